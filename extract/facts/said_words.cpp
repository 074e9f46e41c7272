// All that follows a colon near the verb is quoted. Without one, a complement clause says it, or whatever stands behind a conjunction or a
// comma, up to the end of the sentence: what is coordinated there is as a rule said too. A verb that only reports may govern a noun phrase
// instead, as its object or behind a preposition.
#include "extract/facts/said_words.h"

#include <algorithm>

namespace gereh::extract {

namespace {

constexpr int kCueReach = 3;  // tokens between a verb of saying and its colon

bool has_clause_behind(const Tree& tree, int begin) {
  for (int i = begin; i < tree.size(); ++i) {
    if (heads_clause(tree, i) || tree.child(i, "cop") != kNone) return true;
  }
  return false;
}

std::optional<SaidWords> indirect(Tree::Range range) {
  if (range.begin >= range.end) return std::nullopt;
  return SaidWords{range, ontology::Quote::indirect};
}

// «در گفت‌وگو با خبرنگار فارس از افتتاح بیمارستان خبر داد»: what parsers hang on the phrase before; kNone if there is nothing. A noun that
// its preposition follows at once keeps it («بازدید از»).
int torn_report(const Tree& tree, const Lexicon& lexicon, int verb) {
  for (int i = verb - 1; i > 1; --i) {
    const std::string preposition = tree.preposition(i);
    if (!tree.is(i, "nmod") || tree.token(i).upos != Upos::NOUN || preposition.empty() || !lexicon.report_prepositions.find(preposition))
      continue;
    const int host = tree.token(i).head;
    const int before = tree.subtree(i).begin - 1;
    int phrase = host;
    while (phrase != kNone && !tree.is(phrase, "obl")) phrase = tree.token(phrase).head;
    if (phrase != kNone && tree.token(phrase).head == verb && before > host && tree.subtree(phrase).begin < before) return i;
  }
  return kNone;
}

}  // namespace

std::optional<SaidWords> said_words(const Tree& tree, const std::vector<std::string>& folds, int verb) {
  const int size = tree.size();
  for (int i = verb + 1; i < std::min(size, verb + 1 + kCueReach); ++i) {
    if (heads_clause(tree, i) && !tree.is(i, "xcomp") && !tree.is(i, "ccomp")) break;  // «اشاره کرد و گفت:»
    if (tree.token(i).form != ":") continue;
    if (i + 1 >= size) return std::nullopt;
    return SaidWords{{i + 1, size}, ontology::Quote::direct};
  }
  int next = verb + 1;
  while (next < size && (tree.is(next, "aux") || tree.is(next, "cop"))) ++next;
  if (next + 1 >= size) return std::nullopt;
  // A comma opens speech only behind a clause that tells, not behind a condition or the like.
  const bool comma = folds[static_cast<std::size_t>(next)].empty() && !tree.is(verb, "advcl") && !tree.is(verb, "acl");
  const bool opened = tree.token(next).upos == Upos::SCONJ || comma;
  const int clause = tree.child(verb, "ccomp");
  if (clause == kNone && !(opened && has_clause_behind(tree, next))) return std::nullopt;
  if (clause == kNone || clause > verb) return indirect({next, size});
  const Tree::Range before = tree.subtree(clause);
  return indirect({before.begin, std::min(before.end, verb)});
}

std::optional<SaidWords> reported_thing(const Tree& tree, const Lexicon& lexicon, int verb, const VerbName& name) {
  std::vector<int> hosts = name.nominals;
  hosts.push_back(verb);
  for (const int host : hosts) {
    for (const int child : tree.children(host)) {
      const std::string preposition = tree.preposition(child);
      const bool object = tree.is(child, "obj") && preposition.empty() && host == verb;
      const bool about = !preposition.empty() && lexicon.report_prepositions.find(preposition) && child < verb;
      if (tree.token(child).upos != Upos::NOUN || (!object && !about)) continue;
      if (std::ranges::find(name.nominals, child) != name.nominals.end()) continue;
      const Tree::Range phrase = tree.subtree(child);
      return indirect({phrase.begin, std::min(phrase.end, begin_of(name, verb))});
    }
  }
  const int torn = torn_report(tree, lexicon, verb);
  if (torn == kNone || name.nominals.empty()) return std::nullopt;
  const Tree::Range phrase = tree.subtree(torn);
  return indirect({phrase.begin, std::min(phrase.end, begin_of(name, verb))});
}

int begin_of(const VerbName& name, int verb) {
  int begin = verb;
  for (int nominal : name.nominals) begin = std::min(begin, nominal);
  return begin;
}

}  // namespace gereh::extract
