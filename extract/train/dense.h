// Layers that see one word at a time, and losses.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "extract/train/parameter.h"

namespace gereh::extract::train {

// weight * input + bias.
class Dense {
 public:
  Dense(Parameters& parameters, const std::string& name, int inputs, int outputs)
      : weight_(parameters.dense(name + ".weight", outputs, inputs)), bias_(parameters.zeros(name + ".bias", outputs, 1)) {}

  Matrix forward(const Matrix& input) const { return (weight_.value * input).colwise() + bias_.value.col(0); }
  // Adds to the gradients; returns that of the input.
  Matrix backward(const Matrix& input, const Matrix& gradient) {
    weight_.gradient.noalias() += gradient * input.transpose();
    bias_.gradient.col(0) += gradient.rowwise().sum();
    return weight_.value.transpose() * gradient;
  }

 private:
  Parameter& weight_;
  Parameter& bias_;
};

inline constexpr float kLeak = 0.1F;  // slope of leaky rectifiers below zero
inline void rectify(Matrix& values) {
  values = values.cwiseMax(kLeak * values);
}
// `values` behind the rectifier.
inline void rectify_backward(const Matrix& values, Matrix& gradient) {
  gradient = (values.array() > 0).select(gradient, kLeak * gradient);
}

// Inverted dropout: entries are 0 with probability `rate`, else 1 / (1 - rate).
inline Matrix dropout_mask(Eigen::Index rows, Eigen::Index columns, float rate, std::mt19937& random) {
  Matrix mask(rows, columns);
  const auto limit = static_cast<std::uint32_t>(static_cast<double>(rate) * 4294967296.0);
  const float keep = 1.0F / (1.0F - rate);
  for (Eigen::Index i = 0; i < mask.size(); ++i) mask.data()[i] = random() < limit ? 0.0F : keep;
  return mask;
}

// Cross-entropy of each column's softmax with its label; columns whose label is negative don't count. Turns the scores into
// the gradient, scaled; returns the scaled sum of losses.
inline float cross_entropy(Matrix& scores, const std::vector<int>& labels, float scale) {
  float loss = 0;
  for (Eigen::Index i = 0; i < scores.cols(); ++i) {
    const int label = labels[static_cast<std::size_t>(i)];
    auto column = scores.col(i);
    if (label < 0) {
      column.setZero();
      continue;
    }
    column = (column.array() - column.maxCoeff()).exp();
    column /= column.sum();
    loss -= std::log(std::max(column(label), 1e-12F)) * scale;
    column(label) -= 1.0F;
    column *= scale;
  }
  return loss;
}

}  // namespace gereh::extract::train
