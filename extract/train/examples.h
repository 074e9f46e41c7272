// Sentences as numbers.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "extract/names/gazetteer.h"
#include "extract/train/corpus.h"
#include "extract/train/label_set.h"
#include "extract/train/vocabulary.h"

namespace gereh::extract::train {

// Tasks that give each word one label.
enum class Layer : std::uint8_t { upos, feats, lemma, ezafe, name, coarse };
inline constexpr std::size_t kLayers = 6;
inline constexpr std::array<const char*, kLayers> kLayerNames = {"upos", "feats", "lemma", "ezafe", "name", "coarse"};

struct Labels {
  std::array<LabelSet, kLayers> layers;
  LabelSet relations;
  LabelSet treebanks;
};

struct Example {
  int treebank = 0;
  std::vector<int> types;                        // of the vocabulary
  std::vector<std::uint8_t> hints;               // see name_hints()
  std::array<std::vector<int>, kLayers> layers;  // labels; -1: not known
  std::vector<int> heads, relations;             // head + 1, 0 for the root; -1: not known
};

// The label of a token in a layer, as text. Ezafe comes from ezafes().
std::string label_of(Layer layer, const Token& token);

// Whether each word of a tree is linked to the next one by ezafe: 1, 0, or -1 where the tree doesn't tell.
std::vector<int> ezafes(const Sentence& sentence);

// Adds the labels of a corpus to the sets; of lemma edits and feature strings only those seen at least `least` times.
void collect_labels(const Corpus& corpus, int least, Labels& labels);

// Labels that the sets lack are taken as not known.
Example make_example(const Sentence& sentence, const Corpus& corpus, const Labels& labels, const Gazetteer& gazetteer,
                     Vocabulary& vocabulary);

}  // namespace gereh::extract::train
