#include "cli/format_files.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <future>
#include <list>
#include <thread>

#include "cli/atomic_file.h"

namespace gereh::cli {

namespace fs = std::filesystem;

namespace {

// Does all tasks on so many threads; throws what the first of them that failed threw, when none is under way any more.
void do_all(const std::vector<std::function<void()>>& tasks, std::size_t threads) {
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < tasks.size(); i = next++) tasks[i]();
  };
  std::vector<std::future<void>> workers;
  for (std::size_t i = 0; i < std::min(threads, tasks.size()); ++i) {
    // "deferred" where no thread can be started: by get(), one after the other
    workers.push_back(std::async(std::launch::async | std::launch::deferred, work));
  }
  for (std::future<void>& worker : workers) worker.wait();
  for (std::future<void>& worker : workers) worker.get();
}

}  // namespace

std::vector<fs::path> names_of_files(const fs::path& folder, const std::vector<exports::ChosenFormat>& formats) {
  std::vector<fs::path> names;
  for (const exports::ChosenFormat& chosen : formats) {
    for (const exports::FormatFile& file : chosen.format->files) names.push_back(folder / chosen.file_name(file));
  }
  return names;
}

void probe_files(const fs::path& folder, const std::vector<exports::ChosenFormat>& formats, const std::vector<fs::path>& articles) {
  for (const fs::path& name : names_of_files(folder, formats)) {
    demand_not_read(name, articles);
    const AtomicFile probed(name);
  }
}

void write_files(const fs::path& folder, const std::vector<exports::ChosenFormat>& formats, const graph::KnowledgeGraph& graph,
                 const ontology::Ontology& ontology, const exports::Options& options, std::size_t jobs) {
  std::list<AtomicFile> files;
  std::vector<std::function<void()>> tasks;
  for (const exports::ChosenFormat& chosen : formats) {
    for (const exports::FormatFile& part : chosen.format->files) {
      AtomicFile& file = files.emplace_back(folder / chosen.file_name(part));
      tasks.emplace_back([&, chosen] { chosen.write(part, graph, ontology, options, file.stream()); });
    }
  }
  do_all(tasks, jobs > 0 ? jobs : std::max(1U, std::thread::hardware_concurrency()));
  publish_together(files, folder);
}

}  // namespace gereh::cli
