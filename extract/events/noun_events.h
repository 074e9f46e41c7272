// Events that a noun tells: «سفر پوتین به کره», «دیدار انجام شد».
#pragma once

#include <vector>

#include "extract/events/frame_matcher.h"

namespace gereh::extract {

// Adds the events of nouns to those of verbs and predicates already found. `consumed` tells of each token whether it is part of
// a name, a title or a verb's name, which trigger nothing.
void add_noun_events(const FrameMatcher& matcher, const std::vector<bool>& consumed, std::vector<Event>& events);

}  // namespace gereh::extract
