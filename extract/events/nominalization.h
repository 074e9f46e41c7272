// A clause called by a noun phrase, where it stands for a thing.
#pragma once

#include <string>

#include "extract/document/tree.h"
#include "extract/lexicon/lexicon.h"

namespace gereh::extract {

struct Nominalization {
  std::string label;  // «کاهش مالیات» for «... که مالیات را کاهش دهد»; empty if the clause has no name of the kind
  Tree::Range range;  // from its object to its verb
};

// Of the clause that a verb heads: its nominal part or infinitive, with its object, or the subject of a passive, or its first phrase with a
// preposition. Negated clauses and such as consist of a verb alone have none.
Nominalization nominalization(const Tree& tree, int verb, const Lexicon& lexicon);

}  // namespace gereh::extract
