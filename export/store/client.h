// Batches to a SPARQL store, with patience.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "export/store/batch.h"
#include "export/store/http.h"

namespace gereh::exports {

enum class StoreProtocol {
  graph_store,  // SPARQL 1.1 Graph Store HTTP Protocol: a POST for each graph of a batch
  update,       // SPARQL 1.1 Update: one INSERT DATA a batch
};

// How long to wait before the next of `retries` attempts; none: no more of them. `attempt` counts from 0. Twice as long each time; as long
// as the server asks if that is longer, but where it asks for more than kLongestWait, none.
class RetryPolicy {
 public:
  static constexpr std::chrono::milliseconds kFirstWait{500};
  static constexpr std::chrono::milliseconds kLongestWait{120'000};

  explicit RetryPolicy(int retries) : retries_(retries) {}
  std::optional<std::chrono::milliseconds> wait(int attempt, const HttpAnswer& answer) const;
  int retries() const { return retries_; }

 private:
  int retries_;
};

// "HTTP 400: first line of the answer", or why there was none.
std::string told(const HttpAnswer& answer);

// Not safe from two threads.
class StoreClient {
 public:
  using Post = std::function<HttpAnswer(const HttpRequest&)>;
  using Sleep = std::function<void(std::chrono::milliseconds)>;
  using Report = std::function<void(const std::string& line)>;  // hears of each retry

  StoreClient(std::string endpoint, StoreProtocol protocol, RetryPolicy policy, Post post, Sleep sleep, Report report);

  // Returns when the store has acknowledged all of it. Throws ontology::OutputError with its answer when it does not; a part of the batch
  // may have arrived, which does no harm to one that is sent again.
  void send(const StoreBatch& batch);
  // The body of the answer to a request that is no update, repeated as batches are. Throws as send().
  std::string ask(const HttpRequest& request) { return ask(request, false); }
  std::uint64_t retries() const { return retries_; }

 private:
  // `to_default`: it is for the default graph, which the store may not have.
  std::string ask(const HttpRequest& request, bool to_default);

  std::string endpoint_;
  StoreProtocol protocol_;
  RetryPolicy policy_;
  Post post_;
  Sleep sleep_;
  Report report_;
  std::uint64_t retries_ = 0;
};

}  // namespace gereh::exports
