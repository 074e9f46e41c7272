// Tags, trees and names of sentences, by a trained network.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gereh::extract::neural {

// Tasks that give each word one label.
enum class Layer : std::uint8_t { upos, feats, lemma, ezafe, name };
inline constexpr std::size_t kLayers = 5;
inline constexpr std::array<const char*, kLayers> kLayerNames = {"upos", "feats", "lemma", "ezafe", "name"};

// A word of a sentence: form in UTF-8 as Token::form, and what is known of it from elsewhere, below Network::hints().
struct Word {
  std::string_view form;
  std::uint8_t hint = 0;
  friend bool operator==(const Word&, const Word&) = default;
};

// Of one sentence; every vector has one item a word.
struct Analysis {
  std::array<std::vector<std::uint32_t>, kLayers> labels;  // into Network::labels(); names are well-formed BIO
  std::vector<int> heads;                                  // -1: the root, just one; no cycles
  std::vector<std::uint32_t> relations;                    // into Network::relations()
};

// Immutable once loaded; safe from many threads.
class Network {
 public:
  // `treebank` is the scheme to follow, one of those that the model learned. Throws ontology::DataError for a file that is
  // missing, damaged, of another version, or doesn't know the treebank.
  Network(const std::filesystem::path& file, std::string_view treebank);
  ~Network();
  Network(Network&&) noexcept;

  const std::vector<std::string>& labels(Layer layer) const;
  const std::vector<std::string>& relations() const;

  // Number of hints that it has learned to read.
  std::size_t hints() const;

  // Analyses the sentences in one pass: many at once are faster than one by one, and the results are the same.
  std::vector<Analysis> analyze(const std::vector<std::vector<Word>>& sentences) const;

 private:
  struct Impl;
  std::unique_ptr<const Impl> impl_;
};

}  // namespace gereh::extract::neural
