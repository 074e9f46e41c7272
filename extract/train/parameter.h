// Trainable matrices and Adam.
#pragma once

#include <Eigen/Dense>
#include <cstdint>
#include <deque>
#include <random>
#include <string>
#include <vector>

namespace gereh::extract::train {

using Matrix = Eigen::MatrixXf;
using Vector = Eigen::VectorXf;

// A matrix with its gradient. A table has one column an entry, of which a batch touches few: only those are updated.
struct Parameter {
  std::string name;
  Matrix value;
  Matrix gradient;
  bool table = false;
  std::vector<int> touched;  // columns of a table with a gradient, each once

  // Optimizer's: moments, running average of the value, and for each column of a table the last step that is in its average.
  Matrix first, second, average;
  std::vector<std::uint32_t> updated;
  std::vector<char> is_touched;

  // Adds to the gradient of a table's column.
  template <typename Column>
  void add(int column, const Column& delta) {
    if (!is_touched[static_cast<std::size_t>(column)]) {
      is_touched[static_cast<std::size_t>(column)] = 1;
      touched.push_back(column);
    }
    gradient.col(column) += delta;
  }
};

// The parameters of a network, in order of creation. References stay valid.
class Parameters {
 public:
  explicit Parameters(unsigned seed) : random_(seed) {}

  // Glorot & Bengio (2010) uniform.
  Parameter& dense(const std::string& name, int rows, int columns);
  Parameter& zeros(const std::string& name, int rows, int columns);
  Parameter& table(const std::string& name, int rows, int columns, float scale);
  // Orthogonal blocks one below the other, for recurrences (Saxe et al. 2014).
  Parameter& orthogonal(const std::string& name, int blocks, int size);

  std::deque<Parameter>& all() { return parameters_; }
  const std::deque<Parameter>& all() const { return parameters_; }
  std::size_t count() const;  // of numbers

 private:
  Parameter& add(const std::string& name, Matrix value, bool table);

  std::mt19937 random_;
  std::deque<Parameter> parameters_;
};

// Adam (Kingma & Ba 2015), lazily on tables, with the gradient's norm clipped and an exponential average of the values
// (Polyak & Juditsky 1992), which is what is kept at the end.
class Optimizer {
 public:
  Optimizer(Parameters& parameters, float decay_of_average);

  // Uses up the gradients.
  void step(float rate);
  // Swaps values with their averages: before and after measuring.
  void swap_averages();

 private:
  float clip() const;
  void catch_up(Parameter& parameter, int column, std::uint32_t step);

  Parameters& parameters_;
  float average_decay_;
  std::uint32_t now_ = 0;
  std::vector<double> decayed_ = {0};  // by step, logarithm of what is left of the average before the first
};

}  // namespace gereh::extract::train
