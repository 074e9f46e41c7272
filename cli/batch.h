// Articles through the pipeline, several at a time.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "extract/pipeline.h"

namespace gereh::cli {

// Takes articles from one thread, extracts on `jobs` others, and gives results back on the first thread in the order of the
// articles. Memory is bounded by twice as many articles in the making.
class Batch {
 public:
  using Result = std::function<void(extract::Extraction)>;
  using Failure = std::function<void(const std::string& message)>;

  // `pipeline` must outlive the batch; 0 jobs: as many as the machine has cores. Where the system gives fewer threads, they have
  // to do; where it gives none, the calling thread extracts.
  Batch(const extract::Pipeline& pipeline, std::size_t jobs, Result result, Failure failure);
  // Waits for what is under way; its results are lost.
  ~Batch();
  Batch(const Batch&) = delete;
  Batch& operator=(const Batch&) = delete;

  // May call back for articles given before.
  void add(extract::Article article);
  // Calls back for all that is under way.
  void finish();

 private:
  void start_threads(std::size_t count);
  void work();
  void deliver();

  const extract::Pipeline& pipeline_;
  Result result_;
  Failure failure_;
  std::deque<std::future<extract::Extraction>> under_way_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::packaged_task<extract::Extraction()>> tasks_;
  bool stop_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace gereh::cli
