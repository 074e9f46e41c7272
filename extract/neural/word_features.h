// What the network knows of a word by its letters alone.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace gereh::extract::neural {

// Numbers of affix and shape features; each is a row of one table.
inline constexpr std::size_t kAffixes = 8;  // prefixes of 1 to 3 letters, suffixes of 1 to 4, shape
inline constexpr std::uint32_t kAffixRows = 1U << 14U;
using Affixes = std::array<std::uint32_t, kAffixes>;

// The word as the vocabulary has it: without ZWNJ, every digit as 0. UTF-8.
std::string vocabulary_form(std::string_view form);

// Rows of the affixes of a vocabulary form, by hashing: collisions are rare and harmless.
Affixes affixes(std::string_view vocabulary_form);

}  // namespace gereh::extract::neural
