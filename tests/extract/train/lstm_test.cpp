#include "extract/train/lstm.h"

#include <gtest/gtest.h>

#include <cmath>

#include "gradients.h"

namespace gereh::extract::train {
namespace {

class LstmWays : public ::testing::TestWithParam<bool> {};
INSTANTIATE_TEST_SUITE_P(BothWays, LstmWays, ::testing::Bool());

constexpr int kInputs = 4, kSize = 3;

TEST_P(LstmWays, HaveTheGradientOfTheirLoss) {
  std::mt19937 random(6);
  Parameters parameters(1);
  Lstm layer(parameters, "lstm", kInputs, kSize, GetParam());
  randomize(parameters, 1, random);
  const Pack pack({5, 3, 3, 1});
  Matrix input = random_matrix(kInputs, pack.size(), 1, random);
  const Matrix weight = random_matrix(kSize, pack.size(), 1, random);
  Matrix mask = Matrix::Ones(kSize, pack.sentences());
  mask(0, 0) = mask(2, 1) = 0;
  mask(1, 0) = mask(1, 2) = 1.5F;
  Matrix input_gradient;
  const auto learn = [&] {
    Lstm::Memory memory;
    const double loss = product_sum(layer.forward(input, pack, mask, memory), weight);
    input_gradient = layer.backward(weight, pack, mask, memory);
    return loss;
  };
  EXPECT_EQ(expect_gradients(parameters, learn), "");
  learn();
  const Matrix gradient = input_gradient;
  expect_gradient("input", input, gradient, learn);
}

double logistic(double x) {
  return 1.0 / (1.0 + std::exp(-x));
}

// Rows of the gates: input, forget, output, candidate.
TEST_P(LstmWays, ReadEachSentenceByItself) {
  std::mt19937 random(7);
  Parameters parameters(1);
  const Lstm layer(parameters, "lstm", kInputs, kSize, GetParam());
  randomize(parameters, 1, random);
  const Matrix &weight = parameters.all()[0].value, &recurrent = parameters.all()[1].value, &bias = parameters.all()[2].value;
  const Pack pack({4, 2});
  const Matrix input = random_matrix(kInputs, pack.size(), 1, random), mask = random_matrix(kSize, 2, 2, random);
  Lstm::Memory memory;
  const Matrix output = layer.forward(input, pack, mask, memory);
  for (int s = 0; s < pack.sentences(); ++s) {
    Vector cell = Vector::Zero(kSize), shown = Vector::Zero(kSize);
    for (int step = 0; step < pack.length(s); ++step) {
      const int at = pack.column(s, GetParam() ? pack.length(s) - 1 - step : step);
      const Vector gates = weight * input.col(at) + recurrent * shown.cwiseProduct(mask.col(s)) + bias.col(0);
      for (int i = 0; i < kSize; ++i) {
        const auto gate = [&](int which) { return static_cast<double>(gates(which * kSize + i)); };
        const double next = logistic(gate(1)) * static_cast<double>(cell(i)) + logistic(gate(0)) * std::tanh(gate(3));
        cell(i) = static_cast<float>(next);
        shown(i) = static_cast<float>(logistic(gate(2)) * std::tanh(next));
        EXPECT_NEAR(output(i, at), shown(i), 1e-5) << "sentence " << s << ", step " << step;
      }
    }
  }
}

TEST(Lstm, RemembersAtFirst) {
  Parameters parameters(1);
  const Lstm layer(parameters, "lstm", kInputs, kSize, false);
  const Parameter& bias = parameters.all()[2];
  EXPECT_TRUE(bias.value.middleRows(kSize, kSize).isOnes());
  EXPECT_EQ(bias.value.sum(), static_cast<float>(kSize));
  EXPECT_EQ(bias.average, bias.value);
}

}  // namespace
}  // namespace gereh::extract::train
