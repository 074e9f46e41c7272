#include "export/page/spread.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstddef>
#include <vector>

namespace gereh::exports {
namespace {

// So many boxes of several sizes on too small a ground.
std::vector<SpreadBox> crowd(std::size_t count) {
  std::vector<SpreadBox> boxes;
  unsigned state = 7;
  const auto next = [&](unsigned below) {
    state = state * 1664525U + 1013904223U;
    return static_cast<double>((state >> 8U) % below);
  };
  for (std::size_t i = 0; i < count; ++i) boxes.push_back({next(2000), next(1500), 40 + next(120), 30 + next(40)});
  return boxes;
}

TEST(Spread, NoneOverlapsAnother) {
  std::vector<SpreadBox> boxes = crowd(600);
  spread(boxes);
  for (std::size_t a = 0; a < boxes.size(); ++a) {
    for (std::size_t b = a + 1; b < boxes.size(); ++b) {
      const bool beside = std::abs(boxes[a].x - boxes[b].x) >= (boxes[a].width + boxes[b].width) / 2;
      const bool below = std::abs(boxes[a].y - boxes[b].y) >= (boxes[a].height + boxes[b].height) / 2;
      ASSERT_TRUE(beside || below) << a << ' ' << b;
    }
  }
}

TEST(Spread, WhatIsApartStays) {
  std::vector<SpreadBox> boxes{{0, 0, 10, 10}, {20, 0, 10, 10}, {0, 30, 10, 10}};
  spread(boxes);
  EXPECT_EQ(boxes[0].x, 0);
  EXPECT_EQ(boxes[1].x, 20);
  EXPECT_EQ(boxes[2].y, 30);
}

TEST(Spread, OfTheSamePlaceToo) {
  std::vector<SpreadBox> boxes(5, {3, 3, 20, 10});
  spread(boxes);
  for (std::size_t a = 0; a < boxes.size(); ++a) {
    for (std::size_t b = a + 1; b < boxes.size(); ++b)
      EXPECT_TRUE(std::abs(boxes[a].x - boxes[b].x) >= 20 || std::abs(boxes[a].y - boxes[b].y) >= 10) << a << ' ' << b;
  }
}

TEST(Spread, NothingAndOneBox) {
  std::vector<SpreadBox> none, one{{1, 2, 3, 4}};
  spread(none);
  spread(one);
  EXPECT_EQ(one[0].x, 1);
}

}  // namespace
}  // namespace gereh::exports
