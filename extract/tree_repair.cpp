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

void free_connective(Sentence& sentence, const std::vector<std::string>& folds, const Lexicon& lexicon) {
  const int length = lexicon.connectives.longest_at(folds, 0).length;
  if (length == 0) return;
  const Tree::Range connective{0, length};
  const int clause = at(sentence, head_of(sentence, connective)).head;
  if (clause < length) return;
  bool has_subject = Tree(sentence).child(clause, "nsubj") != kNone;
  for (int i = length; i < static_cast<int>(sentence.tokens.size()); ++i) {
    Token& token = at(sentence, i);
    if (!within(token.head, connective) || token.upos == Upos::PUNCT) continue;
    const bool subject = !has_subject && is_nominal(token) && i < clause && Tree(sentence).preposition(i).empty();
    token.head = clause;
    token.deprel = subject ? "nsubj" : is_nominal(token) ? "obl" : "dep";
    has_subject = has_subject || subject;
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

void part_subject_from_object(Sentence& sentence, const std::vector<NamedSpan>& names) {
  const Tree tree(sentence);
  for (const NamedSpan& name : names) {
    if (!name.entry && name.type != "Person") continue;
    const int subject = head_of(sentence, name.range);
    const int clause = tree.token(subject).head;
    if (clause <= subject || !tree.preposition(subject).empty()) continue;
    const int other = tree.child(clause, "nsubj");
    if (!tree.is(subject, "nsubj") && !(tree.is(subject, "obj") && other == kNone)) continue;
    const auto& children = tree.children(subject);
    const auto marker = std::ranges::find_if(children, [&](int child) { return child >= name.range.end && tree.is(child, "case"); });
    if (marker == children.end() || !tree.has_object_marker(subject)) continue;
    int object = kNone;
    for (int child : children) {
      if (child >= name.range.end && child < *marker && tree.is(child, "nmod") && tree.preposition(child).empty()) object = child;
    }
    if (object == kNone) continue;
    at(sentence, object).head = clause;
    at(sentence, object).deprel = "obj";
    at(sentence, *marker).head = object;
    at(sentence, subject).deprel = "nsubj";
  }
}

void attach_clause_to_neighbour(Sentence& sentence, const std::vector<NamedSpan>& names) {
  const Tree tree(sentence);
  const auto names_thing = [&](int noun) {
    return tree.token(noun).upos == Upos::PROPN && std::ranges::none_of(names, [&](const NamedSpan& name) {
      return name.type == "Person" && within(noun, name.range);
    });
  };
  for (int verb = 0; verb < tree.size(); ++verb) {
    if (!tree.is(verb, "acl")) continue;
    const Tree::Range clause = tree.subtree(verb);
    int noun = clause.begin - 1;
    if (noun < 0 || tree.token(clause.begin).upos != Upos::SCONJ || !is_nominal(tree.token(noun))) continue;
    while (tree.is(noun, "flat")) noun = tree.token(noun).head;
    const int host = tree.token(verb).head;
    if (noun == host || !tree.has_ancestor(noun, host) || tree.preposition(noun).empty() || names_thing(noun)) continue;
    at(sentence, verb).head = noun;
  }
}

}  // namespace gereh::extract
