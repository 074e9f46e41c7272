// What a verb or predicate of saying says: the words behind it, or a noun phrase that stands for them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/events/events.h"

namespace gereh::extract {

struct SaidWords {
  Tree::Range range;  // never empty
  ontology::Quote quote = ontology::Quote::indirect;
};

// «گفت: ...», «گفت که ...», «معتقد است که ...»: what stands behind a colon or in a clause; nullopt if nothing does. `folds` are the
// sentence's.
std::optional<SaidWords> said_words(const Tree& tree, const std::vector<std::string>& folds, int verb);

// «از بازداشت سه نفر خبر داد», «آغاز مذاکرات را اعلام کرد»: what is said as a noun phrase, by a verb that goes by this name; nullopt if
// there is none.
std::optional<SaidWords> reported_thing(const Tree& tree, const Lexicon& lexicon, int verb, const VerbName& name);

// The first token of a verb with its nominal part: «خبر» of «خبر داد».
int begin_of(const VerbName& name, int verb);

}  // namespace gereh::extract
