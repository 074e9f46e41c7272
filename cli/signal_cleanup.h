// What must not stay behind when a signal ends the program.
#pragma once

#include <csignal>
#include <cstddef>
#include <filesystem>

namespace gereh::cli {

// While it lives, SIGINT, SIGTERM and SIGHUP remove a file, or a folder if it is empty, before they end the program as they would
// have; a signal that was ignored or handled already stays so. At most kPaths at a time, and of at most kLength bytes: what is
// more is not removed. Safe from many threads.
class SignalCleanup {
 public:
  static constexpr std::size_t kPaths = 128;
  static constexpr std::size_t kLength = 4095;

  explicit SignalCleanup(const std::filesystem::path& path);
  ~SignalCleanup();
  SignalCleanup(const SignalCleanup&) = delete;
  SignalCleanup& operator=(const SignalCleanup&) = delete;

 private:
  std::size_t slot_ = kPaths;
};

// While it lives, these signals wait, unless another thread takes them.
class SignalsHeld {
 public:
  SignalsHeld();
  ~SignalsHeld();
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;

 private:
  sigset_t before_{};
};

}  // namespace gereh::cli
