// What tools want of a GraphML file, beyond the standard:
//   label            Gephi's label of nodes and edges
//   name, color      Cytoscape's label; igraph's and Gephi's colour
//   interaction      what Cytoscape calls an edge's type
//   weight           all of them, a double
//   attr.type        int and not long, which igraph does not know
//   y:ShapeNode etc. what yEd draws. Its keys have an attr.type, else igraph warns of each; no white space, which igraph would keep; and
//                    yEd's own ids d3 and d7, which Gephi takes for labels (0.10 for columns: with the label in them)
// yEd lays nothing out when it opens a file, so nodes come in rows, for the eye to see them before a layout is chosen.
#include "export/graph_files/graphml.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "export/diagram/events.h"
#include "export/diagram/kind_colours.h"
#include "export/graph_files/graph_attributes.h"
#include "export/graph_files/property_graph.h"
#include "export/graph_files/xml_writer.h"
#include "ontology/utf8.h"

namespace gereh::exports {

namespace {

constexpr const char* kNodeDrawing = "d3";
constexpr const char* kEdgeDrawing = "d7";
constexpr double kRowHeight = 90, kColumnWidth = 240, kNodeHeight = 34;
constexpr double kLetterWidth = 7.5, kLeastWidth = 60, kGreatestWidth = 220;

const char* yed_shape(NodeKind kind) {
  switch (kind) {
    case NodeKind::person:
      return "ellipse";
    case NodeKind::organization:
      return "rectangle";
    case NodeKind::place:
      return "hexagon";
    case NodeKind::document:
      return "parallelogram";
    case NodeKind::product:
      return "rectangle3d";
    case NodeKind::office:
      return "octagon";
    case NodeKind::happening:
      return "trapezoid";
    case NodeKind::notion:
    case NodeKind::event:
      break;
  }
  return "roundrectangle";
}

const char* yed_line(Line line) {
  switch (line) {
    case Line::reported:
      return "dashed";
    case Line::uncertain:
      return "dotted";
    case Line::asserted:
      break;
  }
  return "line";
}

const char* graphml_type(AttributeType type) {
  switch (type) {
    case AttributeType::integer:
      return "int";
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

std::string key_id(const char* of, std::string_view name) {
  return std::string(of) + "_" + std::string(name);
}

class GraphMl {
 public:
  GraphMl(const graph::KnowledgeGraph& graph, std::ostream& out) : graph_(graph), xml_(out, "graph.graphml") {}

  void write(const PropertyGraph& drawn) {
    columns_ = std::max<std::size_t>(1, static_cast<std::size_t>(std::sqrt(static_cast<double>(drawn.nodes.size()))));
    xml_.open("graphml");
    xml_.attribute("xmlns", "http://graphml.graphdrawing.org/xmlns");
    xml_.attribute("xmlns:y", "http://www.yworks.com/xml/graphml");
    write_keys();
    xml_.open("graph");
    xml_.attribute("id", "gereh");
    xml_.attribute("edgedefault", "directed");
    for (const PropertyNode& node : drawn.nodes) write_node(node);
    for (const PropertyEdge& edge : drawn.edges) write_edge(drawn, edge);
    xml_.finish();
  }

 private:
  void write_keys() {
    for (const char* name : {"label", "name", "color"}) write_key("node", name, AttributeType::text);
    for (const auto& attribute : node_attributes()) write_key("node", attribute.name, attribute.type);
    for (const char* name : {"label", "interaction"}) write_key("edge", name, AttributeType::text);
    write_key("edge", "weight", AttributeType::real);
    for (const auto& attribute : edge_attributes()) write_key("edge", attribute.name, attribute.type);
    write_drawing_key("node", kNodeDrawing, "nodegraphics");
    write_drawing_key("edge", kEdgeDrawing, "edgegraphics");
  }

  void write_key(const char* of, std::string_view name, AttributeType type) {
    xml_.open("key");
    xml_.attribute("id", key_id(of, name));
    xml_.attribute("for", of);
    xml_.attribute("attr.name", std::string(name));
    xml_.attribute("attr.type", graphml_type(type));
    xml_.close();
  }

  void write_drawing_key(const char* of, const char* id, const char* type) {
    xml_.open("key");
    xml_.attribute("id", id);
    xml_.attribute("for", of);
    xml_.attribute("attr.type", "string");
    xml_.attribute("yfiles.type", type);
    xml_.close();
  }

  void write_data(const char* of, std::string_view name, const std::string& value) {
    if (value.empty()) return;
    xml_.open("data");
    xml_.attribute("key", key_id(of, name));
    xml_.text(value);
    xml_.close();
  }

  void write_node(const PropertyNode& node) {
    xml_.open("node");
    xml_.attribute("id", node.id);
    write_data("node", "label", node.label);
    write_data("node", "name", node.label);
    write_data("node", "color", colours_of(node.kind).border);
    for (const auto& attribute : node_attributes()) write_data("node", attribute.name, attribute_text(attribute.value(graph_, node)));
    draw_node(node);
    xml_.close();
  }

  void draw_node(const PropertyNode& node) {
    const auto letters = static_cast<double>(ontology::count_code_points(node.label));
    open_drawing(kNodeDrawing, "y:ShapeNode");
    xml_.open("y:Geometry");
    const std::size_t row = placed_ / columns_, column = placed_ % columns_;
    xml_.attribute("x", attribute_text(kColumnWidth * static_cast<double>(column)));
    xml_.attribute("y", attribute_text(kRowHeight * static_cast<double>(row)));
    xml_.attribute("width", attribute_text(std::clamp(kLetterWidth * letters + kNodeHeight, kLeastWidth, kGreatestWidth)));
    xml_.attribute("height", attribute_text(kNodeHeight));
    xml_.close();
    ++placed_;
    const KindColours colours = colours_of(node.kind);
    write_style("y:Fill", {{"color", colours.fill}, {"transparent", "false"}});
    write_style("y:BorderStyle", {{"color", colours.border}, {"type", "line"}, {"width", "1.0"}});
    xml_.element("y:NodeLabel", node.label);
    write_style("y:Shape", {{"type", yed_shape(node.kind)}});
    close_drawing();
  }

  void open_drawing(const char* key, const char* element) {
    xml_.open("data");
    xml_.attribute("key", key);
    xml_.indent(false);
    xml_.open(element);
  }

  void close_drawing() {
    xml_.close();
    xml_.close();
    xml_.indent(true);
  }

  void write_edge(const PropertyGraph& drawn, const PropertyEdge& edge) {
    const graph::Claim& claim = graph_.claims()[edge.claim];
    xml_.open("edge");
    xml_.attribute("id", claim.id);
    xml_.attribute("source", drawn.nodes[edge.from].id);
    xml_.attribute("target", drawn.nodes[edge.to].id);
    write_data("edge", "label", edge.label);
    write_data("edge", "interaction", edge.predicate);
    write_data("edge", "weight", attribute_text(edge.weight));
    for (const auto& attribute : edge_attributes()) write_data("edge", attribute.name, attribute_text(attribute.value(graph_, edge)));
    draw_edge(edge.label, style_of(claim.fact));
    xml_.close();
  }

  void draw_edge(const std::string& label, const Style& style) {
    open_drawing(kEdgeDrawing, "y:PolyLineEdge");
    write_style("y:LineStyle", {{"color", line_colour(style)}, {"type", yed_line(style.line)}, {"width", "1.0"}});
    write_style("y:Arrows", {{"source", "none"}, {"target", "standard"}});
    xml_.element("y:EdgeLabel", label);
    close_drawing();
  }

  void write_style(const char* element, std::initializer_list<std::pair<const char*, const char*>> attributes) {
    xml_.open(element);
    for (const auto& [name, value] : attributes) xml_.attribute(name, value);
    xml_.close();
  }

  const graph::KnowledgeGraph& graph_;
  XmlWriter xml_;
  std::size_t columns_ = 1;
  std::size_t placed_ = 0;  // nodes
};

}  // namespace

void write_graphml(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out) {
  GraphMl(graph, out).write(make_property_graph(graph, ontology, options));
}

}  // namespace gereh::exports
