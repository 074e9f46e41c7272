#include "cli/progress.h"

#include <unistd.h>

#include <iostream>
#include <string>

namespace gereh::cli {

namespace {

constexpr std::size_t kWidth = 30;
constexpr auto kPause = std::chrono::milliseconds(100);

}  // namespace

Progress::Progress(std::size_t files, bool quiet)
    : files_(files), enabled_(!quiet && isatty(STDERR_FILENO) == 1), begin_(std::chrono::steady_clock::now()), drawn_(begin_) {}

Progress::~Progress() {
  clear();
}

void Progress::update(std::size_t files, std::size_t articles) {
  const auto now = std::chrono::steady_clock::now();
  if (!enabled_ || (files_ < kWorthwhile && articles < kWorthwhile) || (shown_ && now - drawn_ < kPause)) return;
  drawn_ = now;
  shown_ = true;
  const double seconds = std::chrono::duration<double>(now - begin_).count();
  std::string line = "\r\x1b[K";
  if (files_ > 1 && files > 0) {
    const std::size_t filled = kWidth * files / files_;
    line += "[" + std::string(filled, '#') + std::string(kWidth - filled, '.') + "] " + std::to_string(files) + "/" +
            std::to_string(files_) + " files, ";
  }
  line += std::to_string(articles) + " articles";
  if (seconds > 0.5) line += ", " + std::to_string(static_cast<int>(static_cast<double>(articles) / seconds)) + "/s";
  if (files_ > 1 && files > 0 && seconds > 1) {
    line +=
        ", " + std::to_string(static_cast<int>(seconds * static_cast<double>(files_ - files) / static_cast<double>(files)) + 1) + " s left";
  }
  std::cerr << line << std::flush;
}

void Progress::clear() {
  if (shown_) std::cerr << "\r\x1b[K" << std::flush;
  shown_ = false;
}

}  // namespace gereh::cli
