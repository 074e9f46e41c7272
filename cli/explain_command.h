// gereh explain: sentence by sentence, how the facts came about.
#pragma once

#include <CLI/CLI.hpp>

#include "cli/article_options.h"
#include "cli/schema_options.h"

namespace gereh::cli {

class ExplainCommand {
 public:
  // Declares the command; opens nothing.
  CLI::App* setup(CLI::App& app);
  // Exit code. Throws the errors of ontology/error.h.
  int run();

 private:
  ArticleOptions articles_;
  SchemaOptions schema_;
  std::size_t sentence_ = 0;  // 1-based; 0: all
  bool tokens_ = true;
};

}  // namespace gereh::cli
