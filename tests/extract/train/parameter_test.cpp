#include "extract/train/parameter.h"

#include <gtest/gtest.h>

#include <cmath>

#include "gradients.h"

namespace gereh::extract::train {
namespace {

// Adam and the average as written in their papers, in double, of one number.
struct ByHand {
  double value, average, first = 0, second = 0;
  int now = 0;
  explicit ByHand(double start) : value(start), average(start) {}
  void step(double gradient, double rate, double decay) {
    ++now;
    first = 0.9 * first + 0.1 * gradient;
    second = 0.98 * second + 0.02 * gradient * gradient;
    value -= rate * (first / (1 - std::pow(0.9, now))) / (std::sqrt(second / (1 - std::pow(0.98, now))) + 1e-8);
    keep_average(decay);
  }
  void keep_average(double decay) {
    const double keep = std::min(decay, (1.0 + now) / (10.0 + now));
    average = keep * average + (1 - keep) * value;
  }
};

TEST(Optimizer, DoesAdamByHand) {
  Parameters parameters(1);
  Parameter& parameter = parameters.dense("a", 1, 1);
  Optimizer optimizer(parameters, 0.9F);
  ByHand hand(parameter.value(0, 0));
  int step = 0;
  for (const float gradient : {0.5F, -0.25F, 2.0F, 0.0F, 1e-3F, -3.0F, 0.1F}) {
    parameter.gradient(0, 0) = gradient;
    const float rate = 0.01F * static_cast<float>(++step);
    optimizer.step(rate);
    hand.step(gradient, rate, 0.9F);
    EXPECT_NEAR(parameter.value(0, 0), hand.value, 1e-5);
    EXPECT_NEAR(parameter.average(0, 0), hand.average, 1e-5);
    EXPECT_EQ(parameter.gradient(0, 0), 0.0F);
  }
}

TEST(Optimizer, ClipsTheNormOfAllGradients) {
  Parameters parameters(1);
  Parameter& dense = parameters.zeros("dense", 1, 2);
  Parameter& table = parameters.table("table", 1, 3, 0);
  Optimizer optimizer(parameters, 0.9F);
  dense.gradient << 6, 0;
  table.add(1, Matrix::Constant(1, 1, 8).col(0));  // together of norm 10, twice what is let through
  optimizer.step(0.1F);
  EXPECT_NEAR(dense.first(0, 0), 0.1 * 3, 1e-6);
  EXPECT_NEAR(table.first(0, 1), 0.1 * 4, 1e-6);
  dense.gradient << 3, 0;
  optimizer.step(0.1F);
  EXPECT_NEAR(dense.first(0, 0), 0.9 * 0.3 + 0.1 * 3, 1e-6);
}

TEST(Optimizer, TakesTablesOfWhichAllIsUsedAsDense) {
  std::mt19937 random(3);
  Parameters parameters(1);
  Parameter& dense = parameters.dense("dense", 3, 4);
  Parameter& table = parameters.table("table", 3, 4, 1);
  table.value = table.average = dense.value;
  Optimizer optimizer(parameters, 0.95F);
  for (int step = 0; step < 40; ++step) {
    dense.gradient = random_matrix(3, 4, 0.5F, random);
    for (int column = 0; column < 4; ++column) table.add(column, dense.gradient.col(column));
    optimizer.step(0.02F);
    EXPECT_TRUE(table.touched.empty());
    ASSERT_TRUE(table.value.isApprox(dense.value, 1e-5F)) << step;
  }
  optimizer.swap_averages();
  EXPECT_TRUE(table.value.isApprox(dense.value, 1e-5F));
  EXPECT_FALSE(table.value.isApprox(table.average, 1e-3F));
}

// A column that rests keeps its value, which counts in its average for each step of the rest.
TEST(Optimizer, AveragesColumnsThatRested) {
  Parameters parameters(1);
  Parameter& table = parameters.table("table", 1, 2, 1);
  Optimizer optimizer(parameters, 0.8F);
  double value = table.value(0, 1), average = value;
  for (int step = 1; step <= 30; ++step) {
    const bool used = step % 7 == 3;
    table.add(0, Matrix::Constant(1, 1, 0.1F).col(0));
    if (used) table.add(1, Matrix::Constant(1, 1, 1).col(0));
    optimizer.step(0.05F);
    if (!used) {
      EXPECT_EQ(table.value(0, 1), static_cast<float>(value));
    }
    value = table.value(0, 1);
    const double keep = std::min(0.8, (1.0 + step) / (10.0 + step));
    average = keep * average + (1 - keep) * value;
  }
  optimizer.swap_averages();
  EXPECT_NEAR(table.value(0, 1), average, 1e-5);
}

TEST(Optimizer, SwapsAveragesAndBack) {
  std::mt19937 random(4);
  Parameters parameters(1);
  Parameter& dense = parameters.dense("dense", 2, 2);
  Parameter& table = parameters.table("table", 2, 5, 1);
  Optimizer optimizer(parameters, 0.9F);
  const auto step = [&] {
    dense.gradient = random_matrix(2, 2, 1, random);
    table.add(3, random_matrix(2, 1, 1, random).col(0));
    optimizer.step(0.1F);
  };
  step();
  step();
  const Matrix values[] = {dense.value, table.value};
  optimizer.swap_averages();
  EXPECT_NE(dense.value, values[0]);
  EXPECT_NE(table.value.col(3), values[1].col(3));
  EXPECT_TRUE(table.value.col(0).isApprox(values[1].col(0)));
  const Matrix averages[] = {dense.value, table.value};
  optimizer.swap_averages();
  EXPECT_EQ(dense.value, values[0]);
  EXPECT_EQ(table.value, values[1]);
  optimizer.swap_averages();
  EXPECT_EQ(dense.value, averages[0]);
  EXPECT_EQ(table.value, averages[1]);
}

TEST(Optimizer, WithoutAveragesKeepsTheValues) {
  Parameters parameters(1);
  Parameter& table = parameters.table("table", 1, 2, 1);
  Optimizer optimizer(parameters, 0);
  for (int step = 0; step < 3; ++step) {
    table.add(0, Matrix::Constant(1, 1, 1).col(0));
    optimizer.step(0.1F);
  }
  const Matrix value = table.value;
  optimizer.swap_averages();
  EXPECT_TRUE(table.value.isApprox(value));
}

TEST(Parameters, BeginAsTheSeedSays) {
  Parameters a(5), b(5), c(6);
  EXPECT_EQ(a.dense("w", 4, 3).value, b.dense("w", 4, 3).value);
  EXPECT_EQ(a.table("t", 4, 3, 0.5F).value, b.table("t", 4, 3, 0.5F).value);
  EXPECT_NE(a.all()[0].value, c.dense("w", 4, 3).value);
  EXPECT_LE(a.all()[1].value.cwiseAbs().maxCoeff(), 0.5F);
  EXPECT_TRUE(a.zeros("z", 2, 2).value.isZero());
  EXPECT_EQ(a.count(), 4U * 3 + 4 * 3 + 2 * 2);
}

TEST(Parameters, MakeOrthogonalBlocks) {
  Parameters parameters(5);
  const Matrix& all = parameters.orthogonal("o", 4, 8).value;
  ASSERT_EQ(all.rows(), 32);
  for (int block = 0; block < 4; ++block) {
    const Matrix own = all.middleRows(block * 8, 8);
    EXPECT_TRUE((own * own.transpose()).isIdentity(1e-4F)) << block;
  }
  EXPECT_NE(all.topRows(8), all.bottomRows(8));
}

}  // namespace
}  // namespace gereh::extract::train
