#include "cli/batch.h"

#include <algorithm>
#include <exception>
#include <utility>

#include "ontology/error.h"

namespace gereh::cli {

Batch::Batch(const extract::Pipeline& pipeline, std::size_t jobs, Result result, Failure failure)
    : pipeline_(pipeline), result_(std::move(result)), failure_(std::move(failure)) {
  start_threads(jobs > 0 ? jobs : std::max(1U, std::thread::hardware_concurrency()));
}

void Batch::start_threads(std::size_t count) {
  threads_.reserve(count);
  try {
    while (threads_.size() < count) threads_.emplace_back([this] { work(); });
  } catch (const std::exception&) {
    // A limit on processes or memory: slower, but the same result.
  }
}

Batch::~Batch() {
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
    tasks_.clear();
  }
  wake_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void Batch::work() {
  while (true) {
    std::packaged_task<extract::Extraction()> task;
    {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [this] { return stop_ || !tasks_.empty(); });
      if (stop_) return;
      task = std::move(tasks_.front());
      tasks_.pop_front();
    }
    task();
  }
}

void Batch::add(extract::Article article) {
  while (under_way_.size() >= 2 * std::max<std::size_t>(1, threads_.size())) deliver();
  std::packaged_task<extract::Extraction()> task([this, article = std::move(article)] { return pipeline_.extract(article); });
  under_way_.push_back(task.get_future());
  if (threads_.empty()) return task();
  {
    const std::lock_guard lock(mutex_);
    tasks_.push_back(std::move(task));
  }
  wake_.notify_one();
}

void Batch::deliver() {
  std::future<extract::Extraction> next = std::move(under_way_.front());
  under_way_.pop_front();
  try {
    result_(next.get());
  } catch (const ontology::InputError& error) {
    failure_(error.what());
  }
}

void Batch::finish() {
  while (!under_way_.empty()) deliver();
}

}  // namespace gereh::cli
