// --data: where the ontology and the language packs are.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>

namespace gereh::cli {

class DataOption {
 public:
  void setup(CLI::App& app);

  // --data, else $GEREH_DATA, else the data installed with the program, else, for one that is not installed, those of the source
  // tree. Throws ontology::DataError if there are none.
  std::filesystem::path folder() const;
  std::filesystem::path language_pack() const { return folder() / "lang" / "fa"; }

 private:
  std::string data_;
};

}  // namespace gereh::cli
