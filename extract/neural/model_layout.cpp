#include "extract/neural/model_layout.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <cstring>
#include <limits>

namespace gereh::extract::neural {

namespace {

const char* type_name(SectionType type) {
  switch (type) {
    case SectionType::kF32:
      return "f32";
    case SectionType::kF16:
      return "f16";
    case SectionType::kI8:
      return "i8";
    case SectionType::kU8:
      return "u8";
    case SectionType::kU32:
      return "u32";
    case SectionType::kU64:
      return "u64";
    case SectionType::kStrings:
      return "strings";
  }
  return "?";
}

std::size_t element_size(SectionType type) {
  switch (type) {
    case SectionType::kF32:
    case SectionType::kU32:
      return 4;
    case SectionType::kF16:
      return 2;
    case SectionType::kU64:
      return 8;
    default:
      return 1;
  }
}

// Whether the eight bytes are ASCII without NUL.
bool plain(const char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
  constexpr std::uint64_t kTops = 0x8080808080808080ULL;
  return ((word | (word - kOnes)) & kTops) == 0;
}

// No early way out and no branches: the compiler makes vector code of these two.
bool all_finite(std::span<const float> values) {
  constexpr std::uint32_t kMagnitude = 0x7FFFFFFF;
  constexpr std::int32_t kLargest = 0x7F7FFFFF;  // the bits of the largest finite number
  std::int32_t worst = 0;
  for (const float value : values) worst = std::max(worst, static_cast<std::int32_t>(std::bit_cast<std::uint32_t>(value) & kMagnitude));
  return worst <= kLargest;
}

bool all_finite(std::span<const std::uint16_t> values) {
  constexpr std::uint16_t kMagnitude = 0x7FFF;
  constexpr std::int16_t kLargest = 0x7BFF;
  std::int16_t worst = 0;
  for (const std::uint16_t value : values) worst = std::max(worst, static_cast<std::int16_t>(value & kMagnitude));
  return worst <= kLargest;
}

bool begins_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

// Offsets ascend from 0 to the text's end, and each string is UTF-8 by itself.
bool are_strings(std::string_view data, std::size_t count) {
  const std::span<const std::uint32_t> offsets = offsets_of(data, count);
  const std::string_view text = data.substr(offsets.size_bytes());
  if (offsets.front() != 0 || offsets.back() != text.size() || !std::ranges::is_sorted(offsets)) return false;
  return std::ranges::all_of(offsets, [&](std::uint32_t at) { return at == text.size() || begins_character(text[at]); }) && is_text(text);
}

}  // namespace

std::string describe(SectionType type, const Dimensions& dimensions) {
  std::string text = std::string(type_name(type)) + " {";
  for (const std::size_t size : dimensions) text += (text.back() == '{' ? "" : ", ") + std::to_string(size);
  return text + "}";
}

std::optional<std::size_t> data_size(SectionType type, const Dimensions& dimensions) {
  if (type == SectionType::kStrings) {
    constexpr std::size_t kMost = std::numeric_limits<std::uint32_t>::max();
    if (dimensions.rank() != 2 || dimensions[0] >= kMost || dimensions[1] > kMost) return std::nullopt;
    return (dimensions[0] + 1) * sizeof(std::uint32_t) + dimensions[1];
  }
  std::size_t size = element_size(type);
  for (const std::size_t dimension : dimensions) {
    if (dimension == 0 || size > std::numeric_limits<std::size_t>::max() / dimension) return std::nullopt;
    size *= dimension;
  }
  return size;
}

const char* what_is_wrong(SectionType type, const Dimensions& dimensions, std::string_view data) {
  constexpr const char* kNotFinite = "a number that is not finite";
  switch (type) {
    case SectionType::kF32:
      return all_finite(elements<float>(data)) ? nullptr : kNotFinite;
    case SectionType::kF16:
      return all_finite(elements<std::uint16_t>(data)) ? nullptr : kNotFinite;
    case SectionType::kStrings:
      return are_strings(data, dimensions[0]) ? nullptr : "a string that is not UTF-8 or not where it should be";
    default:
      return nullptr;
  }
}

bool is_name(std::string_view name) {
  return !name.empty() && name.size() <= kLongestName && std::ranges::all_of(name, [](char c) { return c > ' ' && c < '\x7F'; });
}

bool is_text(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int64_t>(text.size());
  for (std::int64_t i = 0; i < size;) {
    if (size - i >= 8 && plain(text.data() + i)) {
      i += 8;
      continue;
    }
    UChar32 c = 0;
    U8_NEXT(bytes, i, size, c);
    if (c <= 0) return false;
  }
  return true;
}

}  // namespace gereh::extract::neural
