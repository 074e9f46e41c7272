#include "export/graphviz_pen.h"

#include "export/graphviz_labels.h"

namespace gereh::exports {

namespace {

struct Look {
  const char* shape;
  const char* style;
  const char* fill;
  const char* border;
};

// Tints of the palette of Okabe and Ito, which people with colour blindness can tell apart; shapes tell the same again.
Look look_of(NodeKind kind) {
  switch (kind) {
    case NodeKind::person:
      return {"ellipse", "filled", "#FCE6BF", "#C98A00"};
    case NodeKind::organization:
      return {"box", "filled", "#D5ECF9", "#0072B2"};
    case NodeKind::place:
      return {"hexagon", "filled", "#CDEDE0", "#009E73"};
    case NodeKind::document:
      return {"note", "filled", "#FBF8CF", "#A79B1A"};
    case NodeKind::product:
      return {"box3d", "filled", "#F5DFEC", "#B2558F"};
    case NodeKind::office:
      return {"octagon", "filled", "#E4E1F2", "#6A5FA8"};
    case NodeKind::happening:
      return {"tab", "filled", "#FBDFCF", "#D55E00"};
    case NodeKind::notion:
      return {"box", "rounded,filled", "#F1F1F1", "#8C8C8C"};
    case NodeKind::event:
      return {"box", "rounded,filled", "#FFFFFF", "#333333"};
  }
  return {"box", "filled", "#FFFFFF", "#333333"};
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

const char* line_colour(const Style& style) {
  if (style.negated) return kRed;
  return style.line == Line::asserted ? "#333333" : "#555555";
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
  const Look look = look_of(kind);
  set_all(node, {{"shape", look.shape}, {"style", look.style}, {"fillcolor", look.fill}, {"color", look.border}});
}

void Pen::look(Agedge_t* edge, const Style& style, bool arrow) {
  set_all(edge, {{"style", line_style(style.line)},
                 {"color", line_colour(style)},
                 {"penwidth", style.line == Line::uncertain || style.negated ? "1.8" : "1.3"}});
  set(edge, "arrowhead", !arrow ? "none" : style.negated ? "teenormal" : "normal");
}

}  // namespace gereh::exports
