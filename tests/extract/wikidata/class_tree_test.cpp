#include "extract/wikidata/class_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "ontology/error.h"
#include "tests/extract/wikidata/items.h"

namespace gereh::extract::wikidata {
namespace {

using ::testing::ElementsAre;
using ::testing::StartsWith;

constexpr const char* kRows =
    "# class\titem\tname\nPerson\tQ5\thuman\nCountry\tQ6256\tcountry\nCity\tQ515\tcity\nCountry\tQ3624078\tsovereign state\n";

class Classes : public ::testing::Test {
 protected:
  ClassRoots roots(const std::string& rows = kRows) const {
    static const ontology::Ontology ontology = ontology::Ontology::load(GEREH_SOURCE_DIR "/data/ontology");
    return {neural::write(folder_ / "classes.tsv", rows), ontology};
  }
  std::string error(const std::string& rows) const {
    return neural::error_of<ontology::DataError>([&] { roots(rows); });
  }
  // The class of an item of these classes in a tree of these edges; "" if none.
  std::string type_of(const std::vector<std::pair<ItemNumber, ItemNumber>>& edges, const std::vector<ItemNumber>& classes) const {
    ClassTree tree(roots());
    for (const auto& [below, above] : edges) tree.add(below, above);
    tree.finish();
    const auto type = tree.type_of(classes);
    EXPECT_EQ(type, tree.type_of(classes)) << "asked twice";
    return type ? tree.types()[*type] : "";
  }

  neural::Folder folder_;
};

TEST_F(Classes, RootsAreReadInTheirOrder) {
  const ClassRoots read = roots();
  EXPECT_THAT(read.types, ElementsAre("Person", "Country", "City"));
  EXPECT_THAT(read.type_of_row, ElementsAre(0U, 1U, 2U, 1U));
  EXPECT_EQ(read.rows.at(3624078), 3U);
}

TEST_F(Classes, ShippedRowsAreRight) {
  const ClassRoots read = shipped_roots();
  EXPECT_EQ(read.types.front(), "Person");
  EXPECT_GT(read.rows.size(), 50U);
}

TEST_F(Classes, BadRowsAreNamed) {
  const std::string file = (folder_ / "classes.tsv").string();
  EXPECT_EQ(error("# x\nPersn\tQ5\thuman\n"), file + ":2: no class \"Persn\" in the ontology");
  EXPECT_EQ(error("ConsultEvent\tQ5\thuman\n"), file + ":1: no class \"ConsultEvent\" in the ontology");
  EXPECT_EQ(error("Person\tP5\thuman\n"), file + ":1: \"P5\" is no Wikidata item such as Q5");
  EXPECT_EQ(error("Person\tQ5\thuman\nCity\tQ5\tcity\n"), file + ":2: Q5 is there twice");
  EXPECT_THAT(error("Person\tQ5\n"), StartsWith(file + ":1: 2 columns"));
  EXPECT_THAT(neural::error_of<ontology::DataError>([&] { const ClassRoots none(folder_ / "none.tsv", ontology::Ontology{}); }),
              StartsWith((folder_ / "none.tsv").string() + ": "));
}

TEST_F(Classes, LeadUpToARoot) {
  EXPECT_EQ(type_of({}, {5}), "Person");
  EXPECT_EQ(type_of({{1, 2}, {2, 3}, {3, 5}}, {1}), "Person");
  EXPECT_EQ(type_of({{1, 2}}, {1}), "");
  EXPECT_EQ(type_of({}, {}), "");
}

TEST_F(Classes, TheNearestRootCounts) {
  // A city state's class: 1 → city, 1 → 2 → country.
  EXPECT_EQ(type_of({{1, 515}, {1, 2}, {2, 6256}}, {1}), "City");
  // An item that is a city itself and of a class two steps below persons.
  EXPECT_EQ(type_of({{1, 2}, {2, 5}}, {1, 515}), "City");
  // What lies above a root does not count.
  EXPECT_EQ(type_of({{515, 5}}, {515}), "City");
}

TEST_F(Classes, TheFirstRowSettlesDraws) {
  EXPECT_EQ(type_of({{1, 515}, {1, 6256}}, {1}), "Country");
  EXPECT_EQ(type_of({}, {515, 6256}), "Country");
  EXPECT_EQ(type_of({}, {3624078, 515}), "City");
}

TEST_F(Classes, CirclesEnd) {
  EXPECT_EQ(type_of({{1, 2}, {2, 1}, {1, 1}}, {1}), "");
  EXPECT_EQ(type_of({{1, 2}, {2, 1}, {2, 3}, {3, 1}, {3, 5}}, {1}), "Person");
}

TEST_F(Classes, FarFetchedRootsDoNotCount) {
  std::vector<std::pair<ItemNumber, ItemNumber>> chain;
  for (ItemNumber i = 1000; i < 1020; ++i) chain.emplace_back(i, i + 1);
  chain.emplace_back(1020, 5);
  EXPECT_EQ(type_of(chain, {1013}), "Person");
  EXPECT_EQ(type_of(chain, {1012}), "");
}

TEST_F(Classes, TheOrderOfStatementsDoesNotMatter) {
  std::vector<std::pair<ItemNumber, ItemNumber>> edges{{4, 5}, {1, 3}, {1, 2}, {3, 515}, {2, 4}, {1, 3}};
  std::ranges::sort(edges);
  do {
    ASSERT_EQ(type_of(edges, {1}), "City");
  } while (std::ranges::next_permutation(edges).found);
}

}  // namespace
}  // namespace gereh::extract::wikidata
