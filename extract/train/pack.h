// Sentences of a batch side by side: column start(t) + s is word t of sentence s. Sentences are in order of falling length, so
// that the words at one time are neighbours, whichever way the sentences are read: neural::Steps, in Eigen's signed numbers.
#pragma once

#include <vector>

#include "extract/neural/layers.h"

namespace gereh::extract::train {

class Pack {
 public:
  // Lengths must not rise.
  explicit Pack(const std::vector<int>& lengths) : lengths_(lengths), steps_({lengths.begin(), lengths.end()}) {}

  int size() const { return static_cast<int>(steps_.size); }  // columns
  int times() const { return static_cast<int>(steps_.start.size()); }
  int sentences() const { return static_cast<int>(lengths_.size()); }
  int length(int sentence) const { return lengths_[static_cast<std::size_t>(sentence)]; }
  int start(int time) const { return static_cast<int>(steps_.start[static_cast<std::size_t>(time)]); }
  int count(int time) const { return static_cast<int>(steps_.count[static_cast<std::size_t>(time)]); }
  int column(int sentence, int time) const { return start(time) + sentence; }

 private:
  std::vector<int> lengths_;
  neural::Steps steps_;
};

}  // namespace gereh::extract::train
