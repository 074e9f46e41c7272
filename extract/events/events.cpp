// Three kinds of trigger, in this order: verbs (with their nominal part; a passive finds the frame of its active), predicate
// adjectives, event nouns (noun_events.h). A nominal that is part of a verb's name is no event noun. A verb without a frame
// still relates its subject to its object.
#include "extract/events/events.h"

#include <algorithm>
#include <utility>

#include "extract/events/argument_repair.h"
#include "extract/events/frame_matcher.h"
#include "extract/events/judgements.h"
#include "extract/events/modality.h"
#include "extract/events/noun_events.h"
#include "extract/lexicon/roles.h"

namespace gereh::extract {

namespace {

constexpr std::string_view kQuality = "hasQuality";

class Finder {
 public:
  Finder(const FrameMatcher& matcher, std::vector<bool> named)
      : matcher_(matcher), tree_(matcher.tree()), lexicon_(matcher.lexicon()), consumed_(std::move(named)) {}

  std::vector<Event> all() {
    for (int i = 0; i < tree_.size(); ++i) {
      if (consumed_[static_cast<std::size_t>(i)]) continue;
      if (heads_clause(tree_, i)) {
        add_verb(i);
      } else if (tree_.child(i, "cop") != kNone) {
        add_predicate(i);
      }
    }
    add_noun_events(matcher_, consumed_, events_);
    std::ranges::stable_sort(events_, {}, &Event::trigger);
    return std::move(events_);
  }

 private:
  void add_verb(int verb) {
    const fa::VerbGroup group = fa::read_verb_group(tree_, verb);
    const std::vector<VerbName> names = verb_names(tree_, group, lexicon_);
    for (const VerbName& name : names) {
      const auto& frames = matcher_.frames_of_verb(name);
      if (frames.empty()) continue;
      Arguments arguments = arguments_of_verb(tree_, verb, name.nominals, lexicon_);
      matcher_.loosen(arguments);
      std::optional<Event> judged = judgement(matcher_, group, name, arguments);
      arguments.carried = name.carried;
      mend_arguments(matcher_, verb, frames, name.passive, arguments);
      FrameChoice choice = matcher_.best(frames, arguments, name.passive);
      if (!choice.frame || (choice.frame->is_relation && choice.fillers.size() < 2)) continue;
      if (choice.frame->is_relation && carries_noun(name, arguments)) return;
      const bool acts = choice.frame->slots.front().role == kActor;
      if (acts && choice.fillers.size() < 2 && has_object(group, name)) continue;  // «نقشی دارد» is a quality, «افزایشی دارد» an event
      for (int nominal : name.nominals) consumed_[static_cast<std::size_t>(nominal)] = true;
      std::erase_if(choice.fillers, [&](const Filler& filler) { return told_by_itself(filler, choice, name); });
      add_event(std::move(choice), verb, group, name);
      if (judged) events_.push_back(*std::move(judged));
      return;
    }
    add_unknown(group, names);
  }

  // A purpose that is an event itself is told as such, and so is what somebody continues or begins, unless it hangs on a part of the verb's
  // name («نقشی در مذاکرات داشت»).
  bool told_by_itself(const Filler& filler, const FrameChoice& choice, const VerbName& name) const {
    const int noun = filler.token;
    if (noun == kNone || tree_.token(noun).upos != Upos::NOUN) return false;
    const bool part = std::ranges::find(name.nominals, tree_.token(noun).head) != name.nominals.end();
    const bool of_two = choice.fillers.size() == 2 && choice.fillers.front().role == kActor;
    const bool carried = choice.frame->shares_actor && filler.role == kTheme && of_two && !part;
    return (filler.role == kPurpose || carried) && tells_event(noun);
  }

  // Whether a noun has what it takes to be told as an event of its own, but for who does it.
  bool tells_event(int noun) const {
    const auto& frames = matcher_.frames_of(TriggerKind::noun, noun);
    if (frames.empty()) return false;
    const FrameChoice choice = matcher_.best(frames, arguments_of_noun(tree_, noun, lexicon_), false);
    return choice.frame && std::ranges::any_of(choice.fillers, [](const Filler& filler) { return filler.token != kNone; });
  }

