// Three kinds of trigger, in this order: verbs (with their nominal part; a passive finds the frame of its active), predicate
// adjectives, event nouns. A nominal that is part of a verb's name is no event noun. Of several frames of one trigger the
// one that the text fills best is taken, the earlier if they draw. A verb without a frame still relates its subject to its
// object.
#include "extract/events.h"

#include <algorithm>
#include <utility>

#include "extract/arguments.h"
#include "ontology/iri.h"

namespace gereh::extract {

namespace {

using ontology::Certainty;

constexpr std::string_view kRelatedTo = "relatedTo";
constexpr std::string_view kPurpose = "purpose";
constexpr std::string_view kTopic = "topic";
constexpr std::string_view kRecipient = "recipient";
constexpr std::string_view kTheme = "theme";
constexpr std::string_view kSay = "Say";
constexpr std::string_view kReferTo = "ReferTo";
constexpr int kDeepestGovernor = 12;

class Finder {
 public:
  Finder(const Tree& tree, const std::vector<std::string>& folds, std::vector<bool> named, const FrameLexicon& frames,
         const Lexicon& lexicon, const ClassTest& fits)
      : tree_(tree), folds_(folds), frames_(frames), lexicon_(lexicon), fits_(fits), consumed_(std::move(named)) {}

  std::vector<Event> all() {
    for (int i = 0; i < tree_.size(); ++i) {
      if (heads_clause(tree_, i)) {
        add_verb(i);
      } else if (tree_.child(i, "cop") != kNone) {
        add_predicate(i);
      }
    }
    for (int i = 0; i < tree_.size(); ++i) add_noun(i);
    std::ranges::stable_sort(events_, {}, &Event::trigger);
    return std::move(events_);
  }

 private:
  struct Choice {
    const Frame* frame = nullptr;
    std::vector<Filler> fillers;
  };

  Choice best(const std::vector<Frame>& frames, const Arguments& arguments, bool passive) const {
    Choice choice;
    for (const Frame& frame : frames) {
      std::vector<Filler> fillers = fill(frame, arguments, passive, lexicon_, fits_);
      if (!choice.frame || fillers.size() > choice.fillers.size()) choice = {&frame, std::move(fillers)};
    }
    return choice;
  }

  void add_verb(int verb) {
    const fa::VerbGroup group = fa::read_verb_group(tree_, verb);
    const std::vector<VerbName> names = verb_names(tree_, group, lexicon_);
    for (const VerbName& name : names) {
      const auto& frames = frames_.find(TriggerKind::verb, name.infinitive);
      if (frames.empty()) continue;
      const Arguments arguments = arguments_of_verb(tree_, verb, name.nominals, lexicon_);
      Choice choice = best(frames, arguments, name.passive);
      if (choice.frame->is_relation && carries_noun(name, arguments)) return;
      for (int nominal : name.nominals) consumed_[static_cast<std::size_t>(nominal)] = true;
      // A purpose that is an event itself is told as such.
      std::erase_if(choice.fillers, [&](const Filler& filler) {
        return filler.role == kPurpose && tree_.token(filler.token).upos == Upos::NOUN && !lookup(TriggerKind::noun, filler.token).empty();
      });
      add_event(*choice.frame, std::move(choice.fillers), verb, group, name);
      return;
    }
    add_unknown(group, names);
  }

  // «همکاری دارند»: the noun tells what happens, the verb only carries it.
  bool carries_noun(const VerbName& name, const Arguments& arguments) const {
    if (!lexicon_.supports.find(name.infinitive) || arguments.objects.empty()) return false;
    return std::ranges::any_of(tree_.conjuncts(arguments.objects.front()), [&](int noun) {
      return tree_.token(noun).upos == Upos::NOUN && !lookup(TriggerKind::noun, noun).empty();
    });
  }

  // Whether every slot that an object or a clause fills is filled.
  static bool is_complete(const Frame& frame, const std::vector<Filler>& fillers) {
    return std::ranges::all_of(frame.slots, [&](const Slot& slot) {
      const bool object = std::ranges::any_of(slot.sources, [](const Source& source) {
        return source.kind == Source::Kind::object || source.kind == Source::Kind::clause;
      });
      return !object || std::ranges::find(fillers, slot.role, &Filler::role) != fillers.end();
    });
  }

  void add_event(const Frame& frame, std::vector<Filler> fillers, int trigger, const fa::VerbGroup& group,
                 const VerbName& name) {
    Event event;
    event.type = frame.event;
    event.is_relation = frame.is_relation;
    event.surface = frame.trigger;
    event.rule = frame.where;
    event.trigger = trigger;
    event.clause = group.verb;
    event.passive = name.passive;
    event.complete = is_complete(frame, fillers);
    event.fillers = std::move(fillers);
    read_clause(group, event);
    std::vector<int> carriers = name.nominals;
    carriers.push_back(group.verb);
    event.evidence = evidence(event, carriers);
    events_.push_back(std::move(event));
  }

