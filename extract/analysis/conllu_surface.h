// Analysed sentences as CoNLL-U has them: words as the text writes them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/analysis/conllu.h"

namespace gereh::extract {

// `sentences` are those of `text` (UTF-8), whose code points their spans count. FORM is what the text writes, blanks within a
// torn word as one space; the normalised form is in MISC's CorrectForm where it differs. Every sign of the text but blanks is
// in some FORM, so that the FORMs spell the text: marks that normalising drops go to the word that they touch, or to the next,
// without the blank between. The parts of a split word stand under a multiword token, unless it is torn: UD allows no blank
// there. Comments: those of opening_comments(), and "text".
std::vector<ConlluSentence> to_conllu(const std::vector<Sentence>& sentences, std::string_view text, std::string_view id);

// Comments of sentence `number` (0-based) of document `id`: "newdoc id" before the first, "newpar" where asked for, "sent_id"
// (ID-1, ID-2, ...). Blanks in an id are written "_", as CoNLL-U has none there; in sent_id '/' too.
std::vector<std::string> opening_comments(std::string_view id, std::size_t number, bool new_paragraph);

}  // namespace gereh::extract
