// gereh train: a model from annotated text.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "cli/data_option.h"
#include "extract/train/plan.h"

namespace gereh::cli {

class TrainCommand {
 public:
  // Declares the command; opens nothing.
  CLI::App* setup(CLI::App& app);
  // Exit code. Throws the errors of ontology/error.h.
  int run();

 private:
  struct LeftOut {
    std::string name;
    std::string treebank;
    std::vector<extract::Sentence> sentences;
  };
  extract::train::Plan plan() const;
  std::vector<extract::train::Corpus> read(const extract::train::Plan& plan, std::vector<LeftOut>& left_out) const;
  void demand_places() const;
  void measure(const std::vector<LeftOut>& left_out, const extract::Gazetteer& gazetteer) const;

  DataOption data_;
  std::string plan_, corpora_, out_, scores_;
  std::vector<std::string> left_out_, without_;
  std::optional<unsigned> seed_;
  int epochs_ = 0, save_every_ = 0;
  bool quiet_ = false;
};

}  // namespace gereh::cli
