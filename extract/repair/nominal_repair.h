// Nominal parts of verbs that parsers hang on the phrase before them.
#pragma once

#include "extract/document/tree.h"
#include "extract/lexicon/frames.h"
#include "extract/lexicon/lexicon.h"

namespace gereh::extract {

// «با ۱۶۵ امتیاز قهرمان این رقابت‌ها شد», «در بازی مصدوم شد»: a noun or adjective whose phrase ends right before a light verb without a nominal
// part, and that makes a trigger of frames.tsv with it. Takes a tree with one root and leaves one.
void join_nominal_to_verb(Sentence& sentence, const FrameLexicon& frames, const Lexicon& lexicon);

}  // namespace gereh::extract
