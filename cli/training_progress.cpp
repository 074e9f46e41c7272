#include "cli/training_progress.h"

#include <unistd.h>

#include <cmath>
#include <iomanip>
#include <iostream>
#include <sstream>

namespace gereh::cli {

namespace {

constexpr std::size_t kWidth = 30;
constexpr auto kPause = std::chrono::milliseconds(200);

std::string clock_time(double seconds) {
  const auto whole = std::lround(seconds);
  std::ostringstream out;
  out << whole / 3600 << ':' << std::setfill('0') << std::setw(2) << whole / 60 % 60 << ':' << std::setw(2) << whole % 60;
  return out.str();
}

}  // namespace

TrainingReport::TrainingReport(int epochs, bool quiet)
    : epochs_(epochs), quiet_(quiet), terminal_(isatty(STDERR_FILENO) == 1), begin_(std::chrono::steady_clock::now()), drawn_(begin_) {}

void TrainingReport::update(const extract::train::TrainingProgress& progress) {
  const auto now = std::chrono::steady_clock::now();
  if (quiet_ || (terminal_ ? shown_ && now - drawn_ < kPause : !progress.epoch_ends)) return;
  drawn_ = now;
  const double seconds = std::chrono::duration<double>(now - begin_).count();
  const double left = progress.done > 0 ? seconds * (1 - progress.done) / progress.done : 0;
  std::ostringstream line;
  if (terminal_) {
    const auto filled = static_cast<std::size_t>(progress.done * kWidth);
    line << "\r\x1b[K[" << std::string(filled, '#') << std::string(kWidth - filled, '.') << "] ";
    shown_ = true;
  }
  line << "epoch " << progress.epoch << '/' << epochs_ << ", loss " << std::fixed << std::setprecision(3) << progress.loss << ", "
       << clock_time(left) << " left" << (terminal_ ? "" : "\n");
  std::cerr << line.str() << std::flush;
}

void TrainingReport::clear() {
  if (shown_) std::cerr << "\r\x1b[K" << std::flush;
  shown_ = false;
}

}  // namespace gereh::cli
