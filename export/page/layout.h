// Where the nodes of a page stand before anyone moves them. Part of the page's data.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace gereh::exports {

// In CSS pixels.
struct PageBox {
  double width = 0;
  double height = 0;
};

// Centres, y downwards.
struct PagePlace {
  long x = 0;
  long y = 0;
};

// Nodes that are tied stand near each other, and no two boxes overlap. `ties` are pairs of indices into `boxes`, each pair once.
// Deterministic on one machine, whatever was laid out before. Opens a GraphvizSession; throws OutputError.
std::vector<PagePlace> place_nodes(const std::vector<PageBox>& boxes, const std::vector<std::pair<std::size_t, std::size_t>>& ties);

}  // namespace gereh::exports
