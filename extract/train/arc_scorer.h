// Scores of heads and of relations.
#pragma once

#include <vector>

#include "extract/train/dense.h"
#include "extract/train/pack.h"

namespace gereh::extract::train {

// Deep biaffine attention (Dozat & Manning 2017). Words as dependents and as heads are projected apart; the artificial root is
// a learned head.
class ArcScorer {
 public:
  struct Sizes {
    int arcs = 128;
    int relations = 64;
    int labels = 0;
  };
  ArcScorer(Parameters& parameters, int inputs, const Sizes& sizes);

  // Loss of one batch: heads[i] is the time of the head in the sentence of column i plus 1, 0 for the root, -1: not known.
  // Adds `scale` times the gradients; returns the gradient of the input in `input_gradient` (added to it).
  float learn(const Matrix& input, const Pack& pack, const std::vector<int>& heads, const std::vector<int>& relations, float dropout,
              float scale, std::mt19937& random, Matrix& input_gradient);

 private:
  struct Views {
    Matrix arc_dependents, arc_heads, relation_dependents, relation_heads;
  };
  Views view(const Matrix& input) const;
  Matrix heads_of(const Matrix& columns, const Parameter& root, const Pack& pack, int sentence) const;
  Matrix chosen_heads(const Matrix& columns, const Pack& pack, const std::vector<int>& heads) const;

  Sizes sizes_;
  Dense arc_dependent_, arc_head_, relation_dependent_, relation_head_;
  Parameter &arc_root_, &relation_root_;
  Parameter &arc_weight_, &arc_bias_;             // arcs x arcs; arcs x 1
  Parameter &relation_weight_, &relation_plain_;  // (labels * relations) x relations; labels x (2 * relations + 1)
};

}  // namespace gereh::extract::train
