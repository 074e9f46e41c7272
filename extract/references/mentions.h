// Where the names and titles of a document stand, and whom they mean.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document/tree.h"
#include "extract/names/entity_table.h"
#include "extract/references/reference.h"

namespace gereh::extract {

// Sentences that a pronoun or «دو کشور» looks back over.
inline constexpr std::size_t kLookBack = 3;

// The words of a name, each as ontology::fold_name() has it.
std::vector<std::string> fold_words(std::string_view name);

struct Mention {
  Tree::Range range;
  EntityIndex entity = kNoEntity;
  bool named = false;
};

// Filled while the document is read for the first time; what it is made from must outlive it.
class Mentions {
 public:
  // trees[i] is of sentence i.
  Mentions(const std::vector<Tree>& trees, const EntityTable& entities) : trees_(trees), entities_(entities), by_sentence_(trees.size()) {}

  void add(std::size_t sentence, Tree::Range range, EntityIndex entity, bool named) {
    by_sentence_[sentence].push_back({range, entity, named});
  }
  // By position within each sentence, the widest first: once all are added.
  void sort();

  const std::vector<Mention>& in(std::size_t sentence) const { return by_sentence_[sentence]; }

  // The widest one that holds a token; nullopt for other words.
  std::optional<Reference> at(std::size_t sentence, int token) const;

  // The last `count` different entities of a class that were named before a token, in this sentence or a few before it, the earlier first;
  // fewer if there are not as many.
  std::vector<EntityIndex> recent(std::size_t sentence, int token, std::string_view type, std::size_t count,
                                  const std::function<bool(EntityIndex)>& fits = {}) const;

  // All of the document, by position.
  std::vector<Reference> all() const;

 private:
  Reference reference(std::size_t sentence, const Mention& mention) const {
    return {mention.entity, trees_[sentence].span(mention.range), mention.named};
  }

  const std::vector<Tree>& trees_;
  const EntityTable& entities_;
  std::vector<std::vector<Mention>> by_sentence_;
};

}  // namespace gereh::extract
