// How a clause is meant: tense, negation, certainty, condition.
#pragma once

#include <string>
#include <vector>

#include "extract/events/events.h"

namespace gereh::extract {

// Fills tense, negative, obligation, certainty, subject and condition of an event that the clause of this verb group tells:
// from the group's own words, from what stands beside it («احتمالاً», «اگر ...», «در صورت ...»), and from the clauses that
// govern it («قصد دارد ...», «توانست ...»).
void read_modality(const Tree& tree, const std::vector<std::string>& folds, const Lexicon& lexicon, const fa::VerbGroup& group,
                   Event& event);

}  // namespace gereh::extract
