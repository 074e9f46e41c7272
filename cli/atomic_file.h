// A file that appears whole or not at all.
#pragma once

#include <filesystem>
#include <fstream>

namespace gereh::cli {

// Written beside its target and renamed by commit(); without it the destructor removes what was written. Not safe from two
// threads.
class AtomicFile {
 public:
  // Throws ontology::OutputError if the folder can't be written to.
  explicit AtomicFile(std::filesystem::path target);
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  std::ostream& stream() { return out_; }

  // Throws ontology::OutputError, naming the target and the reason (full disk, ...), and leaves the target as it was.
  void commit();

 private:
  std::filesystem::path target_;
  std::filesystem::path temporary_;
  std::ofstream out_;
  bool done_ = false;
};

}  // namespace gereh::cli
