// CMakeLists.txt compiles this file without fused multiply-add too: what is compared with must be plain.
#include "extract/neural/kernels.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <limits>
#include <random>

#include "extract/neural/columns.h"

namespace gereh::extract::neural {
namespace {

// Numbers of very different size, whose sum depends on the order.
class Numbers {
 public:
  float next() {
    const float mantissa = static_cast<float>(random_() >> 8U) / static_cast<float>(1U << 23U) - 1.0F;
    return std::ldexp(mantissa, static_cast<int>(random_() % 17) - 8);
  }
  Columns columns(std::size_t rows, std::size_t count) {
    Columns filled(rows, count);
    for (std::size_t i = 0; i < filled.rows() * count; ++i) filled.column(0)[i] = next();
    return filled;
  }

 private:
  std::mt19937 random_{7};
};

Columns copy(const Columns& from) {
  Columns to(from.rows(), from.count());
  std::memcpy(to.column(0), from.column(0), from.rows() * from.count() * sizeof(float));
  return to;
}

bool same_bits(const Columns& a, const Columns& b) {
  return std::memcmp(a.column(0), b.column(0), a.rows() * a.count() * sizeof(float)) == 0;
}

// `add` is what adds one product to a sum.
template <class Add>
void naive(const Columns& weights, std::size_t panels, std::size_t inputs, const Columns& input, Columns& output, const Add& add) {
  for (std::size_t c = 0; c < output.count(); ++c) {
    for (std::size_t row = 0; row < panels * kLane; ++row) {
      float& sum = output.column(c)[row];
      for (std::size_t k = 0; k < inputs; ++k) {
        sum = add(sum, weights.column(0)[(row / kLane * inputs + k) * kLane + row % kLane], input.column(c)[k]);
      }
    }
  }
}

float plain(float sum, float a, float b) {
  const float product = a * b;
  return sum + product;
}

class Kernels : public ::testing::TestWithParam<KernelSet> {};
INSTANTIATE_TEST_SUITE_P(All, Kernels, ::testing::ValuesIn(kernel_sets()), [](const auto& set) { return std::string(set.param.name); });

TEST_P(Kernels, MultiplyAddSumsInOneOrder) {
  Numbers numbers;
  for (std::size_t panels = 1; panels <= 9; ++panels) {
    for (std::size_t count = 1; count <= 13; ++count) {
      for (std::size_t inputs = 1; inputs <= 70; inputs += inputs < 4 ? 1 : 11) {
        const Columns weights = numbers.columns(panels * inputs * kLane, 1);
        const Columns input = numbers.columns(inputs, count);
        Columns output = numbers.columns((panels + 1) * kLane, count);  // what lies behind the panels must stay as it is
        Columns expected = copy(output);
        naive(weights, panels, inputs, input, expected, plain);
        GetParam().multiply_add({weights.column(0), panels, inputs}, input.column(0), input.rows(), output.column(0), output.rows(), count);
        ASSERT_TRUE(same_bits(output, expected)) << panels << " panels, " << inputs << " inputs, " << count << " columns";
      }
    }
  }
}

TEST_P(Kernels, MultiplyAddTakesEverySizeOfInput) {
  Numbers numbers;
  for (std::size_t inputs = 0; inputs <= 70; ++inputs) {
    const Columns weights = numbers.columns(5 * (inputs + 1) * kLane, 1);
    const Columns input = numbers.columns(80, 7);
    Columns output = numbers.columns(5 * kLane, 7);
    Columns expected = copy(output);
    naive(weights, 5, inputs, input, expected, plain);
    GetParam().multiply_add({weights.column(0), 5, inputs}, input.column(0), input.rows(), output.column(0), output.rows(), 7);
    ASSERT_TRUE(same_bits(output, expected)) << inputs;
  }
}

// Otherwise the tests above would let anything pass.
TEST(KernelNumbers, TellFusedAndReorderedSums) {
  Numbers numbers;
  const Columns weights = numbers.columns(20 * kLane, 1);
  const Columns input = numbers.columns(20, 3);
  Columns straight(kLane, 3), fused(kLane, 3), backwards(kLane, 3);
  naive(weights, 1, 20, input, straight, plain);
  naive(weights, 1, 20, input, fused, [](float sum, float a, float b) { return std::fma(a, b, sum); });
  for (std::size_t c = 0; c < 3; ++c) {
    for (std::size_t row = 0; row < kLane; ++row) {
      for (std::size_t k = 20; k-- > 0;) {
        backwards.column(c)[row] = plain(backwards.column(c)[row], weights.column(0)[k * kLane + row], input.column(c)[k]);
      }
    }
  }
  EXPECT_FALSE(same_bits(straight, fused));
  EXPECT_FALSE(same_bits(straight, backwards));
}

double logistic(double x) {
  return 1.0 / (1.0 + std::exp(-x));
}

TEST_P(Kernels, LstmStepIsWithinAMillionth) {
  constexpr std::size_t kSize = 32;
  std::mt19937 random(3);
  const auto between = [&](float limit) { return limit * (static_cast<float>(random() >> 8U) / static_cast<float>(1U << 23U) - 1.0F); };
  for (int round = 0; round < 2000; ++round) {
    Columns gates(4 * kSize, 1), cell(kSize, 1), output(kSize, 1);
    for (std::size_t i = 0; i < 4 * kSize; ++i) gates.column(0)[i] = between(round % 2 == 0 ? 1.0F : 20.0F);
    for (std::size_t i = 0; i < kSize; ++i) cell.column(0)[i] = between(1.5F);
    const Columns before = copy(cell);
    GetParam().lstm_step(gates.column(0), cell.column(0), output.column(0), kSize);
    for (std::size_t i = 0; i < kSize; ++i) {
      const auto gate = [&](std::size_t which) { return static_cast<double>(gates.column(0)[which * kSize + i]); };
      const double next = logistic(gate(1)) * static_cast<double>(before.column(0)[i]) + logistic(gate(0)) * std::tanh(gate(3));
      ASSERT_NEAR(cell.column(0)[i], next, 1e-6);
      ASSERT_NEAR(output.column(0)[i], logistic(gate(2)) * std::tanh(next), 1e-6);
    }
  }
}

TEST_P(Kernels, LstmStepSaturates) {
  constexpr float kValues[] = {-std::numeric_limits<float>::max(), -1e4F, -100, -88, -1, 0, 1, 88, 100, 1e4F,
                               std::numeric_limits<float>::max()};
  for (const float gate : kValues) {
    for (const float candidate : kValues) {
      for (const float memory : {-1e4F, -100.0F, 0.0F, 100.0F, 1e4F}) {
        Columns gates(4 * kLane, 1), cell(kLane, 1), output(kLane, 1);
        for (std::size_t i = 0; i < 4 * kLane; ++i) gates.column(0)[i] = i < 3 * kLane ? gate : candidate;
        for (std::size_t i = 0; i < kLane; ++i) cell.column(0)[i] = memory;
        GetParam().lstm_step(gates.column(0), cell.column(0), output.column(0), kLane);
        const double open = logistic(gate);
        const double next = open * static_cast<double>(memory) + open * std::tanh(static_cast<double>(candidate));
        ASSERT_NEAR(cell.column(0)[0], next, 1e-6 * std::max(1.0, std::abs(next))) << gate << ' ' << candidate << ' ' << memory;
        ASSERT_NEAR(output.column(0)[0], open * std::tanh(next), 1e-6) << gate << ' ' << candidate << ' ' << memory;
      }
    }
  }
}

TEST_P(Kernels, LstmStepHasTheSameBitsEverywhere) {
  Numbers numbers;
  for (int round = 0; round < 200; ++round) {
    const Columns gates = numbers.columns(4 * 48, 1);
    Columns cell = numbers.columns(48, 1), output(48, 1);
    Columns other_cell = copy(cell), other_output(48, 1);
    GetParam().lstm_step(gates.column(0), cell.column(0), output.column(0), 48);
    kernel_sets().back().lstm_step(gates.column(0), other_cell.column(0), other_output.column(0), 48);
    ASSERT_TRUE(same_bits(cell, other_cell) && same_bits(output, other_output));
  }
}

TEST(OtherKernels, DotAddsLaneByLaneThenInHalves) {
  Numbers numbers;
  for (std::size_t size = kLane; size <= 10 * kLane; size += kLane) {
    const Columns a = numbers.columns(size, 1), b = numbers.columns(size, 1);
    float sums[kLane] = {};
    for (std::size_t i = 0; i < size; ++i) sums[i % kLane] = plain(sums[i % kLane], a.column(0)[i], b.column(0)[i]);
    for (std::size_t half = kLane / 2; half > 0; half /= 2) {
      for (std::size_t i = 0; i < half; ++i) sums[i] += sums[i + half];
    }
    const float dotted = dot(a.column(0), b.column(0), size);
    EXPECT_EQ(std::memcmp(&dotted, sums, sizeof dotted), 0) << size;
  }
  EXPECT_EQ(dot(nullptr, nullptr, 0), 0.0F);
}

TEST(OtherKernels, RectifyKeepsWhatIsAboveZero) {
  Columns values(2 * kLane, 1);
  for (std::size_t i = 0; i < 2 * kLane; ++i) values.column(0)[i] = static_cast<float>(i) - 10.0F;
  rectify(values.column(0), 2 * kLane, 0.1F);
  for (std::size_t i = 0; i < 2 * kLane; ++i) {
    const float x = static_cast<float>(i) - 10.0F;
    EXPECT_EQ(values.column(0)[i], x > 0 ? x : 0.1F * x);
  }
}

TEST(OtherKernels, FillCopiesTheBiasToEachColumn) {
  const Columns bias = Numbers().columns(kLane, 1);
  Columns output(kLane, 3);
  fill(bias.column(0), kLane, output.column(0), 2);
  for (std::size_t i = 0; i < kLane; ++i) {
    EXPECT_EQ(output.column(0)[i], bias.column(0)[i]);
    EXPECT_EQ(output.column(1)[i], bias.column(0)[i]);
    EXPECT_EQ(output.column(2)[i], 0.0F);
  }
}

}  // namespace
}  // namespace gereh::extract::neural
