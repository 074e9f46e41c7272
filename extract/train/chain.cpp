// Forward and backward sums in the logarithm: forward(j, t) is that of all label sequences that end with j at t, backward(j, t) that of
// all that go on from there.
#include "extract/train/chain.h"

#include <cmath>

namespace gereh::extract::train {

namespace {

float log_sum(const Vector& values) {
  const float top = values.maxCoeff();
  return top + std::log((values.array() - top).exp().sum());
}

}  // namespace

float Chain::learn(Matrix& scores, const std::vector<int>& labels, float scale) {
  const Eigen::Index words = scores.cols(), count = scores.rows();
  if (words == 0) return 0;
  const Matrix& transitions = transitions_.value;
  Matrix forward(count, words), backward(count, words);
  forward.col(0) = scores.col(0);
  for (Eigen::Index t = 1; t < words; ++t) {
    for (Eigen::Index j = 0; j < count; ++j) {
      forward(j, t) = scores(j, t) + log_sum(forward.col(t - 1) + transitions.row(j).transpose());
    }
  }
  backward.col(words - 1).setZero();
  for (Eigen::Index t = words - 1; t > 0; --t) {
    const Vector next = backward.col(t) + scores.col(t);
    for (Eigen::Index i = 0; i < count; ++i) backward(i, t - 1) = log_sum(next + transitions.col(i));
  }
  const float total = log_sum(forward.col(words - 1));
  float truth = scores(labels[0], 0);
  Matrix transition_gradient = Matrix::Zero(count, count);
  for (Eigen::Index t = 1; t < words; ++t) {
    const int now = labels[static_cast<std::size_t>(t)], before = labels[static_cast<std::size_t>(t - 1)];
    truth += scores(now, t) + transitions(now, before);
    const Vector next = backward.col(t) + scores.col(t);
    transition_gradient.array() += (((transitions.colwise() + next).rowwise() + forward.col(t - 1).transpose()).array() - total).exp();
    transition_gradient(now, before) -= 1.0F;
  }
  transitions_.gradient += scale * transition_gradient;
  Matrix gradient = ((forward + backward).array() - total).exp();
  for (Eigen::Index t = 0; t < words; ++t) gradient(labels[static_cast<std::size_t>(t)], t) -= 1.0F;
  scores = scale * gradient;
  return scale * (total - truth);
}

}  // namespace gereh::extract::train
