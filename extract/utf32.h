// UTF-8 to code points and back.
#pragma once

#include <string>
#include <string_view>

namespace gereh::extract {

// Invalid bytes become U+FFFD.
std::u32string to_utf32(std::string_view utf8);

// `text` holds Unicode scalar values.
std::string to_utf8(std::u32string_view text);
void append_utf8(std::string& utf8, char32_t c);

}  // namespace gereh::extract
