// Arithmetic of the network. The same input gives the same bits on every machine: each sum is added up in one order, without
// fused multiply-add, whatever the width of the machine's vectors.
#pragma once

#include <cstddef>
#include <vector>

namespace gereh::extract::neural {

// Weights lie in panels of kLane rows: panel after panel, in each one lane for every input.
struct Panels {
  const float* weights = nullptr;  // panels x inputs x kLane, aligned to a lane
  std::size_t panels = 0;
  std::size_t inputs = 0;
};

// Adds weights * input to each of `count` outputs: inputs are `input_stride` floats apart, outputs `output_stride`, which is at least
// panels * kLane; outputs are aligned to a lane.
void multiply_add(const Panels& panels, const float* input, std::size_t input_stride, float* output, std::size_t output_stride,
                  std::size_t count);

// Copies `bias` (rows floats) to each of `count` columns.
void fill(const float* bias, std::size_t rows, float* output, std::size_t count);

// max(x, slope * x), in place. `size` is a multiple of kLane, as below.
void rectify(float* values, std::size_t size, float slope);

// One step of a long short-term memory for one word: `gates` holds the sums of input, forget, output gate and candidate, `size` each;
// `cell` is the cell before and becomes the cell behind; `output` is written.
void lstm_step(const float* gates, float* cell, float* output, std::size_t size);

// Dot product in the order of the other kernels: lane by lane, then across the lane in halves.
float dot(const float* a, const float* b, std::size_t size);

// multiply_add and lstm_step as compiled for vectors of one width.
struct KernelSet {
  const char* name;
  void (*multiply_add)(const Panels& panels, const float* input, std::size_t input_stride, float* output, std::size_t output_stride,
                       std::size_t count);
  void (*lstm_step)(const float* gates, float* cell, float* output, std::size_t size);
};
// Those that this machine can run; the first is the one in use.
const std::vector<KernelSet>& kernel_sets();

}  // namespace gereh::extract::neural
