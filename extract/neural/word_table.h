// What the model knows of words beyond their letters.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "extract/neural/model_file.h"

namespace gereh::extract::neural {

// Points into a model file, which must outlive it. Immutable; safe from many threads.
class WordTable {
 public:
  struct Entry {
    std::uint32_t vector = 0;  // row of the word vectors; 0: unknown
    std::uint32_t fine = 0;    // cluster, 0: none
    std::uint32_t coarse = 0;
    std::uint64_t properties = 0;  // bits, of the lexicon
  };

  // Throws ontology::DataError for entries that point outside of their tables.
  explicit WordTable(const ModelFile& file);

  Entry find(std::string_view vocabulary_form) const;

  // Hash of a word: two known words never share it (the trainer checks), an unknown one shares that of a known word in about
  // one of 10^13 cases.
  static std::uint64_t key(std::string_view vocabulary_form);

 private:
  std::span<const std::uint64_t> keys_;                // open addressing, a power of two; 0: empty
  std::span<const std::uint32_t> vectors_, clusters_;  // fine << 16 | coarse
  std::span<const std::uint64_t> properties_;
};

}  // namespace gereh::extract::neural
