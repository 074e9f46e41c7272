// Gradients against central differences of the loss.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "extract/train/parameter.h"

namespace gereh::extract::train {

inline constexpr float kStep = 1e-2F;
inline constexpr double kTolerance = 2e-2;  // relative
inline constexpr double kNothing = 2e-3;    // gradients below it drown in the rounding of a loss in float

inline Matrix random_matrix(Eigen::Index rows, Eigen::Index columns, float scale, std::mt19937& random) {
  Matrix matrix(rows, columns);
  for (Eigen::Index i = 0; i < matrix.size(); ++i) {
    matrix.data()[i] = scale * (static_cast<float>(random() >> 8U) / static_cast<float>(1U << 23U) - 1.0F);
  }
  return matrix;
}

inline double product_sum(const Matrix& a, const Matrix& b) {
  return a.cast<double>().cwiseProduct(b.cast<double>()).sum();
}

// Also what is zero at first must be anything, or its gradient tells little.
inline void randomize(Parameters& parameters, float scale, std::mt19937& random) {
  for (Parameter& parameter : parameters.all())
    parameter.value = random_matrix(parameter.value.rows(), parameter.value.cols(), scale, random);
}

inline void clear_gradients(Parameters& parameters) {
  for (Parameter& parameter : parameters.all()) {
    parameter.gradient.setZero();
    parameter.touched.clear();
    std::ranges::fill(parameter.is_touched, char{0});
  }
}

// The entries of the largest gradients, and some others.
inline std::vector<Eigen::Index> some_entries(const Matrix& gradient, std::size_t count, std::mt19937& random) {
  std::vector<Eigen::Index> entries(static_cast<std::size_t>(gradient.size()));
  for (std::size_t i = 0; i < entries.size(); ++i) entries[i] = static_cast<Eigen::Index>(i);
  count = std::min(count, entries.size());
  std::ranges::partial_sort(entries, entries.begin() + static_cast<std::ptrdiff_t>(count), std::greater<>{},
                            [&](Eigen::Index i) { return std::abs(gradient.data()[i]); });
  entries.resize(count);
  for (std::size_t i = 0; i < count; ++i)
    entries.push_back(static_cast<Eigen::Index>(random() % static_cast<std::size_t>(gradient.size())));
  return entries;
}

// `loss()` is the loss for the values as they are.
template <class Loss>
void expect_gradient(const std::string& name, Matrix& value, const Matrix& gradient, const Loss& loss) {
  std::mt19937 random(1);
  for (const Eigen::Index i : some_entries(gradient, 4, random)) {
    float& entry = value.data()[i];
    const float before = entry;
    const double expected = static_cast<double>(gradient.data()[i]);
    double error = 0;
    for (const float step : {kStep, kStep / 4, kStep / 16}) {  // the smaller ones where a rectifier bends between
      entry = before + step;
      const double above = loss();
      entry = before - step;
      const double slope = (above - loss()) / (2.0 * static_cast<double>(step));
      entry = before;
      error = std::abs(slope - expected) / std::max({std::abs(slope), std::abs(expected), kNothing / kTolerance});
      if (error < kTolerance) break;
    }
    EXPECT_LT(error, kTolerance) << name << '[' << i << "], gradient " << expected;
  }
}

// `learn()` returns the loss and adds to the gradients. Returns the parameters whose gradient is too small to tell anything.
template <class Learn>
std::string expect_gradients(Parameters& parameters, const Learn& learn) {
  clear_gradients(parameters);
  learn();
  std::vector<Matrix> gradients;
  for (const Parameter& parameter : parameters.all()) gradients.push_back(parameter.gradient);
  std::string silent;
  for (std::size_t i = 0; i < gradients.size(); ++i) {
    Parameter& parameter = parameters.all()[i];
    if (parameter.value.size() == 0) continue;
    if (gradients[i].cwiseAbs().maxCoeff() < static_cast<float>(kNothing)) silent += parameter.name + ' ';
    expect_gradient(parameter.name, parameter.value, gradients[i], learn);
  }
  clear_gradients(parameters);
  return silent;
}

}  // namespace gereh::extract::train
