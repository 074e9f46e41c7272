// gereh eval: how well the models do on annotated text.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/data_option.h"
#include "cli/model_options.h"
#include "extract/analysis/annotator.h"
#include "extract/eval/tree_metrics.h"

namespace gereh::cli {

class EvalCommand {
 public:
  // Declares the command; opens nothing.
  CLI::App* setup(CLI::App& app);
  // Exit code. Throws the errors of ontology/error.h.
  int run();

 private:
  using Metrics = std::vector<extract::eval::Metric>;

  void setup_common(CLI::App& command, const char* files);
  Metrics trees(const std::filesystem::path& file);
  Metrics entities(const std::filesystem::path& file);
  const extract::Annotator& annotator();

  CLI::App* trees_ = nullptr;
  CLI::App* entities_ = nullptr;
  DataOption data_;
  ModelOptions model_;
  std::vector<std::string> files_;
  std::string system_;
  bool gold_tokens_ = false;
  bool strip_zwnj_ = false;
  bool json_ = false;
  std::optional<extract::Annotator> loaded_;
};

}  // namespace gereh::cli
