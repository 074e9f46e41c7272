// What a dependency tree and a sequence of names must be.
#pragma once

#include <string>
#include <vector>

namespace gereh::extract {

// "" if the heads, each the index of a word or -1 for the root, make a tree with one root; else what is wrong.
inline std::string tree_trouble(const std::vector<int>& heads) {
  const int size = static_cast<int>(heads.size());
  int roots = 0;
  for (int i = 0; i < size; ++i) {
    int at = i;
    int steps = 0;
    for (; at != -1 && steps <= size; at = heads[static_cast<std::size_t>(at)], ++steps) {
      if (at < 0 || at >= size) return "word " + std::to_string(i) + " leads outside";
    }
    if (steps > size) return "word " + std::to_string(i) + " leads into a cycle";
    roots += heads[static_cast<std::size_t>(i)] == -1 ? 1 : 0;
  }
  return roots == 1 || size == 0 ? "" : std::to_string(roots) + " roots";
}

// "" if the labels are well-formed BIO.
inline std::string name_trouble(const std::vector<std::string>& names) {
  std::string before = "O";
  for (const std::string& name : names) {
    if (name != "O" && !name.starts_with("B-") && !name.starts_with("I-")) return name + " is no label";
    if (name.starts_with("I-") && (before == "O" || before.substr(2) != name.substr(2))) return name + " behind " + before;
    before = name;
  }
  return "";
}

}  // namespace gereh::extract
