// Subjects and objects of a verb that the parser has mixed up.
#pragma once

#include <vector>

#include "extract/events/arguments.h"
#include "extract/events/frame_matcher.h"

namespace gereh::extract {

// Moves to the subject or the object of a verb what can only be the other, by `frames`, those that its name triggers; `passive`: as a passive.
void mend_arguments(const FrameMatcher& matcher, int verb, const std::vector<Frame>& frames, bool passive, Arguments& arguments);

}  // namespace gereh::extract
