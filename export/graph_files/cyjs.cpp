// One element a line, written as it is made: the file is never in memory as a whole.
#include "export/graph_files/cyjs.h"

#include <nlohmann/json.hpp>

#include "export/diagram/kind_colours.h"
#include "export/graph_files/graph_attributes.h"
#include "export/graph_files/property_graph.h"

namespace gereh::exports {

namespace {

using Json = nlohmann::ordered_json;

struct ToJson {
  Json operator()(std::monostate /*nothing*/) const { return nullptr; }
  template <class Value>
  Json operator()(const Value& value) const {
    return value;
  }
};

template <class Attributes, class Element>
void add_attributes(const graph::KnowledgeGraph& graph, const Attributes& attributes, const Element& element, Json& data) {
  for (const auto& attribute : attributes) {
    Json value = std::visit(ToJson{}, attribute.value(graph, element));
    if (!value.is_null()) data[std::string(attribute.name)] = std::move(value);
  }
}

// `name` is what Cytoscape calls it by, `label` what styles of Cytoscape.js as a rule do.
Json node_data(const graph::KnowledgeGraph& graph, const PropertyNode& node) {
  Json data{{"id", node.id}, {"name", node.label}, {"label", node.label}, {"color", colours_of(node.kind).border}};
  add_attributes(graph, node_attributes(), node, data);
  return data;
}

Json edge_data(const graph::KnowledgeGraph& graph, const PropertyGraph& drawn, const PropertyEdge& edge) {
  Json data{{"id", graph.claims()[edge.claim].id},
            {"source", drawn.nodes[edge.from].id},
            {"target", drawn.nodes[edge.to].id},
            {"name", edge.label},
            {"label", edge.label},
            {"interaction", edge.predicate},
            {"weight", edge.weight}};
  add_attributes(graph, edge_attributes(), edge, data);
  return data;
}

template <class Elements, class Data>
void write_elements(const char* name, const Elements& elements, const Data& data, std::ostream& out) {
  out << "  " << Json(name) << ": [";
  const char* separator = "\n";
  for (const auto& element : elements) {
    out << separator << "   " << Json{{"data", data(element)}}.dump();
    separator = ",\n";
  }
  out << "\n  ]";
}

}  // namespace

void write_cyjs(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out) {
  const PropertyGraph drawn = make_property_graph(graph, ontology, options);
  std::string title = title_of(options, graph);
  if (title.empty()) title = "Gereh";
  out << "{\n \"format_version\": \"1.0\",\n \"generated_by\": \"gereh\",\n \"target_cytoscapejs_version\": \"~3.0\",\n";
  out << " \"data\": " << Json{{"name", title}, {"shared_name", title}}.dump() << ",\n \"elements\": {\n";
  write_elements(
      "nodes", drawn.nodes, [&](const PropertyNode& node) { return node_data(graph, node); }, out);
  out << ",\n";
  write_elements(
      "edges", drawn.edges, [&](const PropertyEdge& edge) { return edge_data(graph, drawn, edge); }, out);
  out << "\n }\n}\n";
  demand_written(out, "graph.cyjs");
}

}  // namespace gereh::exports
