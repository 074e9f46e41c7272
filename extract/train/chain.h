// Loss of a whole sequence of labels.
#pragma once

#include <string>
#include <vector>

#include "extract/train/parameter.h"

namespace gereh::extract::train {

// A linear-chain conditional random field over the scores of each word (Lafferty et al. 2001; on top of LSTMs, Huang et al. 2015).
class Chain {
 public:
  Chain(Parameters& parameters, const std::string& name, int labels)
      : transitions_(parameters.zeros(name + ".transitions", labels, labels)) {}

  // Negative log-likelihood of the labels of one sentence, times `scale`; `scores` (labels x words) become its gradient, that
  // of the transitions is added. Labels must all be known.
  float learn(Matrix& scores, const std::vector<int>& labels, float scale);

 private:
  Parameter& transitions_;  // row: label, column: the label before it
};

}  // namespace gereh::extract::train
