#include "extract/train/dense.h"

#include <gtest/gtest.h>

#include "gradients.h"

namespace gereh::extract::train {
namespace {

TEST(Dense, HasTheGradientOfItsLoss) {
  std::mt19937 random(3);
  Parameters parameters(1);
  Dense layer(parameters, "layer", 7, 5);
  randomize(parameters, 1, random);
  Matrix input = random_matrix(7, 9, 1, random);
  const Matrix weight = random_matrix(5, 9, 1, random);
  Matrix input_gradient;
  const auto learn = [&] {
    const double loss = product_sum(layer.forward(input), weight);
    input_gradient = layer.backward(input, weight);
    return loss;
  };
  EXPECT_EQ(expect_gradients(parameters, learn), "");
  learn();
  const Matrix gradient = input_gradient;
  expect_gradient("input", input, gradient, learn);
}

TEST(Dense, AddsToGradients) {
  Parameters parameters(1);
  Dense layer(parameters, "layer", 2, 1);
  const Matrix input = Matrix::Ones(2, 3), gradient = Matrix::Ones(1, 3);
  layer.backward(input, gradient);
  layer.backward(input, gradient);
  EXPECT_EQ(parameters.all()[0].gradient(0, 1), 6.0F);
  EXPECT_EQ(parameters.all()[1].gradient(0, 0), 6.0F);
}

TEST(Rectifier, LeaksBelowZero) {
  Matrix values(1, 3);
  values << -2, 0, 3;
  rectify(values);
  EXPECT_EQ(values, (Matrix(1, 3) << kLeak * -2, 0, 3).finished());
  Matrix gradient = Matrix::Ones(1, 3);
  rectify_backward(values, gradient);
  EXPECT_EQ(gradient(0, 0), kLeak);
  EXPECT_EQ(gradient(0, 2), 1.0F);
}

TEST(CrossEntropy, HasTheGradientOfItsLoss) {
  std::mt19937 random(4);
  Matrix scores = random_matrix(6, 5, 3, random);
  const std::vector<int> labels = {0, 5, -1, 2, 2};
  const auto loss = [&] {
    Matrix used = scores;
    return static_cast<double>(cross_entropy(used, labels, 0.5F));
  };
  Matrix gradient = scores;
  cross_entropy(gradient, labels, 0.5F);
  expect_gradient("scores", scores, gradient, loss);
  EXPECT_TRUE(gradient.col(2).isZero());  // a label that isn't known
}

TEST(CrossEntropy, IsTheLogarithmOfTheProbability) {
  Matrix scores(2, 1);
  scores << 0, std::log(3.0F);
  EXPECT_NEAR(cross_entropy(scores, {1}, 2), 2 * std::log(4.0 / 3.0), 1e-5);
  Matrix certain(2, 1);
  certain << 1e6F, -1e6F;
  const float loss = cross_entropy(certain, {1}, 1);
  EXPECT_TRUE(std::isfinite(loss));
  EXPECT_GT(loss, 20.0F);
}

TEST(DropoutMask, KeepsTheMean) {
  std::mt19937 random(5);
  const Matrix mask = dropout_mask(100, 100, 0.25F, random);
  EXPECT_NEAR(mask.mean(), 1.0F, 0.03F);
  for (Eigen::Index i = 0; i < mask.size(); ++i) EXPECT_TRUE(mask.data()[i] == 0.0F || mask.data()[i] == 1.0F / 0.75F);
  EXPECT_TRUE(dropout_mask(4, 4, 0, random).isOnes());
}

}  // namespace
}  // namespace gereh::extract::train
