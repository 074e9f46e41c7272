#include "extract/train/lstm.h"

namespace gereh::extract::train {

Lstm::Lstm(Parameters& parameters, const std::string& name, int inputs, int size, bool backwards)
    : size_(size),
      backwards_(backwards),
      input_weight_(parameters.dense(name + ".input.weight", 4 * size, inputs)),
      recurrent_weight_(parameters.orthogonal(name + ".recurrent.weight", 4, size)),
      bias_(parameters.zeros(name + ".input.bias", 4 * size, 1)) {
  bias_.value.middleRows(size, size).setOnes();  // remember at first
  bias_.average = bias_.value;
}

const Matrix& Lstm::forward(const Matrix& input, const Pack& pack, const Matrix& mask, Memory& memory) const {
  const Eigen::Index n = size_;
  memory.input = input;
  memory.gates.noalias() = input_weight_.value * input;
  memory.gates.colwise() += bias_.value.col(0);
  memory.cells.resize(n, pack.size());
  memory.squashed.resize(n, pack.size());
  memory.output.resize(n, pack.size());
  memory.before = Matrix::Zero(n, pack.size());
  for (int step = 0; step < pack.times(); ++step) {
    const int t = backwards_ ? pack.times() - 1 - step : step;
    const int start = pack.start(t), count = pack.count(t);
    const int other = backwards_ ? t + 1 : t - 1;
    const int known = step == 0 ? 0 : std::min(count, pack.count(other));  // sentences that have a word before
    auto gates = memory.gates.middleCols(start, count);
    if (known > 0) {
      memory.before.middleCols(start, known) = memory.output.middleCols(pack.start(other), known).cwiseProduct(mask.leftCols(known));
      gates.leftCols(known).noalias() += recurrent_weight_.value * memory.before.middleCols(start, known);
    }
    gates.topRows(3 * n) = gates.topRows(3 * n).array().logistic();
    gates.bottomRows(n) = gates.bottomRows(n).array().tanh();
    auto cells = memory.cells.middleCols(start, count);
    cells = gates.topRows(n).cwiseProduct(gates.bottomRows(n));
    if (known > 0) {
      cells.leftCols(known) += gates.middleRows(n, n).leftCols(known).cwiseProduct(memory.cells.middleCols(pack.start(other), known));
    }
    memory.squashed.middleCols(start, count) = cells.array().tanh();
    memory.output.middleCols(start, count) = gates.middleRows(2 * n, n).cwiseProduct(memory.squashed.middleCols(start, count));
  }
  return memory.output;
}

Matrix Lstm::backward(const Matrix& output_gradient, const Pack& pack, const Matrix& mask, Memory& memory) {
  const Eigen::Index n = size_;
  Matrix gate_gradient(4 * n, pack.size());
  Matrix output_carry = Matrix::Zero(n, pack.sentences());  // from the word read later
  Matrix cell_carry = Matrix::Zero(n, pack.sentences());
  for (int step = pack.times() - 1; step >= 0; --step) {
    const int t = backwards_ ? pack.times() - 1 - step : step;
    const int start = pack.start(t), count = pack.count(t);
    const int other = backwards_ ? t + 1 : t - 1;
    const int known = step == 0 ? 0 : std::min(count, pack.count(other));
    const auto gates = memory.gates.middleCols(start, count).array();
    const auto squashed = memory.squashed.middleCols(start, count).array();
    const Eigen::ArrayXXf output = output_gradient.middleCols(start, count).array() + output_carry.leftCols(count).array();
    const Eigen::ArrayXXf cell = cell_carry.leftCols(count).array() + output * gates.middleRows(2 * n, n) * (1.0F - squashed.square());
    auto gradient = gate_gradient.middleCols(start, count).array();
    gradient.topRows(n) = cell * gates.bottomRows(n) * gates.topRows(n) * (1.0F - gates.topRows(n));
    gradient.middleRows(n, n).setZero();
    if (known > 0) {
      gradient.middleRows(n, n).leftCols(known) = cell.leftCols(known) * memory.cells.middleCols(pack.start(other), known).array() *
                                                  gates.middleRows(n, n).leftCols(known) * (1.0F - gates.middleRows(n, n).leftCols(known));
    }
    gradient.middleRows(2 * n, n) = output * squashed * gates.middleRows(2 * n, n) * (1.0F - gates.middleRows(2 * n, n));
    gradient.bottomRows(n) = cell * gates.topRows(n) * (1.0F - gates.bottomRows(n).square());
    if (known > 0) {
      cell_carry.leftCols(known) = cell.leftCols(known) * gates.middleRows(n, n).leftCols(known);
      output_carry.leftCols(known).noalias() = recurrent_weight_.value.transpose() * gate_gradient.middleCols(start, known);
      output_carry.leftCols(known).array() *= mask.leftCols(known).array();
    }
  }
  input_weight_.gradient.noalias() += gate_gradient * memory.input.transpose();
  recurrent_weight_.gradient.noalias() += gate_gradient * memory.before.transpose();
  bias_.gradient.col(0) += gate_gradient.rowwise().sum();
  return input_weight_.value.transpose() * gate_gradient;
}

}  // namespace gereh::extract::train
