// An event noun's fillers stand in its own phrase. Who does it may be left to the clause: the subject of a verb that only
// carries the noun («دیدار کردند»), of a clause that the noun stands beside as a circumstance («پس از سفر به کره گفت»), or of
// an event that continues, begins or pursues what the noun tells. Where the noun is what another event is about («با حمله به
// ... مخالف است»), the clause's subject has not done it. Whether it happened follows from the same: what is criticised has
// happened, what is opposed or planned may not have.
#include "extract/events/noun_events.h"

#include <algorithm>
#include <array>

#include "extract/events/modality.h"
#include "extract/events/noun_carriers.h"
#include "ontology/iri.h"

namespace gereh::extract {

namespace {

using ontology::Certainty;

constexpr std::string_view kActor = "actor";
constexpr std::string_view kReferTo = "ReferTo";
constexpr std::string_view kSay = "Say";
constexpr std::string_view kAccuse = "Accuse";
constexpr std::string_view kPurpose = "purpose";
constexpr std::string_view kTopic = "topic";
constexpr std::string_view kRecipient = "recipient";
constexpr std::string_view kCounterpart = "counterpart";
constexpr std::array<std::string_view, 4> kAbout{"theme", "recipient", "counterpart", "topic"};

class Finder {
 public:
  Finder(const FrameMatcher& matcher, const std::vector<bool>& consumed, std::vector<Event>& events)
      : matcher_(matcher), tree_(matcher.tree()), lexicon_(matcher.lexicon()), consumed_(consumed), events_(events) {}

  void all() {
    for (int i = 0; i < tree_.size(); ++i) {
      const bool infinitive_follows = i + 1 < tree_.size() && tree_.token(i).head == i + 1 && !infinitive_frames(i + 1).empty();
      if (!consumed_[static_cast<std::size_t>(i)] && tree_.token(i).upos == Upos::NOUN && !is_preposition(i) && !infinitive_follows) add(i);
    }
  }

 private:
  struct Taker {
    const Event* event = nullptr;
    bool itself = false;  // the noun is its filler, not only part of one
  };

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
    const Taker about = taker(noun, clause);
    add_agent(arguments, choice);
    add_doer(noun, carrier, clause, about, choice);
    if (choice.fillers.empty()) return;
    Event event = matcher_.event(std::move(choice), noun, clause);
    event.by_noun = true;
    event.reported = about.event && about.itself && about.event->type == kSay;
    if (about.event && about.itself && about.event->type == kAccuse && about.event->fillers.front().role == kActor)
      event.claimant = about.event->fillers.front().token;
    if (carrier != kNone) {
      std::erase_if(events_, [&](const Event& own) { return own.trigger == carrier && says_only(own, noun); });
      read_modality(tree_, matcher_.folds(), lexicon_, fa::read_verb_group(tree_, carrier), event);
      event.certainty = std::max(event.certainty, certainty_of_stage(matcher_, noun));
      event.evidence = matcher_.evidence(event, {noun, carrier});
    } else {
      event.certainty = happened(noun, about) ? Certainty::certain : Certainty::possible;
      if (tree_.is(noun, "obl") && clause != kNone && heads_clause(tree_, clause) && !presupposed(noun)) {  // «قصد دارد با خرید گندم ...»
        Event around;
        read_modality(tree_, matcher_.folds(), lexicon_, fa::read_verb_group(tree_, clause), around);
        event.certainty = std::max(event.certainty, around.certainty);
      }
      event.evidence = matcher_.evidence(event, {noun});
    }
    if (is_denied(noun)) {
      event.negative = true;  // «هیچ مذاکره‌ای صورت نگرفت» is no double negation
      event.certainty = Certainty::certain;
    } else if (carrier == kNone && refused_by(clause, noun)) {
      event.negative = !fa::read_verb_group(tree_, clause).negative;
      event.certainty = Certainty::certain;
    }
    if (const int owner = second_actor(noun, event); owner != kNone) {
      Event joint = event;
      joint.fillers.front().token = owner;
      events_.push_back(std::move(joint));
    }
    events_.push_back(std::move(event));
  }

