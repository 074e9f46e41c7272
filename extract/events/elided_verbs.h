// A light verb told once for several nominal parts: «صلح را تضعیف و امنیت را تهدید می‌کند», «دیدار و گفت‌وگو کردند», «کشته و زخمی شدند».
#pragma once

#include "extract/lexicon/frames.h"
#include "extract/lexicon/lexicon.h"

namespace gereh::extract {

// Puts the verb back where it is left out («صلح را تضعیف [می‌کند] و ...») as a token of its own (Token::elided), which heads what is its
// clause, with the clause that has the verb as its conjunct: so that all later stages read clauses of the common form. Only where nominal
// part and verb make a verb that `frames` or the verbs of saying know. Takes a tree with one root and leaves one.
void restore_elided_verbs(Sentence& sentence, const FrameLexicon& frames, const Lexicon& lexicon);

}  // namespace gereh::extract