  // A verb that no frame knows.
  void add_unknown(const fa::VerbGroup& group, const std::vector<VerbName>& names) {
    std::vector<int> nominals;
    for (int nominal : group.nominals) {
      if (tree_.is(nominal, "compound")) nominals.push_back(nominal);
    }
    const bool saying = std::ranges::any_of(names, [&](const VerbName& name) { return lexicon_.sayings.find(name.infinitive); });
    const bool modal = std::ranges::any_of(names, [&](const VerbName& name) { return lexicon_.modals.find(name.infinitive); });
    const bool support = std::ranges::any_of(names, [&](const VerbName& name) { return lexicon_.supports.find(name.infinitive); });
    const Arguments arguments = arguments_of_verb(tree_, group.verb, nominals, lexicon_);
    const bool empty = nominals.empty() && std::ranges::find(lexicon_.common_light_verbs, group.infinitive) != lexicon_.common_light_verbs.end();
    if (saying || modal || support || empty || arguments.subject == kNone || arguments.objects.empty()) return;
    Event event;
    event.type = kRelatedTo;
    event.is_relation = true;
    std::ranges::sort(nominals);
    for (int nominal : nominals) event.surface += tree_.token(nominal).form + " ";
    event.surface += group.infinitive;
    event.rule = "verb without a frame";
    event.trigger = event.clause = group.verb;
    event.fillers = {{"subject", arguments.subject}, {"object", arguments.objects.front()}};
    read_clause(group, event);
    nominals.push_back(group.verb);
    event.evidence = evidence(event, nominals);
    events_.push_back(std::move(event));
  }

  // «با تحریم‌ها مخالفیم»: an adjective or noun with a copula.
  void add_predicate(int predicate) {
    const auto& frames = lookup(TriggerKind::adjective, predicate);
    if (frames.empty()) return;
    Arguments arguments = arguments_of_noun(tree_, predicate, lexicon_);
    arguments.subject = subject_of(tree_, predicate, lexicon_);
    arguments.can_drop_subject = true;
    Choice choice = best(frames, arguments, false);
    consumed_[static_cast<std::size_t>(predicate)] = true;
    const fa::VerbGroup group = fa::read_verb_group(tree_, predicate);
    add_event(*choice.frame, std::move(choice.fillers), predicate, group, {choice.frame->trigger, {}, false});
  }

  void add_noun(int noun) {
    const Upos upos = tree_.token(noun).upos;
    if (consumed_[static_cast<std::size_t>(noun)] || upos != Upos::NOUN) return;
    const std::string preposition = ontology::fold_name(tree_.preposition(noun));
    if (!preposition.empty() && lexicon_.complex_prepositions.find_folded(preposition + folds_[static_cast<std::size_t>(noun)])) return;
    const auto& frames = lookup(TriggerKind::noun, noun);
    if (frames.empty()) return;
    Arguments arguments = arguments_of_noun(tree_, noun, lexicon_);
    const int carrier = support_verb(noun);
    const int clause = carrier != kNone ? carrier : governing_clause(noun);
    if (carrier != kNone) {
      add_obliques(tree_, carrier, lexicon_, arguments);
      std::erase_if(arguments.obliques, [&](const auto& oblique) { return oblique.second == noun; });
    }
    Choice choice = best(frames, arguments, false);
    const bool has_first = !choice.fillers.empty() && choice.fillers.front().role == choice.frame->slots.front().role;
    // Who does it may be told by the clause: «پوتین پس از سفر به کره ... گفت».
    if (!has_first && clause != kNone && (carrier != kNone || (!choice.fillers.empty() && shares_subject(noun, *choice.frame) && !spoken_about(noun, clause)))) {
      const int subject = controller(noun, clause);
      const auto used = [&](const Filler& filler) { return filler.token == subject; };
      if (subject != kNone && subject != noun && !tree_.has_ancestor(noun, subject) &&
          std::ranges::none_of(choice.fillers, used) && fits_(subject, {"Agent"})) {
        choice.fillers.insert(choice.fillers.begin(), {choice.frame->slots.front().role, subject});
      }
    }
    if (choice.fillers.empty()) return;
    add_noun_event(*choice.frame, std::move(choice.fillers), noun, carrier, clause);
  }

