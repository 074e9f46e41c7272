// Training of the models behind Analyzer.
#pragma once

#include <functional>
#include <vector>

#include "extract/document.h"
#include "extract/perceptron.h"
#include "extract/tagger.h"

namespace gereh::extract {

struct TrainingOptions {
  int epochs = 10;
  unsigned seed = 1;
  const WordClusters* clusters = nullptr;  // not owned
  double threshold = 0.002;                // weights below this part of the largest are dropped
  std::function<void(const std::string& line)> report;
};

LinearModel train_labels(Task task, const std::vector<Sentence>& sentences, const TrainingOptions& options);

// Words as the parser will see them: parts of speech and names by models that were trained without the sentence.
std::vector<Sentence> jackknife(const std::vector<Sentence>& sentences, const TrainingOptions& options);

// Dynamic oracle with exploration (Goldberg & Nivre 2013). `sentences` carry gold trees; non-projective ones are left out.
LinearModel train_parser(const std::vector<Sentence>& sentences, const TrainingOptions& options);

// The label that a token has in a task.
std::string label_of(Task task, const Token& token);

}  // namespace gereh::extract
