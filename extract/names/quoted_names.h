// Names that the text itself marks as names.
#pragma once

#include <string>
#include <vector>

#include "extract/lexicon/lexicon.h"
#include "extract/names/named_spans.h"

namespace gereh::extract {

// «شرکت خودروسازی «سهندخودرو»», «کتاب "راه دراز"»: what stands in quotation marks behind a noun that heads names, with that noun; labelled by
// what is in the marks. `folds` are fold_tokens of the sentence.
std::vector<NamedSpan> quoted_names(const Sentence& sentence, const std::vector<std::string>& folds, const Lexicon& lexicon);

}  // namespace gereh::extract
