#include "export/graphviz_graph.h"

#include <initializer_list>
#include <string>
#include <utility>

#include "export/diagram_text.h"
#include "export/graphviz_labels.h"
#include "ontology/error.h"

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
    case NodeKind::person: return {"ellipse", "filled", "#FCE6BF", "#C98A00"};
    case NodeKind::organization: return {"box", "filled", "#D5ECF9", "#0072B2"};
    case NodeKind::place: return {"hexagon", "filled", "#CDEDE0", "#009E73"};
    case NodeKind::document: return {"note", "filled", "#FBF8CF", "#A79B1A"};
    case NodeKind::product: return {"box3d", "filled", "#F5DFEC", "#B2558F"};
    case NodeKind::office: return {"octagon", "filled", "#E4E1F2", "#6A5FA8"};
    case NodeKind::happening: return {"cds", "filled", "#FBDFCF", "#D55E00"};
    case NodeKind::notion: return {"box", "rounded,filled", "#F1F1F1", "#8C8C8C"};
    case NodeKind::event: return {"box", "rounded,filled", "#FFFFFF", "#333333"};
  }
  return {"box", "filled", "#FFFFFF", "#333333"};
}

const char* line_style(Line line) {
  switch (line) {
    case Line::asserted: return "solid";
    case Line::reported: return "dashed";
    case Line::uncertain: return "dotted";
  }
  return "solid";
}

const char* line_colour(const Style& style) {
  if (style.negated) return kRed;
  return style.line == Line::asserted ? "#333333" : "#555555";
}

// Sets attributes; libcgraph takes char* for what it only reads.
class Pen {
 public:
  explicit Pen(Agraph_t* graph) : graph_(graph) {}

  template <class Object>
  void set(Object* object, const char* name, const std::string& value) {
    agsafeset(object, const_cast<char*>(name), const_cast<char*>(value.c_str()), const_cast<char*>(""));
  }

  template <class Object>
  void set_all(Object* object, std::initializer_list<std::pair<const char*, const char*>> attributes) {
    for (const auto& [name, value] : attributes) set(object, name, value);
  }

  // A label in Graphviz's HTML-like language.
  template <class Object>
  void set_html(Object* object, const char* name, const std::string& html) {
    if (html.empty()) {
      set(object, name, "");
      return;
    }
    char* text = agstrdup_html(graph_, const_cast<char*>(html.c_str()));
    agsafeset(object, const_cast<char*>(name), text, const_cast<char*>(""));
    agstrfree(graph_, text);
  }

  void defaults(int kind, std::initializer_list<std::pair<const char*, const char*>> attributes) {
    for (const auto& [name, value] : attributes) {
      agattr(graph_, kind, const_cast<char*>(name), const_cast<char*>(value));
    }
  }

  Agnode_t* node(Agraph_t* where, const std::string& name) {
    return agnode(where, const_cast<char*>(name.c_str()), 1);
  }

  Agedge_t* edge(Agraph_t* where, Agnode_t* from, Agnode_t* to, const std::string& name) {
    return agedge(where, from, to, const_cast<char*>(name.c_str()), 1);
  }

  void look(Agnode_t* node, NodeKind kind) {
    const Look look = look_of(kind);
    set_all(node, {{"shape", look.shape}, {"style", look.style}, {"fillcolor", look.fill}, {"color", look.border}});
  }

  void look(Agedge_t* edge, const Style& style, bool arrow) {
    set_all(edge, {{"style", line_style(style.line)},
                   {"color", line_colour(style)},
                   {"penwidth", style.line == Line::uncertain || style.negated ? "1.8" : "1.3"}});
    set(edge, "arrowhead", !arrow ? "none" : style.negated ? "teenormal" : "normal");
  }

 private:
  Agraph_t* graph_;
};

void set_defaults(Pen& pen, const Diagram& diagram) {
  pen.defaults(AGRAPH, {{"charset", "UTF-8"},
                           {"bgcolor", "white"},
                           {"fontname", kPersianFonts},
                           {"rankdir", diagram.right_to_left ? "RL" : "LR"},
                           {"splines", "true"},
                           {"concentrate", "false"},
                           {"nodesep", "0.22"},
                           {"ranksep", "0.35"},
                           {"labelloc", "t"},
                           {"labeljust", "c"},
                           {"pad", "0.3"},
                           {"dpi", "110"},
                           {"mclimit", "4"},
                           {"outputorder", "edgesfirst"}});
  pen.defaults(AGNODE, {{"label", ""},
                           {"fontname", kPersianFonts},
                           {"fontsize", "14"},
                           {"fontcolor", kInk},
                           {"penwidth", "1.4"},
                           {"height", "0.3"},
                           {"width", "0.4"},
                           {"margin", "0.12,0.05"}});
  pen.defaults(AGEDGE, {{"label", ""},
                           {"fontname", kPersianFonts},
                           {"fontsize", "13"},
                           {"fontcolor", kInk},
                           {"arrowsize", "0.75"}});
}

