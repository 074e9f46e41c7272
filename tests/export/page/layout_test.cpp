#include "export/page/layout.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>

namespace gereh::exports {
namespace {

// A star, a pair and a loner.
const std::vector<PageBox> kBoxes(9, {120, 50});
const std::vector<std::pair<std::size_t, std::size_t>> kTies{{0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}, {6, 7}};

double distance(const PagePlace& a, const PagePlace& b) {
  return std::hypot(static_cast<double>(a.x - b.x), static_cast<double>(a.y - b.y));
}

TEST(PageLayout, NoBoxesOverlap) {
  const auto places = place_nodes(kBoxes, kTies);
  ASSERT_EQ(places.size(), kBoxes.size());
  for (std::size_t a = 0; a < places.size(); ++a) {
    for (std::size_t b = a + 1; b < places.size(); ++b)
      EXPECT_TRUE(std::labs(places[a].x - places[b].x) >= 119 || std::labs(places[a].y - places[b].y) >= 49) << a << ' ' << b;
  }
}

TEST(PageLayout, TiedNodesStandNearerThanOthers) {
  const auto places = place_nodes(kBoxes, kTies);
  EXPECT_LT(distance(places[6], places[7]), distance(places[6], places[0]));
  EXPECT_LT(distance(places[0], places[3]), distance(places[3], places[6]));
}

TEST(PageLayout, TheSameTwice) {
  const auto first = place_nodes(kBoxes, kTies);
  const auto second = place_nodes(kBoxes, kTies);
  for (std::size_t i = 0; i < first.size(); ++i) {
    EXPECT_EQ(first[i].x, second[i].x);
    EXPECT_EQ(first[i].y, second[i].y);
  }
}

// Three hands a node, and more.
std::vector<std::pair<std::size_t, std::size_t>> net(std::size_t nodes) {
  std::vector<std::pair<std::size_t, std::size_t>> ties;
  for (std::size_t i = 1; i < nodes; ++i) {
    ties.emplace_back(i / 3, i);
    if (i > 10 && i % 7 == 0) ties.emplace_back(i - 10, i);
  }
  return ties;
}

// Nor may a place hang on where in memory things lie.
TEST(PageLayout, TheSameWhereverInMemory) {
  std::vector<PageBox> boxes;
  for (std::size_t i = 0; i < 300; ++i) boxes.push_back({40.0 + static_cast<double>(i * 37 % 130), 40.0 + static_cast<double>(i % 3 * 15)});
  const auto ties = net(boxes.size());
  const auto first = place_nodes(boxes, ties);
  std::vector<std::vector<char>> held;
  for (std::size_t run = 0; run < 6; ++run) {
    for (std::size_t i = 0; i < 500; ++i) held.emplace_back(16 + 8 * ((i * i + run) % 97));
    for (std::size_t i = run; i < held.size(); i += 3) held[i] = {};
    const auto again = place_nodes(boxes, ties);
    for (std::size_t i = 0; i < first.size(); ++i) {
      ASSERT_EQ(first[i].x, again[i].x) << run << ' ' << i;
      ASSERT_EQ(first[i].y, again[i].y) << run << ' ' << i;
    }
  }
}

// Graphviz draws from the generators of the C library, which anyone may have used: a diagram written before, for one.
TEST(PageLayout, TheSameWhateverDrewBefore) {
  const std::vector<PageBox> boxes(200, {120, 50});
  const auto ties = net(boxes.size());
  const auto first = place_nodes(boxes, ties);
  for (int i = 0; i < 5; ++i) {
    std::rand();
    drand48();
  }
  const auto second = place_nodes(boxes, ties);
  for (std::size_t i = 0; i < first.size(); ++i) {
    ASSERT_EQ(first[i].x, second[i].x) << i;
    ASSERT_EQ(first[i].y, second[i].y) << i;
  }
}

TEST(PageLayout, NothingAndOneNode) {
  EXPECT_TRUE(place_nodes({}, {}).empty());
  EXPECT_EQ(place_nodes({{80, 40}}, {}).size(), 1U);
}

}  // namespace
}  // namespace gereh::exports
