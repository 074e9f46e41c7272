// The network that tags, parses and names: one encoder, one small classifier a task.
#pragma once

#include <memory>
#include <vector>

#include "extract/train/arc_scorer.h"
#include "extract/train/chain.h"
#include "extract/train/examples.h"
#include "extract/train/lstm.h"

namespace gereh::extract::train {

struct NetworkSizes {
  int word = 100;
  int affix = 24;  // each
  int fine = 24;
  int coarse = 12;
  int properties = 24;
  int encoded = 160;
  int treebank = 16;
  int hidden = 128;  // each way
  int layers = 2;
  int arcs = 128;
  int relations = 48;
};

struct Dropout {
  float word = 0.2F;     // whole word vectors
  float lexical = 0.1F;  // clusters, properties, each
  float hints = 0.3F;
  float encoded = 0.33F;
  float hidden = 0.33F;
  float recurrent = 0.25F;
  float arcs = 0.33F;
};

class Network {
 public:
  Network(const NetworkSizes& sizes, const Vocabulary& vocabulary, const Labels& labels, unsigned seed);

  Parameters& parameters() { return parameters_; }
  const Parameters& parameters() const { return parameters_; }

  // Adds the gradients of one batch; returns the loss by word. Examples must be in order of falling length.
  float learn(const std::vector<const Example*>& batch, const Dropout& dropout, const std::array<float, kLayers>& weights,
              std::mt19937& random);

  const Matrix& fixed_vectors() const { return fixed_; }
  const NetworkSizes& sizes() const { return sizes_; }

 private:
  struct Pass;
  int word_input() const;
  Matrix look_up(const std::vector<const Example*>& batch, const Pack& pack, const Dropout& dropout, std::mt19937& random,
                 Pass& pass) const;
  void spread(const Matrix& gradient, const Pass& pass);
  void encode(const std::vector<const Example*>& batch, const Pack& pack, const Dropout& dropout, std::mt19937& random, Pass& pass) const;
  float learn_names(const std::vector<const Example*>& batch, const Pack& pack, float scale, Matrix& scores);
  void back(const Pack& pack, Matrix top_gradient, Matrix encoded_gradient, Pass& pass);

  NetworkSizes sizes_;
  const Vocabulary& vocabulary_;
  Parameters parameters_;
  Matrix fixed_;  // word vectors learned from raw text, not trained further; what is trained is the difference
  Parameter &words_, &affixes_, &fine_, &coarse_, &properties_, &hints_, &treebanks_;
  Dense word_layer_;
  std::vector<std::unique_ptr<Lstm>> lstms_;  // two a layer
  std::vector<std::unique_ptr<Dense>> tasks_;
  std::unique_ptr<Chain> names_;
  std::unique_ptr<ArcScorer> arcs_;
};

}  // namespace gereh::extract::train
