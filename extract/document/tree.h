// Views of a sentence's dependency tree that the later stages ask for.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document/document.h"

namespace gereh::extract {

inline constexpr int kNone = -1;

// Indices of tokens within the sentence. Keeps a reference: the sentence must outlive the tree and stay unchanged.
class Tree {
 public:
  explicit Tree(const Sentence& sentence);

  const Sentence& sentence() const { return *sentence_; }
  const Token& token(int index) const { return sentence_->tokens[static_cast<std::size_t>(index)]; }
  int size() const { return static_cast<int>(sentence_->tokens.size()); }
  // In order of the text.
  const std::vector<int>& children(int index) const { return children_[static_cast<std::size_t>(index)]; }

  // First child with this relation (or a subtype of it, "nsubj" finds "nsubj:pass"), or kNone.
  int child(int index, std::string_view relation) const;
  std::vector<int> children_by(int index, std::string_view relation) const;
  // Whether the relation to its head is this one or a subtype of it.
  bool is(int index, std::string_view relation) const;
  bool has_ancestor(int index, int ancestor) const;  // a token is its own ancestor

  // Words of the prepositions before a nominal, joined by '_': "در_برابر"; empty if there are none. «را» does not count.
  std::string preposition(int nominal) const;
  // «را» behind a nominal; kNone if there is none.
  int object_marker(int nominal) const;
  bool has_object_marker(int nominal) const { return object_marker(nominal) != kNone; }

  // The nominal and those coordinated with it, in order of the text.
  std::vector<int> conjuncts(int nominal) const;

  // Genitives (ezafe complements) of a nominal: nmod, flat or compound children without a preposition behind it.
  std::vector<int> genitives(int nominal) const;

  // Contiguous noun phrase around its head: what stands before it and belongs to it (determiners, numbers), adjectives,
  // genitives and parts of names behind it; without relative clauses, prepositional phrases and coordinated phrases of the
  // head. First and one-past-last index.
  struct Range {
    int begin = 0;
    int end = 0;
  };
  Range noun_phrase(int head) const;

  // All tokens below and including `index`, smallest and one-past-largest index.
  Range subtree(int index) const;

  // Original text positions from the first to the last token of a range; punctuation at its edges is left out.
  ontology::Span span(Range range) const;

 private:
  const Sentence* sentence_;
  std::vector<std::vector<int>> children_;
};

// Whether a relation is `name` or a subtype of it ("obl:arg" is "obl").
bool relation_is(std::string_view relation, std::string_view name);

// Whether the feature string has this pair: has_feature("Number=Sing|Person=3", "Person=3").
bool has_feature(const Token& token, std::string_view pair);

// Noun, proper noun, pronoun, number or adjective standing for a noun.
bool is_nominal(const Token& token);

// Words of the tokens as a reader expects them: single spaces, ZWNJ kept, enclitics joined to what they belong to.
std::string words(const Sentence& sentence, Tree::Range range);

// Words of Tree::preposition with spaces between them.
std::string spaced(std::string preposition);

// Whether a word is within the noun phrase of the word that it hangs on: genitive, adjective or part of a name.
bool is_within_phrase(const Token& token);

// The head of the noun phrase that ends with a word, no further to the left than behind `before`.
int phrase_head(const Sentence& sentence, int word, int before = kNone);

}  // namespace gereh::extract
