#include "extract/events/judgements.h"

#include <algorithm>

namespace gereh::extract {

namespace {

// «غیرقانونی» in «را غیرقانونی خواند»; kNone if none stands there.
int predicate_of(const Tree& tree, int object, const fa::VerbGroup& group, const VerbName& name) {
  const int marker = tree.object_marker(object);
  if (marker == kNone) return kNone;
  int end = group.verb;
  for (const int nominal : name.nominals) end = std::min(end, nominal);
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
  const int thing = arguments.objects.front();
  const int predicate = predicate_of(tree, thing, group, name);
  if (predicate == kNone || lexicon.vague.find(tree.token(predicate).lemma)) return std::nullopt;
  std::vector<int> words = name.nominals;
  words.push_back(group.verb);
  Event event = matcher.relation("hasQuality", name.infinitive, "judgement", group, thing, predicate, words);
  event.judged = true;
  event.claimant = arguments.subject;
  return event;
}

}  // namespace gereh::extract
