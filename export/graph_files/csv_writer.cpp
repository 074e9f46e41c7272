#include "export/graph_files/csv_writer.h"

#include "export/format.h"

namespace gereh::exports {

namespace {

constexpr std::string_view kFormulaBegins = "=+-@\t\r";
constexpr std::string_view kToBeQuoted = ",\"\r\n";

}  // namespace

void CsvWriter::cell(std::string_view text) {
  if (!first_) out_ << ',';
  first_ = false;
  const bool formula = for_spreadsheets_ && !text.empty() && kFormulaBegins.find(text.front()) != std::string_view::npos;
  const bool quoted = text.find_first_of(kToBeQuoted) != std::string_view::npos;
  if (quoted) out_ << '"';
  if (formula) out_ << '\'';
  for (const char c : text) {
    if (c == '"') out_ << '"';
    out_ << c;
  }
  if (quoted) out_ << '"';
}

void CsvWriter::end_row() {
  out_ << '\n';
  first_ = true;
}

void CsvWriter::finish(const std::string& what) const {
  demand_written(out_, what);
}

}  // namespace gereh::exports
