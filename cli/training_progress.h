// How far training is, on standard error.
#pragma once

#include <chrono>

#include "extract/train/trainer.h"

namespace gereh::cli {

// On a terminal a bar with the time that remains; elsewhere a line an epoch. Not safe from two threads.
class TrainingReport {
 public:
  TrainingReport(int epochs, bool quiet);
  ~TrainingReport() { clear(); }
  TrainingReport(const TrainingReport&) = delete;
  TrainingReport& operator=(const TrainingReport&) = delete;

  void update(const extract::train::TrainingProgress& progress);
  void clear();

 private:
  int epochs_;
  bool quiet_;
  bool terminal_;
  bool shown_ = false;
  std::chrono::steady_clock::time_point begin_, drawn_;
};

}  // namespace gereh::cli
