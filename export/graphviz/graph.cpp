#include "export/graphviz/graph.h"

#include "export/diagram/kind_colours.h"
#include "export/graphviz/labels.h"
#include "export/graphviz/tooltips.h"
#include "ontology/error.h"

namespace gereh::exports {

namespace {

void set_defaults(Pen& pen, const Setting& setting) {
  pen.defaults(AGRAPH, {{"charset", "UTF-8"},
                        {"bgcolor", "white"},
                        {"fontname", kPersianFonts},
                        {"rankdir", setting.direction},
                        {"splines", "true"},
                        {"concentrate", "false"},
                        {"nodesep", "0.25"},
                        {"ranksep", setting.rank_gap},
                        {"labelloc", "t"},
                        {"labeljust", "c"},
                        {"pad", "0.4"},
                        {"dpi", "90"},
                        {"mclimit", "4"},
                        {"outputorder", "edgesfirst"}});
  pen.defaults(AGNODE, {{"label", ""},
                        {"fontname", kPersianFonts},
                        {"fontsize", "14"},
                        {"fontcolor", kInk},
                        {"penwidth", "1.4"},
                        {"height", "0.3"},
                        {"width", "0.4"},
                        {"margin", "0.08,0.03"}});
  pen.defaults(AGEDGE, {{"label", ""}, {"fontname", kPersianFonts}, {"fontsize", "13"}, {"fontcolor", kInk}, {"arrowsize", "0.8"}});
}

// For the engine sfdp: straight lines, and nodes moved apart until none overlaps another. An overview's lines are many: thin and
// translucent, drawn behind the names.
void set_overview(Pen& pen) {
  pen.defaults(
      AGRAPH,
      {{"overlap", "prism"}, {"overlap_scaling", "-4"}, {"splines", "line"}, {"sep", "+6"}, {"K", "0.6"}, {"repulsiveforce", "1.6"}});
  pen.defaults(AGEDGE, {{"arrowsize", "0.5"}});
}

// What a viewer shows under the pointer and opens by a click.
template <class Object>
void link(Pen& pen, Object* object, const std::string& tooltip, const std::string& url) {
  if (!tooltip.empty()) pen.set(object, "tooltip", tooltip);
  if (url.empty()) return;
  pen.set(object, "URL", url);
  pen.set(object, "target", "_blank");
}

void add_nodes(Pen& pen, const Diagram& diagram) {
  for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
    const DiagramNode& node = diagram.nodes[i];
    Agnode_t* drawn = pen.node("n" + std::to_string(i));
    pen.look(drawn, node.kind);
    pen.label(drawn, node_label(node, diagram));
    link(pen, drawn, tooltip_of(node), url_of(node));
    if (node.focus) pen.set(drawn, "penwidth", "4");
    if (node.kind != NodeKind::event) continue;
    pen.set(drawn, "color", line_colour(node.style));
    pen.set(drawn, "style", std::string("rounded,filled,") + line_style(node.style.line));
  }
}

void add_edges(Pen& pen, const Diagram& diagram) {
  for (std::size_t i = 0; i < diagram.edges.size(); ++i) {
    const DiagramEdge& edge = diagram.edges[i];
    Agedge_t* drawn = pen.edge(pen.node("n" + std::to_string(edge.from)), pen.node("n" + std::to_string(edge.to)), "e" + std::to_string(i));
    pen.look(drawn, edge.style, edge.arrow);
    pen.label(drawn, edge_label(edge, diagram));
    link(pen, drawn, tooltip_of(edge), url_of(edge));
    if (diagram.overview) pen.look_thin(drawn, edge.style, edge.told);
  }
}

// agwrite() hands its text to the graph's own discipline, with the `channel` that it was given: a string here.
int put(void* channel, const char* text) {
  static_cast<std::string*>(channel)->append(text);
  return 0;
}

int flush(void*) {
  return 0;
}

}  // namespace

GraphPointer build_graph(const Diagram& diagram, const Setting& setting) {
  static Agiodisc_t into_string = {nullptr, put, flush};
  Agdisc_t discipline = {nullptr, nullptr, &into_string};
  GraphPointer graph(agopen(const_cast<char*>("gereh"), Agdirected, &discipline));
  if (!graph) throw ontology::OutputError("Graphviz: no memory for the diagram");
  Pen pen(graph.get());
  set_defaults(pen, setting);
  if (diagram.overview) set_overview(pen);
  pen.label(graph.get(), title_label(diagram));
  if (diagram.nodes.empty()) {
    Agnode_t* nothing = pen.node("nothing");
    pen.set(nothing, "shape", "plaintext");
    pen.label(nothing, caption_label(diagram.nothing_found, diagram));
  }
  add_nodes(pen, diagram);
  add_edges(pen, diagram);
  return graph;
}

void add_legend_cluster(const Diagram& diagram, Agraph_t* graph) {
  Agraph_t* legend = agsubg(graph, const_cast<char*>("cluster_legend"), 1);
  if (!legend) throw ontology::OutputError("Graphviz: no memory for the legend");
  Pen pen(graph);
  pen.label(legend, heading_label(diagram.legend_title, diagram));
  pen.set_all(legend, {{"style", "rounded"}, {"color", "#BBBBBB"}, {"margin", "10"}});
  for (std::size_t i = 0; i < diagram.kinds.size(); ++i) {
    Agnode_t* swatch = pen.node("kind" + std::to_string(i), legend);
    pen.look(swatch, diagram.kinds[i].kind);
    pen.label(swatch, caption_label(diagram.kinds[i].caption, diagram));
  }
  for (std::size_t i = 0; i < diagram.lines.size(); ++i) {
    const std::string name = "line" + std::to_string(i);
    Agnode_t* ends[] = {pen.node(name + "a", legend), pen.node(name + "b", legend)};
    for (Agnode_t* end : ends) {
      pen.set_all(end, {{"shape", "point"}, {"width", "0.06"}, {"height", "0.06"}, {"color", kGrey}});
    }
    Agedge_t* line = pen.edge(ends[0], ends[1], name, legend);
    pen.look(line, diagram.lines[i].style, true);
    pen.label(line, caption_label(diagram.lines[i].caption, diagram));
  }
}

std::string source_of(Agraph_t* graph) {
  std::string text;
  if (agwrite(graph, &text) != 0) throw ontology::OutputError("Graphviz: cannot write the source of the diagram");
  return text;
}

}  // namespace gereh::exports
