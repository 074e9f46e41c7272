// A verb's arguments hang on it, on its nominal part or on its object, a noun's on it or on its genitives; and, where the clause tells
// together what two verbs say, on the other verb. What may be a word's own as well goes to Arguments::loose.
#include "extract/events/arguments.h"

#include <algorithm>
#include <functional>
#include <iterator>

#include "extract/events/events.h"
#include "extract/fa/function_words.h"
#include "ontology/iri.h"

namespace gereh::extract {

namespace {

constexpr std::size_t kLongestChain = 8;

// «برای بازدید از مسکو»
void add_nested(const Tree& tree, int verb_begin, const Lexicon& lexicon, Arguments& arguments) {
  for (const auto& [outer, token] : arguments.obliques) {
    std::vector<Oblique> inner;
    add_obliques(tree, token, lexicon, inner);
    for (const auto& [preposition, filler] : inner)
      arguments.nested.push_back({outer, preposition, token, filler, tree.noun_phrase(filler).end == verb_begin});
  }
}

// Behind the verb that they complete.
void add_clauses(const Tree& tree, int head, Arguments& arguments) {
  for (const int child : tree.children(head)) {
    const bool complement = tree.is(child, "ccomp") || (tree.is(child, "xcomp") && child > head);
    if (complement && heads_clause(tree, child) && child > head) arguments.clauses.push_back(child);
  }
}

// «با پوتین دیدار [کرد] و گفت‌وگو کرد», «او را بازداشت [کردند] و به زندان منتقل کردند»: of the clause that a verb is told once for together
// with this one, the object if this one has none, and the phrases if nothing but its nominal part stands in between.
void add_shared(const Tree& tree, int verb, const std::vector<int>& nominals, const Lexicon& lexicon, Arguments& arguments) {
  const int head = tree.token(verb).head;
  if (head == kNone || !tree.token(head).elided || !tree.is(verb, "conj")) return;
  if (arguments.objects.empty()) {
    for (int child : tree.children_by(head, "obj")) {
      if (tree.preposition(child).empty()) arguments.objects.push_back(child);
    }
  }
  const bool adjacent = std::ranges::any_of(nominals, [&](int nominal) { return nominal == head + 2; });
  if (adjacent) add_obliques(tree, head, lexicon, arguments.obliques);
}

// «۸۰۰ میلیارد تومان وام دریافت کردیم»: a counted noun that is no measure, where parsers see a circumstance.
void add_counted_object(const Tree& tree, int verb, const Lexicon& lexicon, Arguments& arguments) {
  if (!arguments.objects.empty()) return;
  for (const int child : tree.children_by(verb, "obl")) {
    const bool thing =
        tree.token(child).upos == Upos::NOUN && tree.child(child, "nummod") != kNone && !lexicon.measures.find(tree.token(child).lemma);
    if (thing && child < verb && tree.preposition(child).empty()) arguments.objects.push_back(child);
  }
}

// Parsers hang «به ریاست او» on the verb as often as on «هیئتی»; its place is right behind that noun's phrase.
int host_of(const Tree& tree, int noun) {
  if (ontology::fold_name(tree.preposition(noun)) != fa::kTo) return kNone;
  const int head = tree.token(noun).head;
  if (tree.is(noun, "nmod") && head != kNone && head < noun && is_nominal(tree.token(head))) return head;
  int host = tree.subtree(noun).begin - 1;
  while (host >= 0 && !is_nominal(tree.token(host)) && tree.token(host).upos != Upos::PUNCT) --host;
  if (host < 0 || !is_nominal(tree.token(host))) return kNone;
  return phrase_head(tree.sentence(), host);
}

// «پریسا معین، همسر متهم»; titles stand before names too.
int apposition_of(const Tree& tree, int noun) {
  if (tree.is(noun, "appos")) return tree.token(noun).head;
  return tree.child(noun, "appos");
}

}  // namespace

Arguments arguments_of_verb(const Tree& tree, int verb, const std::vector<int>& nominals, const Lexicon& lexicon) {
  const auto consumed = [&](int token) { return std::ranges::find(nominals, token) != nominals.end(); };
  Arguments arguments;
  arguments.subject = subject_of(tree, verb, lexicon);
  if (consumed(arguments.subject)) {  // «بهسازی و ایمن‌سازی شد»
    const int head = tree.token(verb).head;
    arguments.subject = tree.is(verb, "conj") && head != kNone && heads_clause(tree, head) ? subject_of(tree, head, lexicon) : kNone;
  }
  arguments.can_drop_subject = !fa::read_verb_group(tree, verb).impersonal;
  for (int child : tree.children(verb)) {
    if (consumed(child)) continue;
    if (tree.is(child, "obj") && tree.preposition(child).empty()) arguments.objects.push_back(child);
    // «وارد بغداد شد»: a complement without preposition is the genitive of the nominal part.
    const bool bare = tree.is(child, "obl") && tree.preposition(child).empty() && is_nominal(tree.token(child));
    const bool counted = tree.token(child).upos == Upos::NUM || tree.child(child, "nummod") != kNone;
    const bool plain_object = tree.is(child, "obj") && !tree.has_object_marker(child);  // «۱۹ درصد افزایش یافت»
    const bool beside =
        plain_object || tree.is(child, "obl") || tree.is(child, "advmod") || tree.is(child, "dep") || tree.is(child, "xcomp");
    if (counted && beside && child < verb && tree.preposition(child).empty()) arguments.amounts.push_back(child);
    if (bare && !counted && !nominals.empty() && !lexicon.vague.find(tree.token(child).lemma)) arguments.genitives.push_back(child);
  }
  std::ranges::stable_sort(arguments.objects, std::ranges::greater(), [&](int object) { return tree.has_object_marker(object); });
  std::ranges::reverse(arguments.amounts);  // the nearest to the verb first
  add_counted_object(tree, verb, lexicon, arguments);
  add_clauses(tree, verb, arguments);
  add_obliques(tree, verb, lexicon, arguments.obliques);
  for (int nominal : nominals) {
    add_clauses(tree, nominal, arguments);
    std::ranges::copy(tree.genitives(nominal), std::back_inserter(arguments.genitives));
    add_obliques(tree, nominal, lexicon, arguments.obliques);
  }
  for (int object : arguments.objects) {  // «حمایت از X را اعلام کرد», not «سه تن از مسئولان را برکنار کرد»
    const std::string& lemma = tree.token(object).lemma;
    const bool counts = lexicon.counters.find(lemma) || lexicon.shares.find(lemma) || lexicon.quantifiers.find(tree.token(object).form);
    if (!counts) add_obliques(tree, object, lexicon, arguments.obliques);
  }
  add_shared(tree, verb, nominals, lexicon, arguments);
  const bool own_subject = arguments.subject != kNone && tree.token(arguments.subject).head == verb;
  if (own_subject && takes_no_phrases(tree, arguments.subject, lexicon)) {
    add_obliques(tree, arguments.subject, lexicon, arguments.obliques);
  } else if (own_subject) {  // «دو رهبر از سوریه حمایت کردند»: where nothing else fits
    add_obliques(tree, arguments.subject, lexicon, arguments.loose);
  }
  std::erase_if(arguments.obliques, [&](const auto& oblique) { return consumed(oblique.second); });
  std::erase_if(arguments.genitives, consumed);
  int verb_begin = verb;
  for (const int nominal : nominals) verb_begin = std::min(verb_begin, nominal);
  add_nested(tree, verb_begin, lexicon, arguments);
  return arguments;
}

Arguments arguments_of_noun(const Tree& tree, int noun, const Lexicon& lexicon) {
  Arguments arguments;
  const int above = tree.token(noun).head;  // «به دعوت او سفر کرد»: whom a frame may name as the clause's subject
  if (tree.is(noun, "obl") && above != kNone && heads_clause(tree, above)) arguments.subject = subject_of(tree, above, lexicon);
  if (const int clause = clause_above(tree, noun); clause != kNone) {
    const int end = tree.noun_phrase(noun).end;  // «در حمله X به Y سه نفر کشته شدند», where the verb has «به Y»
    for (const int phrase : tree.children_by(clause, "obl")) {
      const std::string preposition = ontology::fold_name(tree.preposition(phrase));
      if (!preposition.empty() && tree.subtree(phrase).begin == end) arguments.loose.emplace_back(preposition, phrase);
    }
  }
  arguments.host = host_of(tree, noun);
  arguments.apposition = apposition_of(tree, noun);
  arguments.genitives = tree.genitives(noun);
  if (tree.child(noun, "cop") != kNone) add_clauses(tree, noun, arguments);  // «درصدد است ... را بخرد»
  for (const int measure : tree.children_by(noun, "amod")) {                 // «افزایش ۲۶ درصدی تولید»
    if (tree.child(measure, "nummod") != kNone) arguments.amounts.push_back(measure);
  }
  add_obliques(tree, noun, lexicon, arguments.obliques);
  // «سفر رسمی پوتین به کره»: parsers may hang «به کره» on «پوتین», and «توسط» deeper.
  std::vector<int> chain = arguments.genitives;
  for (std::size_t i = 0; i < chain.size() && chain.size() < kLongestChain; ++i) {
    std::vector<Oblique> inner;
    add_obliques(tree, chain[i], lexicon, inner);
    const bool first = i < arguments.genitives.size();
    for (const auto& oblique : inner) {
      if (first || lexicon.agent_prepositions.find_folded(oblique.first)) arguments.obliques.push_back(oblique);
    }
    std::ranges::copy(tree.genitives(chain[i]), std::back_inserter(chain));
  }
  return arguments;
}

}  // namespace gereh::extract
