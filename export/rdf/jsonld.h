// RDF as JSON-LD 1.1, compacted by a context of its own.
#pragma once

#include <ostream>

#include "export/format.h"

namespace gereh::exports {

// What write_turtle() writes, one node a line. Throws ontology::OutputError.
void write_jsonld(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out);

}  // namespace gereh::exports
