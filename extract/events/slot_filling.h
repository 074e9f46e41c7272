// Which of a predicate's arguments fill the slots of a frame.
#pragma once

#include <vector>

#include "extract/events/arguments.h"
#include "extract/events/events.h"
#include "extract/lexicon/frames.h"

namespace gereh::extract {

// Fillers of a frame's slots; in a passive the object's filler is the subject and the subject's stands behind «توسط».
std::vector<Filler> fill(const Frame& frame, const Arguments& arguments, bool passive, const Lexicon& lexicon, const ClassTest& fits);

}  // namespace gereh::extract
