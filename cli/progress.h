// A progress bar on standard error.
#pragma once

#include <chrono>
#include <cstddef>

namespace gereh::cli {

// Drawn only if standard error is a terminal; cleared at the end. Not safe from two threads.
class Progress {
 public:
  // `files`: how many inputs there are; a bar is worth drawing from kWorthwhile on.
  Progress(std::size_t files, bool quiet);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // `files` inputs are read, `articles` done.
  void update(std::size_t files, std::size_t articles);
  void clear();

 private:
  static constexpr std::size_t kWorthwhile = 4;
  std::size_t files_;
  bool shown_ = false;
  bool enabled_;
  std::chrono::steady_clock::time_point begin_;
  std::chrono::steady_clock::time_point drawn_;
};

}  // namespace gereh::cli
