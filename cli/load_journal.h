// How far a load came, so that another run can go on.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace gereh::cli {

// How much of a file has arrived, and what had been read of it when the last of these statements was: by this the file is known again.
struct LoadPosition {
  std::uint64_t statements = 0;
  std::uint64_t bytes = 0;
  std::string fingerprint;
  bool operator==(const LoadPosition&) const = default;
};

// Where a file goes to. Endpoints may have keys in their query: the journal holds them without it, and a sum of the whole.
struct LoadTarget {
  std::string endpoint;
  std::string protocol;
  std::string graph;  // empty: the graphs of the file
  std::string syntax;
};

// A small file of JSON that is there from the first batch that has arrived until the load is done. No signal leaves half of one.
class LoadJournal {
 public:
  LoadJournal(std::filesystem::path path, LoadTarget target) : path_(std::move(path)), target_(std::move(target)) {}

  const std::filesystem::path& path() const { return path_; }
  // None if there is no journal. Throws ontology::InputError for what is no journal, or one of a load to somewhere else.
  std::optional<LoadPosition> read() const;
  // Throws ontology::OutputError where no journal can be written.
  void probe() const;
  // Brought to the disk. Throws ontology::OutputError.
  void write(const LoadPosition& position) const;
  void remove() const;

 private:
  std::filesystem::path path_;
  LoadTarget target_;
};

}  // namespace gereh::cli
