#include "extract/events/noun_carriers.h"

#include <algorithm>

#include "extract/fa/verb_group.h"

namespace gereh::extract {

namespace {

constexpr const char* kSubject = "subj";  // as light_verbs.tsv calls them
constexpr const char* kObject = "obj";
constexpr const char* kAnywhere = "";

// «حال» in «در حال مذاکره است»; kNone if the noun hangs on no such word.
int stage_of(const FrameMatcher& matcher, int noun) {
  const Tree& tree = matcher.tree();
  if (tree.is(noun, "conj")) noun = tree.token(noun).head;
  const int head = tree.token(noun).head;
  if (head == kNone || head > noun || !tree.is(noun, "nmod") || !tree.preposition(noun).empty()) return kNone;
  return matcher.lexicon().stages.find_folded(matcher.with_preposition(head)) ? head : kNone;
}

// «عملیات» in «عملیات بازسازی مدرسه آغاز شد»: what the verb is said of where only wrapping nouns stand around the event noun.
int outermost(const FrameMatcher& matcher, int noun) {
  const Tree& tree = matcher.tree();
  while (tree.is(noun, "nmod") && tree.preposition(noun).empty()) {
    const int host = tree.token(noun).head;
    if (host == kNone || host > noun || !matcher.lexicon().shells.find(tree.token(host).lemma)) break;
    noun = host;
  }
  return noun;
}

// Whether a clause's verb is one that only carries the noun where it stands: a preposition, or kSubject or kObject; kAnywhere if that is not
// told. «سفر نتیجه‌ای نداشت» does not say that there was no journey.
bool carries(const FrameMatcher& matcher, int verb, int noun, const std::string& place) {
  const Tree& tree = matcher.tree();
  if (!heads_clause(tree, verb)) return false;
  const std::vector<VerbName> names = verb_names(tree, fa::read_verb_group(tree, verb), matcher.lexicon());
  return std::ranges::any_of(names, [&](const VerbName& name) {
    const bool itself = std::ranges::find(name.nominals, noun) != name.nominals.end();
    const auto* slots = matcher.lexicon().supports.find(name.infinitive);
    if (itself || !slots) return false;
    const std::string_view slot = name.passive && place == kSubject ? kObject : std::string_view(place);
    return place == kAnywhere || std::ranges::find(*slots, slot) != slots->end();
  });
}

// «در حال مذاکره است»: the copula's predicate or the copula.
int carrier_by_stage(const FrameMatcher& matcher, int noun) {
  const Tree& tree = matcher.tree();
  const int stage = stage_of(matcher, noun);
  if (stage == kNone || tree.child(stage, "cop") != kNone) return stage;
  const int verb = tree.token(stage).head;
  const bool copula = verb != kNone && heads_clause(tree, verb) && fa::is_copula(tree.token(verb));
  return copula ? verb : kNone;
}

// «سفری که انجام داد», «سفری که قرار است انجام دهد»
int carrier_by_relative(const FrameMatcher& matcher, int noun) {
  const Tree& tree = matcher.tree();
  for (const int clause : tree.children_by(noun, "acl")) {
    const bool missing = tree.child(clause, "nsubj") == kNone || tree.child(clause, "obj") == kNone;  // what the noun stands for
    if (clause < noun || !missing) continue;
    if (carries(matcher, clause, noun, kAnywhere)) return clause;
    const int content = tree.child(clause, "ccomp");
    if (content != kNone && carries(matcher, content, noun, kAnywhere)) return content;
  }
  return kNone;
}

}  // namespace

int carrier_of(const FrameMatcher& matcher, int noun) {
  const Tree& tree = matcher.tree();
  if (const int stage = carrier_by_stage(matcher, noun); stage != kNone) return stage;
  if (const int clause = carrier_by_relative(matcher, noun); clause != kNone) return clause;
  noun = outermost(matcher, noun);
  int head = tree.token(noun).head;
  if (head != kNone && tree.is(head, "compound")) head = tree.token(head).head;  // «اقدام به خرید کرد»
  const bool slot = tree.is(noun, "obl") || head != tree.token(noun).head;
  const std::string preposition = slot ? tree.preposition(noun) : "";
  if (preposition.empty() && !tree.is(noun, "nsubj") && !tree.is(noun, "obj") && !tree.is(noun, "compound")) return kNone;
  const std::string place = !preposition.empty()     ? preposition
                            : tree.is(noun, "nsubj") ? kSubject
                            : tree.is(noun, "obj")   ? kObject
                                                     : kAnywhere;
  return head != kNone && carries(matcher, head, noun, place) ? head : kNone;
}

ontology::Certainty certainty_of_stage(const FrameMatcher& matcher, int noun) {
  const int stage = stage_of(matcher, noun);
  return stage == kNone ? ontology::Certainty::certain : *matcher.lexicon().stages.find_folded(matcher.with_preposition(stage));
}

}  // namespace gereh::extract
