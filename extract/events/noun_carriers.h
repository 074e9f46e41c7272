// What tells of an event noun that it happens: a verb without a sense of its own, or a copula behind words for how far it has come.
#pragma once

#include "extract/events/frame_matcher.h"

namespace gereh::extract {

// The head of the clause that only carries an event noun: «دیدار انجام شد», «سفری که انجام داد», «در حال مذاکره است»; kNone if none does.
int carrier_of(const FrameMatcher& matcher, int noun);

// How certain it is what a noun tells behind «در حال», «در آستانه»; certain behind none of these.
ontology::Certainty certainty_of_stage(const FrameMatcher& matcher, int noun);

}  // namespace gereh::extract
