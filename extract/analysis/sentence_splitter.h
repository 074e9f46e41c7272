// Where sentences end.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "extract/fa/pieces.h"

namespace gereh::extract {

// For each sentence the index behind its last piece, ascending; the last is pieces.size(). A sentence ends
// with its line, and behind . ؟ ? ! … with the closing quotes and brackets that follow; not behind an
// abbreviation (a listed one or a single letter), and not within quotes or brackets that close soon.
std::vector<std::size_t> sentence_ends(std::u32string_view text, const std::vector<Piece>& pieces,
                                       const std::unordered_set<std::u32string>& abbreviations);

}  // namespace gereh::extract
