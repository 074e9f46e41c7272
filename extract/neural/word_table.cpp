#include "extract/neural/word_table.h"

#include <algorithm>
#include <bit>

#include "ontology/error.h"
#include "ontology/iri.h"

namespace gereh::extract::neural {

namespace {

constexpr std::size_t kLeastSlots = 2;

}  // namespace

WordTable::WordTable(const ModelFile& file) {
  const Dimensions slots = file.dimensions("words.keys");
  keys_ = file.uint64s("words.keys", slots);
  vectors_ = file.uint32s("words.vector", slots);
  clusters_ = file.uint32s("words.clusters", slots);
  properties_ = file.uint64s("words.properties", slots);
  const auto fail = [&](const char* what) { throw ontology::DataError(file.file() + ": words: " + what + "; train the model anew"); };
  if (!std::has_single_bit(keys_.size()) || keys_.size() < kLeastSlots) fail("the number of slots is no power of two");
  if (std::ranges::find(keys_, 0U) == keys_.end()) fail("no slot is empty");
  const std::size_t vectors = file.dimensions("vectors.scale")[0], fine = file.dimensions("fine")[0], coarse = file.dimensions("coarse")[0];
  if (std::ranges::any_of(vectors_, [&](std::uint32_t row) { return row >= vectors; })) fail("a vector is not there");
  if (std::ranges::any_of(clusters_, [&](std::uint32_t both) { return both >> 16U >= fine || (both & 0xFFFFU) >= coarse; }))
    fail("a cluster is not there");
  const std::size_t known = file.dimensions("properties")[0];
  if (known < 64 && std::ranges::any_of(properties_, [&](std::uint64_t bits) { return bits >> known != 0; }))
    fail("a property is not there");
}

std::uint64_t WordTable::key(std::string_view vocabulary_form) {
  const std::uint64_t hash = ontology::stable_hash(vocabulary_form);
  return hash == 0 ? 1 : hash;
}

WordTable::Entry WordTable::find(std::string_view vocabulary_form) const {
  const std::uint64_t wanted = key(vocabulary_form);
  const std::size_t mask = keys_.size() - 1;
  for (std::size_t at = wanted & mask;; at = (at + 1) & mask) {
    if (keys_[at] == wanted) return {vectors_[at], clusters_[at] >> 16U, clusters_[at] & 0xFFFFU, properties_[at]};
    if (keys_[at] == 0) return {};
  }
}

}  // namespace gereh::extract::neural
