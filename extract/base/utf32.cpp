#include "extract/base/utf32.h"

#include <unicode/utf8.h>

namespace gereh::extract {

std::u32string to_utf32(std::string_view utf8) {
  std::u32string result;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
  const auto size = static_cast<int32_t>(utf8.size());
  for (int32_t i = 0; i < size;) {
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, i, size, c);
    result.push_back(static_cast<char32_t>(c));
  }
  return result;
}

std::string to_utf8(std::u32string_view text) {
  std::string result;
  for (const char32_t c : text) append_utf8(result, c);
  return result;
}

void append_utf8(std::string& utf8, char32_t c) {
  std::uint8_t bytes[4];
  int32_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, static_cast<UChar32>(c));
  utf8.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

}  // namespace gereh::extract
