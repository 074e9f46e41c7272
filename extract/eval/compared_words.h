// What the shared task compares of a word.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extract/analysis/conllu.h"
#include "extract/eval/word_alignment.h"

namespace gereh::extract::eval {

inline constexpr std::size_t kRoot = static_cast<std::size_t>(-2);  // where a parent's index may stand

struct ComparedWord {
  const ConlluWord* columns = nullptr;  // owned by the sentences
  std::string relation;                 // without its subtype
  std::string feats;                    // universal ones alone, sorted
  bool is_content = false;              // by its relation
  std::size_t parent = kRoot;           // the gold word that it is, or kUnaligned
  std::vector<std::size_t> functions;   // children with function words' relations, indices of their own side
};

// `to_gold` gives the gold word for each word of the side, or kUnaligned.
std::vector<ComparedWord> compared_words(const Side& side, const std::vector<std::size_t>& to_gold);

}  // namespace gereh::extract::eval
