// An event noun's fillers stand in its own phrase. Who does it may be left to the clause (noun_doers.h). Whether it happened is told by a
// verb that only carries the noun («دیدار کردند», noun_carriers.h), else by what else is said of it (happenings.h).
#include "extract/events/noun_events.h"

#include <algorithm>

#include "extract/events/happenings.h"
#include "extract/events/modality.h"
#include "extract/events/noun_carriers.h"
#include "extract/events/noun_doers.h"
#include "extract/lexicon/roles.h"

namespace gereh::extract {

namespace {

using ontology::Certainty;

constexpr std::string_view kReferTo = "ReferTo";
constexpr std::string_view kSay = "Say";
constexpr std::string_view kAccuse = "Accuse";

class Finder {
 public:
  Finder(const FrameMatcher& matcher, const std::vector<bool>& consumed, std::vector<Event>& events)
      : matcher_(matcher),
        tree_(matcher.tree()),
        lexicon_(matcher.lexicon()),
        consumed_(consumed),
        events_(events),
        happenings_(matcher, events),
        doers_(matcher, happenings_, events) {}

  void all() {
    for (int i = 0; i < tree_.size(); ++i) {
      const bool infinitive_follows = i + 1 < tree_.size() && tree_.token(i).head == i + 1 && !infinitive_frames(i + 1).empty();
      if (!consumed_[static_cast<std::size_t>(i)] && tree_.token(i).upos == Upos::NOUN && !is_preposition(i) && !infinitive_follows) add(i);
    }
  }

 private:
  bool is_taken(int phrase) const {
    return std::ranges::any_of(
        events_, [&](const Event& event) { return std::ranges::find(event.fillers, phrase, &Filler::token) != event.fillers.end(); });
  }

  // «در جریان»: part of a preposition of several words.
  bool is_preposition(int noun) const {
    return !tree_.preposition(noun).empty() && lexicon_.complex_prepositions.find_folded(matcher_.with_preposition(noun));
  }

  const std::vector<Frame>& infinitive_frames(int token) const {
    static const std::vector<Frame> none;
    return tree_.token(token).upos == Upos::NOUN ? matcher_.frames_of_infinitive(token) : none;
  }

  void add(int noun) {
    const auto& as_noun = matcher_.frames_of(TriggerKind::noun, noun);
    const auto& frames = as_noun.empty() ? infinitive_frames(noun) : as_noun;
    if (frames.empty()) return;
    Arguments arguments = arguments_of_noun(tree_, noun, lexicon_);
    if (as_noun.empty()) std::swap(arguments.objects, arguments.genitives);  // «محکوم کردن حمله»
    std::erase_if(arguments.loose, [&](const auto& phrase) { return is_taken(phrase.second); });
    const int carrier = carrier_of(matcher_, noun);
    const int clause = carrier != kNone ? carrier : governing_clause(noun);
    if (carrier != kNone) {
      add_obliques(tree_, carrier, lexicon_, arguments.obliques);
      std::erase_if(arguments.obliques, [&](const auto& oblique) { return oblique.second == noun; });
    }
    FrameChoice choice = matcher_.best(frames, arguments, false);
    if (!choice.frame && carrier != kNone) choice = matcher_.best(frames, arguments, false, false);  // the verb says that it happens
    if (!choice.frame) return;
    if (choice.frame->is_relation && tree_.child(noun, "cop") != kNone) return;  // a predicate
    if (choice.frame->is_relation) return add_relation(noun, clause, std::move(choice));
    const Taker about = happenings_.taker(noun, clause);
    doers_.add_agent(arguments, choice);
    doers_.add_doer(noun, carrier, clause, about, choice);
    if (choice.fillers.empty()) return;
    Event event = matcher_.event(std::move(choice), noun, clause);
    event.by_noun = true;
    event.reported = about.event && about.itself && about.event->type == kSay;
    if (about.event && about.itself && about.event->type == kAccuse && about.event->fillers.front().role == kActor)
      event.claimant = about.event->fillers.front().token;
    if (carrier != kNone) {
      tell_by_carrier(noun, carrier, event);
    } else {
      tell_by_place(noun, clause, about, event);
    }
    if (happenings_.is_denied(noun)) {
      event.negative = true;  // «هیچ مذاکره‌ای صورت نگرفت» is no double negation
      event.certainty = Certainty::certain;
    } else if (carrier == kNone && happenings_.refused_by(clause, noun)) {
      event.negative = !fa::read_verb_group(tree_, clause).negative;
      event.certainty = Certainty::certain;
    }
    if (const int owner = doers_.second_actor(noun, event); owner != kNone) {
      Event joint = event;
      joint.fillers.front().token = owner;
      events_.push_back(std::move(joint));
    }
    events_.push_back(std::move(event));
  }

  // Tense, polarity and certainty are the carrier's.
  void tell_by_carrier(int noun, int carrier, Event& event) {
    std::erase_if(events_, [&](const Event& own) { return own.trigger == carrier && says_only(own, noun); });
    read_modality(tree_, matcher_.folds(), lexicon_, fa::read_verb_group(tree_, carrier), event);
    event.certainty = std::max(event.certainty, certainty_of_stage(matcher_, noun));
    event.evidence = matcher_.evidence(event, {noun, carrier});
  }

  // Without a carrier it has no tense.
  void tell_by_place(int noun, int clause, const Taker& about, Event& event) const {
    event.certainty = happenings_.happened(noun, about) ? Certainty::certain : Certainty::possible;
    const bool circumstance = tree_.is(noun, "obl") && clause != kNone && heads_clause(tree_, clause);
    if (circumstance && !happenings_.presupposed(noun)) {  // «قصد دارد با خرید گندم ...»
      Event around;
      read_modality(tree_, matcher_.folds(), lexicon_, fa::read_verb_group(tree_, clause), around);
      event.certainty = std::max(event.certainty, around.certainty);
    }
    event.evidence = matcher_.evidence(event, {noun});
  }

  // «به گفت‌وگو پرداختند», «مذاکراتی که برگزار شد»: what a carrier's own event adds nothing to.
  static bool says_only(const Event& carrier, int noun) {
    const bool alone = carrier.fillers.size() == 1 && carrier.fillers.front().token == noun;
    return carrier.type == kReferTo || (alone && carrier.frame && carrier.frame->shares_actor);
  }

  // «پریسا، همسر متهم»: holds as long as nothing else is said.
  void add_relation(int noun, int clause, FrameChoice choice) {
    Event event = matcher_.event(std::move(choice), noun, clause);
    event.by_noun = true;
    event.evidence = matcher_.evidence(event, {noun});
    events_.push_back(std::move(event));
  }

  int governing_clause(int token) const {
    for (int i = tree_.token(token).head, steps = 0; i != kNone && steps < tree_.size(); i = tree_.token(i).head, ++steps) {
      if (heads_clause(tree_, i) || tree_.child(i, "cop") != kNone) return i;
    }
    return kNone;
  }

  const FrameMatcher& matcher_;
  const Tree& tree_;
  const Lexicon& lexicon_;
  const std::vector<bool>& consumed_;
  std::vector<Event>& events_;
  Happenings happenings_;
  NounDoers doers_;
};

}  // namespace

void add_noun_events(const FrameMatcher& matcher, const std::vector<bool>& consumed, std::vector<Event>& events) {
  Finder(matcher, consumed, events).all();
}

}  // namespace gereh::extract
