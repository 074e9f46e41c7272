// Which class of the ontology an item of Wikidata belongs to.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extract/wikidata/item.h"
#include "ontology/ontology.h"

namespace gereh::extract::wikidata {

// Wikidata's own classes that stand for classes of the ontology (data/ontology/wikidata_classes.tsv), the foremost first.
struct ClassRoots {
  // Throws ontology::DataError with file and line: a class that the ontology lacks, no item, an item twice.
  ClassRoots(const std::filesystem::path& file, const ontology::Ontology& ontology);

  std::vector<std::string> types;          // in the order of their first row
  std::map<ItemNumber, std::size_t> rows;  // root → its row, which settles draws
  std::vector<std::size_t> type_of_row;    // index into types
};

// Grows by every subclass statement that a dump has, 8 bytes each, in any order; then tells classes. Not shared between threads.
class ClassTree {
 public:
  explicit ClassTree(ClassRoots roots) : roots_(std::move(roots)) {}

  void add(ItemNumber subclass, ItemNumber superclass) { edges_.emplace_back(subclass, superclass); }
  // To be called once, when all are added.
  void finish();
  // Index into types() for an item of these classes: that of the root that the fewest steps up lead to; nullopt if none does.
  std::optional<std::size_t> type_of(const std::vector<ItemNumber>& classes);

  const std::vector<std::string>& types() const { return roots_.types; }

 private:
  struct Nearest {
    std::size_t steps, row;
    auto operator<=>(const Nearest&) const = default;
  };
  std::optional<Nearest> climb(ItemNumber from) const;

  ClassRoots roots_;
  std::vector<std::pair<ItemNumber, ItemNumber>> edges_;
  std::map<ItemNumber, std::optional<Nearest>> climbed_;
};

}  // namespace gereh::extract::wikidata
