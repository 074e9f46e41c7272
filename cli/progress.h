// A progress bar for articles.
#pragma once

#include <cstddef>

#include "cli/progress_line.h"

namespace gereh::cli {

// Not safe from two threads.
class Progress {
 public:
  // `files`: how many inputs there are; a bar is worth drawing from kWorthwhile on.
  Progress(std::size_t files, bool quiet) : files_(files), line_(quiet) {}

  // `files` inputs are read, `articles` done.
  void update(std::size_t files, std::size_t articles);
  void clear() { line_.clear(); }

 private:
  static constexpr std::size_t kWorthwhile = 4;
  std::size_t files_;
  ProgressLine line_;
};

}  // namespace gereh::cli
