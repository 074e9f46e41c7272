// A handler may call little more than system calls (signal-safety(7)) and may come while any thread does anything: so the paths
// lie in a fixed table, whose slots change hands by atomics alone.
#include "cli/signal_cleanup.h"

#include <unistd.h>

#include <array>
#include <atomic>
#include <cstring>

namespace gereh::cli {

namespace {

constexpr std::array kSignals{SIGINT, SIGTERM, SIGHUP};

enum class State { free, being_filled, filled };
static_assert(std::atomic<State>::is_always_lock_free);

struct Slot {
  std::atomic<State> state = State::free;
  std::array<char, SignalCleanup::kLength + 1> path{};
};
std::array<Slot, SignalCleanup::kPaths> slots;
std::atomic<bool> ending = false;  // no slot changes its path any more

// Later ones first: a folder comes before what is made in it. Another thread may be in here at once, for a second signal: each
// goes through all paths before it ends the program.
extern "C" void remove_and_end(int signal) {
  ending = true;
  for (std::size_t i = slots.size(); i-- > 0;) {
    if (slots[i].state.load() == State::filled && unlink(slots[i].path.data()) != 0) rmdir(slots[i].path.data());
  }
  std::signal(signal, SIG_DFL);
  raise(signal);  // comes as soon as this returns
}

void handle_signals() {
  for (const int signal : kSignals) {
    struct sigaction action {};
    if (sigaction(signal, nullptr, &action) != 0 || action.sa_handler != SIG_DFL) continue;
    action.sa_handler = remove_and_end;
    sigaction(signal, &action, nullptr);
  }
}

}  // namespace

SignalCleanup::SignalCleanup(const std::filesystem::path& path) {
  static const bool handled = (handle_signals(), true);
  if (!handled || ending || path.native().size() > kLength) return;
  for (slot_ = 0; slot_ < kPaths; ++slot_) {
    State expected = State::free;
    if (slots[slot_].state.compare_exchange_strong(expected, State::being_filled)) break;
  }
  if (slot_ == kPaths) return;
  std::memcpy(slots[slot_].path.data(), path.c_str(), path.native().size() + 1);
  slots[slot_].state = State::filled;
}

SignalCleanup::~SignalCleanup() {
  if (slot_ < kPaths) slots[slot_].state = State::free;
}

SignalsHeld::SignalsHeld() {
  sigset_t held;
  sigemptyset(&held);
  for (const int signal : kSignals) sigaddset(&held, signal);
  pthread_sigmask(SIG_BLOCK, &held, &before_);
}

SignalsHeld::~SignalsHeld() {
  pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

}  // namespace gereh::cli
