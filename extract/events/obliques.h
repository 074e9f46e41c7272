// Phrases behind prepositions, and which of the words of a clause take any.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "extract/document/tree.h"
#include "extract/lexicon/lexicon.h"

namespace gereh::extract {

// The preposition, folded, and the head of its phrase.
using Oblique = std::pair<std::string, int>;

// «نه» in «نه به ایران، بلکه به عراق»: whether a negation that hangs on a clause excludes the phrase behind it alone.
bool negates_phrase(const Tree& tree, int negation, const Lexicon& lexicon);

// Names, pronouns and words that name nothing («روز دوشنبه») take no phrases: what hangs on them belongs to the predicate.
bool takes_no_phrases(const Tree& tree, int token, const Lexicon& lexicon);

// Adds the prepositional phrases below `head` (children that are obl or nmod). «در قبال کره» counts as the preposition
// «در قبال» of «کره». What hangs on a name or pronoun belongs to the predicate: names take no phrases.
void add_obliques(const Tree& tree, int head, const Lexicon& lexicon, std::vector<Oblique>& obliques);

}  // namespace gereh::extract
