// gereh parse: articles in, CoNLL-U out.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <functional>
#include <set>
#include <string>

#include "cli/article_options.h"
#include "cli/model_options.h"
#include "extract/analysis/annotator.h"

namespace gereh::cli {

class ParseCommand {
 public:
  // Declares the command; opens nothing.
  CLI::App* setup(CLI::App& app);
  // Exit code. Throws the errors of ontology/error.h.
  int run();

 private:
  // Called with sentences as they come.
  using Sink = std::function<void(const std::vector<extract::ConlluSentence>&)>;
  struct Counts {
    std::size_t done = 0;
    std::size_t bad = 0;
  };
  Counts read(const std::vector<std::filesystem::path>& files, const extract::Annotator& annotator, const Sink& sink);
  void read_file(const std::filesystem::path& file, const extract::Annotator& annotator, const Sink& sink, Counts& counts);
  std::string new_id(const std::string& id);

  ArticleOptions articles_;
  ModelOptions model_;
  std::string out_ = "-";
  bool tokens_ = false;
  bool conllu_ = false;
  std::set<std::string> ids_;  // of the articles so far
};

}  // namespace gereh::cli
