// Cells are as neo4j-admin reads them without options: quotes doubled, backslashes as they are, nothing done against formulas. Items of
// a list stand between semicolons, which nothing can escape: within an item one becomes an Arabic semicolon.
#include <algorithm>

#include "export/graph_files/csv_table.h"
#include "export/graph_files/graph_attributes.h"
#include "export/graph_files/neo4j.h"
#include "export/graph_files/property_graph.h"

namespace gereh::exports {

namespace {

constexpr std::string_view kListSeparator = ";";
constexpr std::string_view kArabicSemicolon = "\u061B";

const char* header_type(AttributeType type) {
  switch (type) {
    case AttributeType::integer:
      return ":int";
    case AttributeType::real:
      return ":double";
    case AttributeType::boolean:
      return ":boolean";
    case AttributeType::day:
      return ":date";
    case AttributeType::list:
      return ":string[]";
    case AttributeType::text:
      break;
  }
  return "";
}

std::string without_separator(const std::string& item) {
  std::string clean;
  for (const char c : item) {
    if (kListSeparator.front() == c)
      clean += kArabicSemicolon;
    else
      clean += c;
  }
  return clean;
}

std::string cell_of(AttributeValue value) {
  if (auto* items = std::get_if<std::vector<std::string>>(&value)) std::ranges::transform(*items, items->begin(), without_separator);
  return attribute_text(value, kListSeparator);
}

const auto title_of_column = [](const auto& attribute) { return std::string(attribute.name) + header_type(attribute.type); };

}  // namespace

void write_neo4j_nodes(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out) {
  const PropertyGraph drawn = make_property_graph(graph, ontology, options);
  CsvWriter csv(out, false);
  write_header({"id:ID", ":LABEL", "name"}, node_attributes(), title_of_column, csv);
  for (const PropertyNode& node : drawn.nodes) {
    csv.cell(node.id);
    csv.cell(attribute_text(classes_of(ontology, node.type), kListSeparator));
    csv.cell(node.label);
    write_values(graph, node_attributes(), node, cell_of, csv);
  }
  csv.finish("neo4j-nodes.csv");
}

void write_neo4j_relationships(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options,
                               std::ostream& out) {
  const PropertyGraph drawn = make_property_graph(graph, ontology, options);
  CsvWriter csv(out, false);
  write_header({":START_ID", ":END_ID", ":TYPE", "id", "name", "weight:double"}, edge_attributes(), title_of_column, csv);
  for (const PropertyEdge& edge : drawn.edges) {
    csv.cell(drawn.nodes[edge.from].id);
    csv.cell(drawn.nodes[edge.to].id);
    csv.cell(relationship_type(edge.predicate));
    csv.cell(graph.claims()[edge.claim].id);
    csv.cell(edge.label);
    csv.cell(attribute_text(edge.weight));
    write_values(graph, edge_attributes(), edge, cell_of, csv);
  }
  csv.finish("neo4j-relationships.csv");
}

std::string relationship_type(std::string_view predicate) {
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
  std::string type;
  for (std::size_t i = 0; i < predicate.size(); ++i) {
    const char c = predicate[i];
    if (is_upper(c) && i > 0 && is_lower(predicate[i - 1])) type += '_';
    const bool kept = is_upper(c) || (c >= '0' && c <= '9');
    type += is_lower(c) ? static_cast<char>(c - 'a' + 'A') : kept ? c : '_';
  }
  return type;
}

}  // namespace gereh::exports
