// The lines of a Wikidata dump, into a gazetteer.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include "extract/wikidata/gazetteer_builder.h"

namespace gereh::extract::wikidata {

struct DumpProgress {
  std::uint64_t lines = 0;
  std::uint64_t bytes = 0;  // of the file as it is, packed or not
};

struct DumpCounts {
  std::uint64_t lines = 0;
  std::uint64_t taken = 0;  // items given to the builder
  std::uint64_t bad = 0;    // lines that are no entity
  bool cut_off = false;     // the array was opened and not closed
};

// Reads a dump (a JSON array with one entity a line; gzip unpacked as it comes; "-" is standard input) and adds its items. Bad lines
// are told to `report`, "FILE:LINE: what", and passed over. `progress` is called now and then. Throws ontology::InputError for a file
// that can't be read, is damaged, or has no entity at all.
DumpCounts read_dump(const std::filesystem::path& file, GazetteerBuilder& builder, const std::function<void(const std::string&)>& report,
                     const std::function<void(const DumpProgress&)>& progress);

}  // namespace gereh::extract::wikidata
