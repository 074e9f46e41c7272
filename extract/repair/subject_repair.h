// Frees subjects that parsers leave in the phrase before them.
#pragma once

#include <string>
#include <vector>

#include "extract/document/tree.h"
#include "extract/lexicon/frames.h"
#include "extract/lexicon/lexicon.h"
#include "extract/names/named_spans.h"
#include "extract/names/title_phrases.h"
#include "extract/times/time_expressions.h"

namespace gereh::extract {

// «به گزارش رویترز ارتش اسرائیل حمله کرد», «در مسابقات جهانی علی کریمی قهرمان شد», «روز شنبه وزیر خارجه ایران تشکر کرد»: a name or an
// office at the end of a phrase that takes no genitive of it is the subject of a clause that has none. `titles` are the sentence's.
// Takes a tree with one root and leaves one.
void free_subject_from_phrase(Sentence& sentence, const std::vector<std::string>& folds, const std::vector<NamedSpan>& names,
                              const std::vector<TitlePhrase>& titles, const FrameLexicon& frames, const TimeLexicon& times,
                              const Lexicon& lexicon);

}  // namespace gereh::extract