  // «تحریم‌های شورای امنیت که توسط آمریکا راه‌اندازی شده است»: whose act it is, beside who carries it out; kNone if there is nobody.
  int second_actor(int noun, const Event& event) const {
    if (event.fillers.empty() || event.fillers.front().role != kActor || event.fillers.front().token == kNone) return kNone;
    if (lexicon_.agent_prepositions.find(tree_.preposition(event.fillers.front().token)) == nullptr) return kNone;
    const Slot& actor = event.frame->slots.front();
    for (const int genitive : tree_.genitives(noun)) {
      const bool used = std::ranges::find(event.fillers, genitive, &Filler::token) != event.fillers.end();
      const bool may_act = std::ranges::any_of(actor.sources, [&](const Source& source) {
        return source.kind == Source::Kind::genitive && !source.classes.empty() && matcher_.fits(genitive, source.classes);
      });
      if (!used && may_act) return genitive;
    }
    return kNone;
  }

  // «به گفت‌وگو پرداختند», «مذاکراتی که برگزار شد»: what a carrier's own event adds nothing to.
  static bool says_only(const Event& carrier, int noun) {
    const bool alone = carrier.fillers.size() == 1 && carrier.fillers.front().token == noun;
    return carrier.type == kReferTo || (alone && carrier.frame && carrier.frame->shares_actor);
  }

  // «بدون دیدار», «عدم حمایت»
  bool is_denied(int noun) const {
    const auto negates = [&](int i) {
      return i >= 0 && lexicon_.negations.find_folded(matcher_.folds()[static_cast<std::size_t>(i)]) != nullptr;
    };
    return negates(noun - 1) || negates(tree_.token(noun).head);
  }

  // «از سفر خودداری کرد», «مانع سفر شد»: whether the verb of the clause, which governs the noun, says that it did not happen.
  bool refused_by(int clause, int noun) const {
    if (clause == kNone || !heads_clause(tree_, clause)) return false;
    while (tree_.is(noun, "conj") && tree_.token(noun).head >= 0 && is_nominal(tree_.token(tree_.token(noun).head)))
      noun = tree_.token(noun).head;  // «از صدور و پرداخت خودداری کرد»
    const int head = tree_.token(noun).head;
    return std::ranges::any_of(verb_names(tree_, fa::read_verb_group(tree_, clause), lexicon_), [&](const VerbName& name) {
      const bool governs = head == clause || std::ranges::find(name.nominals, head) != name.nominals.end();
      return governs && lexicon_.negative_verbs.find(name.infinitive);
    });
  }

  // «به حمله ... اشاره کرد», «گفت»: who only speaks of things.
  bool tells_of(int clause) const {
    const bool refers = std::ranges::any_of(events_, [&](const Event& event) { return event.clause == clause && event.type == kReferTo; });
    return refers || (heads_clause(tree_, clause) && is_saying(tree_, clause, lexicon_));
  }

  // Whether the subject of the clause is who something is done to, so that he has not done what a noun of the clause tells.
  bool is_passive(int clause) const {
    return std::ranges::any_of(events_, [&](const Event& event) { return event.clause == clause && !event.by_noun && event.passive; });
  }

  // «امضای سند توسط ایران انجام شد»: who did it, where the frame does not say where he stands.
  void add_agent(const Arguments& arguments, FrameChoice& choice) const {
    if (!choice.fillers.empty() && choice.fillers.front().role == kActor) return;
    for (const auto& [preposition, token] : arguments.obliques) {
      if (!lexicon_.agent_prepositions.find_folded(preposition) || !matcher_.fits(token, {"Agent"})) continue;
      choice.fillers.insert(choice.fillers.begin(), {std::string(kActor), token});
      return;
    }
  }

  // «پریسا، همسر متهم»: holds as long as nothing else is said.
  void add_relation(int noun, int clause, FrameChoice choice) {
    Event event = matcher_.event(std::move(choice), noun, clause);
    event.by_noun = true;
    event.evidence = matcher_.evidence(event, {noun});
    events_.push_back(std::move(event));
  }

