// Time: `start` and `end` are days and both belong to the interval, in GEXF 1.3 as in Gephi. What has no time has neither: it is always
// there. An edge's `kind` is its predicate: Gephi keeps edges of different kinds between the same nodes apart.
#include "export/graph_files/gexf.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "export/diagram/kind_colours.h"
#include "export/graph_files/graph_attributes.h"
#include "export/graph_files/property_graph.h"
#include "export/graph_files/xml_writer.h"

namespace gereh::exports {

namespace {

const char* gexf_type(AttributeType type) {
  switch (type) {
    case AttributeType::integer:
      return "integer";
    case AttributeType::real:
      return "double";
    case AttributeType::boolean:
      return "boolean";
    case AttributeType::text:
    case AttributeType::day:
    case AttributeType::list:
      break;
  }
  return "string";
}

// Its area grows with the number of claims.
double size_of(const PropertyNode& node) {
  constexpr double kLeast = 8, kGrowth = 6;
  return std::round(10 * (kLeast + kGrowth * std::sqrt(static_cast<double>(node.degree)))) / 10;
}

class Gexf {
 public:
  Gexf(const graph::KnowledgeGraph& graph, std::ostream& out) : graph_(graph), xml_(out, "graph.gexf") {}

  void write(const PropertyGraph& drawn, const std::string& title) {
    xml_.open("gexf");
    xml_.attribute("xmlns", "http://gexf.net/1.3");
    xml_.attribute("xmlns:viz", "http://gexf.net/1.3/viz");
    xml_.attribute("version", "1.3");
    xml_.open("meta");
    xml_.element("creator", "Gereh");
    if (!title.empty()) xml_.element("description", title);
    xml_.close();
    open_graph(drawn);
    write_attributes("node", node_attributes());
    write_attributes("edge", edge_attributes());
    xml_.open("nodes");
    for (const PropertyNode& node : drawn.nodes) write_node(node);
    xml_.close();
    xml_.open("edges");
    for (const PropertyEdge& edge : drawn.edges) write_edge(drawn, edge);
    xml_.finish();
  }

 private:
  void open_graph(const PropertyGraph& drawn) {
    const bool dynamic = std::ranges::any_of(drawn.nodes, [](const PropertyNode& node) { return !node.first.empty(); });
    xml_.open("graph");
    xml_.attribute("defaultedgetype", "directed");
    xml_.attribute("idtype", "string");
    xml_.attribute("mode", dynamic ? "dynamic" : "static");
    if (!dynamic) return;
    xml_.attribute("timeformat", "date");
    xml_.attribute("timerepresentation", "interval");
  }

  template <class Attributes>
  void write_attributes(const char* of, const Attributes& attributes) {
    xml_.open("attributes");
    xml_.attribute("class", of);
    xml_.attribute("mode", "static");
    for (const auto& attribute : attributes) {
      xml_.open("attribute");
      xml_.attribute("id", std::string(attribute.name));
      xml_.attribute("title", std::string(attribute.name));
      xml_.attribute("type", gexf_type(attribute.type));
      xml_.close();
    }
    xml_.close();
  }

  template <class Attributes, class Element>
  void write_values(const Attributes& attributes, const Element& element) {
    xml_.open("attvalues");
    for (const auto& attribute : attributes) {
      const std::string value = attribute_text(attribute.value(graph_, element));
      if (value.empty()) continue;
      xml_.open("attvalue");
      xml_.attribute("for", std::string(attribute.name));
      xml_.attribute("value", value);
      xml_.close();
    }
    xml_.close();
  }

  void write_days(const std::string& first, const std::string& last) {
    if (first.empty()) return;
    xml_.attribute("start", first);
    xml_.attribute("end", last);
  }

  void write_node(const PropertyNode& node) {
    xml_.open("node");
    xml_.attribute("id", node.id);
    xml_.attribute("label", node.label);
    write_days(node.first, node.last);
    write_values(node_attributes(), node);
    xml_.open("viz:color");
    xml_.attribute("hex", colours_of(node.kind).border);
    xml_.close();
    xml_.open("viz:size");
    xml_.attribute("value", attribute_text(size_of(node)));
    xml_.close();
    xml_.close();
  }

  void write_edge(const PropertyGraph& drawn, const PropertyEdge& edge) {
    xml_.open("edge");
    xml_.attribute("id", graph_.claims()[edge.claim].id);
    xml_.attribute("source", drawn.nodes[edge.from].id);
    xml_.attribute("target", drawn.nodes[edge.to].id);
    xml_.attribute("label", edge.label);
    xml_.attribute("kind", edge.predicate);
    xml_.attribute("weight", attribute_text(edge.weight));
    write_days(edge.first, edge.last);
    write_values(edge_attributes(), edge);
    xml_.close();
  }

  const graph::KnowledgeGraph& graph_;
  XmlWriter xml_;
};

}  // namespace

void write_gexf(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out) {
  Gexf(graph, out).write(make_property_graph(graph, ontology, options), title_of(options, graph));
}

}  // namespace gereh::exports
