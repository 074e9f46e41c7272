// What every command that reads articles takes.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "cli/data_option.h"
#include "extract/article/reader.h"

namespace gereh::cli {

// Throws ontology::UsageError, naming the option.
void demand_utf8(const std::string& option, const std::string& value);

class ArticleOptions {
 public:
  // `standard_input`: that no article need be named, but read from there.
  void setup(CLI::App& app, bool standard_input = false);

  // Throws ontology::UsageError for a date that is none, an unknown encoding, a source that is not UTF-8.
  extract::ReaderOptions reader_options() const;
  const DataOption& data() const { return data_; }
  // Throws as extract::find_articles().
  std::vector<std::filesystem::path> articles() const;

 private:
  std::vector<std::string> paths_;
  std::string encoding_ = "UTF-8";
  std::string source_;
  std::string date_;
  DataOption data_;
};

}  // namespace gereh::cli
