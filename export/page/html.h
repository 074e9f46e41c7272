// The graph as one web page that needs nothing else: docs/page.md.
#pragma once

#include <ostream>

#include "export/format.h"

namespace gereh::exports {

// Throws ontology::OutputError.
void write_html(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out);

}  // namespace gereh::exports
