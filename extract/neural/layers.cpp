#include "extract/neural/layers.h"

#include <algorithm>

namespace gereh::extract::neural {

Panels read_panels(const ModelFile& file, const std::string& section, std::size_t inputs, std::size_t outputs) {
  const std::size_t panels = padded(outputs) / kLane;
  return {file.floats(section, {panels, inputs, kLane}).data(), panels, inputs};
}

DenseLayer::DenseLayer(const ModelFile& file, const std::string& name, std::size_t inputs, std::size_t outputs)
    : outputs_(outputs),
      panels_(read_panels(file, name + ".weight", inputs, outputs)),
      bias_(file.floats(name + ".bias", {padded(outputs)})) {}

Columns DenseLayer::apply(const Columns& input) const {
  Columns output(outputs_, input.count());
  if (input.count() == 0) return output;
  fill(bias_.data(), output.rows(), output.column(0), output.count());
  multiply_add(panels_, input.column(0), input.rows(), output.column(0), output.rows(), output.count());
  return output;
}

Steps::Steps(const std::vector<std::size_t>& lengths) {
  std::size_t active = lengths.size();
  for (std::size_t t = 0; !lengths.empty() && t < lengths.front(); ++t) {
    while (lengths[active - 1] <= t) --active;
    start.push_back(size);
    count.push_back(active);
    size += active;
  }
}

LstmLayer::LstmLayer(const ModelFile& file, const std::string& name, std::size_t inputs, std::size_t size, bool backwards)
    : size_(size),
      backwards_(backwards),
      input_(file, name + ".input", inputs, 4 * size),
      recurrent_(read_panels(file, name + ".recurrent.weight", size, 4 * size)) {}

void LstmLayer::apply(const Columns& input, const Steps& steps, Columns& output, std::size_t row) const {
  Columns gates = input_.apply(input);
  Columns cells(size_, steps.count.empty() ? 0 : steps.count.front());
  const std::size_t times = steps.start.size();
  for (std::size_t step = 0; step < times; ++step) {
    const std::size_t t = backwards_ ? times - 1 - step : step;
    float* own = gates.column(steps.start[t]);
    if (step > 0) {
      const std::size_t other = backwards_ ? t + 1 : t - 1;
      const std::size_t known = std::min(steps.count[t], steps.count[other]);
      multiply_add(recurrent_, output.column(steps.start[other]) + row, output.rows(), own, gates.rows(), known);
    }
    for (std::size_t s = 0; s < steps.count[t]; ++s) {
      lstm_step(own + s * gates.rows(), cells.column(s), output.column(steps.start[t] + s) + row, size_);
    }
  }
}

}  // namespace gereh::extract::neural
