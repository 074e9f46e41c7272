// Epochs and keeping of a network.
#pragma once

#include <filesystem>
#include <functional>
#include <random>
#include <vector>

#include "extract/train/network.h"
#include "extract/train/plan.h"

namespace gereh::extract::train {

struct TrainingProgress {
  int epoch = 0;    // from 1
  double done = 0;  // part of the whole, 0 to 1
  double loss = 0;  // mean of this epoch so far, by word
  bool epoch_ends = false;
};

// Not safe from two threads. The same plan and corpora give the same model on the same machine.
class Trainer {
 public:
  // `corpora` have sentences; their words join the vocabulary; `gazetteer` is that of the language pack that the model is for.
  // Throws ontology::InputError for the files of the plan, or if there is nothing to learn.
  Trainer(const Plan& plan, std::vector<Corpus> corpora, const Gazetteer& gazetteer);

  // Trains all epochs; `report` is called after every batch.
  void run(const std::function<void(const TrainingProgress&)>& report);

  // Writes the model as it is now, with averaged weights. Throws ontology::OutputError.
  void save(const std::filesystem::path& file);

  std::size_t parameters() const { return network_.parameters().count(); }

 private:
  std::vector<std::vector<const Example*>> batches();
  float rate(double done, double of_epoch, int epoch) const;

  Plan plan_;
  std::vector<Corpus> corpora_;
  Labels labels_;
  Vocabulary vocabulary_;
  std::vector<std::vector<Example>> examples_;  // by corpus
  Network network_;
  Optimizer optimizer_;
  std::mt19937 random_;
};

}  // namespace gereh::extract::train
