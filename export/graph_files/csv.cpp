// The columns that Gephi knows come first, under its names. A byte order mark begins the file: Excel takes it for another encoding
// without one, and all the others skip it.
#include "export/graph_files/csv.h"

#include "export/graph_files/csv_table.h"
#include "export/graph_files/graph_attributes.h"
#include "export/graph_files/property_graph.h"

namespace gereh::exports {

namespace {

constexpr std::string_view kByteOrderMark = "\uFEFF";

const auto title_of_column = [](const auto& attribute) { return attribute.name; };
const auto cell_of = [](const AttributeValue& value) { return attribute_text(value); };

}  // namespace

void write_nodes_csv(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out) {
  const PropertyGraph drawn = make_property_graph(graph, ontology, options);
  out << kByteOrderMark;
  CsvWriter csv(out, true);
  write_header({"Id", "Label"}, node_attributes(), title_of_column, csv);
  for (const PropertyNode& node : drawn.nodes) {
    csv.cell(node.id);
    csv.cell(node.label);
    write_values(graph, node_attributes(), node, cell_of, csv);
  }
  csv.finish("nodes.csv");
}

void write_edges_csv(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out) {
  const PropertyGraph drawn = make_property_graph(graph, ontology, options);
  out << kByteOrderMark;
  CsvWriter csv(out, true);
  write_header({"Source", "Target", "Type", "Id", "Label", "Weight"}, edge_attributes(), title_of_column, csv);
  for (const PropertyEdge& edge : drawn.edges) {
    csv.cell(drawn.nodes[edge.from].id);
    csv.cell(drawn.nodes[edge.to].id);
    csv.cell("Directed");
    csv.cell(graph.claims()[edge.claim].id);
    csv.cell(edge.label);
    csv.cell(attribute_text(edge.weight));
    write_values(graph, edge_attributes(), edge, cell_of, csv);
  }
  csv.finish("edges.csv");
}

}  // namespace gereh::exports
