// Levenshtein's distance by rows of its table.
#include "graph/near_names.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "ontology/utf8.h"

namespace gereh::graph {

namespace {

using Letters = std::vector<std::string_view>;  // one code point each

Letters letters_of(std::string_view name) {
  const ontology::CodePoints points(name);
  Letters letters;
  for (std::size_t i = 0; i < points.size(); ++i) letters.push_back(points.cut({i, i + 1}));
  return letters;
}

std::size_t distance(const Letters& one, const Letters& other) {
  std::vector<std::size_t> row(other.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (const std::string_view letter : one) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 0; j < other.size(); ++j) {
      const std::size_t replaced = diagonal + (letter == other[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

bool are_near(std::string_view one, std::string_view other) {
  constexpr std::size_t kShortest = 4;
  constexpr std::size_t kMost = 2;
  const std::size_t lengths[] = {ontology::count_code_points(one), ontology::count_code_points(other)};
  const auto [shorter, longer] = std::minmax(lengths[0], lengths[1]);
  const std::size_t allowed = std::min(kMost, longer / 4);
  if (shorter < kShortest || longer - shorter > allowed) return false;
  return distance(letters_of(one), letters_of(other)) <= allowed;
}

}  // namespace gereh::graph
