// The best dependency tree over scored arcs.
#pragma once

#include <span>
#include <vector>

namespace gereh::extract::neural {

// `scores` holds words + 1 rows of `words` columns, column after column: scores[i * (words + 1) + h] is that of word i (from 0)
// having head h (0: the root, else word h - 1). Returns the heads of the tree of highest sum in which just one word hangs on the root
// (Chu & Liu 1965, Edmonds 1967); of no words, none. Scores that are not finite are taken as the largest and smallest ones, NaN as the
// smallest: it is a tree in any case. O(words³) at worst, O(words²) where the best heads form a tree.
std::vector<int> maximum_spanning_tree(std::span<const float> scores, int words);

}  // namespace gereh::extract::neural
