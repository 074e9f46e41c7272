// What a text has done with its ZWNJ.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/fa/pieces.h"

namespace gereh::extract::fa {

enum class Joiners : std::uint8_t { kept, deleted, spaced };  // spaced: it writes spaces in their place

// Looks at the whole text: few ZWNJ, and words that stand alone only where a space tore them («می», «ها»).
Joiners joiners_of(std::u32string_view text, const std::vector<Piece>& pieces);

}  // namespace gereh::extract::fa
