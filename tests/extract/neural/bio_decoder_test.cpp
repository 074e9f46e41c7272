#include "extract/neural/bio_decoder.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

#include "trees.h"

namespace gereh::extract::neural {
namespace {

const std::vector<std::string> kLabels = {"B-LOC", "B-PER", "I-LOC", "I-PER", "O"};

std::vector<std::string> names(const std::vector<std::uint32_t>& path) {
  std::vector<std::string> names;
  for (const std::uint32_t label : path) names.push_back(kLabels.at(label));
  return names;
}

using Transitions = std::vector<float>;  // row: label, column: the one before

double sum(const Columns& scores, const Transitions& transitions, const std::vector<std::uint32_t>& path) {
  double total = 0;
  for (std::size_t i = 0; i < path.size(); ++i) {
    total += static_cast<double>(scores.column(i)[path[i]]);
    if (i > 0) total += static_cast<double>(transitions[path[i] * kLabels.size() + path[i - 1]]);
  }
  return total;
}

double best_sum(const Columns& scores, const Transitions& transitions) {
  std::vector<std::uint32_t> path(scores.count(), 0);
  double best = -std::numeric_limits<double>::infinity();
  while (true) {
    if (name_trouble(names(path)).empty()) best = std::max(best, sum(scores, transitions, path));
    std::size_t at = 0;
    while (at < path.size() && path[at] + 1 == kLabels.size()) path[at++] = 0;
    if (at == path.size()) return best;
    ++path[at];
  }
}

std::vector<std::size_t> all_of(const Columns& scores) {
  std::vector<std::size_t> columns(scores.count());
  for (std::size_t i = 0; i < columns.size(); ++i) columns[i] = i;
  return columns;
}

template <class Next>
Columns scores_of(std::size_t words, const Next& next) {
  Columns scores(kLabels.size(), words);
  for (std::size_t i = 0; i < words; ++i) {
    for (std::size_t label = 0; label < kLabels.size(); ++label) scores.column(i)[label] = next();
  }
  return scores;
}

const Transitions kNone(kLabels.size() * kLabels.size());

template <class Next>
Transitions transitions_of(const Next& next) {
  Transitions transitions = kNone;
  for (float& score : transitions) score = next();
  return transitions;
}

TEST(BioDecoder, FindsTheBestOfAllSequences) {
  std::mt19937 random(4);
  for (const unsigned values : {2U, 5U, 100000U}) {
    for (std::size_t words = 1; words <= 5; ++words) {
      for (int round = 0; round < 60; ++round) {
        const auto next = [&] { return static_cast<float>(random() % values) - 2.0F; };
        const Columns scores = scores_of(words, next);
        const Transitions transitions = round % 3 == 0 ? kNone : transitions_of(next);
        const std::vector<std::uint32_t> path = BioDecoder(kLabels, transitions).decode(scores, all_of(scores));
        ASSERT_EQ(name_trouble(names(path)), "");
        ASSERT_EQ(sum(scores, transitions, path), best_sum(scores, transitions)) << words << " words, round " << round;
      }
    }
  }
}

TEST(BioDecoder, IsWellFormedWhateverTheScores) {
  constexpr float kOdd[] = {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(),
                            -std::numeric_limits<float>::infinity(), std::numeric_limits<float>::max(),
                            -std::numeric_limits<float>::max(),      0};
  std::mt19937 random(5);
  for (const std::size_t kinds : {1U, 2U, 3U, 6U}) {
    for (std::size_t words = 1; words <= 40; ++words) {
      const auto next = [&] { return kOdd[random() % kinds]; };
      const Columns scores = scores_of(words, next);
      const Transitions transitions = transitions_of(next);
      ASSERT_EQ(name_trouble(names(BioDecoder(kLabels, transitions).decode(scores, all_of(scores)))), "")
          << words << " words, " << kinds << " kinds";
    }
  }
  // A name that nothing begins, however much its inner words ask for it.
  Columns inner = scores_of(4, [] { return -std::numeric_limits<float>::max(); });
  for (std::size_t i = 0; i < 4; ++i) inner.column(i)[3] = std::numeric_limits<float>::max();
  EXPECT_EQ(name_trouble(names(BioDecoder(kLabels, kNone).decode(inner, all_of(inner)))), "");
}

TEST(BioDecoder, ReadsTheColumnsAsked) {
  Columns scores(kLabels.size(), 4);
  scores.column(3)[1] = 1;  // B-PER
  scores.column(0)[3] = 1;  // I-PER
  const BioDecoder decoder(kLabels, kNone);
  EXPECT_EQ(names(decoder.decode(scores, {3, 0})), (std::vector<std::string>{"B-PER", "I-PER"}));
  EXPECT_TRUE(decoder.decode(scores, {}).empty());
}

TEST(BioDecoder, OneLabelIsEnough) {
  Columns scores(1, 2);
  scores.column(0)[0] = -7;
  const Transitions none(1);
  EXPECT_EQ(BioDecoder({"O"}, none).decode(scores, {0, 1}), (std::vector<std::uint32_t>{0, 0}));
}

}  // namespace
}  // namespace gereh::extract::neural
