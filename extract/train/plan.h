// A training plan: what to learn from, and how.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/train/examples.h"
#include "extract/train/network.h"

namespace gereh::extract::train {

struct Schedule {
  int epochs = 24;
  int batch_words = 300;
  float rate = 0.002F;     // at its highest: it rises within half an epoch and falls along a cosine
  float average = 0.998F;  // decay of the running average of the weights, by step
  unsigned seed = 1;
  int least_label = 4;      // lemma edits and feature strings seen less often are not learned
  int least_property = 40;  // nor properties of the lexicon that fewer words have
};

struct Source {
  std::string id;
  std::filesystem::path file;
  Corpus kind;  // without sentences
};

struct Plan {
  std::map<std::string, std::string> facts;          // kept as the model's metadata
  std::filesystem::path vectors, clusters, lexicon;  // empty: none
  std::vector<Source> sources;
  NetworkSizes sizes;
  Dropout dropout;
  std::array<float, kLayers> weights = {1.0F, 0.5F, 0.5F, 0.5F, 1.0F, 0.5F};  // of the tasks' losses, by Layer; that of trees is 1
  Schedule schedule;
};

// Reads a plan (JSON, see docs/models.md); files in it are relative to `data`. Throws ontology::InputError naming the file and
// what is wrong.
Plan read_plan(const std::filesystem::path& file, const std::filesystem::path& data);

// A part of a source to keep aside: all of it, or part K (from 0) of N, taking every Nth sentence.
struct Share {
  std::string id;
  std::size_t part = 0, parts = 1;
};
// "news", "news:2/5". Throws ontology::UsageError.
Share parse_share(std::string_view text);

// Sentences of a source: CoNLL-U if its name ends so, else two columns (see read_columns). Forms as `form` makes them. Throws
// ontology::InputError with file and line.
std::vector<Sentence> read_source(const Source& source, const std::function<std::string(std::string_view)>& form);

// Takes the share out of the sentences and returns it.
std::vector<Sentence> take(std::vector<Sentence>& sentences, const Share& share);

}  // namespace gereh::extract::train
