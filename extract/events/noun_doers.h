// Who does what a noun tells, where the noun's own phrase leaves it open: «به حمله پرداخت», «پس از سفر به کره گفت».
#pragma once

#include <string>
#include <vector>

#include "extract/events/frame_matcher.h"
#include "extract/events/happenings.h"

namespace gereh::extract {

// A view of the events found so far: what it is made from must outlive it. Nouns, carriers and clauses are tokens; kNone for none.
class NounDoers {
 public:
  NounDoers(const FrameMatcher& matcher, const Happenings& happenings, const std::vector<Event>& events)
      : matcher_(matcher), tree_(matcher.tree()), lexicon_(matcher.lexicon()), happenings_(happenings), events_(events) {}

  // «امضای سند توسط ایران انجام شد»: adds who did it, where the frame does not say where he stands.
  void add_agent(const Arguments& arguments, FrameChoice& choice) const;

  // Adds who fills the first role of the choice's frame, or the actor that it has no place for. `carrier` is what tells that the event
  // happens (noun_carriers.h), `clause` the carrier or the clause that the noun stands in, `about` the event that is about it.
  void add_doer(int noun, int carrier, int clause, const Taker& about, FrameChoice& choice) const;

  // «تحریم‌های شورای امنیت که توسط آمریکا راه‌اندازی شده است»: whose act it is, beside who carries it out; kNone if there is nobody.
  int second_actor(int noun, const Event& event) const;

 private:
  bool tells_of(int clause) const;
  bool is_passive(int clause) const;
  bool names_nobody(int carrier) const;
  bool tells_own_meeting(int noun, int clause, const FrameChoice& choice) const;
  void take_doer(int doer, const std::string& role, FrameChoice& choice) const;
  bool beside_clause(int noun, const Frame& frame) const;
  bool in_course_of(int noun) const;
  bool provokes(int noun, int clause, const Frame& frame) const;
  int asked(int noun, int clause, const Taker& about) const;

  const FrameMatcher& matcher_;
  const Tree& tree_;
  const Lexicon& lexicon_;
  const Happenings& happenings_;
  const std::vector<Event>& events_;
};

}  // namespace gereh::extract
