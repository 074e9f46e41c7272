// A Persian clause ends in its verb group: an optional nominal part (امضا), the verb, and auxiliaries around
// it. Trees in PerDT's scheme head the group by the lexical or light verb, hang the nominal part on it as
// compound:lvc, auxiliaries as aux, and a passive participle («کشته شد») as xcomp or the like. Tense and
// negation may sit on any of these words, so all are asked.
#include "extract/fa/verb_group.h"

#include <algorithm>
#include <array>

namespace gereh::extract::fa {

using ontology::Certainty;
using ontology::Tense;

bool is_participle(const Token& token) {
  return has_feature(token, "VerbForm=Part") || (token.upos == Upos::VERB && token.form.ends_with("ه"));
}

bool is_finite(const Token& token) {
  return (token.upos == Upos::VERB || token.upos == Upos::AUX) && !is_participle(token);
}

bool is_inchoative(const Token& token) {
  return token.lemma == "شد" && token.upos == Upos::VERB;
}

int passive_participle(const Tree& tree, int verb) {
  if (tree.token(verb).lemma != "شد") return kNone;
  for (int child : tree.children(verb)) {
    if (child < verb && child + 2 >= verb && is_participle(tree.token(child)) && !tree.is(child, "aux") &&
        tree.token(child).lemma != "شد" && tree.token(child).upos == Upos::VERB) {
      return child;
    }
  }
  return kNone;
}

namespace {

void read_word(const Token& token, VerbGroup& group) {
  group.negative |= has_feature(token, "Polarity=Neg") || token.lemma == "نیست";
  group.subjunctive |= has_feature(token, "Mood=Sub");
  group.first_person |= has_feature(token, "Person=1");
  group.second_person |= has_feature(token, "Person=2");
  group.plural |= has_feature(token, "Number=Plur");
}

void read_auxiliary(const Token& token, const Token& verb, VerbGroup& group) {
  read_word(token, group);
  const bool bare_stem = verb.form == verb.lemma;
  if (token.lemma == "توان" || ((token.lemma == "بایست" || token.lemma == "شایست") && bare_stem)) group.impersonal = true;
  if (token.lemma == "خواست") group.tense = Tense::future;
  if (token.lemma == "بایست" || token.lemma == "شایست") group.obligation = true;
  if (token.lemma == "توان" || token.lemma == "توانست") group.certainty = Certainty::possible;
}

Tense tense_of(const Token& verb) {
  if (has_feature(verb, "Tense=Fut")) return Tense::future;
  if (has_feature(verb, "Tense=Pres")) return Tense::present;
  return Tense::past;
}

// Light-verb marks first, then nominals right before the verb, which parsers often hang on it as objects.
std::vector<int> nominal_candidates(const Tree& tree, int verb, int participle) {
  std::vector<int> marked = tree.children_by(verb, "compound");
  if (participle != kNone) std::ranges::copy(tree.children_by(participle, "compound"), std::back_inserter(marked));
  std::erase_if(marked, [&](int child) { return child == participle; });
  std::ranges::sort(marked, std::ranges::greater());
  const int first = participle == kNone ? verb : std::min(participle, verb);
  for (int child : tree.children(verb)) {
    // «به دیدار تیم ملی رفت»: nothing but its own phrase stands before the verb
    const bool near = child + 2 >= first || (!tree.preposition(child).empty() && tree.subtree(child).end >= first);
    const bool adjacent = child < first && near && is_nominal(tree.token(child)) && child != participle;
    const bool argument = tree.is(child, "nsubj") && !tree.has_object_marker(child);
    if (adjacent && !tree.has_object_marker(child) && std::ranges::find(marked, child) == marked.end() &&
        (!argument || child + 1 == first)) {
      marked.push_back(child);
    }
  }
  for (int child : tree.children_by(verb, "xcomp")) {  // «خواستار توقف ... شد»
    const Upos upos = tree.token(child).upos;
    const bool nominal = upos == Upos::ADJ || upos == Upos::NOUN;
    if (nominal && child < first && std::ranges::find(marked, child) == marked.end()) marked.push_back(child);
  }
  return marked;
}

}  // namespace

namespace {

// The clause that a verb is told once for together with this one: «باید صلح را حفظ [کند] و جنگ را متوقف کند»; kNone if there is none.
int sharing_clause(const Tree& tree, int verb) {
  if (tree.token(verb).elided) {
    const auto conjuncts = tree.children_by(verb, "conj");
    return conjuncts.empty() ? kNone : conjuncts.front();
  }
  const int head = tree.token(verb).head;
  return head != kNone && tree.token(head).elided && tree.is(verb, "conj") ? head : kNone;
}

}  // namespace

VerbGroup read_verb_group(const Tree& tree, int verb) {
  const Token& token = tree.token(verb);
  VerbGroup group;
  group.verb = verb;
  group.tense = tense_of(token);
  read_word(token, group);
  const int participle = passive_participle(tree, verb);
  group.participle_passive = participle != kNone;
  if (participle != kNone) read_word(tree.token(participle), group);
  for (int child : tree.children(verb)) {
    if (tree.is(child, "aux") || tree.is(child, "cop")) {
      read_auxiliary(tree.token(child), token, group);
      if (tree.is(child, "cop") && tree.token(child).upos != Upos::PUNCT) group.tense = tense_of(tree.token(child));
      if (is_participle(token) && has_feature(tree.token(child), "Mood=Sub") && token.lemma == "داشت")
        group.tense = Tense::present;  // «داشته باشد»
      // «داده شد» with شد as auxiliary
      if (tree.token(child).lemma == "شد" && is_participle(token)) group.participle_passive = true;
    }
  }
  if (const int other = sharing_clause(tree, verb); other != kNone) {
    for (int child : tree.children(other)) {
      if (tree.is(child, "aux")) read_auxiliary(tree.token(child), token, group);
    }
  }
  group.infinitive = infinitive_of(participle != kNone ? tree.token(participle).lemma : token.lemma);
  group.nominals = nominal_candidates(tree, verb, participle);
  if (group.tense == Tense::future && group.certainty == Certainty::certain) group.certainty = Certainty::probable;
  if (group.obligation) group.certainty = Certainty::possible;
  return group;
}

std::string infinitive_of(std::string_view past_stem) {
  if (past_stem == "است" || past_stem == "هست" || past_stem == "نیست" || past_stem == "بود") return "بودن";
  if (past_stem == "توان") return "توانستن";
  return std::string(past_stem) + "ن";
}

bool is_copula(const Token& verb) {
  return infinitive_of(verb.lemma) == kCopulaInfinitive;
}

}  // namespace gereh::extract::fa
