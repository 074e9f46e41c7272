#include "extract/neural/layers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "models.h"
#include "ontology/error.h"

namespace gereh::extract::neural {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using Rows = std::vector<std::vector<double>>;  // of a matrix

TEST(Steps, AreWordsAtOneTimeSideBySide) {
  const Steps steps({3, 3, 1});
  EXPECT_THAT(steps.start, ElementsAre(0U, 3U, 5U));
  EXPECT_THAT(steps.count, ElementsAre(3U, 2U, 2U));
  EXPECT_EQ(steps.size, 7U);
  EXPECT_EQ(steps.column(2, 0), 2U);
  EXPECT_EQ(steps.column(1, 2), 6U);
  const Steps none({});
  EXPECT_TRUE(none.start.empty());
  EXPECT_EQ(none.size, 0U);
  EXPECT_EQ(Steps({5}).size, 5U);
}

class Layers : public ::testing::Test {
 protected:
  Rows random_rows(std::size_t rows, std::size_t columns) {
    Rows matrix(rows, std::vector<double>(columns));
    for (auto& row : matrix) {
      for (double& value : row) value = static_cast<double>(static_cast<float>(numbers_() >> 8U) / static_cast<float>(1U << 24U) - 0.5F);
    }
    return matrix;
  }
  // Adds a matrix in panels; returns it by rows.
  Rows add_weight(const std::string& name, std::size_t rows, std::size_t inputs) {
    const Rows matrix = random_rows(rows, inputs);
    std::vector<float> values(padded(rows) * inputs);
    for (std::size_t row = 0; row < rows; ++row) {
      for (std::size_t k = 0; k < inputs; ++k)
        values[(row / kLane * inputs + k) * kLane + row % kLane] = static_cast<float>(matrix[row][k]);
    }
    writer_.add(name, {padded(rows) / kLane, inputs, kLane}, std::move(values));
    return matrix;
  }
  std::vector<double> add_bias(const std::string& name, std::size_t rows) {
    std::vector<double> bias = random_rows(1, rows)[0];
    std::vector<float> values(bias.begin(), bias.end());
    values.resize(padded(rows));
    writer_.add(name, {padded(rows)}, std::move(values));
    return bias;
  }
  Columns random_columns(std::size_t rows, std::size_t count) {
    Columns columns(rows, count);
    for (std::size_t i = 0; i < count; ++i) {
      const std::vector<double> column = random_rows(1, rows)[0];
      std::copy(column.begin(), column.end(), columns.column(i));
    }
    return columns;
  }
  const std::filesystem::path& saved() {
    writer_.save(path_);
    return path_;
  }

  std::mt19937 numbers_{2};
  ModelWriter writer_;
  Folder folder_;
  std::filesystem::path path_ = folder_ / "layers.gnn";
};

TEST_F(Layers, DenseMultipliesAndAdds) {
  const Rows weight = add_weight("a.weight", 21, 5);
  const std::vector<double> bias = add_bias("a.bias", 21);
  const ModelFile file(saved());
  const DenseLayer layer(file, "a", 5, 21);
  EXPECT_EQ(layer.outputs(), 21U);
  const Columns input = random_columns(5, 9);
  const Columns output = layer.apply(input);
  ASSERT_EQ(output.count(), 9U);
  for (std::size_t c = 0; c < 9; ++c) {
    for (std::size_t row = 0; row < output.rows(); ++row) {
      double sum = row < 21 ? bias[row] : 0;
      for (std::size_t k = 0; row < 21 && k < 5; ++k) sum += weight[row][k] * static_cast<double>(input.column(c)[k]);
      EXPECT_NEAR(output.column(c)[row], sum, 1e-5);
    }
  }
  EXPECT_EQ(layer.apply(Columns(5, 0)).count(), 0U);
}

TEST_F(Layers, DenseRefusesOtherSizes) {
  add_weight("a.weight", 21, 5);
  add_bias("a.bias", 21);
  add_weight("b.weight", 16, 5);
  const ModelFile file(saved());
  const auto opening = [&](const char* name, std::size_t inputs, std::size_t outputs) {
    return error_of<ontology::DataError>([&] { const DenseLayer layer(file, name, inputs, outputs); });
  };
  EXPECT_EQ(opening("a", 5, 21), "");
  EXPECT_THAT(opening("a", 6, 21), HasSubstr(path_.string() + ": section \"a.weight\""));
  EXPECT_THAT(opening("a", 5, 33), HasSubstr("a.weight"));
  EXPECT_THAT(opening("b", 5, 16), HasSubstr("has no section \"b.bias\""));
  EXPECT_THAT(opening("c", 5, 16), HasSubstr("has no section \"c.weight\""));
}

class LstmLayers : public Layers, public ::testing::WithParamInterface<bool> {};
INSTANTIATE_TEST_SUITE_P(BothWays, LstmLayers, ::testing::Bool());

double logistic(double x) {
  return 1.0 / (1.0 + std::exp(-x));
}

TEST_P(LstmLayers, ReadSentencesOneWay) {
  constexpr std::size_t kInputs = 7, kSize = 16;
  const Rows weight = add_weight("l.input.weight", 4 * kSize, kInputs), recurrent = add_weight("l.recurrent.weight", 4 * kSize, kSize);
  const std::vector<double> bias = add_bias("l.input.bias", 4 * kSize);
  const ModelFile file(saved());
  const std::vector<std::size_t> lengths = {6, 4, 4, 1};
  const Steps steps(lengths);
  const Columns input = random_columns(kInputs, steps.size);
  Columns output(2 * kSize, steps.size);
  LstmLayer(file, "l", kInputs, kSize, GetParam()).apply(input, steps, output, kSize);
  for (std::size_t s = 0; s < lengths.size(); ++s) {
    std::vector<double> cell(kSize), shown(kSize);
    for (std::size_t step = 0; step < lengths[s]; ++step) {
      const std::size_t at = steps.column(s, GetParam() ? lengths[s] - 1 - step : step);
      std::vector<double> gates = bias;
      for (std::size_t g = 0; g < 4 * kSize; ++g) {
        for (std::size_t k = 0; k < kInputs; ++k) gates[g] += weight[g][k] * static_cast<double>(input.column(at)[k]);
        for (std::size_t k = 0; k < kSize; ++k) gates[g] += recurrent[g][k] * shown[k];
      }
      for (std::size_t i = 0; i < kSize; ++i) {
        cell[i] = logistic(gates[kSize + i]) * cell[i] + logistic(gates[i]) * std::tanh(gates[3 * kSize + i]);
        shown[i] = logistic(gates[2 * kSize + i]) * std::tanh(cell[i]);
        ASSERT_NEAR(output.column(at)[kSize + i], shown[i], 1e-5) << "sentence " << s << ", step " << step;
        ASSERT_EQ(output.column(at)[i], 0.0F);  // rows of another layer
      }
    }
  }
}

TEST_P(LstmLayers, TakeNoSentences) {
  add_weight("l.input.weight", 64, 3);
  add_weight("l.recurrent.weight", 64, 16);
  add_bias("l.input.bias", 64);
  const ModelFile file(saved());
  Columns output(32, 0);
  LstmLayer(file, "l", 3, 16, GetParam()).apply(Columns(3, 0), Steps({}), output, 0);
  EXPECT_EQ(output.count(), 0U);
}

}  // namespace
}  // namespace gereh::extract::neural
