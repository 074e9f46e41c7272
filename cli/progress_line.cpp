#include "cli/progress_line.h"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <iostream>
#include <sstream>

namespace gereh::cli {

namespace {

constexpr std::size_t kWidth = 30;
constexpr auto kPause = std::chrono::milliseconds(100);

}  // namespace

std::string clock_time(double seconds) {
  const auto whole = std::lround(seconds);
  std::ostringstream out;
  out << whole / 3600 << ':' << std::setfill('0') << std::setw(2) << whole / 60 % 60 << ':' << std::setw(2) << whole % 60;
  return out.str();
}

ProgressLine::ProgressLine(bool quiet)
    : enabled_(!quiet && isatty(STDERR_FILENO) == 1), begin_(std::chrono::steady_clock::now()), drawn_(begin_) {}

bool ProgressLine::is_due() const {
  return enabled_ && (!shown_ || std::chrono::steady_clock::now() - drawn_ >= kPause);
}

void ProgressLine::draw(double done, const std::string& text) {
  if (!is_due()) return;
  drawn_ = std::chrono::steady_clock::now();
  shown_ = true;
  std::string bar;
  if (done >= 0) {
    const auto filled = static_cast<std::size_t>(std::min(done, 1.0) * kWidth);
    bar = "[" + std::string(filled, '#') + std::string(kWidth - filled, '.') + "] ";
  }
  std::cerr << "\r\x1b[K" << bar << text << std::flush;
}

void ProgressLine::clear() {
  if (shown_) std::cerr << "\r\x1b[K" << std::flush;
  shown_ = false;
}

double ProgressLine::seconds() const {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
}

}  // namespace gereh::cli
