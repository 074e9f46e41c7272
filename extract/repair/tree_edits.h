// Changes to a tree that keep it one.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "extract/document/tree.h"

namespace gereh::extract {

inline Token& token_at(Sentence& sentence, int i) {
  return sentence.tokens[static_cast<std::size_t>(i)];
}

// Notes changes while the tree is read as it stands, and makes them when that is done. One that would close a cycle or move the
// root is left out, so that a tree with one root stays one. Keeps a reference to the sentence.
class TreeEdits {
 public:
  explicit TreeEdits(Sentence& sentence) : sentence_(sentence) {}

  void hang(int dependent, int head, std::string relation) { edits_.push_back({dependent, head, std::move(relation)}); }
  void call(int dependent, std::string relation) { hang(dependent, token(dependent).head, std::move(relation)); }

  void make() {
    for (Edit& edit : edits_) {
      const bool root = token(edit.dependent).head < 0;
      if (root || edit.head < 0 || is_below(edit.head, edit.dependent)) continue;
      token(edit.dependent).head = edit.head;
      token(edit.dependent).deprel = std::move(edit.relation);
    }
    edits_.clear();
  }

 private:
  struct Edit {
    int dependent;
    int head;
    std::string relation;
  };

  Token& token(int index) { return sentence_.tokens[static_cast<std::size_t>(index)]; }
  bool is_below(int index, int ancestor) {
    while (index >= 0 && index != ancestor) index = token(index).head;
    return index == ancestor;
  }

  Sentence& sentence_;
  std::vector<Edit> edits_;
};

inline bool within(int index, Tree::Range range) {
  return range.begin <= index && index < range.end;
}

// The word of a range that hangs on a word outside it.
inline int head_of(const Sentence& sentence, Tree::Range range) {
  for (int i = range.begin; i < range.end; ++i) {
    if (!within(sentence.tokens[static_cast<std::size_t>(i)].head, range)) return i;
  }
  return range.begin;
}

}  // namespace gereh::extract
