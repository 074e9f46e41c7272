#include "extract/train/pack.h"

#include <gtest/gtest.h>

#include <set>

#include "extract/neural/layers.h"

namespace gereh::extract::train {
namespace {

TEST(Pack, PutsWordsAtOneTimeSideBySide) {
  const Pack pack({4, 2, 2, 1});
  EXPECT_EQ(pack.size(), 9);
  EXPECT_EQ(pack.times(), 4);
  EXPECT_EQ(pack.sentences(), 4);
  EXPECT_EQ(pack.count(0), 4);
  EXPECT_EQ(pack.count(1), 3);
  EXPECT_EQ(pack.count(3), 1);
  EXPECT_EQ(pack.column(2, 1), 6);
  std::set<int> columns;
  for (int s = 0; s < pack.sentences(); ++s) {
    for (int t = 0; t < pack.length(s); ++t) columns.insert(pack.column(s, t));
  }
  EXPECT_EQ(columns.size(), 9U);
  EXPECT_EQ(*columns.rbegin(), 8);
}

TEST(Pack, OfNothing) {
  EXPECT_EQ(Pack({}).size(), 0);
  EXPECT_EQ(Pack({}).times(), 0);
  EXPECT_EQ(Pack({0, 0}).size(), 0);
  EXPECT_EQ(Pack({2, 0}).size(), 2);
  EXPECT_EQ(Pack({2, 0}).sentences(), 2);
}

// What is learned in one order is used in the other.
TEST(Pack, IsThatOfInference) {
  const Pack pack({7, 7, 3, 2, 1});
  const neural::Steps steps({7, 7, 3, 2, 1});
  EXPECT_EQ(static_cast<std::size_t>(pack.size()), steps.size);
  for (int s = 0; s < pack.sentences(); ++s) {
    for (int t = 0; t < pack.length(s); ++t) {
      EXPECT_EQ(static_cast<std::size_t>(pack.column(s, t)), steps.column(static_cast<std::size_t>(s), static_cast<std::size_t>(t)));
    }
  }
}

}  // namespace
}  // namespace gereh::extract::train
