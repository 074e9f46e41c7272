// The graph as two tables, as Gephi's spreadsheet import, pandas and spreadsheets read them (docs/graph-tools.md).
#pragma once

#include <ostream>

#include "export/format.h"
#include "graph/knowledge_graph.h"
#include "ontology/ontology.h"

namespace gereh::exports {

void write_nodes_csv(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out);
void write_edges_csv(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out);

}  // namespace gereh::exports
