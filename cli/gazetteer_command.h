// gereh gazetteer: names made from a Wikidata dump.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "cli/data_option.h"
#include "extract/wikidata/dump.h"

namespace gereh::cli {

class GazetteerCommand {
 public:
  // Declares the command; opens nothing.
  CLI::App* setup(CLI::App& app);
  // Exit code. Throws the errors of ontology/error.h.
  int run();

 private:
  int import();
  int find() const;
  int check() const;
  extract::wikidata::DumpCounts read(extract::wikidata::GazetteerBuilder& builder) const;

  CLI::App* import_ = nullptr;
  CLI::App* find_ = nullptr;
  DataOption data_;
  std::string dump_;
  std::string out_;
  std::string file_;
  std::vector<std::string> names_;
  bool quiet_ = false;
};

}  // namespace gereh::cli
