#include "ontology/utf8.h"

#include <algorithm>

namespace gereh::ontology {

namespace {

bool begins_code_point(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

}  // namespace

std::size_t count_code_points(std::string_view utf8) {
  return static_cast<std::size_t>(std::ranges::count_if(utf8, begins_code_point));
}

CodePoints::CodePoints(std::string_view utf8) : text_(utf8) {
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    if (begins_code_point(utf8[i])) offsets_.push_back(i);
  }
  offsets_.push_back(utf8.size());
}

}  // namespace gereh::ontology
