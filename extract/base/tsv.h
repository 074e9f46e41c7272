// The tab-separated data files of a language pack: UTF-8, '#' begins a comment line, blank lines are skipped.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace gereh::extract {

struct TsvRow {
  std::size_t line = 0;             // 1-based
  std::vector<std::string> fields;  // at least as many as asked for
};

// Rows of a file; each has at least `min_fields` and at most `max_fields` fields (missing optional ones are added empty).
// Throws ontology::DataError: "FILE:LINE: ..." or "FILE: ..." if it can't be read.
std::vector<TsvRow> read_tsv(const std::filesystem::path& file, std::size_t min_fields, std::size_t max_fields);

// Parts between separators, blanks at their edges dropped, empty parts left out.
std::vector<std::string> split(std::string_view text, char separator);

}  // namespace gereh::extract
