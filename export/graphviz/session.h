// Graphviz's library, for one use at a time: libgvc, libcgraph and their plugins keep global state, so everything between making a
// graph and closing it happens within a session.
#pragma once

#include <gvc.h>

#include <mutex>
#include <string>

namespace gereh::exports {

// Waits until no other session lives. Keeps what Graphviz says off standard error meanwhile. Other users of libgvc in the process must
// keep away.
class GraphvizSession {
 public:
  // Throws OutputError if Graphviz cannot be started.
  GraphvizSession();
  ~GraphvizSession();
  GraphvizSession(const GraphvizSession&) = delete;
  GraphvizSession& operator=(const GraphvizSession&) = delete;

  // One for the life of the process.
  GVC_t* context() const { return context_; }
  // Throws OutputError if `failed` or if Graphviz reported an error, not a mere warning. `what` says what could not be done.
  void check(bool failed, const std::string& what) const;

 private:
  std::lock_guard<std::mutex> guard_;
  agusererrf before_ = nullptr;
  GVC_t* context_ = nullptr;
};

}  // namespace gereh::exports
