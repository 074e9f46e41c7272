// Plain text, gzipped too, by the article reader.
#include "articles.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const gereh::fuzz::InputFile file("input.txt");
  return gereh::fuzz::read_as(file, data, size);
}