  // «همکاری دارند»: the noun tells what happens, the verb only carries it.
  bool carries_noun(const VerbName& name, const Arguments& arguments) const {
    if (!lexicon_.supports.find(name.infinitive) || arguments.objects.empty()) return false;
    return std::ranges::any_of(tree_.conjuncts(arguments.objects.front()), [&](int noun) {
      return tree_.token(noun).upos == Upos::NOUN && !matcher_.frames_of(TriggerKind::noun, noun).empty();
    });
  }

  // Whether the name is «داشتن» with its object.
  bool has_object(const fa::VerbGroup& group, const VerbName& name) const {
    return group.infinitive == fa::kHaveInfinitive && name.nominals.size() == 1 && tree_.is(name.nominals.front(), "obj");
  }

  // Whether every slot that an object or a clause fills is filled.
  static bool is_complete(const Frame& frame, const std::vector<Filler>& fillers) {
    return std::ranges::all_of(frame.slots, [&](const Slot& slot) {
      const bool object = std::ranges::any_of(
          slot.sources, [](const Source& source) { return source.kind == Source::Kind::object || source.kind == Source::Kind::clause; });
      return !object || std::ranges::find(fillers, slot.role, &Filler::role) != fillers.end();
    });
  }

  void add_event(FrameChoice choice, int trigger, const fa::VerbGroup& group, const VerbName& name) {
    const bool complete = is_complete(*choice.frame, choice.fillers);
    Event event = matcher_.event(std::move(choice), trigger, group.verb);
    event.passive = name.passive;
    event.complete = complete;
    read_modality(tree_, matcher_.folds(), lexicon_, group, event);
    std::vector<int> carriers = name.nominals;
    carriers.push_back(group.verb);
    event.evidence = matcher_.evidence(event, carriers);
    events_.push_back(std::move(event));
  }

  // Whom or what an unknown verb relates its subject to: its object, else who stands behind a preposition that is not of place or time.
  int related(const Arguments& arguments) const {
    if (!arguments.objects.empty()) return arguments.objects.front();
    for (const auto& [preposition, token] : arguments.obliques) {
      if (!lexicon_.local_prepositions.find_folded(preposition) && !lexicon_.agent_prepositions.find_folded(preposition) &&
          matcher_.fits(token, {"Agent"}))
        return token;
    }
    return kNone;
  }

  // A verb that no frame knows.
  void add_unknown(const fa::VerbGroup& group, const std::vector<VerbName>& names) {
    std::vector<int> nominals;
    for (int nominal : group.nominals) {
      const bool predicate = tree_.is(nominal, "xcomp") && tree_.token(nominal).upos == Upos::ADJ && nominal + 1 == group.verb;
      if (tree_.is(nominal, "compound") || predicate) nominals.push_back(nominal);  // «متصل می‌کند»
    }
    const auto called = [&](const auto& list) {
      return std::ranges::any_of(names, [&](const VerbName& name) { return list.find(name.infinitive) != nullptr; });
    };
    const Arguments arguments = arguments_of_verb(tree_, group.verb, nominals, lexicon_);
    const bool copula = group.infinitive == fa::kCopulaInfinitive || group.infinitive == fa::kBecomeInfinitive;
    if (copula && add_quality_of_verb(group)) return;
    if (!lexicon_.verbs.find(group.infinitive)) return;  // «پیشتازند»: no verb
    const bool empty = nominals.empty() && (copula || lexicon_.is_light(group.infinitive));
    if (called(lexicon_.sayings) || called(lexicon_.modals) || called(lexicon_.supports) || empty) return;
    const int object = related(arguments);
    if (arguments.subject == kNone || object == kNone) return;
    std::ranges::sort(nominals);
    std::string surface;
    for (int nominal : nominals) surface += tree_.token(nominal).form + " ";
    surface += group.infinitive;
    nominals.push_back(group.verb);
    events_.push_back(
        matcher_.relation(std::string(kRelatedTo), std::move(surface), "verb without a frame", group, arguments.subject, object, nominals));
  }