  // The first role of the frame, where the noun's own phrase leaves it open.
  void add_doer(int noun, int carrier, int clause, const Taker& about, FrameChoice& choice) const {
    std::string role = choice.frame->slots.front().role;
    const bool filled = !choice.fillers.empty() && choice.fillers.front().role == role;
    if (clause == kNone || (filled && (carrier == kNone || role == kActor))) return;
    if (filled) role = kActor;  // «اقدام به سرقت طلا کردند»: the frame has no place for who did it
    int doer = kNone;
    if (carrier == kNone) {
      const bool accused = about.event && about.itself && about.event->frame && about.event->frame->recipient_acts;
      if (tells_own_meeting(noun, clause, choice)) return take_doer(subject_of(tree_, clause, lexicon_), role, choice);
      if (choice.fillers.empty() || !(accused || beside_clause(noun, *choice.frame))) return;
      if (!accused && tells_of(clause) && !presupposed(noun)) return;
      if (is_passive(clause)) return;
      doer = asked(noun, clause, about);
      const bool refused = tree_.is(noun, "obl") && refused_by(clause, noun);
      if (doer == kNone && !refused && about.event && !(about.itself && about.event->frame && about.event->frame->shares_actor)) return;
    }
    if (doer == kNone) doer = subject_of(tree_, clause, lexicon_);
    if (carrier != kNone && doer != kNone && tree_.token(doer).head != carrier && names_nobody(carrier)) return;
    const bool used = std::ranges::any_of(choice.fillers, [&](const Filler& filler) { return filler.token == doer; });
    const bool predicate = carrier != kNone && tree_.child(carrier, "cop") != kNone;  // «پروپاگاندا در حال شکست است»
    if (doer == kNone || doer == noun || used || tree_.has_ancestor(noun, doer)) return;
    const auto done_with = [&](const Event& event) {
      return std::ranges::find(event.fillers, noun, &Filler::token) != event.fillers.end() && undergoes(doer, event);
    };
    if (carrier == kNone && std::ranges::any_of(events_, done_with)) return;
    if (!predicate && !matcher_.fits(doer, {"Agent"})) return;
    choice.fillers.insert(choice.fillers.begin(), {role, doer});
  }

  // «سربازان با شلیک گلوله هدف قرار گرفتند»: to whom it is done does not do what it is done with.
  static bool undergoes(int phrase, const Event& event) {
    const auto filler = std::ranges::find(event.fillers, phrase, &Filler::token);
    const bool acts = std::ranges::find(event.fillers, kActor, &Filler::role) != event.fillers.end();
    return !acts && filler != event.fillers.end() && filler->role == kAbout.front();
  }

  // «... و از او تجلیل به عمل آمد»: a verb that says that something happened, not who did it.
  bool names_nobody(int carrier) const {
    if (!heads_clause(tree_, carrier) || tree_.is(carrier, "acl")) return false;
    const std::vector<VerbName> names = verb_names(tree_, fa::read_verb_group(tree_, carrier), lexicon_);
    return std::ranges::any_of(names, [&](const VerbName& name) {
      const auto* slots = lexicon_.supports.find(name.infinitive);
      return slots && std::ranges::all_of(*slots, [](const std::string& slot) { return slot == "subj"; });
    });
  }

  // «با اشاره به دیدار با کریمی گفت», «از توافق با عراق خبر داد»: who tells of something done with somebody, and names nobody else, did it.
  bool tells_own_meeting(int noun, int clause, const FrameChoice& choice) const {
    const bool with_another = std::ranges::find(choice.fillers, kCounterpart, &Filler::role) != choice.fillers.end();
    const bool open = choice.frame->slots.front().role == kActor && (choice.fillers.empty() || choice.fillers.front().role != kActor);
    return with_another && open && tree_.genitives(noun).empty() && tells_of(clause) && !is_passive(clause);
  }

  void take_doer(int doer, const std::string& role, FrameChoice& choice) const {
    const bool used = std::ranges::any_of(choice.fillers, [&](const Filler& filler) { return filler.token == doer; });
    if (doer != kNone && !used && matcher_.fits(doer, {"Agent"})) choice.fillers.insert(choice.fillers.begin(), {role, doer});
  }

  // Whether a noun stands beside a clause's verb, not below another noun, unless that is a name («از کیم برای بازدید دعوت کرد»), and
  // is no topic of the clause.
  bool beside_clause(int noun, const Frame& frame) const {
    const int head = tree_.token(noun).head;
    const bool on_name = head != kNone && (tree_.token(head).upos == Upos::PROPN || tree_.token(head).upos == Upos::PRON);
    if (!tree_.is(noun, "obl") && !(tree_.is(noun, "nmod") && on_name)) return false;
    const std::string preposition = ontology::fold_name(tree_.preposition(noun));
    return !preposition.empty() && !takes_behind(frame.slot(kTopic), preposition);
  }

