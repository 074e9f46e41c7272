// Labels as numbers.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

namespace gereh::extract::train {

class LabelSet {
 public:
  int add(const std::string& label) {
    const auto [found, fresh] = numbers_.try_emplace(label, static_cast<int>(labels_.size()));
    if (fresh) labels_.push_back(label);
    return found->second;
  }
  int find(const std::string& label) const {  // -1 if it is none
    const auto found = numbers_.find(label);
    return found == numbers_.end() ? -1 : found->second;
  }
  int size() const { return static_cast<int>(labels_.size()); }
  const std::string& operator[](int number) const { return labels_[static_cast<std::size_t>(number)]; }
  const std::vector<std::string>& all() const { return labels_; }

 private:
  std::vector<std::string> labels_;
  std::unordered_map<std::string, int> numbers_;
};

}  // namespace gereh::extract::train
