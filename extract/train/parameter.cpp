#include "extract/train/parameter.h"

#include <cmath>

namespace gereh::extract::train {

namespace {

constexpr float kFirst = 0.9F;
constexpr float kSecond = 0.98F;
constexpr float kTiny = 1e-8F;
constexpr float kLargestNorm = 5.0F;
constexpr double kLeastKept = 1e-30;  // has a logarithm

Matrix uniform(int rows, int columns, float scale, std::mt19937& random) {
  Matrix matrix(rows, columns);
  for (Eigen::Index i = 0; i < matrix.size(); ++i) {
    matrix.data()[i] = scale * (2.0F * static_cast<float>(random() >> 8U) / static_cast<float>(1U << 24U) - 1.0F);
  }
  return matrix;
}

}  // namespace

Parameter& Parameters::add(const std::string& name, Matrix value, bool table) {
  Parameter& parameter = parameters_.emplace_back();
  parameter.name = name;
  parameter.gradient = parameter.first = parameter.second = Matrix::Zero(value.rows(), value.cols());
  parameter.average = value;
  parameter.table = table;
  if (table) {
    parameter.updated.assign(static_cast<std::size_t>(value.cols()), 0);
    parameter.is_touched.assign(static_cast<std::size_t>(value.cols()), 0);
  }
  parameter.value = std::move(value);
  return parameter;
}

Parameter& Parameters::dense(const std::string& name, int rows, int columns) {
  return add(name, uniform(rows, columns, std::sqrt(6.0F / static_cast<float>(rows + columns)), random_), false);
}

Parameter& Parameters::zeros(const std::string& name, int rows, int columns) {
  return add(name, Matrix::Zero(rows, columns), false);
}

Parameter& Parameters::table(const std::string& name, int rows, int columns, float scale) {
  return add(name, uniform(rows, columns, scale, random_), true);
}

Parameter& Parameters::orthogonal(const std::string& name, int blocks, int size) {
  Matrix all(blocks * size, size);
  for (Eigen::Index block = 0; block < blocks; ++block) {
    const Matrix random = uniform(size, size, 1.0F, random_);
    all.middleRows(block * size, size) = Eigen::HouseholderQR<Matrix>(random).householderQ() * Matrix::Identity(size, size);
  }
  return add(name, std::move(all), false);
}

std::size_t Parameters::count() const {
  std::size_t count = 0;
  for (const Parameter& parameter : parameters_) count += static_cast<std::size_t>(parameter.value.size());
  return count;
}

Optimizer::Optimizer(Parameters& parameters, float decay_of_average) : parameters_(parameters), average_decay_(decay_of_average) {}

float Optimizer::clip() const {
  double sum = 0;
  for (const Parameter& parameter : parameters_.all()) {
    if (parameter.table) {
      for (const int column : parameter.touched) sum += parameter.gradient.col(column).squaredNorm();
    } else {
      sum += parameter.gradient.squaredNorm();
    }
  }
  const auto norm = static_cast<float>(std::sqrt(sum));
  return norm > kLargestNorm ? kLargestNorm / norm : 1.0F;
}

// The average of a column that rested, up to a step: its value stood still meanwhile.
void Optimizer::catch_up(Parameter& parameter, int column, std::uint32_t step) {
  const auto at = static_cast<std::size_t>(column);
  if (parameter.updated[at] == step) return;
  const auto keep = static_cast<float>(std::exp(decayed_[step] - decayed_[parameter.updated[at]]));
  parameter.average.col(column) = keep * parameter.average.col(column) + (1.0F - keep) * parameter.value.col(column);
  parameter.updated[at] = step;
}

void Optimizer::step(float rate) {
  const float scale = clip();
  ++now_;
  const float first_bias = 1.0F - static_cast<float>(std::pow(kFirst, now_));
  const float second_bias = 1.0F - static_cast<float>(std::pow(kSecond, now_));
  // Early averages forget the random start faster.
  const float keep = std::min(average_decay_, (1.0F + static_cast<float>(now_)) / (10.0F + static_cast<float>(now_)));
  decayed_.push_back(decayed_.back() + std::log(std::max(static_cast<double>(keep), kLeastKept)));
  const auto update = [&](auto value, auto gradient, auto first, auto second) {
    first = kFirst * first + (1.0F - kFirst) * scale * gradient;
    second = kSecond * second + ((1.0F - kSecond) * scale * scale) * gradient.cwiseAbs2();
    value.array() -= rate / first_bias * first.array() / ((second.array() / second_bias).sqrt() + kTiny);
    gradient.setZero();
  };
  for (Parameter& parameter : parameters_.all()) {
    if (!parameter.table) {
      const auto columns = parameter.value.cols();
      update(parameter.value.leftCols(columns), parameter.gradient.leftCols(columns), parameter.first.leftCols(columns),
             parameter.second.leftCols(columns));
      parameter.average = keep * parameter.average + (1.0F - keep) * parameter.value;
      continue;
    }
    for (const int column : parameter.touched) {
      catch_up(parameter, column, now_ - 1);  // with the value that it had until now
      update(parameter.value.col(column), parameter.gradient.col(column), parameter.first.col(column), parameter.second.col(column));
      parameter.is_touched[static_cast<std::size_t>(column)] = 0;
    }
    parameter.touched.clear();
  }
}

void Optimizer::swap_averages() {
  for (Parameter& parameter : parameters_.all()) {
    if (parameter.table) {
      for (int column = 0; column < parameter.value.cols(); ++column) catch_up(parameter, column, now_);
    }
    parameter.value.swap(parameter.average);
  }
}

}  // namespace gereh::extract::train
