// --model, --treebank: the model to analyse with.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>

#include "cli/data_option.h"
#include "extract/analysis/annotator.h"

namespace gereh::cli {

class ModelOptions {
 public:
  void setup(CLI::App& app);

  // Throws ontology::DataError.
  extract::Annotator load(const DataOption& data) const;

 private:
  std::string pack_, model_;
  std::string treebank_ = std::string(extract::kNewsTreebank);
};

}  // namespace gereh::cli
