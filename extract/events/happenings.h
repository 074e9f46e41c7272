// Whether what a noun tells happened: what another event says of it, what denies it, what takes it for granted.
#pragma once

#include <string>
#include <vector>

#include "extract/events/frame_matcher.h"

namespace gereh::extract {

// The event of the same clause that is about what a noun tells: «با حمله به ... مخالف است».
struct Taker {
  const Event* event = nullptr;  // nullptr if there is none
  bool itself = false;           // the noun is its filler, not only part of one

  // What the event says of the noun itself; nullptr if it has no frame, or the noun is only part of a filler.
  const Frame* frame_of_itself() const { return event && itself ? event->frame : nullptr; }
};

// A view of the events found so far: what it is made from must outlive it. Nouns and clauses are tokens; a clause may be kNone.
class Happenings {
 public:
  Happenings(const FrameMatcher& matcher, const std::vector<Event>& events)
      : matcher_(matcher), tree_(matcher.tree()), lexicon_(matcher.lexicon()), events_(events) {}

  // The pointer holds as long as no event is added or taken away.
  Taker taker(int noun, int clause) const;

  // Whether it is certain that it happened: «پس از حمله», «از حمله انتقاد کرد», not «با حمله مخالف است».
  bool happened(int noun, const Taker& about) const;

  // Whether a noun phrase takes for granted that the event happened: subjects, and behind prepositions of time and place.
  // What is asked for, planned, opposed or denied is not.
  bool presupposed(int noun) const;

  // «بدون دیدار», «عدم حمایت»
  bool is_denied(int noun) const;

  // «از سفر خودداری کرد», «مانع سفر شد»: whether the verb of the clause, which governs the noun, says that it did not happen.
  bool refused_by(int clause, int noun) const;

 private:
  bool is_doubted(int host) const;
  bool in_doubt(int clause) const;

  const FrameMatcher& matcher_;
  const Tree& tree_;
  const Lexicon& lexicon_;
  const std::vector<Event>& events_;
};

}  // namespace gereh::extract
