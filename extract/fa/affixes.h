// Parts of compound words that seldom stand alone: «بی‌», «‌سازی».
#pragma once

#include <filesystem>
#include <string_view>

#include "extract/base/utf32.h"

namespace gereh::extract::fa {

// Immutable once loaded; safe from many threads.
class Affixes {
 public:
  // Reads affixes.tsv (PART, SIDE, JOINED, ALONE). Throws ontology::DataError with file and line.
  explicit Affixes(const std::filesystem::path& file);

  bool begins_words(std::u32string_view part) const { return first_.contains(part); }
  bool ends_words(std::u32string_view part) const { return last_.contains(part); }
  // Whether a word that begins (ends) with this one is rather a compound than two words that ran together.
  bool heads_compounds(std::u32string_view part) const { return heads_.contains(part); }
  bool tails_compounds(std::u32string_view part) const { return tails_.contains(part); }

 private:
  WordSet first_;
  WordSet last_;
  WordSet heads_;
  WordSet tails_;
};

}  // namespace gereh::extract::fa
