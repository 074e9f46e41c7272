// Groups of words that stand in like contexts, learned from raw text: they tell models about words that no treebank has.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>

namespace gereh::extract {

// Immutable once loaded; safe from many threads.
class WordClusters {
 public:
  // Numbers from 1 on; 0: the word is in none.
  struct Cluster {
    std::uint16_t fine = 0;
    std::uint16_t coarse = 0;
  };

  // Reads a file of WORD, fine and coarse cluster. Throws ontology::DataError with file and line.
  explicit WordClusters(const std::filesystem::path& file);

  // `bare` is written without ZWNJ.
  Cluster find(std::string_view bare) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  std::unordered_map<std::string, Cluster, Hash, std::equal_to<>> clusters_;
};

}  // namespace gereh::extract
