#include "extract/events/frame_matcher.h"

#include <algorithm>

#include "extract/events/modality.h"
#include "extract/events/slot_filling.h"

namespace gereh::extract {

const std::vector<Frame>& FrameMatcher::frames_of(TriggerKind kind, int token) const {
  if (token + 2 < tree_.size() && tree_.token(token + 1).upos == Upos::CCONJ && tree_.token(token + 2).head == token) {
    const auto& pair = frames_.find(kind, tree_.token(token).form + tree_.token(token + 1).form + tree_.token(token + 2).form);
    if (!pair.empty()) return pair;  // «گفت و گو»
  }
  if (kind == TriggerKind::adjective && !tree_.preposition(token).empty()) {
    const auto& phrase = frames_.find(kind, with_preposition(token));  // «در صدد»
    if (!phrase.empty()) return phrase;
  }
  const auto& by_lemma = frames_.find(kind, tree_.token(token).lemma);
  return by_lemma.empty() ? frames_.find(kind, tree_.token(token).form) : by_lemma;
}

const std::vector<Frame>& FrameMatcher::frames_of_infinitive(int token) const {
  const std::string& form = tree_.token(token).form;
  const int nominal = token - 1;
  const bool light = nominal >= 0 && tree_.token(nominal).head == token && is_nominal(tree_.token(nominal)) && lexicon_.is_light(form);
  if (light) return frames_.find(TriggerKind::verb, tree_.token(nominal).form + " " + form);
  return frames_.find(TriggerKind::verb, form);
}

void FrameMatcher::loosen(Arguments& arguments) const {
  for (const Nested& nested : arguments.nested) {
    const bool asked = std::ranges::any_of(frames_of(TriggerKind::noun, nested.host), [&](const Frame& frame) {
      return std::ranges::any_of(frame.slots, [&](const Slot& slot) {
        return !slot.common && std::ranges::find(slot.sources, nested.inner, &Source::preposition) != slot.sources.end();
      });
    });
    if (!asked || nested.adjacent) arguments.loose.emplace_back(nested.inner, nested.token);
  }
}

FrameChoice FrameMatcher::best(const std::vector<Frame>& frames, const Arguments& arguments, bool passive, bool demanding) const {
  FrameChoice choice;
  for (const Frame& frame : frames) {
    std::vector<Filler> fillers = fill(frame, arguments, passive, lexicon_, fits_);
    const bool lacks = demanding && std::ranges::any_of(frame.slots, [&](const Slot& slot) {
                         return slot.required && std::ranges::find(fillers, slot.role, &Filler::role) == fillers.end();
                       });
    if (lacks) continue;
    if (!choice.frame || fillers.size() > choice.fillers.size()) choice = {&frame, std::move(fillers)};
  }
  return choice;
}

Event FrameMatcher::event(FrameChoice choice, int trigger, int clause) const {
  Event event;
  event.frame = choice.frame;
  event.type = choice.frame->event;
  event.is_relation = choice.frame->is_relation;
  event.surface = choice.frame->trigger;
  event.rule = choice.frame->where;
  event.trigger = trigger;
  event.clause = clause;
  event.fillers = std::move(choice.fillers);
  return event;
}

Event FrameMatcher::relation(std::string type, std::string surface, std::string rule, const fa::VerbGroup& group, int subject, int object,
                             const std::vector<int>& carriers) const {
  Event event;
  event.type = std::move(type);
  event.is_relation = true;
  event.surface = std::move(surface);
  event.rule = std::move(rule);
  event.trigger = event.clause = group.verb;
  event.fillers = {{"subject", subject}, {"object", object}};
  read_modality(tree_, folds_, lexicon_, group, event);
  event.evidence = evidence(event, carriers);
  return event;
}

Tree::Range FrameMatcher::evidence(const Event& event, const std::vector<int>& carriers) const {
  Tree::Range range{event.trigger, event.trigger + 1};
  const auto include = [&](Tree::Range part) {
    range.begin = std::min(range.begin, part.begin);
    range.end = std::max(range.end, part.end);
  };
  for (int carrier : carriers) {
    include({carrier, carrier + 1});
    for (int child : tree_.children(carrier)) {
      if (tree_.is(child, "aux") || tree_.is(child, "cop")) include({child, child + 1});
    }
  }
  for (const Filler& filler : event.fillers) {
    if (filler.token == kNone) continue;
    for (int conjunct : tree_.conjuncts(filler.token)) include(tree_.noun_phrase(conjunct));
  }
  return range;
}

}  // namespace gereh::extract
