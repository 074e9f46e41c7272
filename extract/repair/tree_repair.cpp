#include "extract/repair/tree_repair.h"

#include <algorithm>

#include "extract/events/events.h"
#include "extract/repair/tree_edits.h"

namespace gereh::extract {

namespace {

bool is_clause(const Tree& tree, int token) {
  return heads_clause(tree, token) || tree.child(token, "cop") != kNone;
}

bool is_function_word(const Token& token) {
  return token.upos == Upos::PUNCT || token.upos == Upos::CCONJ || token.upos == Upos::SCONJ;
}

bool is_function_relation(const Tree& tree, int token) {
  return tree.is(token, "punct") || tree.is(token, "cc") || tree.is(token, "mark") || tree.is(token, "case") || tree.is(token, "fixed");
}

}  // namespace

void depose_function_words(Sentence& sentence) {
  for (int mark = 0; mark < static_cast<int>(sentence.tokens.size()); ++mark) {
    Token& deposed = sentence.tokens[static_cast<std::size_t>(mark)];
    if (!is_function_word(deposed)) continue;
    const Tree tree(sentence);
    const std::vector<int> all = tree.children(mark);
    std::vector<int> children = all;
    std::erase_if(children, [&](int child) { return is_function_relation(tree, child) || is_function_word(tree.token(child)); });
    if (children.empty()) continue;
    const auto clause = std::ranges::find_if(children, [&](int child) { return is_clause(tree, child); });
    const int heir = clause == children.end() ? children.front() : *clause;
    int subject = kNone;
    if (clause != children.end() && tree.child(heir, "nsubj") == kNone) {
      const auto bare = std::ranges::find_if(children, [&](int child) {
        return child < heir && is_nominal(tree.token(child)) && tree.preposition(child).empty() && !tree.has_object_marker(child);
      });
      if (bare != children.end()) subject = *bare;
    }
    const bool inherits = deposed.head < 0 || !is_function_relation(tree, mark);
    Token& heads = sentence.tokens[static_cast<std::size_t>(heir)];
    if (inherits) heads.deprel = deposed.deprel;
    heads.head = deposed.head;
    for (int child : all) {
      if (child != heir) sentence.tokens[static_cast<std::size_t>(child)].head = heir;
    }
    if (subject != kNone) sentence.tokens[static_cast<std::size_t>(subject)].deprel = "nsubj";
    deposed.head = heir;
    deposed.deprel = deposed.upos == Upos::PUNCT ? "punct" : deposed.upos == Upos::CCONJ ? "cc" : "mark";
  }
}

void lift_from_prepositions(Sentence& sentence) {
  const Tree tree(sentence);
  for (int i = 0; i < tree.size(); ++i) {
    const int head = tree.token(i).head;
    if (head == kNone || !tree.is(head, "case") || !is_nominal(tree.token(i))) continue;
    sentence.tokens[static_cast<std::size_t>(i)].head = tree.token(head).head;
  }
}

void attach_titles(Sentence& sentence, const std::vector<TitlePhrase>& phrases, const std::vector<NamedSpan>& names) {
  TreeEdits edits(sentence);
  for (const TitlePhrase& phrase : phrases) {
    if (phrase.person == kNoSpan) continue;
    const Tree::Range name = names[static_cast<std::size_t>(phrase.person)].range;
    const int title = phrase.title.begin;
    const int bearer = head_of(sentence, name);
    const auto head_is_in = [&](int token, Tree::Range range) {
      return within(sentence.tokens[static_cast<std::size_t>(token)].head, range);
    };
    if (head_is_in(title, name) || head_is_in(bearer, phrase.range)) continue;
    if (title < name.begin) {
      edits.hang(bearer, title, "appos");
    } else {
      edits.hang(title, bearer, "appos");
    }
    edits.make();
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
  TreeEdits edits(sentence);
  int subject = kNone;
  for (int i = comma + 1; i < clause; ++i) {
    const bool joined = tree.is(i, "conj") && tree.token(i).head < comma && is_nominal(tree.token(i));
    if (!joined) continue;
    edits.hang(i, subject == kNone ? clause : subject, subject == kNone ? "nsubj" : "conj");
    if (subject == kNone) subject = i;
  }
  edits.make();
}

void free_connective(Sentence& sentence, const std::vector<std::string>& folds, const Lexicon& lexicon) {
  const int length = lexicon.connectives.longest_at(folds, 0).length;
  if (length == 0) return;
  const Tree tree(sentence);
  const Tree::Range connective{0, length};
  const int clause = tree.token(head_of(sentence, connective)).head;
  if (clause < length) return;
  TreeEdits edits(sentence);
  bool has_subject = tree.child(clause, "nsubj") != kNone;
  for (int i = length; i < tree.size(); ++i) {
    const Token& token = tree.token(i);
    if (!within(token.head, connective) || token.upos == Upos::PUNCT) continue;
    const bool subject = !has_subject && is_nominal(token) && i < clause && tree.preposition(i).empty();
    edits.hang(i, clause, subject ? "nsubj" : is_nominal(token) ? "obl" : "dep");
    has_subject = has_subject || subject;
  }
  edits.make();
}

void attach_clause_to_neighbour(Sentence& sentence, const std::vector<NamedSpan>& names) {
  const Tree tree(sentence);
  TreeEdits edits(sentence);
  const auto names_thing = [&](int noun) {
    return tree.token(noun).upos == Upos::PROPN &&
           std::ranges::none_of(names, [&](const NamedSpan& name) { return name.type == "Person" && within(noun, name.range); });
  };
  for (int verb = 0; verb < tree.size(); ++verb) {
    if (!tree.is(verb, "acl")) continue;
    const Tree::Range clause = tree.subtree(verb);
    int noun = clause.begin - 1;
    if (noun < 0 || tree.token(clause.begin).upos != Upos::SCONJ || !is_nominal(tree.token(noun))) continue;
    while (tree.is(noun, "flat")) noun = tree.token(noun).head;
    const int host = tree.token(verb).head;
    if (noun == host || !tree.has_ancestor(noun, host) || tree.preposition(noun).empty() || names_thing(noun)) continue;
    edits.hang(verb, noun, tree.token(verb).deprel);
  }
  edits.make();
}

}  // namespace gereh::extract
