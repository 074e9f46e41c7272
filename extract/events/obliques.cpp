#include "extract/events/obliques.h"

#include <algorithm>
#include <iterator>

#include "extract/events/events.h"
#include "ontology/iri.h"

namespace gereh::extract {

namespace {

// «نه به ایران، بلکه به عراق»: what was not, beside what was.
bool is_excluded(const Tree& tree, int phrase, const Lexicon& lexicon) {
  const int first = tree.subtree(phrase).begin;
  if (first < phrase && tree.is(first, "advmod") && lexicon.negations.find(tree.token(first).form)) return true;
  return first > 0 && lexicon.negations.find(tree.token(first - 1).form) && negates_phrase(tree, first - 1, lexicon);
}

// «در واکنش به»: adds those whose preposition has three words, a noun between two; false if there is none.
bool add_threefold(const Tree& tree, int noun, const std::string& complex, const Lexicon& lexicon, std::vector<Oblique>& obliques) {
  bool threefold = false;
  for (int inner : tree.children(noun)) {
    const std::string last = ontology::fold_name(tree.preposition(inner));
    if (inner < noun || last.empty() || !lexicon.complex_prepositions.find_folded(complex + last)) continue;
    obliques.emplace_back(complex + last, inner);
    threefold = true;
  }
  return threefold;
}

}  // namespace

bool takes_no_phrases(const Tree& tree, int token, const Lexicon& lexicon) {
  const Upos upos = tree.token(token).upos;
  return upos == Upos::PROPN || upos == Upos::PRON || lexicon.vague.find(tree.token(token).lemma) != nullptr;
}

bool negates_phrase(const Tree& tree, int negation, const Lexicon& lexicon) {
  const int clause = tree.token(negation).head;
  for (int i = negation + 1; i < tree.size() && i < clause; ++i) {
    if (lexicon.contrasts.find(tree.token(i).form)) return !heads_clause(tree, tree.token(i).head) || tree.token(i).head == clause;
  }
  return false;
}

void add_obliques(const Tree& tree, int head, const Lexicon& lexicon, std::vector<Oblique>& obliques) {
  std::vector<int> phrases = tree.children(head);
  for (const int child : tree.children(head)) {  // «با همکاری ایران و با حضور عراق»
    if (tree.preposition(child).empty()) continue;
    std::ranges::copy_if(tree.children_by(child, "conj"), std::back_inserter(phrases),
                         [&](int other) { return !tree.preposition(other).empty() && !heads_clause(tree, other); });
  }
  for (int child : phrases) {
    if (tree.is(child, "appos") && takes_no_phrases(tree, head, lexicon)) add_obliques(tree, child, lexicon, obliques);
    const bool coordinated = tree.is(child, "conj") && tree.token(child).head != head;
    if (!coordinated && !tree.is(child, "obl") && !tree.is(child, "nmod") && !tree.is(child, "advmod") && !tree.is(child, "obj")) continue;
    const std::string preposition = ontology::fold_name(tree.preposition(child));
    if (is_excluded(tree, child, lexicon)) continue;
    if (preposition.empty()) {
      if (!tree.is(child, "obj") && takes_no_phrases(tree, child, lexicon)) add_obliques(tree, child, lexicon, obliques);
      continue;
    }
    const std::string complex = preposition + ontology::fold_name(tree.token(child).form);
    if (add_threefold(tree, child, complex, lexicon, obliques)) continue;
    const bool determined = tree.child(child, "det") != kNone;  // «به این وسیله» is no preposition
    if (!determined && lexicon.complex_prepositions.find_folded(complex)) {
      for (int inner : tree.children(child)) {
        if (!tree.is(inner, "nmod") && !tree.is(inner, "obl")) continue;
        const std::string own = ontology::fold_name(tree.preposition(inner));
        obliques.emplace_back(own.empty() ? complex : own, inner);
      }
    } else {
      obliques.emplace_back(preposition, child);
    }
    if (takes_no_phrases(tree, child, lexicon)) add_obliques(tree, child, lexicon, obliques);
  }
}

}  // namespace gereh::extract
