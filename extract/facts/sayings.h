// Statements that a word of saying makes: a verb («گفت که ...»), a predicate («معتقد است که ...») or a noun («با بیان اینکه ...»).
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extract/events/events.h"
#include "extract/facts/statement.h"

namespace gereh::extract {

// A view of one sentence: what it is made from must outlive it. Every function takes a token and gives nullopt if it says nothing.
class Sayings {
 public:
  Sayings(const Tree& tree, const std::vector<std::string>& folds, const Lexicon& lexicon)
      : tree_(tree), folds_(folds), lexicon_(lexicon) {}

  // Of a verb that heads a clause: «گفت: ...», «از ... خبر داد», «در این نامه آمده است».
  std::optional<Statement> of_verb(int verb) const;

  // Of a predicate with a copula: «او معتقد است که ...».
  std::optional<Statement> of_predicate(int predicate) const;

  // «با بیان اینکه A، تصریح کرد: B»: A is said by whoever says B.
  std::optional<Statement> of_noun(int noun) const;

 private:
  int quoted_text(int verb) const;
  int document_in(int noun) const;
  std::pair<int, int> saying_behind(int noun, int begin) const;

  const Tree& tree_;
  const std::vector<std::string>& folds_;
  const Lexicon& lexicon_;
};

}  // namespace gereh::extract
