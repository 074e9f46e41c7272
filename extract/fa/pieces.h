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

// The words of a language that numbers run into.
struct NumberWords {
  std::unordered_set<std::u32string> endings;  // one word with the number before them: «55گانه»
  std::unordered_set<std::u32string> apart;    // never one with the number behind them: «از200»
};

std::vector<Piece> cut_pieces(std::u32string_view text, const NumberWords& number_words);

}  // namespace gereh::extract
