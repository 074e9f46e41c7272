// Rows of RFC 4180: commas, cells quoted where they must be, quotes doubled. Lines end with a line feed alone.
#pragma once

#include <ostream>
#include <string>
#include <string_view>

namespace gereh::exports {

class CsvWriter {
 public:
  // `out` must outlive it. `for_spreadsheets`: a cell that Excel or Calc would take for a formula begins with an apostrophe, as OWASP
  // advises.
  CsvWriter(std::ostream& out, bool for_spreadsheets) : out_(out), for_spreadsheets_(for_spreadsheets) {}

  void cell(std::string_view text);
  void end_row();
  // Throws ontology::OutputError if not all went out; `what` is the file's name.
  void finish(const std::string& what) const;

 private:
  std::ostream& out_;
  bool for_spreadsheets_;
  bool first_ = true;  // of its row
};

}  // namespace gereh::exports
