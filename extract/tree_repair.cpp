#include "extract/tree_repair.h"

#include <algorithm>

namespace gereh::extract {

namespace {

Token& at(Sentence& sentence, int index) { return sentence.tokens[static_cast<std::size_t>(index)]; }

// The word of a range that hangs on a word outside it.
int head_of(Sentence& sentence, Tree::Range range) {
  for (int i = range.begin; i < range.end; ++i) {
    const int outer = at(sentence, i).head;
    if (outer < range.begin || outer >= range.end) return i;
  }
  return range.begin;
}

bool within(int index, Tree::Range range) { return range.begin <= index && index < range.end; }

}  // namespace

void attach_titles(Sentence& sentence, const std::vector<TitlePhrase>& phrases, const std::vector<NamedSpan>& names) {
  for (const TitlePhrase& phrase : phrases) {
    if (phrase.person == kNoSpan) continue;
    const Tree::Range name = names[static_cast<std::size_t>(phrase.person)].range;
    const int title = phrase.title.begin;
    const int head = head_of(sentence, name);
    if (within(at(sentence, title).head, name) || within(at(sentence, head).head, phrase.range)) continue;
    const bool title_first = title < name.begin;
    Token& dependent = at(sentence, title_first ? head : title);
    if (dependent.head < 0) continue;  // the root stays the root
    dependent.head = title_first ? title : head;
    dependent.deprel = "appos";
  }
}

void part_source_from_subject(Sentence& sentence, const std::vector<std::string>& folds, const Lexicon& lexicon) {
  const auto source = lexicon.sources.longest_at(folds, 0);
  if (!source.value) return;
  const Tree tree(sentence);
  const auto root = std::ranges::find(sentence.tokens, -1, &Token::head);
  const int clause = static_cast<int>(root - sentence.tokens.begin());
  if (tree.child(clause, "nsubj") != kNone) return;
  int comma = source.length;
  while (comma < tree.size() && !(tree.token(comma).upos == Upos::PUNCT && folds[static_cast<std::size_t>(comma)].empty())) ++comma;
  int subject = kNone;
  for (int i = comma + 1; i < clause; ++i) {
    const bool joined = tree.is(i, "conj") && tree.token(i).head < comma && is_nominal(tree.token(i));
    if (!joined) continue;
    Token& token = at(sentence, i);
    token.deprel = subject == kNone ? "nsubj" : "conj";
    token.head = subject == kNone ? clause : subject;
    if (subject == kNone) subject = i;
  }
}

void part_object_from_oblique(Sentence& sentence) {
  const Tree tree(sentence);
  for (int noun = 0; noun < tree.size(); ++noun) {
    const int clause = tree.token(noun).head;
    if (!tree.is(noun, "obl") || clause <= noun || tree.preposition(noun).empty() || !tree.has_object_marker(noun)) continue;
    const auto& children = tree.children(noun);
    const auto marker = std::ranges::find_if(children, [&](int child) { return child > noun && tree.is(child, "case"); });
    int object = kNone;
    for (int child : children) {
      if (child > noun && child < *marker && tree.is(child, "nmod") && tree.preposition(child).empty()) object = child;
    }
    if (object == kNone) continue;
    at(sentence, object).head = clause;
    at(sentence, object).deprel = "obj";
    at(sentence, *marker).head = object;
  }
}

}  // namespace gereh::extract
