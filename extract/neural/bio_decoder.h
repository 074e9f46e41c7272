// The best well-formed sequence of BIO labels.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/neural/columns.h"

namespace gereh::extract::neural {

// Whether a label is "O", or "B-" or "I-" and a class.
bool is_bio(std::string_view label);

// Immutable.
class BioDecoder {
 public:
  // `labels`: "O", "B-PER", "I-PER", ... An I- label follows only a B- or I- label of its class. `transitions` (labels x labels) are
  // the scores of each label behind each: row after row, a row for the later one. Kept as a reference.
  BioDecoder(const std::vector<std::string>& labels, std::span<const float> transitions);

  // Viterbi over the words `columns` of `scores` (row: label). There must be a label that may begin, which is any but I-.
  // Scores that are not finite are taken as very large or small ones, NaN as small: the sequence is well-formed in any case.
  std::vector<std::uint32_t> decode(const Columns& scores, const std::vector<std::size_t>& columns) const;

 private:
  std::span<const float> transitions_;
  std::vector<char> inside_;                         // whether each label is I-
  std::vector<std::size_t> class_;                   // of each label
  std::vector<std::vector<std::uint32_t>> members_;  // of each class, the B- and I- labels: what may precede its I-
  std::vector<std::uint32_t> all_;                   // what may precede any other label
};

}  // namespace gereh::extract::neural
