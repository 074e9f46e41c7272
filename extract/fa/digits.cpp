#include "extract/fa/digits.h"

#include <algorithm>

namespace gereh::extract::fa {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_latin(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

std::string with_persian_digits(std::string_view label) {
  std::string persian;
  for (std::size_t at = 0; at < label.size();) {
    std::size_t end = at;
    while (end < label.size() && static_cast<unsigned char>(label[end]) < 0x80 && label[end] != ' ') ++end;
    if (end == at) {
      persian += label[at++];
      continue;
    }
    const std::string_view run = label.substr(at, end - at);
    const bool designation = std::ranges::any_of(run, is_latin);
    for (const char c : run) {
      if (is_digit(c) && !designation) {
        persian += {'\xDB', static_cast<char>(0xB0 + (c - '0'))};  // U+06F0
      } else {
        persian += c;
      }
    }
    at = end;
  }
  return persian;
}

}  // namespace gereh::extract::fa
