#include "extract/train/chain.h"

#include <gtest/gtest.h>

#include "gradients.h"

namespace gereh::extract::train {
namespace {

constexpr int kLabels = 3, kWords = 4;
const std::vector<int> kTruth = {0, 2, 2, 1};

class ChainLoss : public ::testing::Test {
 protected:
  ChainLoss() : scores_(random_matrix(kLabels, kWords, 2, random_)) { randomize(parameters_, 1, random_); }

  double score(const std::vector<int>& labels) const {
    const Matrix& transitions = parameters_.all()[0].value;
    double score = 0;
    for (std::size_t t = 0; t < labels.size(); ++t) {
      score += static_cast<double>(scores_(labels[t], static_cast<Eigen::Index>(t)));
      if (t > 0) score += static_cast<double>(transitions(labels[t], labels[t - 1]));
    }
    return score;
  }

  std::mt19937 random_{3};
  Parameters parameters_{1};
  Chain chain_{parameters_, "chain", kLabels};
  Matrix scores_;
};

TEST_F(ChainLoss, IsThatOfAllSequences) {
  double all = 0;
  for (int code = 0; code < 81; ++code) all += std::exp(score({code % 3, code / 3 % 3, code / 9 % 3, code / 27}));
  Matrix used = scores_;
  EXPECT_NEAR(chain_.learn(used, kTruth, 0.5F), 0.5 * (std::log(all) - score(kTruth)), 1e-4);
}

TEST_F(ChainLoss, HasItsGradient) {
  Matrix gradient;
  const auto learn = [&] {
    gradient = scores_;
    return static_cast<double>(chain_.learn(gradient, kTruth, 0.5F));
  };
  EXPECT_EQ(expect_gradients(parameters_, learn), "");
  learn();
  const Matrix of_scores = gradient;
  expect_gradient("scores", scores_, of_scores, learn);
}

TEST_F(ChainLoss, OfOneWordIsCrossEntropy) {
  Matrix used = scores_.leftCols(1);
  const double sum = scores_.col(0).cast<double>().array().exp().sum();
  EXPECT_NEAR(chain_.learn(used, {1}, 1), std::log(sum) - static_cast<double>(scores_(1, 0)), 1e-5);
  EXPECT_TRUE(parameters_.all()[0].gradient.isZero());
}

TEST_F(ChainLoss, OfNoWordsIsNothing) {
  Matrix none(kLabels, 0);
  EXPECT_EQ(chain_.learn(none, {}, 1), 0.0F);
}

TEST_F(ChainLoss, StaysFinite) {
  scores_ *= 1e4F;
  Matrix used = scores_;
  EXPECT_TRUE(std::isfinite(chain_.learn(used, kTruth, 1)));
  EXPECT_TRUE(used.allFinite());
}

}  // namespace
}  // namespace gereh::extract::train
