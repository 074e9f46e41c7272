// Words, and what is known of each before training.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "extract/neural/word_features.h"
#include "extract/train/parameter.h"

namespace gereh::extract::train {

struct WordType {
  int word = 0;  // column of the word vectors; 0: none of its own
  neural::Affixes affixes{};
  int fine = 0, coarse = 0;     // clusters; 0: none
  std::vector<int> properties;  // of the lexicon
};

class Vocabulary {
 public:
  // All read_ functions throw ontology::InputError or DataError with file and line.
  // WORD and its numbers a line, between spaces (word2vec's text format without its heading), `dimensions` of them.
  void read_vectors(const std::filesystem::path& file, int dimensions);
  // WORD, fine and coarse cluster, between tabs.
  void read_clusters(const std::filesystem::path& file);
  // WORD and its properties between commas; a property that fewer than `least` words have is left out.
  void read_lexicon(const std::filesystem::path& file, int least);
  // Counts a word of the training data; the second time it gets a vector of its own.
  void count(const std::string& form);

  // Number of the type of a form; new forms make new types.
  int type(const std::string& form);
  const WordType& operator[](int type) const { return types_[static_cast<std::size_t>(type)]; }

  int words() const { return static_cast<int>(words_.size()) + 1; }
  int fine_clusters() const { return fine_; }
  int coarse_clusters() const { return coarse_; }
  const std::vector<std::string>& properties() const { return properties_; }
  // Vectors read, dimensions x words; 0 for words without.
  Matrix vectors(int dimensions) const;

  // Every word of which anything is known, sorted: for the model file.
  std::vector<std::string> known() const;
  WordType describe(const std::string& bare) const;  // of a vocabulary form

 private:
  std::unordered_map<std::string, int> words_;  // to columns, from 1
  std::vector<std::vector<float>> vectors_;     // of the first words
  std::unordered_map<std::string, std::pair<int, int>> clusters_;
  std::unordered_map<std::string, std::vector<int>> lexicon_;
  std::vector<std::string> properties_;
  std::unordered_map<std::string, int> counts_;
  std::unordered_map<std::string, int> type_numbers_;
  std::vector<WordType> types_;
  int fine_ = 1, coarse_ = 1;
};

}  // namespace gereh::extract::train
