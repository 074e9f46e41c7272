#include "export/page/order.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <string_view>
#include <tuple>

#include "ontology/utf8.h"

namespace gereh::exports {

namespace {

// A node and its label of two lines, as graph_view.js draws them; more room around those with many neighbours.
PageBox box_of(const PropertyNode& node) {
  constexpr double kLineLength = 20, kPadding = 16;
  const double root = std::sqrt(static_cast<double>(node.degree + node.statements.size()));
  const double size = 16 + std::min(34.0, 5.5 * root);
  const double letter = 0.52 * (12 + std::min(8.0, 0.9 * root));
  const auto letters = static_cast<double>(ontology::count_code_points(node.label));
  const double lines = letters > kLineLength ? 2 : 1;
  return {std::max(size, std::min(letters, kLineLength) * letter) + kPadding + 5 * root, size + lines * 3 * letter + kPadding + 5 * root};
}

std::vector<std::size_t> by_importance(const std::vector<PropertyNode>& nodes) {
  std::vector<std::size_t> order(nodes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t index) {
    const PropertyNode& node = nodes[index];
    const auto said = static_cast<double>(2 * node.degree + node.statements.size()) + 0.5 * static_cast<double>(node.mentions);
    return std::tuple(node.kind == NodeKind::notion ? -said / 2 : -said, std::string_view(node.id));
  });
  return order;
}

}  // namespace

PageOrder order_nodes(const PropertyGraph& graph, std::size_t placed) {
  PageOrder order;
  order.nodes = by_importance(graph.nodes);
  order.ranks.resize(order.nodes.size());
  for (std::size_t rank = 0; rank < order.nodes.size(); ++rank) order.ranks[order.nodes[rank]] = rank;
  std::vector<PageBox> boxes;
  for (std::size_t rank = 0; rank < std::min(order.nodes.size(), placed); ++rank) boxes.push_back(box_of(graph.nodes[order.nodes[rank]]));
  std::set<std::pair<std::size_t, std::size_t>> ties;
  for (const PropertyEdge& edge : graph.edges) {
    const auto [near, far] = std::minmax(order.ranks[edge.from], order.ranks[edge.to]);
    if (near != far && far < boxes.size()) ties.emplace(near, far);
  }
  order.places = place_nodes(boxes, {ties.begin(), ties.end()});
  return order;
}

}  // namespace gereh::exports
