// Breadth-first from a class up to the first level that has a root. Wikidata's tree has circles and far-fetched paths (most
// things are in the end some kind of organisation), so the nearest root counts and not the most specific.
#include "extract/wikidata/class_tree.h"

#include <algorithm>
#include <set>

#include "extract/base/tsv.h"
#include "ontology/error.h"

namespace gereh::extract::wikidata {

namespace {

constexpr std::size_t kMostSteps = 8;

}  // namespace

ClassRoots::ClassRoots(const std::filesystem::path& file, const ontology::Ontology& ontology) {
  for (const TsvRow& row : read_tsv(file, 3, 3)) {
    const auto fail = [&](const std::string& what) {
      throw ontology::DataError(file.string() + ":" + std::to_string(row.line) + ": " + what);
    };
    const std::string& type = row.fields[0];
    const ontology::Term* term = ontology.find(type);
    if (!term || term->kind != ontology::TermKind::entity_class) fail("no class \"" + type + "\" in the ontology");
    const std::optional<ItemNumber> root = item_number(row.fields[1]);
    if (!root) fail("\"" + row.fields[1] + "\" is no Wikidata item such as Q5");
    if (!rows.try_emplace(*root, type_of_row.size()).second) fail(row.fields[1] + " is there twice");
    const auto known = std::ranges::find(types, type);
    type_of_row.push_back(static_cast<std::size_t>(known - types.begin()));
    if (known == types.end()) types.push_back(type);
  }
}

void ClassTree::finish() {
  std::ranges::sort(edges_);
  edges_.erase(std::unique(edges_.begin(), edges_.end()), edges_.end());
}

std::optional<ClassTree::Nearest> ClassTree::climb(ItemNumber from) const {
  std::set<ItemNumber> seen{from};
  std::vector<ItemNumber> level{from};
  for (std::size_t steps = 0; steps <= kMostSteps && !level.empty(); ++steps) {
    std::optional<Nearest> nearest;
    std::vector<ItemNumber> above;
    for (const ItemNumber number : level) {
      const auto root = roots_.rows.find(number);
      if (root != roots_.rows.end() && (!nearest || root->second < nearest->row)) nearest = Nearest{steps, root->second};
      for (auto edge = std::ranges::lower_bound(edges_, std::pair(number, ItemNumber{0})); edge != edges_.end() && edge->first == number;
           ++edge) {
        if (seen.insert(edge->second).second) above.push_back(edge->second);
      }
    }
    if (nearest) return nearest;
    level = std::move(above);
  }
  return std::nullopt;
}

std::optional<std::size_t> ClassTree::type_of(const std::vector<ItemNumber>& classes) {
  std::optional<Nearest> best;
  for (const ItemNumber number : classes) {
    const auto [place, is_new] = climbed_.try_emplace(number);
    if (is_new) place->second = climb(number);
    if (place->second && (!best || *place->second < *best)) best = place->second;
  }
  if (!best) return std::nullopt;
  return roots_.type_of_row[best->row];
}

}  // namespace gereh::extract::wikidata
