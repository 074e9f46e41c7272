// «او این اقدام را غیرقانونی خواند»: what somebody says of something.
#pragma once

#include <optional>

#include "extract/events/arguments.h"
#include "extract/events/events.h"
#include "extract/events/frame_matcher.h"
#include "extract/fa/verb_group.h"

namespace gereh::extract {

// The relation hasQuality between the object of an active verb of judging (cue "judgement") and what it is called, a word between «را» and
// the verb; the subject claims it. Nothing if the verb has no such word.
std::optional<Event> judgement(const FrameMatcher& matcher, const fa::VerbGroup& group, const VerbName& name, const Arguments& arguments);

}  // namespace gereh::extract
