// The graph as Cytoscape.js JSON, which Cytoscape opens too (docs/graph-tools.md). Attributes keep their types; what there is nothing to
// tell of is left out.
#pragma once

#include <ostream>

#include "export/format.h"
#include "graph/knowledge_graph.h"
#include "ontology/ontology.h"

namespace gereh::exports {

void write_cyjs(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out);

}  // namespace gereh::exports
