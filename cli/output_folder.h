// The folder that output goes to.
#pragma once

#include <filesystem>
#include <list>

#include "cli/signal_cleanup.h"

namespace gereh::cli {

// Made with all that is missing above it. The destructor, or a signal that ends the program, removes again what was made and is
// empty still.
class OutputFolder {
 public:
  // Throws ontology::OutputError if it can't be made or is no folder.
  explicit OutputFolder(std::filesystem::path path);
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  struct Made {
    explicit Made(const std::filesystem::path& folder) : path(folder), cleanup(folder) {}
    std::filesystem::path path;
    SignalCleanup cleanup;
  };
  void make(const std::filesystem::path& folder);
  void remove_empty();

  std::filesystem::path path_;
  std::list<Made> made_;  // the outermost first
};

}  // namespace gereh::cli
