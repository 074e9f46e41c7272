// What follows a known word: plural, comparison, enclitic pronouns, copulas.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace gereh::extract::fa {

struct Ending {
  // Last letter of the host; strong: a consonant but ی. ه is one behind a vowel letter («راه»), else silent (heh).
  enum class After : std::uint8_t { any, consonant, strong, vowel, heh, yeh };

  std::u32string letters;
  After after = After::any;
  bool zwnj = false;        // stands behind ZWNJ, if the host's last letter joins
  std::uint64_t cuts = 0;   // bit i: a token begins before letter i
  std::uint32_t least = 0;  // count that the host needs

  bool fits(std::u32string_view host) const;
};

// The rows of endings.tsv (ENDING, AFTER, ZWNJ, LEAST), the longest first. Throws ontology::DataError with
// file and line.
std::vector<Ending> read_endings(const std::filesystem::path& file);

}  // namespace gereh::extract::fa
