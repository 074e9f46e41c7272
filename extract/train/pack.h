// Sentences of a batch side by side: column start(t) + s is word t of sentence s. Sentences are in order of falling length, so
// that the words at one time are neighbours, whichever way the sentences are read.
#pragma once

#include <vector>

namespace gereh::extract::train {

class Pack {
 public:
  // Lengths must not rise.
  explicit Pack(const std::vector<int>& lengths) : lengths_(lengths) {
    const int longest = lengths.empty() ? 0 : lengths.front();
    int at = 0;
    for (int t = 0; t < longest; ++t) {
      int active = 0;
      while (active < static_cast<int>(lengths.size()) && lengths[static_cast<std::size_t>(active)] > t) ++active;
      starts_.push_back(at);
      counts_.push_back(active);
      at += active;
    }
    size_ = at;
  }

  int size() const { return size_; }  // columns
  int times() const { return static_cast<int>(starts_.size()); }
  int sentences() const { return static_cast<int>(lengths_.size()); }
  int length(int sentence) const { return lengths_[static_cast<std::size_t>(sentence)]; }
  int start(int time) const { return starts_[static_cast<std::size_t>(time)]; }
  int count(int time) const { return counts_[static_cast<std::size_t>(time)]; }
  int column(int sentence, int time) const { return start(time) + sentence; }

 private:
  std::vector<int> lengths_, starts_, counts_;
  int size_ = 0;
};

}  // namespace gereh::extract::train
