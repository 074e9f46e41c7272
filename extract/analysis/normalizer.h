// Clean text, with the way back to every code point of the original.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ontology/fact.h"

namespace gereh::extract {

// `text` is what the later stages see; text[i] was made from the original's code points [origin[i],
// origin_end[i]). origin never decreases. A code point of the original may have vanished or been folded; a
// vanished mark or tatweel belongs to the letter before it, so that the range of «همهٔ» has its mark.
struct NormalizedText {
  std::u32string text;
  std::vector<std::size_t> origin;
  std::vector<std::size_t> origin_end;

  // Range of the original that the half-open range [begin, end) of `text` came from.
  ontology::Span to_original(std::size_t begin, std::size_t end) const;
};

// Folds what writers of Persian vary without meaning it: Arabic ي ى ك ة to ی ک ه, Arabic-Indic and Persian
// digits to one kind, tatweel, diacritics (tanvin too), direction marks, byte order marks, presentation forms
// (NFKC), ZWNJ that shows nothing (doubled, at an edge, behind a letter that never joins), no-break and other
// odd spaces. Line feeds stay. Never adds ZWNJ: that takes a lexicon (tokenizer.h). Idempotent on its own
// `text`. Safe from many threads. Input must be valid UTF-8 (throws ontology::InputError with the byte offset
// otherwise).
NormalizedText normalize(std::string_view utf8);

}  // namespace gereh::extract
