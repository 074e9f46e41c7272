// The graph as GraphML for yEd, Gephi, Cytoscape, NetworkX and igraph (docs/graph-tools.md). Labels, types and weights stand as plain
// data under the names that these tools look for, and once more as yEd's own nodes and lines.
#pragma once

#include <ostream>

#include "export/format.h"
#include "graph/knowledge_graph.h"
#include "ontology/ontology.h"

namespace gereh::exports {

void write_graphml(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out);

}  // namespace gereh::exports
