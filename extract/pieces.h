// Lines cut into words, numbers and signs, before the lexicon is asked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace gereh::extract {

enum class PieceKind : std::uint8_t {
  word,   // letters of the Arabic block and ZWNJ
  fixed,  // stays as it is: number, date, URL, abbreviation, designation («اف-16»), word in another script
  sign    // punctuation or symbol
};

// Half-open range [begin, end) of NormalizedText::text.
struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
  PieceKind kind = PieceKind::word;
  bool space_before = false;  // or it is the first of its line
  std::size_t line = 0;       // 0-based
};

// `number_endings` are the words that make one word with the number before them («55گانه»).
std::vector<Piece> cut_pieces(std::u32string_view text,
                              const std::unordered_set<std::u32string>& number_endings);

}  // namespace gereh::extract
