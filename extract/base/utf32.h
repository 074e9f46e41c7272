// UTF-8 to code points and back.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>

namespace gereh::extract {

// A set of words that is asked without copying what is asked for.
struct WordHash {
  using is_transparent = void;
  std::size_t operator()(std::u32string_view word) const { return std::hash<std::u32string_view>{}(word); }
};
using WordSet = std::unordered_set<std::u32string, WordHash, std::equal_to<>>;

// Invalid bytes become U+FFFD.
std::u32string to_utf32(std::string_view utf8);

// `text` holds Unicode scalar values.
std::string to_utf8(std::u32string_view text);
void append_utf8(std::string& utf8, char32_t c);

}  // namespace gereh::extract
