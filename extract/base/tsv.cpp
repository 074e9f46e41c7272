#include "extract/base/tsv.h"

#include <fstream>

#include "ontology/error.h"

namespace gereh::extract {

namespace {

std::vector<std::string> fields_of(std::string_view line) {
  std::vector<std::string> fields;
  for (std::size_t begin = 0;;) {
    const std::size_t tab = line.find('\t', begin);
    fields.emplace_back(line.substr(begin, tab == std::string_view::npos ? tab : tab - begin));
    if (tab == std::string_view::npos) return fields;
    begin = tab + 1;
  }
}

}  // namespace

std::vector<TsvRow> read_tsv(const std::filesystem::path& file, std::size_t min_fields, std::size_t max_fields) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw ontology::DataError(file.string() + ": cannot be read; is the data directory complete?");
  std::vector<TsvRow> rows;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty() || line.front() == '#') continue;
    TsvRow row{number, fields_of(line)};
    if (row.fields.size() < min_fields || row.fields.size() > max_fields) {
      throw ontology::DataError(file.string() + ":" + std::to_string(number) + ": " + std::to_string(row.fields.size()) +
                                " columns where " + std::to_string(min_fields) +
                                (min_fields == max_fields ? "" : " to " + std::to_string(max_fields)) + " belong; separate them by tabs");
    }
    row.fields.resize(max_fields);
    rows.push_back(std::move(row));
  }
  if (in.bad()) throw ontology::DataError(file.string() + ": reading failed");
  return rows;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t end = text.find(separator);
    std::string_view part = text.substr(0, end);
    while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
    while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
    if (!part.empty()) parts.emplace_back(part);
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

}  // namespace gereh::extract
