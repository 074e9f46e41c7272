// UD features of verbs that Persian writes in the word itself and treebanks leave out.
#pragma once

#include "extract/document/document.h"

namespace gereh::extract::fa {

// Adds to a VERB or AUX token, from its form and lemma: Polarity=Neg (ن-, نمی‌), Mood=Sub (ب-), VerbForm=Part («شده») and
// Tense=Pres of forms in می‌ whose stem is not the past stem. Other tokens stay.
void add_verb_features(Token& token);

}  // namespace gereh::extract::fa
