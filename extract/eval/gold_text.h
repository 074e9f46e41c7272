// The raw text under annotated sentences.
#pragma once

#include <string>
#include <vector>

#include "extract/analysis/conllu.h"

namespace gereh::extract::eval {

// A text for each document ("# newdoc"; one if there is none): paragraphs ("# newpar") parted by line feeds, sentences by a space
// unless SpaceAfter=No ends the one before. A sentence's text is its "# text" where that spells its words, else its words.
std::vector<std::string> document_texts(const std::vector<ConlluSentence>& sentences);

// Takes the zero-width non-joiners out of "# text" and every FORM. Throws ontology::InputError with file and line if a FORM is
// nothing else. `file` is for the message.
void strip_zwnj(ConlluSentence& sentence, const std::string& file);

}  // namespace gereh::extract::eval
