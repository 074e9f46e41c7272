// What the gazetteer knows of the words of a sentence, as the network is told.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/document/document.h"
#include "extract/names/gazetteer.h"

namespace gereh::extract {

// For each word: 0 if it is in no known name; else 1, 3, 5 for the first word of the name of a person, place or organisation, and one more
// for its other words. The longest name that begins at a word counts; one that is a common word too does not.
inline constexpr std::uint8_t kNameHints = 7;
std::vector<std::uint8_t> name_hints(const Sentence& sentence, const Gazetteer& gazetteer);

}  // namespace gereh::extract
