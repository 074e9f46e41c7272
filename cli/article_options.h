// What every command that reads articles takes.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "extract/article_reader.h"

namespace gereh::cli {

// Throws ontology::UsageError, naming the option.
void demand_utf8(const std::string& option, const std::string& value);

class ArticleOptions {
 public:
  void setup(CLI::App& app);

  // Throws ontology::UsageError for a date that is none, an unknown encoding, a source that is not UTF-8.
  extract::ReaderOptions reader_options() const;
  // --data, else $GEREH_DATA, else the data installed with the program, else, for one that is not installed, those of the source
  // tree. Throws ontology::DataError if there are none.
  std::filesystem::path data_folder() const;
  // Throws as extract::find_articles().
  std::vector<std::filesystem::path> articles() const;

 private:
  std::vector<std::string> paths_;
  std::string encoding_ = "UTF-8";
  std::string source_;
  std::string date_;
  std::string data_;
};

}  // namespace gereh::cli