  // Whether a noun within a clause tells what the clause's subject does: not what is merely spoken about, nor what hangs on
  // another noun, unless that is a name («از کیم برای بازدید دعوت کرد»).
  bool shares_subject(int noun, const Frame& frame) const {
    const int head = tree_.token(noun).head;
    const bool on_name = head != kNone && (tree_.token(head).upos == Upos::PROPN || tree_.token(head).upos == Upos::PRON);
    if (!tree_.is(noun, "obl") && !(tree_.is(noun, "nmod") && on_name)) return false;
    const Slot* topic = frame.slot(kTopic);
    const std::string preposition = ontology::fold_name(tree_.preposition(noun));
    return !preposition.empty() && (!topic || std::ranges::find(topic->sources, preposition, &Source::preposition) == topic->sources.end());
  }

  // «از افزایش صادرات خبر داد»: who tells of it has not done it.
  bool spoken_about(int noun, int clause) const {
    return std::ranges::any_of(events_, [&](const Event& event) {
      const bool tells = event.type == kReferTo || event.type == kSay;
      return event.clause == clause && tells && std::ranges::any_of(event.fillers, [&](const Filler& filler) { return filler.role == kTheme && filler.token == noun; });
    });
  }

  // Who does what a noun within a clause tells: whom the clause's event asks or thanks for it («از کیم برای بازدید دعوت
  // کرد»), else its subject.
  int controller(int noun, int clause) const {
    const std::string preposition = ontology::fold_name(tree_.preposition(noun));
    for (const Event& event : events_) {
      if (event.clause != clause) continue;
      const Frame* frame = frame_of(event);
      const Slot* purpose = frame ? frame->slot(kPurpose) : nullptr;
      if (!purpose || std::ranges::find(purpose->sources, preposition, &Source::preposition) == purpose->sources.end()) continue;
      const auto recipient = std::ranges::find(event.fillers, kRecipient, &Filler::role);
      if (recipient != event.fillers.end()) return recipient->token;
    }
    return subject_of(tree_, clause, lexicon_);
  }

  void add_noun_event(const Frame& frame, std::vector<Filler> fillers, int noun, int carrier, int clause) {
    Event event;
    event.type = frame.event;
    event.is_relation = frame.is_relation;
    event.surface = frame.trigger;
    event.rule = frame.where;
    event.trigger = noun;
    event.clause = clause;
    event.fillers = std::move(fillers);
    if (carrier != kNone) {
      read_clause(fa::read_verb_group(tree_, carrier), event);
      event.evidence = evidence(event, {noun, carrier});
    } else {
      event.certainty = presupposed(noun) ? Certainty::certain : Certainty::possible;
      event.evidence = evidence(event, {noun});
    }
    for (int i : {noun - 1, tree_.token(noun).head}) {
      if (i >= 0 && lexicon_.negations.find_folded(folds_[static_cast<std::size_t>(i)])) event.negative = !event.negative;
    }
    events_.push_back(std::move(event));
  }

  const Frame* frame_of(const Event& event) const {
    for (const Frame& frame : frames_.find(TriggerKind::verb, event.surface)) {
      if (frame.where == event.rule) return &frame;
    }
    return nullptr;
  }

  const std::vector<Frame>& lookup(TriggerKind kind, int token) const {
    const auto& by_lemma = frames_.find(kind, tree_.token(token).lemma);
    return by_lemma.empty() ? frames_.find(kind, tree_.token(token).form) : by_lemma;
  }

  // The verb that only carries an event noun: «دیدار انجام شد», «سفر صورت گرفت».
  int support_verb(int noun) const {
    const int head = tree_.token(noun).head;
    if (head == kNone || !heads_clause(tree_, head)) return kNone;
    if (!tree_.is(noun, "nsubj") && !tree_.is(noun, "obj") && !tree_.is(noun, "compound")) return kNone;
    for (const VerbName& name : verb_names(tree_, fa::read_verb_group(tree_, head), lexicon_)) {
      const bool itself = std::ranges::find(name.nominals, noun) != name.nominals.end();
      if (!itself && lexicon_.supports.find(name.infinitive)) return head;
    }
    return kNone;
  }

  int governing_clause(int token) const {
    for (int i = tree_.token(token).head, steps = 0; i != kNone && steps < tree_.size(); i = tree_.token(i).head, ++steps) {
      if (heads_clause(tree_, i) || tree_.child(i, "cop") != kNone) return i;
    }
    return kNone;
  }

  // Whether a noun phrase takes for granted that the event happened: subjects, and behind prepositions of time and place.
  // What is asked for, planned, opposed or denied is not.
  bool presupposed(int noun) const {
    int top = noun;
    while (tree_.is(top, "nmod") && tree_.token(top).head != kNone && tree_.preposition(top).empty()) top = tree_.token(top).head;
    const std::string preposition = ontology::fold_name(tree_.preposition(top));
    if (preposition.empty()) return tree_.is(top, "nsubj") || tree_.is(top, "root");
    return lexicon_.presupposing.find_folded(preposition) != nullptr;
  }

