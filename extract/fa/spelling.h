// Spells Persian words in Latin letters by rule.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace gereh::extract::fa {

// Of consonant letters; empty for the rest and for letters that are silent.
std::string_view latin_consonant(char32_t letter);

// Guesses the short vowels that Persian leaves out. Not empty for a word with a letter that is spoken; Latin letters stay.
std::string spell(std::u32string_view word);

// Words built on Arabic patterns, whose short vowels the pattern tells: «انفجار» is انCCاC, enfejar. Immutable once loaded;
// safe from many threads.
class SpellingPatterns {
 public:
  // Columns pattern, spelling, example. Throws ontology::DataError with file and line.
  explicit SpellingPatterns(const std::filesystem::path& file);

  // Empty if the word fits none.
  std::string spell(std::u32string_view word) const;

 private:
  struct Pattern {
    std::u32string letters;  // C: any consonant
    std::string spelling;    // digits: the consonants
  };
  std::vector<Pattern> patterns_;
};

}  // namespace gereh::extract::fa
