// Names that the trained tagger sees.
#pragma once

#include <string>
#include <vector>

#include "extract/lexicon/lexicon.h"
#include "extract/names/gazetteer.h"
#include "extract/names/named_spans.h"

namespace gereh::extract {

// The names of a sentence's BIO tags, by position: without what taggers leave at their edges, two names that they take for one parted,
// with the gazetteer's entry where it has one. `folds` are fold_tokens of the sentence.
std::vector<NamedSpan> tagged_names(const Sentence& sentence, const std::vector<std::string>& folds, const Gazetteer& gazetteer,
                                    const Lexicon& lexicon);

// «به گزارش فارس», «خبرنگار مهر»: the news agency or paper that a token names without its head noun; nullptr if it names none.
const GazetteerEntry* medium_at(const Sentence& sentence, const std::vector<std::string>& folds, int token, const Gazetteer& gazetteer,
                                const Lexicon& lexicon);

}  // namespace gereh::extract
