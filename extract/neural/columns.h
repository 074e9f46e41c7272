// A batch of vectors side by side, for the network's arithmetic.
#pragma once

#include <cstddef>
#include <memory>
#include <new>

namespace gereh::extract::neural {

inline constexpr std::size_t kLane = 16;  // floats worked on together; rows are a multiple of it, the surplus is zero

constexpr std::size_t padded(std::size_t rows) {
  return (rows + kLane - 1) / kLane * kLane;
}

// Column after column, each contiguous and aligned to a lane; zero at first. Moved, not copied.
class Columns {
 public:
  Columns() = default;
  Columns(std::size_t rows, std::size_t count) : rows_(padded(rows)), count_(count) {
    const std::size_t size = rows_ * count_;
    if (size == 0) return;
    data_.reset(new (std::align_val_t{kAlignment}) float[size]());
  }

  std::size_t rows() const { return rows_; }
  std::size_t count() const { return count_; }
  float* column(std::size_t index) { return data_.get() + index * rows_; }
  const float* column(std::size_t index) const { return data_.get() + index * rows_; }

 private:
  static constexpr std::size_t kAlignment = kLane * sizeof(float);
  struct Release {
    void operator()(float* data) const { ::operator delete[](data, std::align_val_t{kAlignment}); }
  };
  std::size_t rows_ = 0, count_ = 0;
  std::unique_ptr<float[], Release> data_;
};

}  // namespace gereh::extract::neural