  static bool takes_behind(const Slot* slot, const std::string& preposition) {
    return slot && std::ranges::find(slot->sources, preposition, &Source::preposition) != slot->sources.end();
  }

  // The event of the same clause that is about what the noun tells.
  Taker taker(int noun, int clause) const {
    for (const Event& event : events_) {
      if (event.clause != clause || event.trigger == noun) continue;
      for (const Filler& filler : event.fillers) {
        const bool about = std::ranges::find(kAbout, filler.role) != kAbout.end();
        if (!about || filler.token == kNone || !tree_.has_ancestor(noun, filler.token) || tree_.has_ancestor(event.trigger, noun)) continue;
        return {&event, filler.token == noun};
      }
    }
    return {};
  }

  // Whom the clause's event asks or thanks for what a noun tells («از کیم برای بازدید دعوت کرد»), or accuses of it («آمریکا را به حمله
  // متهم کرد»); kNone if it does not.
  int asked(int noun, int clause, const Taker& about) const {
    if (about.event && about.itself && about.event->frame && about.event->frame->recipient_acts) {
      const auto recipient = std::ranges::find(about.event->fillers, kRecipient, &Filler::role);
      if (recipient != about.event->fillers.end() && recipient->token != noun) return recipient->token;
    }
    const std::string preposition = ontology::fold_name(tree_.preposition(noun));
    for (const Event& event : events_) {
      if (event.clause != clause || !event.frame || !takes_behind(event.frame->slot(kPurpose), preposition)) continue;
      const auto recipient = std::ranges::find(event.fillers, kRecipient, &Filler::role);
      if (recipient != event.fillers.end()) return recipient->token;
    }
    return kNone;
  }

  int governing_clause(int token) const {
    for (int i = tree_.token(token).head, steps = 0; i != kNone && steps < tree_.size(); i = tree_.token(i).head, ++steps) {
      if (heads_clause(tree_, i) || tree_.child(i, "cop") != kNone) return i;
    }
    return kNone;
  }

  bool happened(int noun, const Taker& about) const {
    if (!about.event || !about.event->frame || !about.itself) return presupposed(noun);
    const bool told = !about.event->negative && about.event->certainty == Certainty::certain;
    const Frame& frame = *about.event->frame;
    return frame.factive || (frame.shares_actor && !frame.prospective && told);
  }

  // Whether a noun phrase takes for granted that the event happened: subjects, and behind prepositions of time and place.
  // What is asked for, planned, opposed or denied is not.
  bool presupposed(int noun) const {
    int top = noun;
    while (tree_.is(top, "nmod") && tree_.token(top).head != kNone && tree_.preposition(top).empty()) {
      top = tree_.token(top).head;
      if (lexicon_.prospects.find(tree_.token(top).lemma)) return false;
    }
    const Tree::Range phrase = tree_.noun_phrase(noun);
    if (lexicon_.prospects.find_folded(matcher_.folds()[static_cast<std::size_t>(phrase.begin)])) return false;  // «هرگونه حمله»
    if (is_doubted(tree_.token(top).head)) return false;
    const std::string preposition = ontology::fold_name(tree_.preposition(top));
    if (preposition.empty()) return tree_.is(top, "root") || (tree_.is(top, "nsubj") && !in_doubt(tree_.token(top).head));
    if (lexicon_.presupposing.find_folded(preposition)) return true;
    return top != noun && lexicon_.presupposing.find_folded(matcher_.with_preposition(top));  // «به دلیل»
  }

  // «به حمله تهدید کرد»: behind a noun of the kind.
  bool is_doubted(int host) const {
    return host != kNone && lexicon_.prospects.find(tree_.token(host).lemma) && tree_.token(host).upos == Upos::NOUN;
  }

  // «ایجاد ... می‌تواند مؤثر باشد»: a subject of what only may be may not have happened either.
  bool in_doubt(int clause) const {
    return std::ranges::any_of(
        events_, [&](const Event& event) { return event.clause == clause && !event.by_noun && event.certainty != Certainty::certain; });
  }

  const FrameMatcher& matcher_;
  const Tree& tree_;
  const Lexicon& lexicon_;
  const std::vector<bool>& consumed_;
  std::vector<Event>& events_;
};

}  // namespace

void add_noun_events(const FrameMatcher& matcher, const std::vector<bool>& consumed, std::vector<Event>& events) {
  Finder(matcher, consumed, events).all();
}

}  // namespace gereh::extract
