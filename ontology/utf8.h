// UTF-8 by code points, which is what spans count. A byte that is none of 80 to BF begins one, also in ill-formed text.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "ontology/fact.h"

namespace gereh::ontology {

std::size_t count_code_points(std::string_view utf8);

// Where the code points of a text are. The text must outlive it, unchanged. Safe to read from many threads.
class CodePoints {
 public:
  explicit CodePoints(std::string_view utf8);

  std::size_t size() const { return offsets_.size() - 1; }
  // Offset in bytes; that of size() is the text's end.
  std::size_t byte_of(std::size_t code_point) const { return offsets_[code_point]; }
  // The words of a span that lies within the text.
  std::string_view cut(const Span& span) const { return text_.substr(byte_of(span.begin), byte_of(span.end) - byte_of(span.begin)); }

 private:
  std::string_view text_;
  std::vector<std::size_t> offsets_;
};

}  // namespace gereh::ontology