  void read_clause(const fa::VerbGroup& group, Event& event) const {
    event.tense = group.tense;
    event.negative = group.negative;
    event.obligation = group.obligation;
    event.certainty = group.certainty;
    event.subject = subject_of(tree_, group.verb, lexicon_);
    for (int child : tree_.children(group.verb)) {
      const std::string& fold = folds_[static_cast<std::size_t>(child)];
      const bool own = tree_.is(child, "compound") || tree_.is(child, "xcomp");  // part of what happens: «خواستار شد»
      if (const Certainty* modal = own ? nullptr : lexicon_.modals.find_folded(fold)) event.certainty = std::max(event.certainty, *modal);
      if (lexicon_.negations.find_folded(fold) && tree_.is(child, "advmod")) event.negative = true;
      read_condition(child, event);
    }
    read_governors(group, event);
  }

  // «در صورت ...» and «اگر ...» below the clause.
  void read_condition(int child, Event& event) const {
    const Tree::Range range = tree_.subtree(child);
    int at = range.begin;
    while (at < range.end && folds_[static_cast<std::size_t>(at)].empty()) ++at;
    const bool adverbial = tree_.is(child, "obl") || tree_.is(child, "advcl") || tree_.is(child, "nmod");
    if (adverbial && at < range.end && lexicon_.conditions.longest_at(folds_, at).length > 0) {
      event.condition = words(tree_.sentence(), {at, range.end});
    }
  }

  // What is wished, planned, possible or a condition is not told as a fact.
  void read_governors(const fa::VerbGroup& group, Event& event) const {
    if (read_achievement(group.verb, event)) return;
    if (group.subjunctive && event.certainty == Certainty::certain) event.certainty = Certainty::possible;
    int clause = group.verb;
    for (int steps = 0; steps < kDeepestGovernor; ++steps) {
      const int head = tree_.token(clause).head;
      if (head == kNone) return;
      if (tree_.is(clause, "advcl")) {
        const Tree::Range range = tree_.subtree(clause);
        if (lexicon_.conditions.longest_at(folds_, range.begin).length > 0) event.certainty = Certainty::possible;
      }
      if (tree_.is(clause, "ccomp") || tree_.is(clause, "xcomp") || tree_.is(clause, "csubj")) read_modal(head, event);
      clause = head;
    }
  }

  // «توانست شکست دهد» tells that it happened, «نتوانست شکست دهد» that it did not. False where that is not said.
  bool read_achievement(int verb, Event& event) const {
    const int head = tree_.token(verb).head;
    const bool governed = tree_.is(verb, "ccomp") || tree_.is(verb, "xcomp");
    if (head == kNone || !governed || !heads_clause(tree_, head) || has_feature(tree_.token(head), "Aspect=Imp")) return false;
    const fa::VerbGroup group = fa::read_verb_group(tree_, head);
    const auto names = verb_names(tree_, group, lexicon_);
    const bool achieved = std::ranges::any_of(names, [&](const VerbName& name) { return lexicon_.achievements.find(name.infinitive); });
    if (!achieved || group.tense != ontology::Tense::past) return false;
    event.negative = event.negative != group.negative;
    event.tense = group.tense;
    return true;
  }

  void read_modal(int head, Event& event) const {
    if (const Certainty* modal = lexicon_.modals.find(tree_.token(head).form)) {
      event.certainty = std::max(event.certainty, *modal);
    }
    if (!heads_clause(tree_, head)) return;
    for (const VerbName& name : verb_names(tree_, fa::read_verb_group(tree_, head), lexicon_)) {
      if (const Certainty* modal = lexicon_.modals.find(name.infinitive)) {
        event.certainty = std::max(event.certainty, *modal);
        return;
      }
    }
  }

  // From the first to the last word that the event rests on.
  Tree::Range evidence(const Event& event, const std::vector<int>& carriers) const {
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

  const Tree& tree_;
  const std::vector<std::string>& folds_;
  const FrameLexicon& frames_;
  const Lexicon& lexicon_;
  const ClassTest& fits_;
  std::vector<bool> consumed_;  // part of a name or of a verb's name
  std::vector<Event> events_;
};

}  // namespace

std::vector<Event> find_events(const Tree& tree, const std::vector<std::string>& folds, const std::vector<bool>& named,
                               const FrameLexicon& frames, const Lexicon& lexicon, const ClassTest& fits) {
  return Finder(tree, folds, named, frames, lexicon, fits).all();
}

}  // namespace gereh::extract
