#include "export/graphviz/pen.h"

#include <algorithm>
#include <cmath>

#include "export/diagram/kind_colours.h"

namespace gereh::exports {

namespace {

struct Shape {
  const char* shape;
  const char* style;
};

Shape shape_of(NodeKind kind) {
  switch (kind) {
    case NodeKind::person:
      return {"ellipse", "filled"};
    case NodeKind::organization:
      return {"box", "filled"};
    case NodeKind::place:
      return {"hexagon", "filled"};
    case NodeKind::document:
      return {"note", "filled"};
    case NodeKind::product:
      return {"box3d", "filled"};
    case NodeKind::office:
      return {"octagon", "filled"};
    case NodeKind::happening:
      return {"tab", "filled"};
    case NodeKind::notion:
    case NodeKind::event:
      return {"box", "rounded,filled"};
  }
  return {"box", "filled"};
}

}  // namespace

const char* line_style(Line line) {
  switch (line) {
    case Line::asserted:
      return "solid";
    case Line::reported:
      return "dashed";
    case Line::uncertain:
      return "dotted";
  }
  return "solid";
}

void Pen::defaults(int kind, Attributes attributes) {
  for (const auto& [name, value] : attributes) {
    agattr(graph_, kind, const_cast<char*>(name), const_cast<char*>(value));
  }
}

Agnode_t* Pen::node(const std::string& name, Agraph_t* where) {
  return agnode(where ? where : graph_, const_cast<char*>(name.c_str()), 1);
}

Agedge_t* Pen::edge(Agnode_t* from, Agnode_t* to, const std::string& name, Agraph_t* where) {
  return agedge(where ? where : graph_, from, to, const_cast<char*>(name.c_str()), 1);
}

void Pen::look(Agnode_t* node, NodeKind kind) {
  const Shape shape = shape_of(kind);
  const KindColours colours = colours_of(kind);
  set_all(node, {{"shape", shape.shape}, {"style", shape.style}, {"fillcolor", colours.fill}, {"color", colours.border}});
}

void Pen::look(Agedge_t* edge, const Style& style, bool arrow) {
  set_all(edge, {{"style", line_style(style.line)},
                 {"color", line_colour(style)},
                 {"penwidth", style.line == Line::uncertain || style.negated ? "1.8" : "1.3"}});
  set(edge, "arrowhead", !arrow ? "none" : style.negated ? "teenormal" : "normal");
}

void Pen::look_thin(Agedge_t* edge, const Style& style, std::size_t told) {
  constexpr const char* kOpacity = "B0";
  const auto tenths = std::min(50L, std::lround(13 * std::sqrt(static_cast<double>(told))));
  set(edge, "color", line_colour(style) + std::string(kOpacity));
  set(edge, "penwidth", std::to_string(tenths / 10) + "." + std::to_string(tenths % 10));
}

}  // namespace gereh::exports
