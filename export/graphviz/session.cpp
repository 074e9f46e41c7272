#include "export/graphviz/session.h"

#include "ontology/error.h"

namespace gereh::exports {

namespace {

std::mutex& graphviz_lock() {
  static std::mutex lock;
  return lock;
}

// The hook of libcgraph has no user pointer, hence the static; the lock protects it.
std::string& said() {
  static std::string text;
  return text;
}

int take(char* message) {
  said() += message;
  return 0;
}

// Never freed: the text plugin compares each font with the last one it saw, which a freed context would have taken along.
GVC_t* shared_context() {
  static GVC_t* const context = gvContext();
  return context;
}

}  // namespace

GraphvizSession::GraphvizSession() : guard_(graphviz_lock()), context_(shared_context()) {
  if (!context_) throw ontology::OutputError("Graphviz: cannot be started; is it installed?");
  said().clear();
  agreseterrors();
  before_ = agseterrf(&take);
}

GraphvizSession::~GraphvizSession() {
  agseterrf(before_);
}

void GraphvizSession::check(bool failed, const std::string& what) const {
  if (agreseterrors() < AGERR && !failed) return;
  std::string message = said();
  for (char& c : message) c = c == '\n' ? ' ' : c;
  while (!message.empty() && message.back() == ' ') message.pop_back();
  throw ontology::OutputError("Graphviz: " + what + (message.empty() ? "" : ": " + message));
}

}  // namespace gereh::exports
