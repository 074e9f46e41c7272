// gereh score: how well the facts agree with facts that people have annotated.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "cli/data_option.h"
#include "cli/schema_options.h"
#include "extract/eval/fact_metrics.h"

namespace gereh::cli {

class ScoreCommand {
 public:
  // Declares the command; opens nothing.
  CLI::App* setup(CLI::App& app);
  // Exit code. Throws the errors of ontology/error.h.
  int run();

 private:
  using Told = std::vector<extract::eval::ToldFact>;
  Told of_articles(const std::vector<extract::eval::FactGold>& golds) const;

  DataOption data_;
  SchemaOptions schema_;
  std::vector<std::string> golds_;
  std::string facts_;
  double min_confidence_ = 0;
  bool misses_ = false;
  bool json_ = false;
};

}  // namespace gereh::cli
