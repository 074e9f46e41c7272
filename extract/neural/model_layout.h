// What the reader and the writer of model files share: types, shapes, and what a file may hold. model_file.cpp explains the format.
// All functions here are pure and safe from many threads.
#pragma once

#include <array>
#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace gereh::extract::neural {

static_assert(std::endian::native == std::endian::little,
              "model files are little-endian and read as they lie in memory: this program can't be built for a big-endian machine");

inline constexpr std::string_view kMagic = "GEREHNET";
inline constexpr std::uint64_t kVersion = 1;
inline constexpr std::size_t kHeaderSize = 32;     // bytes: magic, version, size, checksum
inline constexpr std::size_t kAlignment = 64;      // bytes, of each section's data within the file and in memory
inline constexpr std::size_t kLongestName = 255;   // bytes, of sections and metadata keys
inline constexpr std::size_t kMostDimensions = 3;  // of a tensor

// What a section holds. The numbers are those in the file.
enum class SectionType : std::uint32_t { kF32 = 1, kF16 = 2, kI8 = 3, kU8 = 4, kU32 = 5, kU64 = 6, kStrings = 7 };

// The C++ types of tensors; halves (IEEE 754 binary16) are kept as their bits.
template <class T>
concept Element = std::same_as<T, float> || std::same_as<T, std::uint16_t> || std::same_as<T, std::int8_t> ||
    std::same_as<T, std::uint8_t> || std::same_as<T, std::uint32_t> || std::same_as<T, std::uint64_t>;

template <Element T>
constexpr SectionType type_of() {
  if constexpr (std::same_as<T, float>) return SectionType::kF32;
  if constexpr (std::same_as<T, std::uint16_t>) return SectionType::kF16;
  if constexpr (std::same_as<T, std::int8_t>) return SectionType::kI8;
  if constexpr (std::same_as<T, std::uint8_t>) return SectionType::kU8;
  if constexpr (std::same_as<T, std::uint32_t>) return SectionType::kU32;
  return SectionType::kU64;
}

// The one to three sizes of a row-major tensor, the outermost first: {rows, columns}. A list of strings has its count.
class Dimensions {
 public:
  // Not explicit, so that a call can say {17} or {256, 17}.
  constexpr Dimensions(std::size_t a) : sizes_{a}, rank_(1) {}
  constexpr Dimensions(std::size_t a, std::size_t b) : sizes_{a, b}, rank_(2) {}
  constexpr Dimensions(std::size_t a, std::size_t b, std::size_t c) : sizes_{a, b, c}, rank_(3) {}

  constexpr std::size_t rank() const { return rank_; }
  constexpr std::size_t operator[](std::size_t i) const { return sizes_[i]; }
  constexpr auto begin() const { return sizes_.begin(); }
  constexpr auto end() const { return sizes_.begin() + static_cast<std::ptrdiff_t>(rank_); }
  friend constexpr bool operator==(const Dimensions&, const Dimensions&) = default;

 private:
  std::array<std::size_t, kMostDimensions> sizes_{};
  std::size_t rank_;
};

// "f32 {256, 17}", for messages.
std::string describe(SectionType type, const Dimensions& dimensions);

// Zeros before data that would begin at this byte of the file.
constexpr std::size_t padding_at(std::size_t at) {
  return (kAlignment - at % kAlignment) % kAlignment;
}
// Bytes of a section's data; nothing if they do not fit or it can't have these dimensions. A list's are those in the file.
std::optional<std::size_t> data_size(SectionType type, const Dimensions& dimensions);
// nullptr if data of that size is as the format wants it: finite numbers, strings in order and in UTF-8.
const char* what_is_wrong(SectionType type, const Dimensions& dimensions, std::string_view data);

// Bytes of a section's data as they are: aligned, and as many as its type and dimensions say.
template <Element T>
std::span<const T> elements(std::string_view data) {
  return {reinterpret_cast<const T*>(data.data()), data.size() / sizeof(T)};
}
// Where the strings of a list begin in the text behind these numbers, and at last the text's size.
inline std::span<const std::uint32_t> offsets_of(std::string_view data, std::size_t count) {
  return elements<std::uint32_t>(data.substr(0, (count + 1) * sizeof(std::uint32_t)));
}

// 1 to 255 printing ASCII characters other than the space: such a name can stand in any message.
bool is_name(std::string_view name);
// Valid UTF-8 without NUL.
bool is_text(std::string_view text);

}  // namespace gereh::extract::neural
