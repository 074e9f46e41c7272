// The line of a progress bar on standard error.
#pragma once

#include <chrono>
#include <string>

namespace gereh::cli {

// "1:02:03"
std::string clock_time(double seconds);

// Drawn only on a terminal, a few times a second; cleared at the end. Not safe from two threads.
class ProgressLine {
 public:
  explicit ProgressLine(bool quiet);
  ~ProgressLine() { clear(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  // Whether anybody would see it now.
  bool is_due() const;
  // `done` of 1, drawn as a bar, negative where nobody knows; then the text.
  void draw(double done, const std::string& text);
  void clear();
  // Since it was made.
  double seconds() const;
  // Of the time that is left by the time that `done` of 1 took.
  double seconds_left(double done) const { return done > 0 ? seconds() * (1 - done) / done : 0; }

 private:
  bool shown_ = false;
  bool enabled_;
  std::chrono::steady_clock::time_point begin_, drawn_;
};

}  // namespace gereh::cli
