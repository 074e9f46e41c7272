// Numbers and texts read one after the other from bytes that nobody vouches for.
#pragma once

#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

namespace gereh::extract::wikidata {

// All return nullopt, and stay where they are, if the bytes end too early. Little-endian machines only, as all of Gereh.
class ByteCursor {
 public:
  // `at` is within the bytes or at their end.
  ByteCursor(std::string_view bytes, std::size_t at) : bytes_(bytes), at_(at) {}

  std::optional<std::string_view> take(std::size_t size) {
    if (at_ > bytes_.size() || size > bytes_.size() - at_) return std::nullopt;
    at_ += size;
    return bytes_.substr(at_ - size, size);
  }
  template <class Number>
  std::optional<Number> number() {
    const auto part = take(sizeof(Number));
    if (!part) return std::nullopt;
    Number value{};
    std::memcpy(&value, part->data(), sizeof value);
    return value;
  }
  // u16 length and its bytes.
  std::optional<std::string_view> text() {
    const std::size_t begin = at_;
    const auto size = number<std::uint16_t>();
    const auto part = size ? take(*size) : std::nullopt;
    if (!part) at_ = begin;
    return part;
  }
  std::size_t at() const { return at_; }

 private:
  std::string_view bytes_;
  std::size_t at_;
};

}  // namespace gereh::extract::wikidata
