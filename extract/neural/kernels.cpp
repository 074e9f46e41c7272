// GCC's and Clang's vector extensions: a Lane is one AVX-512 register, two of AVX, or four of SSE or NEON. multiply_add is compiled for
// each of these and chosen at run time; blocks of panels and columns are as large as the registers hold. This file is compiled
// with -ffp-contract=off (CMakeLists.txt): with fused multiply-add, results would depend on the machine.
#include "extract/neural/kernels.h"

#include <cstdint>
#include <cstring>

#include "extract/neural/columns.h"

namespace gereh::extract::neural {

namespace {

using Lane = float __attribute__((vector_size(kLane * sizeof(float))));
using Ints = std::int32_t __attribute__((vector_size(kLane * sizeof(float))));

#define GEREH_INLINE __attribute__((always_inline)) inline

GEREH_INLINE Lane load(const float* from) {
  Lane lane;
  std::memcpy(&lane, __builtin_assume_aligned(from, sizeof(Lane)), sizeof(Lane));
  return lane;
}

GEREH_INLINE void store(float* to, const Lane& lane) {
  std::memcpy(__builtin_assume_aligned(to, sizeof(Lane)), &lane, sizeof(Lane));
}

// `P` panels by `C` columns.
template <std::size_t P, std::size_t C>
GEREH_INLINE void block(const float* weights, std::size_t inputs, const float* input, std::size_t input_stride, float* output,
                        std::size_t output_stride) {
  Lane sums[P][C];
  for (std::size_t p = 0; p < P; ++p) {
    for (std::size_t c = 0; c < C; ++c) sums[p][c] = load(output + c * output_stride + p * kLane);
  }
  for (std::size_t k = 0; k < inputs; ++k) {
    Lane row[P];
    for (std::size_t p = 0; p < P; ++p) row[p] = load(weights + (p * inputs + k) * kLane);
    for (std::size_t c = 0; c < C; ++c) {
      const float x = input[c * input_stride + k];
      for (std::size_t p = 0; p < P; ++p) sums[p][c] += row[p] * x;
    }
  }
  for (std::size_t p = 0; p < P; ++p) {
    for (std::size_t c = 0; c < C; ++c) store(output + c * output_stride + p * kLane, sums[p][c]);
  }
}

template <std::size_t P, std::size_t C>
GEREH_INLINE void run(const Panels& panels, const float* input, std::size_t input_stride, float* output, std::size_t output_stride,
                      std::size_t count) {
  std::size_t p = 0;
  for (; p + P <= panels.panels; p += P) {
    const float* weights = panels.weights + p * panels.inputs * kLane;
    std::size_t c = 0;
    for (; c + C <= count; c += C) {
      block<P, C>(weights, panels.inputs, input + c * input_stride, input_stride, output + c * output_stride + p * kLane, output_stride);
    }
    for (; c < count; ++c) {
      block<P, 1>(weights, panels.inputs, input + c * input_stride, input_stride, output + c * output_stride + p * kLane, output_stride);
    }
  }
  if constexpr (P > 1) {
    if (p < panels.panels) {
      const Panels rest{panels.weights + p * panels.inputs * kLane, panels.panels - p, panels.inputs};
      run<1, C>(rest, input, input_stride, output + p * kLane, output_stride, count);
    }
  }
}

void multiply_plain(const Panels& panels, const float* input, std::size_t input_stride, float* output, std::size_t output_stride,
                    std::size_t count) {
  run<1, 2>(panels, input, input_stride, output, output_stride, count);
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) void multiply_avx2(const Panels& panels, const float* input, std::size_t input_stride, float* output,
                                                   std::size_t output_stride, std::size_t count) {
  run<1, 6>(panels, input, input_stride, output, output_stride, count);
}

__attribute__((target("avx512f,prefer-vector-width=512"))) void multiply_avx512(const Panels& panels, const float* input,
                                                                                std::size_t input_stride, float* output,
                                                                                std::size_t output_stride, std::size_t count) {
  run<4, 6>(panels, input, input_stride, output, output_stride, count);
}

#endif

// e^x by 2^n e^r with |r| <= ln 2 / 2 and a polynomial; within 2 units in the last place.
GEREH_INLINE Lane exponential(Lane x) {
  constexpr float kLog2E = 1.44269504F, kHigh = 0.693359375F, kLow = -2.12194440e-4F;
  constexpr float kRound = 12582912.0F;  // 1.5 * 2^23: adding it rounds to an integer
  constexpr float kLimit = 87.0F;
  x = x > kLimit ? Lane{} + kLimit : x;
  x = x < -kLimit ? Lane{} - kLimit : x;
  const Lane shifted = x * kLog2E + kRound;
  const Lane n = shifted - kRound;
  const Lane r = x - n * kHigh - n * kLow;
  Lane p = Lane{} + 1.9875691500e-4F;
  p = p * r + 1.3981999507e-3F;
  p = p * r + 8.3334519073e-3F;
  p = p * r + 4.1665795894e-2F;
  p = p * r + 1.6666665459e-1F;
  p = p * r + 5.0000001201e-1F;
  const Lane result = p * (r * r) + r + 1.0F;
  Ints bits;
  std::memcpy(&bits, &shifted, sizeof(bits));
  bits = (bits - 0x4B400000 + 127) << 23;
  Lane power;
  std::memcpy(&power, &bits, sizeof(power));
  return result * power;
}

GEREH_INLINE Lane logistic(Lane x) {
  return 1.0F / (1.0F + exponential(-x));
}

GEREH_INLINE Lane hyperbolic_tangent(Lane x) {
  return 2.0F * logistic(2.0F * x) - 1.0F;
}

GEREH_INLINE void step(const float* gates, float* cell, float* output, std::size_t size) {
  for (std::size_t i = 0; i < size; i += kLane) {
    const Lane enter = logistic(load(gates + i));
    const Lane keep = logistic(load(gates + size + i));
    const Lane show = logistic(load(gates + 2 * size + i));
    const Lane candidate = hyperbolic_tangent(load(gates + 3 * size + i));
    const Lane next = keep * load(cell + i) + enter * candidate;
    store(cell + i, next);
    store(output + i, show * hyperbolic_tangent(next));
  }
}

void step_plain(const float* gates, float* cell, float* output, std::size_t size) {
  step(gates, cell, output, size);
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) void step_avx2(const float* gates, float* cell, float* output, std::size_t size) {
  step(gates, cell, output, size);
}
__attribute__((target("avx512f,prefer-vector-width=512"))) void step_avx512(const float* gates, float* cell, float* output,
                                                                            std::size_t size) {
  step(gates, cell, output, size);
}
#endif

std::vector<KernelSet> find_sets() {
  std::vector<KernelSet> sets;
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512f")) sets.push_back({"avx512f", multiply_avx512, step_avx512});
  if (__builtin_cpu_supports("avx2")) sets.push_back({"avx2", multiply_avx2, step_avx2});
#endif
  sets.push_back({"plain", multiply_plain, step_plain});
  return sets;
}

}  // namespace

const std::vector<KernelSet>& kernel_sets() {
  static const std::vector<KernelSet> sets = find_sets();
  return sets;
}

void multiply_add(const Panels& panels, const float* input, std::size_t input_stride, float* output, std::size_t output_stride,
                  std::size_t count) {
  static const auto chosen = kernel_sets().front().multiply_add;
  chosen(panels, input, input_stride, output, output_stride, count);
}

void fill(const float* bias, std::size_t rows, float* output, std::size_t count) {
  for (std::size_t c = 0; c < count; ++c) std::memcpy(output + c * rows, bias, rows * sizeof(float));
}

void rectify(float* values, std::size_t size, float slope) {
  for (std::size_t i = 0; i < size; i += kLane) {
    const Lane x = load(values + i);
    store(values + i, x > slope * x ? x : slope * x);
  }
}

void lstm_step(const float* gates, float* cell, float* output, std::size_t size) {
  static const auto chosen = kernel_sets().front().lstm_step;
  chosen(gates, cell, output, size);
}

float dot(const float* a, const float* b, std::size_t size) {
  Lane sums{};
  for (std::size_t i = 0; i < size; i += kLane) sums += load(a + i) * load(b + i);
  for (std::size_t half = kLane / 2; half > 0; half /= 2) {
    for (std::size_t i = 0; i < half; ++i) sums[i] += sums[i + half];
  }
  return sums[0];
}

}  // namespace gereh::extract::neural
