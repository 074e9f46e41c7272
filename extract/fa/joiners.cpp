#include "extract/fa/joiners.h"

#include <algorithm>
#include <array>

namespace gereh::extract::fa {
namespace {

constexpr char32_t kZwnj = 0x200C;
constexpr std::array<std::u32string_view, 5> kTorn = {U"می", U"نمی", U"ها", U"های", U"هایی"};
// News have ZWNJ in one word of twenty; a text with less than this has lost them.
constexpr std::size_t kPiecesPerZwnj = 100;
// A text has written spaces for its ZWNJ if so many of its words show it, and not many more ZWNJ are there.
constexpr std::size_t kPiecesPerTorn = 300;
constexpr std::size_t kZwnjPerTorn = 4;

}  // namespace

Joiners joiners_of(std::u32string_view text, const std::vector<Piece>& pieces) {
  const auto zwnj = static_cast<std::size_t>(std::count(text.begin(), text.end(), kZwnj));
  const auto torn = static_cast<std::size_t>(std::ranges::count_if(pieces, [&](const Piece& piece) {
    if (piece.kind != PieceKind::word) return false;
    return std::ranges::find(kTorn, text.substr(piece.begin, piece.end - piece.begin)) != kTorn.end();
  }));
  if (torn > 0 && torn * kPiecesPerTorn >= pieces.size() && torn * kZwnjPerTorn >= zwnj) return Joiners::spaced;
  return zwnj == 0 || zwnj * kPiecesPerZwnj < pieces.size() ? Joiners::deleted : Joiners::kept;
}

}  // namespace gereh::extract::fa
