#include "extract/neural/word_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "models.h"
#include "ontology/error.h"
#include "tiny_model.h"

namespace gereh::extract::neural {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::StartsWith;

class Words : public ::testing::Test {
 protected:
  // What opening the model's table says: "" if it is one.
  std::string opening() const {
    model_.save(file_);
    const ModelFile file(file_);
    return error_of<ontology::DataError>([&] { const WordTable table(file); });
  }
  auto refused(const std::string& why) const { return AllOf(StartsWith(file_.string() + ": "), HasSubstr(why)); }

  // The entry of a word.
  template <class T>
  T& of(const std::string& column, const char* word) {
    const std::vector<std::uint64_t>& keys = model_.values<std::uint64_t>("words.keys");
    const auto at = std::ranges::find(keys, WordTable::key(word)) - keys.begin();
    return model_.values<T>(column).at(static_cast<std::size_t>(at));
  }

  Folder folder_;
  std::filesystem::path file_ = folder_ / "words.gnn";
  TinyModel model_;
};

TEST_F(Words, AreFound) {
  model_.save(file_);
  const ModelFile file(file_);
  const WordTable table(file);
  EXPECT_EQ(table.find("خانه").vector, 1U);
  EXPECT_EQ(table.find("رفت").vector, 2U);
  const WordTable::Entry number = table.find("00");
  EXPECT_EQ(number.vector, 3U);
  EXPECT_EQ(number.fine, 2U);
  EXPECT_EQ(number.coarse, 1U);
  EXPECT_EQ(number.properties, 3U);
}

TEST_F(Words, ThatNobodyKnowsHaveNothing) {
  model_.save(file_);
  const ModelFile file(file_);
  const WordTable table(file);
  for (int i = 0; i < 1000; ++i) {
    const WordTable::Entry entry = table.find("کس" + std::to_string(i));
    EXPECT_EQ(entry.vector + entry.fine + entry.coarse + entry.properties, 0U);
  }
  EXPECT_EQ(table.find("").vector, 0U);
}

TEST_F(Words, NeedAnEmptySlot) {
  std::vector<std::uint64_t>& keys = model_.values<std::uint64_t>("words.keys");
  std::ranges::replace(keys, 0U, 77U);
  EXPECT_THAT(opening(), refused("no slot is empty"));
  keys.back() = 0;
  EXPECT_EQ(opening(), "");
}

TEST_F(Words, NeedAPowerOfTwoOfSlots) {
  for (const std::size_t slots : {1U, 3U, 7U}) {
    for (const char* name : {"words.keys", "words.properties"}) model_[name] = {{slots}, std::vector<std::uint64_t>(slots)};
    for (const char* name : {"words.vector", "words.clusters"}) model_[name] = {{slots}, std::vector<std::uint32_t>(slots)};
    EXPECT_THAT(opening(), refused("no power of two"));
  }
}

TEST_F(Words, HaveColumnsOfOneLength) {
  for (const char* name : {"words.vector", "words.clusters"}) {
    const TinyModel::Section before = model_[name];
    model_[name] = {{16}, std::vector<std::uint32_t>(16)};
    EXPECT_THAT(opening(), refused(name));
    model_[name] = before;
  }
  model_["words.properties"] = {{2, 4}, std::vector<std::uint64_t>(8)};
  EXPECT_THAT(opening(), refused("words.properties"));
}

TEST_F(Words, PointIntoTheirTables) {
  of<std::uint32_t>("words.vector", "رفت") = 4;
  EXPECT_THAT(opening(), refused("a vector is not there"));
  of<std::uint32_t>("words.vector", "رفت") = ~0U;
  EXPECT_THAT(opening(), refused("a vector is not there"));
  of<std::uint32_t>("words.vector", "رفت") = 3;
  EXPECT_EQ(opening(), "");
  for (const std::uint32_t both : {3U << 16U, 2U, 0xFFFFU, 0xFFFF0000U}) {
    of<std::uint32_t>("words.clusters", "رفت") = both;
    EXPECT_THAT(opening(), refused("a cluster is not there"));
  }
  of<std::uint32_t>("words.clusters", "رفت") = 2U << 16U | 1U;
  EXPECT_EQ(opening(), "");
  for (const std::uint64_t bits : {std::uint64_t{4}, std::uint64_t{1} << 63U}) {
    of<std::uint64_t>("words.properties", "رفت") = bits;
    EXPECT_THAT(opening(), refused("a property is not there"));
  }
}

// An unused slot is read too when a search passes it.
TEST_F(Words, PointIntoTheirTablesAlsoWhereThereIsNoWord) {
  std::vector<std::uint64_t>& keys = model_.values<std::uint64_t>("words.keys");
  const auto empty = static_cast<std::size_t>(std::ranges::find(keys, 0U) - keys.begin());
  model_.values<std::uint32_t>("words.vector").at(empty) = 9;
  EXPECT_THAT(opening(), refused("a vector is not there"));
}

}  // namespace
}  // namespace gereh::extract::neural
