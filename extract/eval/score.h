// Precision, recall and what follows from them.
#pragma once

#include <cstddef>
#include <optional>

namespace gereh::extract::eval {

// Fractions of 1; 0 where there is nothing to divide by, as in conll18_ud_eval.py.
struct Score {
  std::size_t gold = 0;
  std::size_t system = 0;
  std::size_t correct = 0;
  std::optional<std::size_t> aligned;  // words found in both, for figures that count among these alone

  double precision() const { return ratio(correct, system); }
  double recall() const { return ratio(correct, gold); }
  double f1() const { return ratio(2 * correct, system + gold); }
  std::optional<double> aligned_accuracy() const { return aligned ? std::optional(ratio(correct, *aligned)) : std::nullopt; }

  Score& operator+=(const Score& other) {
    gold += other.gold;
    system += other.system;
    correct += other.correct;
    if (other.aligned) aligned = aligned.value_or(0) + *other.aligned;
    return *this;
  }

 private:
  static double ratio(std::size_t part, std::size_t all) { return all == 0 ? 0 : static_cast<double>(part) / static_cast<double>(all); }
};

}  // namespace gereh::extract::eval
