#include "extract/train/arc_scorer.h"

#include <gtest/gtest.h>

#include "gradients.h"

namespace gereh::extract::train {
namespace {

constexpr int kInputs = 5;

class Scorer : public ::testing::Test {
 protected:
  Scorer() : scorer_(parameters_, kInputs, sizes()), input_(random_matrix(kInputs, pack_.size(), 1, random_)) {
    randomize(parameters_, 0.7F, random_);
    set(0, {2, 0, 2, 3});
    set(1, {0, 1, 1});
    set(2, {0});
  }
  static ArcScorer::Sizes sizes() {
    ArcScorer::Sizes sizes;
    sizes.arcs = 4;
    sizes.relations = 3;
    sizes.labels = 3;
    return sizes;
  }
  void set(int sentence, const std::vector<int>& heads) {
    for (int t = 0; t < pack_.length(sentence); ++t) {
      const auto at = static_cast<std::size_t>(pack_.column(sentence, t));
      heads_[at] = heads[static_cast<std::size_t>(t)];
      relations_[at] = heads_[at] < 0 ? -1 : (t + sentence) % 3;
    }
  }
  double learn(float dropout = 0) {
    std::mt19937 same(9);
    input_gradient_ = Matrix::Zero(kInputs, pack_.size());
    return static_cast<double>(scorer_.learn(input_, pack_, heads_, relations_, dropout, 0.5F, same, input_gradient_));
  }
  void expect_all_gradients(float dropout) {
    const auto loss = [&] { return learn(dropout); };
    EXPECT_EQ(expect_gradients(parameters_, loss), "");
    learn(dropout);
    const Matrix gradient = input_gradient_;
    expect_gradient("input", input_, gradient, loss);
  }

  std::mt19937 random_{8};
  Pack pack_{{4, 3, 1}};
  Parameters parameters_{1};
  ArcScorer scorer_;
  Matrix input_, input_gradient_;
  std::vector<int> heads_ = std::vector<int>(8, -1), relations_ = std::vector<int>(8, -1);
};

TEST_F(Scorer, HasTheGradientOfItsLoss) {
  expect_all_gradients(0);
}

TEST_F(Scorer, HasTheGradientOfItsLossUnderMasks) {
  expect_all_gradients(0.3F);
}

TEST_F(Scorer, HasTheGradientOfItsLossWhereSomeHeadsAreNotKnown) {
  set(1, {-1, -1, -1});
  heads_[static_cast<std::size_t>(pack_.column(0, 3))] = -1;
  relations_[static_cast<std::size_t>(pack_.column(0, 2))] = -1;
  expect_all_gradients(0);
}

TEST_F(Scorer, LearnsNothingOfASentenceWithoutHeads) {
  set(1, {-1, -1, -1});
  learn();
  for (int t = 0; t < 3; ++t) EXPECT_TRUE(input_gradient_.col(pack_.column(1, t)).isZero());
  EXPECT_FALSE(input_gradient_.col(pack_.column(0, 1)).isZero());
}

// All heads alike but itself: of a sentence of n words each has n candidates.
TEST_F(Scorer, NeverTakesAWordForItsOwnHead) {
  for (Parameter& parameter : parameters_.all()) parameter.value.setZero();
  const double arcs = 4 * std::log(4.0) + 3 * std::log(3.0) + 1 * std::log(1.0), relations = 8 * std::log(3.0);
  EXPECT_NEAR(learn(), 0.5 * (arcs + relations), 1e-4);
}

}  // namespace
}  // namespace gereh::extract::train
