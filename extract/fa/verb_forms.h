// Which letters are an inflected form of a Persian verb.
#pragma once

#include <array>
#include <filesystem>
#include <string_view>

#include "extract/base/utf32.h"

namespace gereh::extract::fa {

// What may stand before می or the verb; the first is none.
inline constexpr std::array<std::u32string_view, 8> kPreverbs = {U"", U"بر", U"در", U"باز", U"فرا", U"فرو", U"وا", U"ور"};

// Immutable once loaded; safe from many threads.
class VerbForms {
 public:
  // Reads verb_stems.tsv (PAST, PRESENT; either may be "-"). Throws ontology::DataError with file and line.
  explicit VerbForms(const std::filesystem::path& file);

  // Finite form that may stand behind می: past «رفتند», present «روند», «گوید», causative «چرخانند».
  bool is_finite(std::u32string_view letters) const;
  // Past participle, negated or not, with or without preverb: «گرفته», «نشده», «برگشته».
  bool is_participle(std::u32string_view letters) const;
  // Participle or finite form behind a preverb: «برگشته», «درآورد», «بازنگریم».
  bool is_with_preverb(std::u32string_view letters) const;
  // Finite form without می: also with the prefixes ن and ب: «نرفت», «بروند».
  bool is_prefixed_finite(std::u32string_view letters) const;

 private:
  bool is_plain_finite(std::u32string_view letters) const;
  bool is_plain_participle(std::u32string_view letters) const;

  WordSet past_;
  WordSet present_;
};

}  // namespace gereh::extract::fa