void add_nodes(Pen& pen, Agraph_t* graph, const Diagram& diagram) {
  for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
    const DiagramNode& node = diagram.nodes[i];
    Agnode_t* drawn = pen.node(graph, "n" + std::to_string(i));
    pen.look(drawn, node.kind);
    pen.set_html(drawn, "label", node_label(node, diagram));
    pen.set(drawn, "tooltip", clean_text(node.id));
    if (node.kind != NodeKind::event) continue;
    pen.set(drawn, "color", line_colour(node.style));
    pen.set(drawn, "style", std::string("rounded,filled,") + line_style(node.style.line));
  }
}

void add_edges(Pen& pen, Agraph_t* graph, const Diagram& diagram) {
  for (std::size_t i = 0; i < diagram.edges.size(); ++i) {
    const DiagramEdge& edge = diagram.edges[i];
    Agedge_t* drawn = pen.edge(graph, pen.node(graph, "n" + std::to_string(edge.from)),
                                  pen.node(graph, "n" + std::to_string(edge.to)), "e" + std::to_string(i));
    pen.look(drawn, edge.style, edge.arrow);
    pen.set_html(drawn, "label", edge_label(edge, diagram));
  }
}

// Real nodes and lines, so that the legend can't differ from the picture. Kinds stand in two columns, lines below them.
void add_legend(Pen& pen, Agraph_t* graph, const Diagram& diagram) {
  Agraph_t* legend = agsubg(graph, const_cast<char*>("cluster_legend"), 1);
  if (!legend) throw ontology::OutputError("Graphviz: no memory for the legend");
  pen.set_html(legend, "label", heading_label(diagram.legend_title));
  pen.set_all(legend, {{"style", "rounded"}, {"color", "#BBBBBB"}, {"margin", "10"}});
  Agnode_t* left = nullptr;
  for (std::size_t i = 0; i < diagram.kinds.size(); ++i) {
    Agnode_t* swatch = pen.node(legend, "kind" + std::to_string(i));
    pen.look(swatch, diagram.kinds[i].kind);
    pen.set_html(swatch, "label", caption_label(diagram.kinds[i].caption));
    if (i % 2 == 1) pen.set(pen.edge(legend, left, swatch, "legend"), "style", "invis");
    left = swatch;
  }
  for (std::size_t i = 0; i < diagram.lines.size(); ++i) {
    const std::string name = "line" + std::to_string(i);
    Agnode_t* ends[] = {pen.node(legend, name + "a"), pen.node(legend, name + "b")};
    for (Agnode_t* end : ends) {
      pen.set_all(end, {{"shape", "point"}, {"width", "0.06"}, {"height", "0.06"}, {"color", kGrey}});
    }
    Agedge_t* line = pen.edge(legend, ends[0], ends[1], "legend");
    pen.look(line, diagram.lines[i].style, true);
    pen.set_html(line, "label", caption_label(diagram.lines[i].caption));
  }
}

// agwrite() hands its text to the graph's own discipline, with the `channel` that it was given: a string here.
int put(void* channel, const char* text) {
  static_cast<std::string*>(channel)->append(text);
  return 0;
}

int flush(void*) { return 0; }

}  // namespace

GraphPointer build_graph(const Diagram& diagram) {
  static Agiodisc_t into_string = {nullptr, put, flush};
  Agdisc_t discipline = {nullptr, nullptr, &into_string};
  GraphPointer graph(agopen(const_cast<char*>("gereh"), Agdirected, &discipline));
  if (!graph) throw ontology::OutputError("Graphviz: no memory for the diagram");
  Pen pen(graph.get());
  set_defaults(pen, diagram);
  pen.set_html(graph.get(), "label", title_label(diagram));
  if (diagram.nodes.empty()) {
    Agnode_t* nothing = pen.node(graph.get(), "nothing");
    pen.set(nothing, "shape", "plaintext");
    pen.set_html(nothing, "label", caption_label(diagram.nothing_found));
    return graph;
  }
  add_nodes(pen, graph.get(), diagram);
  add_edges(pen, graph.get(), diagram);
  add_legend(pen, graph.get(), diagram);
  return graph;
}

std::string source_of(Agraph_t* graph) {
  std::string text;
  if (agwrite(graph, &text) != 0) throw ontology::OutputError("Graphviz: cannot write the source of the diagram");
  return text;
}

}  // namespace gereh::exports
