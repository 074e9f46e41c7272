// The index of names, sorted in bounded memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

#include "extract/base/scratch_file.h"

namespace gereh::extract::wikidata {

struct NameEntry {
  std::uint64_t hash = 0;    // XXH3 of the folded name
  std::uint64_t record = 0;  // where its record is, in units of 8 bytes from the file's beginning
  auto operator<=>(const NameEntry&) const = default;
};

// Sorts runs in memory, puts them aside, merges them. Not shared between threads.
class NameSorter {
 public:
  // Holds at most `run` entries in memory.
  explicit NameSorter(const std::filesystem::path& scratch, std::size_t run = std::size_t{1} << 21) : aside_(scratch), run_(run) {}

  void add(NameEntry entry);
  // Hands out all entries ascending, equal ones once. To be called once. Throws ontology::OutputError as ScratchFile.
  void merge(const std::function<void(const NameEntry&)>& take);

 private:
  void put_aside();

  ScratchFile aside_;
  std::size_t run_;
  std::vector<NameEntry> held_;
  std::vector<std::uint64_t> ends_;  // of the runs put aside, in bytes
};

}  // namespace gereh::extract::wikidata
