// How far training is, on standard error.
#pragma once

#include "cli/progress_line.h"
#include "extract/train/trainer.h"

namespace gereh::cli {

// On a terminal a bar with the time that remains; elsewhere a line an epoch. Not safe from two threads.
class TrainingReport {
 public:
  TrainingReport(int epochs, bool quiet);

  void update(const extract::train::TrainingProgress& progress);
  void clear() { line_.clear(); }

 private:
  int epochs_;
  bool quiet_;
  bool terminal_;
  ProgressLine line_;
};

}  // namespace gereh::cli
