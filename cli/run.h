// The command line.
#pragma once

namespace gereh::cli {

// Exit codes.
inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kWrongUsage = 2;
inline constexpr int kSomeFailed = 3;  // done, but some articles failed

// Runs a command and returns its exit code. Everything that goes wrong is one line on standard error.
int run(int argc, const char* const* argv);

}  // namespace gereh::cli
