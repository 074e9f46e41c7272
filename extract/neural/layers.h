// Layers of the network over the weights of a model file.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "extract/neural/columns.h"
#include "extract/neural/kernels.h"
#include "extract/neural/model_file.h"

namespace gereh::extract::neural {

// weight * input + bias. Points into the file, which must outlive it. Sections: NAME.weight (panels x inputs x kLane), NAME.bias
// (panels * kLane). Immutable.
class DenseLayer {
 public:
  // Throws ontology::DataError if the file's layer doesn't take `inputs` or give `outputs` numbers.
  DenseLayer(const ModelFile& file, const std::string& name, std::size_t inputs, std::size_t outputs);

  std::size_t outputs() const { return outputs_; }
  Columns apply(const Columns& input) const;

 private:
  std::size_t outputs_;
  Panels panels_;
  std::span<const float> bias_;
};

// Words of sentences side by side, see LstmLayer::apply: sentences in order of falling length, column start[t] + s is word t
// of sentence s.
struct Steps {
  explicit Steps(const std::vector<std::size_t>& lengths);
  std::size_t column(std::size_t sentence, std::size_t time) const { return start[time] + sentence; }
  std::vector<std::size_t> start, count;  // by time
  std::size_t size = 0;
};

// Long short-term memory, one way through each sentence. Sections: NAME.input.weight, NAME.input.bias, NAME.recurrent.weight.
class LstmLayer {
 public:
  LstmLayer(const ModelFile& file, const std::string& name, std::size_t inputs, std::size_t size, bool backwards);

  // Writes rows [row, row + size) of `output`.
  void apply(const Columns& input, const Steps& steps, Columns& output, std::size_t row) const;

 private:
  std::size_t size_;
  bool backwards_;
  DenseLayer input_;
  Panels recurrent_;
};

// The panels of a section, checked.
Panels read_panels(const ModelFile& file, const std::string& section, std::size_t inputs, std::size_t outputs);

}  // namespace gereh::extract::neural