  // «با تحریم‌ها مخالفیم»: an adjective or noun with a copula.
  void add_predicate(int predicate) {
    const auto& adjectives = matcher_.frames_of(TriggerKind::adjective, predicate);
    const bool as_noun = adjectives.empty();
    const auto& frames = as_noun ? matcher_.frames_of(TriggerKind::noun, predicate) : adjectives;
    if (as_noun && add_office(predicate)) return;
    if (frames.empty() || (as_noun && !frames.front().is_relation)) return add_quality(predicate);
    Arguments arguments = arguments_of_noun(tree_, predicate, lexicon_);
    arguments.subject = subject_of(tree_, predicate, lexicon_);
    arguments.apposition = arguments.subject;  // «X همسر Y است» as «X، همسر Y»
    arguments.can_drop_subject = true;
    FrameChoice choice = matcher_.best(frames, arguments, false);
    if (!choice.frame) return;
    consumed_[static_cast<std::size_t>(predicate)] = true;
    const VerbName name{choice.frame->trigger, {}, false};
    add_event(std::move(choice), predicate, fa::read_verb_group(tree_, predicate), name);
  }

  // Whether a word says something of a subject by itself, as «قابل» in «قابل توجه» does not.
  bool is_quality(int predicate) const {
    const Token& token = tree_.token(predicate);
    const bool nominal = token.upos == Upos::NOUN || token.upos == Upos::ADJ;
    return nominal && tree_.preposition(predicate).empty() && !lexicon_.vague.find(token.lemma) &&
           !lexicon_.half_predicates.find(token.form);
  }

  // «این معاهده دفاعی است»: what else is said of a subject.
  void add_quality(int predicate) {
    const int subject = tree_.child(predicate, "nsubj");
    if (subject == kNone || !is_quality(predicate)) return;
    const bool modal = lexicon_.modals.find(tree_.token(predicate).form) != nullptr;
    if (lexicon_.sayings.find(tree_.token(predicate).form) || (modal && tree_.token(predicate).head > predicate))
      return;  // «ممکن است ... شود»
    if (tree_.child(predicate, "acl") != kNone && tree_.noun_phrase(predicate).begin == predicate) return;  // «ایران کشوری است که ...»
    if (tree_.child(predicate, "ccomp") != kNone || tree_.child(predicate, "csubj") != kNone) return;
    const fa::VerbGroup group = fa::read_verb_group(tree_, predicate);
    events_.push_back(matcher_.relation(std::string(kQuality), fa::kCopulaInfinitive, "copula", group, subject, predicate, {predicate}));
  }

  // «این دو رقیب هم هستند»: where the copula heads the clause.
  bool add_quality_of_verb(const fa::VerbGroup& group) {
    const int predicate = tree_.child(group.verb, "xcomp");
    const int subject = tree_.child(group.verb, "nsubj");
    if (predicate == kNone || subject == kNone || predicate > group.verb || group.infinitive != fa::kCopulaInfinitive) return false;
    if (!is_quality(predicate)) return false;
    if (tree_.child(group.verb, "ccomp") != kNone || tree_.child(group.verb, "csubj") != kNone) return false;
    events_.push_back(
        matcher_.relation(std::string(kQuality), fa::kCopulaInfinitive, "copula", group, subject, predicate, {predicate, group.verb}));
    return true;
  }

  // «فنلاند عضو ناتو است», «او سخنگوی دولت نیست»: a title with a copula. False if it is none.
  bool add_office(int predicate) {
    const auto title = lexicon_.titles.longest_at(matcher_.folds(), predicate);
    if (!title.value || title.value->relation == kHonorific) return false;
    int body = kNone;
    for (int i = predicate; i < predicate + title.length && body == kNone; ++i) {
      for (const int genitive : tree_.genitives(i)) {
        if (genitive >= predicate + title.length && body == kNone) body = genitive;
      }
    }
    const int subject = subject_of(tree_, predicate, lexicon_);
    if (body == kNone) return true;
    const fa::VerbGroup group = fa::read_verb_group(tree_, predicate);
    events_.push_back(matcher_.relation(title.value->relation, title.value->label_fa, "titles.tsv", group, subject, body, {predicate}));
    return true;
  }

  const FrameMatcher& matcher_;
  const Tree& tree_;
  const Lexicon& lexicon_;
  std::vector<bool> consumed_;  // part of a name or of a verb's name
  std::vector<Event> events_;
};

}  // namespace

std::vector<Event> find_events(const Tree& tree, const std::vector<std::string>& folds, const std::vector<bool>& named,
                               const FrameLexicon& frames, const Lexicon& lexicon, const ClassTest& fits) {
  const FrameMatcher matcher(tree, folds, frames, lexicon, fits);
  return Finder(matcher, named).all();
}

}  // namespace gereh::extract
