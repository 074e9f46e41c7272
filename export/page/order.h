// The nodes of a page by importance, with places. Part of the page's data.
#pragma once

#include <cstddef>
#include <vector>

#include "export/graph_files/property_graph.h"
#include "export/page/layout.h"

namespace gereh::exports {

struct PageOrder {
  std::vector<std::size_t> nodes;  // indices into PropertyGraph::nodes, the most important first
  std::vector<std::size_t> ranks;  // of each of PropertyGraph::nodes, its place in `nodes`
  std::vector<PagePlace> places;   // of the first of `nodes`
};

// Those of which most is said come first; a concept needs twice as much. At most `placed` get places. Throws as place_nodes().
PageOrder order_nodes(const PropertyGraph& graph, std::size_t placed);

}  // namespace gereh::exports
