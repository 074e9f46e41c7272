// Labels for the words of a sentence, one after the other, each chosen by a linear classifier that sees the words around and
// the labels already given. One mechanism serves parts of speech, lemmas (as edits), features and names.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "extract/document.h"
#include "extract/perceptron.h"
#include "extract/word_clusters.h"

namespace gereh::extract {

// What features are made of, worked out once a sentence: hashes of forms, of forms without ZWNJ, of affixes and shapes.
struct WordView {
  Feature form = 0;
  Feature bare = 0;  // without ZWNJ
  Feature shape = 0;
  Feature fine = 0;  // cluster
  Feature coarse = 0;
  std::vector<Feature> prefixes;  // of 1, 2, 3 letters
  std::vector<Feature> suffixes;  // of 1, 2, 3, 4 letters
};
std::vector<WordView> view_words(const Sentence& sentence, const WordClusters& clusters);

enum class Task { upos, lemma, feats, name };

// Features of the label of word `index`, with the labels of the two words before as hashed numbers.
std::vector<Feature> label_features(Task task, const Sentence& sentence, const std::vector<WordView>& views, std::size_t index,
                                    Feature previous, Feature before_previous);

// Best-scoring label of each word, greedily from the first to the last.
std::vector<int> label_words(Task task, const LinearModel& model, const Sentence& sentence, const std::vector<WordView>& views);

}  // namespace gereh::extract
