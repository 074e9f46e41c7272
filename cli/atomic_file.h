// A file that appears whole or not at all.
#pragma once

#include <filesystem>
#include <fstream>
#include <list>
#include <optional>
#include <vector>

#include "cli/signal_cleanup.h"

namespace gereh::cli {

// Written beside its target: finish() when all is written, then publish(). Without them the destructor, or a signal that ends
// the program, removes what was written. Where the target is a link, what it leads to is replaced. A device or a pipe is written to
// as the bytes come. Not safe from two threads.
class AtomicFile {
 public:
  // Throws ontology::OutputError if the folder can't be written to or a folder is in the target's place, ontology::UsageError for an
  // empty name.
  explicit AtomicFile(const std::filesystem::path& target);
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  std::ostream& stream() { return out_; }

  // Brings all to the disk. Whatever can fail does so here, as far as that can be known: throws ontology::OutputError, naming the
  // target and the reason (full disk, ...), and leaves the target as it was.
  void finish();
  // Puts the finished file in its target's place. Throws as finish().
  void publish();

 private:
  void create();

  std::filesystem::path target_;
  bool special_;
  std::filesystem::path temporary_;
  std::optional<SignalCleanup> cleanup_;
  std::ofstream out_;
  bool published_ = false;
};

// Throws ontology::UsageError if `target` is one of the files that are read, by whatever name; "-" is none.
void demand_not_read(const std::filesystem::path& target, const std::vector<std::filesystem::path>& inputs);

// Finishes all files of a folder before it publishes the first, so that they appear together: not in one moment, but no signal
// comes between. Throws as they do.
void publish_together(std::list<AtomicFile>& files, const std::filesystem::path& folder);

}  // namespace gereh::cli
