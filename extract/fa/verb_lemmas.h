// Lemmas of verbs by their inflection, where a model makes up one that is no verb.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "extract/base/utf32.h"
#include "extract/document/document.h"

namespace gereh::extract::fa {

// Immutable once loaded; safe from many threads.
class VerbLemmas {
 public:
  // `folder` is the language pack's. Reads verb_stems.tsv (PAST, PRESENT; either may be "-") and preverb_verbs.tsv. Throws ontology::DataError
  // with file and line.
  explicit VerbLemmas(const std::filesystem::path& folder);

  // Past stem of a verb's form without ZWNJ, as PerDT has it: «می‌فرستند» → فرستاد, «ببینم» → دید; preverbs are left out. nullopt if
  // it is the form of no verb listed.
  std::optional<std::u32string> lemma(std::u32string_view letters) const;

  // Gives verbs whose lemma is no past stem the one that their form tells, if it tells one, and verbs of preverb_verbs.tsv the lemma
  // with their preverb.
  void mend(Sentence& sentence) const;

 private:
  std::optional<std::u32string> of_plain(std::u32string_view letters) const;
  std::optional<std::u32string> of_present(std::u32string_view stem) const;
  std::optional<std::u32string> with_preverb(std::u32string_view letters, const std::u32string& past) const;
  void mend_lemma(Token& token) const;

  WordSet past_;
  std::unordered_map<std::u32string, std::u32string> past_of_;        // by present stem
  std::unordered_multimap<std::u32string, std::u32string> preverbs_;  // by past stem
};

}  // namespace gereh::extract::fa
