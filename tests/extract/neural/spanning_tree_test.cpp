#include "extract/neural/spanning_tree.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

#include "trees.h"

namespace gereh::extract::neural {
namespace {

double sum(const std::vector<float>& scores, const std::vector<int>& heads) {
  double total = 0;
  for (std::size_t i = 0; i < heads.size(); ++i)
    total += static_cast<double>(scores[i * (heads.size() + 1) + static_cast<std::size_t>(heads[i])]);
  return total;
}

std::string trouble(std::vector<int> heads) {
  for (int& head : heads) --head;
  return tree_trouble(heads);
}

// The highest sum of all trees.
double best_sum(const std::vector<float>& scores, std::size_t words) {
  std::vector<int> heads(words, 0);
  double best = -std::numeric_limits<double>::infinity();
  while (true) {
    if (trouble(heads).empty()) best = std::max(best, sum(scores, heads));
    std::size_t at = 0;
    while (at < words && heads[at] == static_cast<int>(words)) heads[at++] = 0;
    if (at == words) return best;
    ++heads[at];
  }
}

std::vector<int> solve(const std::vector<float>& scores, std::size_t words) {
  std::vector<int> heads = maximum_spanning_tree(scores, static_cast<int>(words));
  EXPECT_EQ(heads.size(), words);
  return heads;
}

template <class Next>
std::vector<float> scores_of(std::size_t words, const Next& next) {
  std::vector<float> scores(words * (words + 1));
  for (float& score : scores) score = next();
  return scores;
}

TEST(SpanningTree, IsTheBestOfAll) {
  std::mt19937 random(5);
  const auto next = [&] { return static_cast<float>(random() >> 8U) / 1e6F - 8.0F; };
  for (std::size_t words = 1; words <= 5; ++words) {
    for (int round = 0; round < (words == 5 ? 60 : 200); ++round) {
      const std::vector<float> scores = scores_of(words, next);
      const std::vector<int> heads = solve(scores, words);
      ASSERT_EQ(trouble(heads), "");
      ASSERT_NEAR(sum(scores, heads), best_sum(scores, words), 1e-9) << words << " words, round " << round;
    }
  }
}

TEST(SpanningTree, IsTheBestOfAllAmongEqualScores) {
  std::mt19937 random(6);
  for (const unsigned values : {1U, 2U, 3U}) {
    for (std::size_t words = 1; words <= 5; ++words) {
      for (int round = 0; round < 60; ++round) {
        const std::vector<float> scores = scores_of(words, [&] { return static_cast<float>(random() % values); });
        const std::vector<int> heads = solve(scores, words);
        ASSERT_EQ(trouble(heads), "");
        ASSERT_EQ(sum(scores, heads), best_sum(scores, words)) << words << " words, round " << round;
        ASSERT_EQ(solve(scores, words), heads);
      }
    }
  }
}

// However much better two roots would be.
TEST(SpanningTree, HasOneRoot) {
  for (const float root : {10.0F, 1e6F, 1e9F, std::numeric_limits<float>::max()}) {
    std::vector<float> scores = scores_of(4, [] { return -1.0F; });
    for (std::size_t i = 0; i < 4; ++i) scores[i * 5] = root;
    EXPECT_EQ(trouble(solve(scores, 4)), "") << root;
  }
}

TEST(SpanningTree, IsATreeOfScoresThatAreNotFinite) {
  constexpr float kOdd[] = {std::numeric_limits<float>::quiet_NaN(),
                            std::numeric_limits<float>::infinity(),
                            -std::numeric_limits<float>::infinity(),
                            std::numeric_limits<float>::max(),
                            -std::numeric_limits<float>::max(),
                            0,
                            1};
  std::mt19937 random(8);
  for (const std::size_t kinds : {1U, 2U, 3U, 5U, 7U}) {
    for (std::size_t words = 1; words <= 30; ++words) {
      const std::vector<float> scores = scores_of(words, [&] { return kOdd[random() % kinds]; });
      ASSERT_EQ(trouble(solve(scores, words)), "") << words << " words, " << kinds << " kinds";
    }
  }
}

TEST(SpanningTree, IsATreeOfManyWords) {
  std::mt19937 random(9);
  for (const std::size_t words : {10U, 50U, 150U, 400U}) {
    const auto next = [&] { return static_cast<float>(random() >> 8U) / 1e6F; };
    EXPECT_EQ(trouble(solve(scores_of(words, next), words)), "") << words;
  }
}

// Words 1 and 2 prefer each other, 3 and both of these each other, and so on: as many cycles within cycles as there are words.
std::vector<float> nested(std::size_t words) {
  std::vector<float> scores(words * (words + 1));
  for (std::size_t i = 0; i < words; ++i) {
    for (std::size_t h = 1; h <= words; ++h) scores[i * (words + 1) + h] = -static_cast<float>(std::max(i + 1, h));
    scores[i * (words + 1)] = -1000;
  }
  return scores;
}

TEST(SpanningTree, OpensCyclesWithinCycles) {
  for (std::size_t words = 2; words <= 5; ++words) {
    const std::vector<float> scores = nested(words);
    EXPECT_EQ(sum(scores, solve(scores, words)), best_sum(scores, words)) << words;
  }
  EXPECT_EQ(trouble(solve(nested(250), 250)), "");
}

TEST(SpanningTree, OfFewWords) {
  EXPECT_TRUE(maximum_spanning_tree({}, 0).empty());
  EXPECT_EQ(solve({-5, 3}, 1), std::vector<int>{0});
  EXPECT_EQ(solve({0, 9, 9, 0, 8, 9}, 2), (std::vector<int>{2, 0}));  // a word is never its own head
}

}  // namespace
}  // namespace gereh::extract::neural
