// Facts told against gold facts, document by document: the measures of FRED and PIKES' comparisons (pairs, triples) and, among the facts
// that were found, who says them and whether they are negated.
#pragma once

#include <string>
#include <vector>

#include "extract/eval/gold_facts.h"
#include "extract/eval/score.h"

namespace gereh::extract::eval {

// Precision counts what was told and matches a core or an also fact; recall the core facts that something told matches.
struct FactShares {
  std::size_t told = 0, right = 0;
  std::size_t core = 0, found = 0;

  double precision() const { return told == 0 ? 0 : static_cast<double>(right) / static_cast<double>(told); }
  double recall() const { return core == 0 ? 0 : static_cast<double>(found) / static_cast<double>(core); }
  double f1() const { return precision() + recall() == 0 ? 0 : 2 * precision() * recall() / (precision() + recall()); }
};

// How many of `all` are right.
struct Accuracy {
  std::size_t all = 0, right = 0;
  double value() const { return all == 0 ? 0 : static_cast<double>(right) / static_cast<double>(all); }
};

// Sums over documents (micro-average). Not safe from several threads at once.
class FactScores {
 public:
  void add(const FactGold& gold, const std::vector<ToldFact>& told);

  FactShares pairs;  // subject and object, whatever is between them
  FactShares facts;  // and the predicate
  Accuracy speaker;  // of the core facts found that have one
  Accuracy polarity;
  Accuracy named;  // persons, places and organisations of the gold that stand in some fact, with the right coarse type

  struct Miss {
    std::string document;
    bool told = false;  // wrongly told, else not found
    std::string subject, predicate, object;
    bool pair = false;  // told wrongly, but the pair is right
  };
  std::vector<Miss> misses;
};

}  // namespace gereh::extract::eval
