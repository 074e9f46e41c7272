// A recurrent layer that reads sentences one way.
#pragma once

#include <string>

#include "extract/train/pack.h"
#include "extract/train/parameter.h"

namespace gereh::extract::train {

// Long short-term memory (Hochreiter & Schmidhuber 1997; with forget gates, Gers et al. 2000). Rows of the gates: input,
// forget, output, candidate.
class Lstm {
 public:
  Lstm(Parameters& parameters, const std::string& name, int inputs, int size, bool backwards);

  struct Memory {  // of a pass forth, for the pass back
    Matrix input, gates, cells, squashed, output, before;
  };
  // `mask` (size x sentences) scales what each sentence recalls of the word before: variational dropout (Gal & Ghahramani
  // 2016). Returns memory.output, size x columns.
  const Matrix& forward(const Matrix& input, const Pack& pack, const Matrix& mask, Memory& memory) const;
  // Adds to the gradients; returns that of the input.
  Matrix backward(const Matrix& output_gradient, const Pack& pack, const Matrix& mask, Memory& memory);

 private:
  int size_;
  bool backwards_;
  Parameter& input_weight_;
  Parameter& recurrent_weight_;
  Parameter& bias_;
};

}  // namespace gereh::extract::train
