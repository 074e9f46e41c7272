#include "extract/events/nominalization.h"

#include <algorithm>

#include "extract/events/arguments.h"
#include "extract/events/events.h"
#include "extract/fa/digits.h"

namespace gereh::extract {

namespace {

// «کاهش» for «کاهش دادن», «به پایان رساندن» as it is.
std::string noun_of(const Tree& tree, const fa::VerbGroup& group, const Lexicon& lexicon, std::vector<int>& nominals) {
  for (const int nominal : group.nominals) {
    if (!tree.is(nominal, "compound") && tree.token(nominal).upos != Upos::ADJ && !tree.is(nominal, "xcomp")) continue;
    nominals.push_back(nominal);
    const bool plain = tree.preposition(nominal).empty() && tree.token(nominal).upos == Upos::NOUN;
    if (plain && (lexicon.is_light(group.infinitive) || lexicon.actives.find(group.infinitive))) return tree.token(nominal).form;
    const std::string preposition = spaced(tree.preposition(nominal));
    return (preposition.empty() ? "" : preposition + " ") + tree.token(nominal).form + " " + group.infinitive;
  }
  return lexicon.is_light(group.infinitive) ? "" : group.infinitive;
}

}  // namespace

Nominalization nominalization(const Tree& tree, int verb, const Lexicon& lexicon) {
  const fa::VerbGroup group = fa::read_verb_group(tree, verb);
  if (group.negative) return {};
  std::vector<int> nominals;
  const std::string noun = noun_of(tree, group, lexicon, nominals);
  if (noun.empty()) return {};
  const Arguments arguments = arguments_of_verb(tree, verb, nominals, lexicon);
  const bool passive = group.participle_passive || lexicon.actives.find(group.infinitive);
  int object = arguments.objects.empty() ? kNone : arguments.objects.front();
  if (passive && tree.child(verb, "nsubj") != kNone) object = tree.child(verb, "nsubj");
  if (object == kNone && !arguments.genitives.empty()) object = arguments.genitives.front();
  if (object == kNone && passive && tree.child(verb, "nsubj") != kNone) object = arguments.subject;
  std::string preposition;
  for (const auto& [word, token] : arguments.obliques) {
    if (object != kNone || tree.token(token).upos == Upos::PRON || lexicon.vague.find(tree.token(token).lemma)) continue;
    object = token;
    preposition = spaced(tree.preposition(token)) + " ";
  }
  if (object == kNone || tree.token(object).upos == Upos::PRON) return {};
  const Tree::Range phrase = tree.noun_phrase(object);
  Nominalization named;
  named.label = fa::with_persian_digits(noun + " " + preposition + words(tree.sentence(), phrase));
  named.range = {std::min(phrase.begin, verb), std::max(phrase.end, verb + 1)};
  return named;
}

}  // namespace gereh::extract
