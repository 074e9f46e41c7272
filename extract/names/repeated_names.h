// Names that a document writes out once, wherever they stand again.
#pragma once

#include <string>
#include <vector>

#include "extract/lexicon/lexicon.h"
#include "extract/names/named_spans.h"

namespace gereh::extract {

// Names of several words as the document writes them, the first and last names of its persons, and what it names in quotation marks.
// Grows while a document is read; not shared between threads.
class RepeatedNames {
 public:
  void add(const NamedSpan& span, const Sentence& sentence);

  // Where they stand again in a sentence, by position; spans may overlap. A short name that the gazetteer does not list must look like a
  // name by itself. `folds` are fold_tokens of the sentence.
  std::vector<NamedSpan> in(const Sentence& sentence, const std::vector<std::string>& folds, const Lexicon& lexicon) const;

 private:
  PhraseMap<NamedSpan> names_;
  PhraseMap<NamedSpan> short_names_;
  PhraseMap<NamedSpan> listed_names_;  // short names that the gazetteer has for these persons
  PhraseMap<NamedSpan> quoted_names_;  // by what the quotation marks hold
  PhraseMap<NamedSpan> last_names_;    // of persons
};

}  // namespace gereh::extract
