#include "extract/document/tree.h"

#include <algorithm>

namespace gereh::extract {

namespace {

// Relations that keep a dependent inside the noun phrase of its head.
bool stays_in_phrase(const Tree& tree, int child, bool of_head) {
  const std::string_view relation = tree.token(child).deprel;
  if (relation_is(relation, "amod") || relation_is(relation, "flat") || relation_is(relation, "nummod") || relation_is(relation, "det") ||
      relation_is(relation, "fixed") || relation_is(relation, "goeswith") || relation == "compound") {
    return true;
  }
  const int head = tree.token(child).head;
  const bool of_infinitive = child + 1 == head && tree.token(head).upos == Upos::NOUN && is_nominal(tree.token(child));
  if (of_infinitive && (relation_is(relation, "compound") || relation_is(relation, "advmod"))) return true;  // «برکنار کردن»
  const bool degree = relation_is(relation, "advmod") && child < head;  // «بیش از ۴۰۰ نفر», «نقش بسیار مهم»
  if (degree && (tree.token(head).upos == Upos::NUM || (tree.is(head, "amod") && tree.token(child).upos == Upos::ADV))) return true;
  if (relation_is(relation, "nmod")) return tree.token(child).upos != Upos::PRON && tree.preposition(child).empty();
  // «روابط سیاسی و اقتصادی»: coordination below the head belongs to the phrase, that of the head does not.
  return !of_head && (relation_is(relation, "conj") || relation_is(relation, "cc"));
}

bool opens_quotation(std::string_view form) {
  return form == "«" || form == "“" || form == "(" || form == "\"" || form == "'";
}

void mark_phrase(const Tree& tree, int index, bool of_head, std::vector<bool>& inside) {
  inside[static_cast<std::size_t>(index)] = true;
  for (int child : tree.children(index)) {
    if (stays_in_phrase(tree, child, of_head)) mark_phrase(tree, child, false, inside);
  }
}

void widen(const Tree& tree, int index, Tree::Range& range) {
  range.begin = std::min(range.begin, index);
  range.end = std::max(range.end, index + 1);
  for (int child : tree.children(index)) widen(tree, child, range);
}

}  // namespace

Tree::Tree(const Sentence& sentence) : sentence_(&sentence), children_(sentence.tokens.size()) {
  for (int i = 0; i < size(); ++i) {
    const int head = token(i).head;
    if (head >= 0 && head < size() && head != i) children_[static_cast<std::size_t>(head)].push_back(i);
  }
}

int Tree::child(int index, std::string_view relation) const {
  for (int child : children(index)) {
    if (is(child, relation)) return child;
  }
  return kNone;
}

std::vector<int> Tree::children_by(int index, std::string_view relation) const {
  std::vector<int> found;
  for (int child : children(index)) {
    if (is(child, relation)) found.push_back(child);
  }
  return found;
}

bool Tree::is(int index, std::string_view relation) const {
  return relation_is(token(index).deprel, relation);
}

bool Tree::has_ancestor(int index, int ancestor) const {
  for (int steps = 0; index != kNone && steps <= size(); ++steps) {
    if (index == ancestor) return true;
    index = token(index).head;
  }
  return false;
}

std::string Tree::preposition(int nominal) const {
  std::string joined;
  for (int child : children(nominal)) {
    if (child > nominal || !is(child, "case")) continue;
    for (int word = child; word != kNone; word = this->child(word, "fixed")) {
      if (!joined.empty()) joined += '_';
      joined += token(word).form;
    }
  }
  return joined;
}

int Tree::object_marker(int nominal) const {
  const auto marker = std::ranges::find_if(children(nominal), [&](int child) { return child > nominal && is(child, "case"); });
  return marker == children(nominal).end() ? kNone : *marker;
}

std::vector<int> Tree::conjuncts(int nominal) const {
  std::vector<int> all{nominal};
  for (std::size_t next = 0; next < all.size(); ++next) {
    for (int child : children(all[next])) {
      if (is(child, "conj") && is_nominal(token(child))) all.push_back(child);
    }
  }
  std::ranges::sort(all);
  return all;
}

std::vector<int> Tree::genitives(int nominal) const {
  std::vector<int> found;
  for (int child : children(nominal)) {
    if (child < nominal || !(is(child, "nmod") || is(child, "obl:arg")) || !preposition(child).empty()) continue;
    // No ezafe reaches across a comma, whatever the parser says.
    const int last = child - 1;
    if (last > nominal && token(last).upos == Upos::PUNCT && !opens_quotation(token(last).form)) continue;
    found.push_back(child);
  }
  return found;
}

Tree::Range Tree::noun_phrase(int head) const {
  std::vector<bool> inside(static_cast<std::size_t>(size()), false);
  mark_phrase(*this, head, true, inside);
  const auto in = [&](int i) { return i >= 0 && i < size() && inside[static_cast<std::size_t>(i)]; };
  const auto bridge = [&](int i) { return i >= 0 && i < size() && token(i).upos == Upos::PUNCT; };
  Range range{head, head + 1};
  while (in(range.end) || (bridge(range.end) && in(range.end + 1))) ++range.end;
  while (in(range.begin - 1) || (bridge(range.begin - 1) && in(range.begin - 2))) --range.begin;
  return range;
}

Tree::Range Tree::subtree(int index) const {
  Range range{index, index + 1};
  widen(*this, index, range);
  return range;
}

ontology::Span Tree::span(Range range) const {
  while (range.begin + 1 < range.end && token(range.end - 1).upos == Upos::PUNCT) --range.end;
  while (range.begin + 1 < range.end && token(range.begin).upos == Upos::PUNCT) ++range.begin;
  return {token(range.begin).span.begin, token(range.end - 1).span.end};
}

bool relation_is(std::string_view relation, std::string_view name) {
  return relation.starts_with(name) && (relation.size() == name.size() || relation[name.size()] == ':');
}

bool has_feature(const Token& token, std::string_view pair) {
  for (std::size_t at = token.feats.find(pair); at != std::string::npos; at = token.feats.find(pair, at + 1)) {
    const std::size_t end = at + pair.size();
    if ((at == 0 || token.feats[at - 1] == '|') && (end == token.feats.size() || token.feats[end] == '|')) return true;
  }
  return false;
}

bool is_nominal(const Token& token) {
  return token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.upos == Upos::PRON || token.upos == Upos::NUM ||
         token.upos == Upos::ADJ;
}

std::string words(const Sentence& sentence, Tree::Range range) {
  std::string text;
  for (int i = range.begin; i < range.end; ++i) {
    const Token& token = sentence.tokens[static_cast<std::size_t>(i)];
    if (token.elided) continue;
    text += token.form;
    if (i + 1 < range.end && token.space_after) text += ' ';
  }
  return text;
}

std::string spaced(std::string preposition) {
  std::ranges::replace(preposition, '_', ' ');
  return preposition;
}

bool is_within_phrase(const Token& token) {
  return relation_is(token.deprel, "nmod") || relation_is(token.deprel, "amod") || relation_is(token.deprel, "flat");
}

int phrase_head(const Sentence& sentence, int word, int before) {
  const auto token = [&](int i) -> const Token& { return sentence.tokens[static_cast<std::size_t>(i)]; };
  while (token(word).head > before && token(word).head < word && is_within_phrase(token(word))) word = token(word).head;
  return word;
}

}  // namespace gereh::extract
