// JSON Lines: the fact record of the knowledge model, a fact a line.
#pragma once

#include <ostream>

#include "export/format.h"

namespace gereh::exports {

// Facts in the order in which they were added. UTF-8, '\n' behind each line. Throws ontology::OutputError.
void write_jsonl(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out);

}  // namespace gereh::exports
