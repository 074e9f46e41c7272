#include "extract/references/description_phrase.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "extract/fa/definite_form.h"
#include "extract/fa/function_words.h"
#include "ontology/iri.h"

namespace gereh::extract {

namespace {

constexpr std::string_view kConcept = "Concept";
constexpr std::string_view kPerson = "Person";

// «گروه «مهرگستر»» is called «گروه مهرگستر».
std::string without_quotes(std::string label) {
  for (const std::string_view quote : {"\u00ab", "\u00bb", "\u201c", "\u201d", "\""}) {
    for (std::size_t at = label.find(quote); at != std::string::npos; at = label.find(quote, at)) label.erase(at, quote.size());
  }
  for (std::size_t at = label.find("  "); at != std::string::npos; at = label.find("  ", at)) label.erase(at, 1);
  const std::size_t begin = label.find_first_not_of(' ');
  return begin == std::string::npos ? "" : label.substr(begin, label.find_last_not_of(' ') + 1 - begin);
}

// The noun that a quantifier or counter counts: «نمایندگان» in «همه نمایندگان», «برخی از نمایندگان», «سه تن از نمایندگان»; other tokens themselves. kNone for a
// quantifier alone.
int quantified(const TextInHand& text, std::size_t sentence, int token) {
  const Tree& tree = text.trees[sentence];
  if (!text.lexicon.quantifiers.find_folded(text.fold(sentence, token))) {
    const std::string& lemma = tree.token(token).lemma;
    if (!text.lexicon.counters.find(lemma) && !text.lexicon.shares.find(lemma)) return token;
    const auto counted = std::ranges::find_if(tree.children(token), [&](int child) {
      return child > token && tree.token(child).upos == Upos::NOUN && tree.preposition(child) == tree.token(token + 1).form;
    });
    return counted == tree.children(token).end() ? token : *counted;
  }
  for (const int child : tree.children(token)) {
    if (child > token && tree.token(child).upos != Upos::PRON && is_nominal(tree.token(child)) &&
        (tree.is(child, "nmod") || tree.is(child, "obl")))
      return child;
  }
  return kNone;
}

// «هیئتی», whose lemma the tagger has with the ی of the indefinite. That of persons makes other words («همکاری»).
const std::string* class_of_indefinite(const Lexicon& lexicon, std::string fold) {
  if (!fa::take_yeh(fold)) return nullptr;
  const std::string* type = lexicon.head_classes.find_folded(fold);
  return type && *type != kPerson ? type : nullptr;
}

// «امر», «به خوبی»: words that name nothing.
bool names_nothing(const TextInHand& text, std::size_t sentence, int token, const DescriptionPhrase& phrase) {
  const Tree& tree = text.trees[sentence];
  const bool whole_head = text.lexicon.head_classes.longest_at(text.folds[sentence], phrase.core).length > 1;
  const std::string preposition = tree.preposition(token);
  const bool adverb = phrase.bare && !preposition.empty() && text.lexicon.vague.find(preposition + " " + tree.token(token).form);
  return adverb || text.lexicon.vague.find_folded(text.fold(sentence, phrase.core)) ||
         (!whole_head && text.lexicon.vague.find(tree.token(phrase.core).lemma));
}

}  // namespace

std::optional<DescriptionPhrase> description_phrase(const TextInHand& text, std::size_t sentence, int token) {
  const Tree& tree = text.trees[sentence];
  const Lexicon& lexicon = text.lexicon;
  DescriptionPhrase phrase;
  Tree::Range& range = phrase.range;
  range = tree.noun_phrase(token);
  while (range.begin < token) {
    const std::string& fold = text.fold(sentence, range.begin);
    const bool points = lexicon.demonstratives.find_folded(fold) != nullptr;
    const bool article = lexicon.indefinites.find_folded(fold) != nullptr;
    const Upos upos = tree.token(range.begin).upos;
    const bool counts = lexicon.counters.find_folded(fold) != nullptr;    // «صدها تن»
    if (article && tree.token(range.begin + 1).upos == Upos::NUM) break;  // «یک میلیون خانه»
    if (counts || (!points && !article && upos != Upos::DET && upos != Upos::PUNCT)) break;
    phrase.demonstrative |= points;
    phrase.indefinite |= article;
    ++range.begin;
  }
  phrase.bare = range.end - range.begin == 1;
  phrase.core = quantified(text, sentence, token);
  const bool number = phrase.bare && tree.token(token).upos == Upos::NUM;
  if (phrase.core == kNone || text.fold(sentence, token).empty() || number) return std::nullopt;
  if (names_nothing(text, sentence, token, phrase)) return std::nullopt;
  if (phrase.core != token) range.end = std::max(range.end, tree.noun_phrase(phrase.core).end);
  while (range.end > phrase.core + 1 && range.end < tree.size() && tree.token(range.end).upos == Upos::ADP &&
         lexicon.half_predicates.find(tree.token(range.end - 1).form)) {
    --range.end;  // «شهر اندیجان واقع | در شرق ازبکستان»
  }
  return phrase;
}

Description description_of(const TextInHand& text, std::size_t sentence, int token, const DescriptionPhrase& phrase) {
  const Tree& tree = text.trees[sentence];
  Description description;
  description.head = ontology::fold_name(tree.token(phrase.core).lemma);
  description.type = class_of(text, sentence, phrase.core);
  description.plural = has_feature(tree.token(phrase.core), "Number=Plur");
  for (int i = phrase.range.begin; i < phrase.range.end; ++i) {
    const std::string& fold = text.fold(sentence, i);
    if (i != token && !fold.empty() && is_nominal(tree.token(i))) description.modifiers.push_back(fold);
  }
  return description;
}

std::string class_of(const TextInHand& text, std::size_t sentence, int token) {
  const Tree& tree = text.trees[sentence];
  const Lexicon& lexicon = text.lexicon;
  const std::string& fold = text.fold(sentence, token);
  const std::string& lemma = tree.token(token).lemma;
  const auto several = lexicon.head_classes.longest_at(text.folds[sentence], token);  // «روابط عمومی»
  const std::string* type = several.length > 1 ? several.value : lexicon.head_classes.find(lemma);
  if (!type) type = lexicon.head_classes.find_folded(fold);
  if (!type) type = class_of_indefinite(lexicon, fold);
  if (!type && (lexicon.titles.find_folded(fold) || lexicon.titles.find(lemma))) return std::string(kPerson);
  if (!type && tree.token(token).upos == Upos::NOUN && (text.gazetteer.by_demonym(fold) || text.gazetteer.by_demonym(lemma))) {
    const bool people = has_feature(tree.token(token), "Number=Plur") || tree.child(token, "nummod") != kNone;  // «دو فلسطینی»
    if (people) return std::string(kPerson);
  }
  if (!type) return std::string(kConcept);
  return *type == "Country" && has_feature(tree.token(token), "Number=Plur") ? "Organization" : *type;
}

std::string label_of(const TextInHand& text, std::size_t sentence, Tree::Range range, int head) {
  const Tree& tree = text.trees[sentence];
  Sentence plain = tree.sentence();
  for (const int i : {head, range.end - 1}) {
    if (i + 1 < range.end && !tree.genitives(i).empty()) continue;
    Token& token = plain.tokens[static_cast<std::size_t>(i)];
    token.form = fa::definite_form(token);
  }
  std::string& last = plain.tokens[static_cast<std::size_t>(range.end) - 1].form;  // its genitive is left out
  last = fa::unjoined_plural(std::move(last));
  return without_quotes(words(plain, range));
}

std::string shared_genitive(const TextInHand& text, std::size_t sentence, int token, int end) {
  const Tree& tree = text.trees[sentence];
  const int first = tree.is(token, "conj") ? tree.token(token).head : token;
  const std::vector<int> nouns = tree.conjuncts(first);
  if (nouns.size() < 2 || tree.token(first).upos != Upos::NOUN) return "";
  const int last = nouns.back();
  for (const int owner : {first, last}) {
    for (const int genitive : tree.genitives(owner)) {
      const bool behind = genitive > last && tree.subtree(genitive).begin == last + 1;
      const bool own = genitive < end;  // in the label already
      const bool others = std::ranges::any_of(nouns, [&](int noun) { return noun != owner && !tree.genitives(noun).empty(); });
      if (!behind || own || others || class_of(text, sentence, last) != kConcept) continue;
      return " " + words(tree.sentence(), {last + 1, std::max(tree.noun_phrase(genitive).end, genitive + 1)});
    }
  }
  return "";
}

namespace {

// «میان اسرائیل و حماس»: where the phrases of all sides end.
int end_of_sides(const Tree& tree, int side) {
  int end = tree.noun_phrase(side).end;
  for (const int other : tree.children_by(side, "conj")) {
    const Tree::Range phrase = tree.noun_phrase(other);
    const bool beside = end < tree.size() && tree.token(end).upos == Upos::CCONJ && phrase.begin == end + 1;
    if (beside) end = phrase.end;
  }
  return end;
}

}  // namespace

int complement_end(const TextInHand& text, std::size_t sentence, int token, int end, bool bare) {
  constexpr int kLongest = 5;  // words
  const Tree& tree = text.trees[sentence];
  for (const int child : tree.children_by(token, "nmod")) {
    const std::string preposition = tree.preposition(child);
    const Tree::Range phrase = tree.noun_phrase(child);
    if (!bare && preposition == fa::kFrom) continue;  // «وام ده‌ساله از بانک گرفت»: the verb's
    if (preposition.empty() || text.lexicon.local_prepositions.find(preposition) || tree.subtree(child).begin != end) continue;
    const bool noun = tree.token(child).upos == Upos::NOUN || tree.token(child).upos == Upos::PROPN;
    if (noun && phrase.end - end <= kLongest) return text.lexicon.between.find(preposition) ? end_of_sides(tree, child) : phrase.end;
  }
  return end;
}

}  // namespace gereh::extract
