// Boxes moved apart. Part of the page's layout.
#pragma once

#include <vector>

namespace gereh::exports {

// A box and its centre.
struct SpreadBox {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

// Moves boxes a little until none overlaps another. The same boxes give the same places: Graphviz's own ways that keep the shape of a
// drawing (prism, vpsc) hang on where in memory things lie.
void spread(std::vector<SpreadBox>& boxes);

}  // namespace gereh::exports
