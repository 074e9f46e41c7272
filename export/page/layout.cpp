// Graphviz's sfdp: forces on several scales, thousands of nodes in seconds; "prism0" scales the drawing to the boxes' size. spread() moves
// apart what overlaps then.
#include "export/page/layout.h"

#include <cmath>
#include <string>

#include "export/graphviz/layout.h"
#include "export/graphviz/pen.h"
#include "export/graphviz/session.h"
#include "export/page/spread.h"

namespace gereh::exports {

namespace {

constexpr double kPointsPerInch = 72;

std::string inches(double points) {
  return std::to_string(std::lround(points)) + "e-2";  // whole hundredths, whatever the locale
}

GraphPointer graph_of(const std::vector<PageBox>& boxes, const std::vector<std::pair<std::size_t, std::size_t>>& ties) {
  GraphPointer graph(agopen(const_cast<char*>("page"), Agundirected, nullptr));
  Pen pen(graph.get());
  pen.defaults(AGRAPH,
               {{"overlap", "prism0"}, {"K", "0.4"}, {"overlap_scaling", "-1.6"}, {"sep", "+1"}, {"pack", "4"}, {"splines", "none"}});
  pen.defaults(AGNODE, {{"shape", "box"}, {"fixedsize", "true"}, {"label", ""}, {"width", "1"}, {"height", "1"}});
  std::vector<Agnode_t*> nodes;
  for (const PageBox& box : boxes) {
    Agnode_t* node = pen.node(std::to_string(nodes.size()));
    pen.set(node, "width", inches(box.width / kPointsPerInch * 100));
    pen.set(node, "height", inches(box.height / kPointsPerInch * 100));
    nodes.push_back(node);
  }
  for (const auto& [from, to] : ties) pen.edge(nodes[from], nodes[to], "");
  return graph;
}

}  // namespace

std::vector<PagePlace> place_nodes(const std::vector<PageBox>& boxes, const std::vector<std::pair<std::size_t, std::size_t>>& ties) {
  std::vector<PagePlace> places(boxes.size());
  if (boxes.empty()) return places;
  const GraphvizSession session;
  const GraphPointer graph = graph_of(boxes, ties);
  const LayoutPointer layout = begin_layout(session.context(), graph.get(), "sfdp", "the page");
  session.check(false, "cannot lay out the page");
  std::vector<SpreadBox> spreading(boxes.size());
  for (Agnode_t* node = agfstnode(graph.get()); node; node = agnxtnode(graph.get(), node)) {
    const pointf centre = ND_coord(node);
    const std::size_t index = std::stoul(agnameof(node));
    spreading[index] = {centre.x, -centre.y, boxes[index].width, boxes[index].height};
  }
  spread(spreading);
  for (std::size_t i = 0; i < places.size(); ++i) places[i] = {std::lround(spreading[i].x), std::lround(spreading[i].y)};
  return places;
}

}  // namespace gereh::exports
