// Parsers take an object without «را» for a subject and the other way round, and give what a relative clause stands behind as its subject
// whatever its verb can take. Frames tell which of them can act.
#include "extract/events/argument_repair.h"

#include <algorithm>

#include "extract/lexicon/roles.h"

namespace gereh::extract {

namespace {

// «دستگیری سارقانی که طلا دزدیده‌اند»: what happens does nothing; who is in it may.
void take_genitive_of_antecedent(const FrameMatcher& matcher, int verb, Arguments& arguments) {
  const Tree& tree = matcher.tree();
  const int antecedent = tree.token(verb).head;
  if (!tree.is(verb, "acl") || antecedent == kNone || arguments.subject != antecedent) return;
  if (matcher.frames_of(TriggerKind::noun, antecedent).empty() || matcher.fits(antecedent, {"Agent"})) return;
  for (const int genitive : tree.genitives(antecedent)) {
    if (genitive < verb && tree.token(genitive).upos == Upos::NOUN && matcher.fits(genitive, {"Agent"})) arguments.subject = genitive;
  }
}

// «... که در اثر آن یک غیر نظامی کشته و شش نفر زخمی شدند»: what parsers take for the object of a passive without a subject of its own.
void take_object_as_subject(const FrameMatcher& matcher, int verb, Arguments& arguments) {
  const Tree& tree = matcher.tree();
  if (arguments.objects.empty() || (arguments.subject != kNone && tree.token(arguments.subject).head == verb)) return;
  const int object = arguments.objects.front();
  if (tree.token(object).head != verb || tree.has_object_marker(object) || tree.is(verb, "acl")) return;
  arguments.subject = object;
  arguments.objects.erase(arguments.objects.begin());
}

// «نامه‌ای که به سازمان ملل فرستادند»: what cannot act and has no object beside it is what was sent.
void take_antecedent_as_object(const FrameMatcher& matcher, int verb, const std::vector<Frame>& frames, Arguments& arguments) {
  const Tree& tree = matcher.tree();
  const int antecedent = tree.token(verb).head;
  if (!tree.is(verb, "acl") || arguments.subject != antecedent || antecedent == kNone || !arguments.objects.empty()) return;
  const bool transitive = std::ranges::any_of(frames, [](const Frame& frame) {
    return std::ranges::any_of(frame.slots, [](const Slot& slot) {
      return std::ranges::find(slot.sources, Source::Kind::object, &Source::kind) != slot.sources.end();
    });
  });
  if (!transitive || matcher.fits(antecedent, {"Agent"})) return;
  arguments.objects.push_back(antecedent);
  arguments.subject = kNone;
}

// «او که قراردادی با باشگاه امضا کرده است»: an object without «را» that the parser takes for the subject cannot act.
void take_subject_as_object(const FrameMatcher& matcher, int verb, const std::vector<Frame>& frames, Arguments& arguments) {
  const Tree& tree = matcher.tree();
  const int subject = arguments.subject;
  if (subject == kNone || tree.token(subject).head != verb || !tree.is(subject, "nsubj") || !arguments.objects.empty()) return;
  const bool transitive = std::ranges::all_of(frames, [](const Frame& frame) {
    const Slot& first = frame.slots.front();
    const bool acts = first.role == kActor && first.sources.front().kind == Source::Kind::subject;
    return acts && std::ranges::any_of(frame.slots,
                                       [](const Slot& slot) { return !slot.common && slot.sources.front().kind == Source::Kind::object; });
  });
  if (!transitive || matcher.fits(subject, {"Agent"}) || tree.token(subject).upos == Upos::PRON) return;
  arguments.objects.push_back(subject);
  arguments.subject = tree.is(verb, "acl") && is_nominal(tree.token(tree.token(verb).head)) ? tree.token(verb).head : kNone;
  if (arguments.subject != kNone && !matcher.fits(arguments.subject, {"Agent"})) arguments.subject = kNone;
}

}  // namespace

void mend_arguments(const FrameMatcher& matcher, int verb, const std::vector<Frame>& frames, bool passive, Arguments& arguments) {
  take_genitive_of_antecedent(matcher, verb, arguments);
  if (passive) return take_object_as_subject(matcher, verb, arguments);
  take_antecedent_as_object(matcher, verb, frames, arguments);
  take_subject_as_object(matcher, verb, frames, arguments);
}

}  // namespace gereh::extract
