// Which letters are an inflected form of a Persian verb.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>

namespace gereh::extract::fa {

// Immutable once loaded; safe from many threads.
class VerbForms {
 public:
  // Reads verb_stems.tsv (PAST, PRESENT; either may be "-"). Throws ontology::DataError with file and line.
  explicit VerbForms(const std::filesystem::path& file);

  // Finite form that may stand behind می: past «رفتند», present «روند», «گوید»; negated too if `negated`.
  bool is_finite(std::u32string_view letters) const;
  // Past participle, negated or not: «گرفته», «نشده».
  bool is_participle(std::u32string_view letters) const;
  // Finite form without می: also with the prefixes ن and ب: «نرفت», «بروند».
  bool is_prefixed_finite(std::u32string_view letters) const;

 private:
  std::unordered_set<std::u32string> past_;
  std::unordered_set<std::u32string> present_;
};

}  // namespace gereh::extract::fa
