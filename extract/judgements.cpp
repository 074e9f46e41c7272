#include "extract/judgements.h"

#include <algorithm>

#include "extract/modality.h"

namespace gereh::extract {

namespace {

// «غیرقانونی» in «را غیرقانونی خواند»; kNone if none stands there.
int predicate_of(const Tree& tree, int object, const fa::VerbGroup& group, const VerbName& name) {
  const int marker = tree.child(object, "case");
  int end = group.verb;
  for (const int nominal : name.nominals) end = std::min(end, nominal);
  if (marker < object) return kNone;
  for (const int child : tree.children(group.verb)) {
    const Upos upos = tree.token(child).upos;
    const bool word = upos == Upos::ADJ || upos == Upos::NOUN;
    if (child > marker && child < end && word && tree.preposition(child).empty() && !tree.is(child, "nsubj")) return child;
  }
  return kNone;
}

}  // namespace

std::optional<Event> judgement(const FrameMatcher& matcher, const fa::VerbGroup& group, const VerbName& name, const Arguments& arguments) {
  const Tree& tree = matcher.tree();
  const Lexicon& lexicon = matcher.lexicon();
  if (name.passive || arguments.objects.empty() || !lexicon.judgements.find(name.infinitive)) return std::nullopt;
  const int object = arguments.objects.front();
  const int predicate = tree.has_object_marker(object) ? predicate_of(tree, object, group, name) : kNone;
  if (predicate == kNone || lexicon.vague.find(tree.token(predicate).lemma)) return std::nullopt;
  Event event;
  event.type = "hasQuality";
  event.is_relation = true;
  event.judged = true;
  event.claimant = arguments.subject;
  event.surface = name.infinitive;
  event.rule = "judgement";
  event.trigger = event.clause = group.verb;
  event.fillers = {{"subject", object}, {"object", predicate}};
  read_modality(tree, matcher.folds(), lexicon, group, event);
  std::vector<int> words = name.nominals;
  words.push_back(group.verb);
  event.evidence = matcher.evidence(event, words);
  return event;
}

}  // namespace gereh::extract
