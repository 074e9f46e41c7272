// The graph as GEXF 1.3 for Gephi (docs/graph-tools.md): typed attributes, colours, sizes, and the days that nodes and edges are of.
#pragma once

#include <ostream>

#include "export/format.h"
#include "graph/knowledge_graph.h"
#include "ontology/ontology.h"

namespace gereh::exports {

void write_gexf(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out);

}  // namespace gereh::exports
