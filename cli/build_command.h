// gereh build: articles in; a graph, diagrams and records out.
#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "cli/article_options.h"
#include "cli/filter_options.h"
#include "cli/schema_options.h"
#include "export/format.h"

namespace gereh::graph {
class KnowledgeGraph;
}

namespace gereh::cli {

class BuildCommand {
 public:
  // Declares the command; opens nothing.
  CLI::App* setup(CLI::App& app);
  // Exit code. Throws the errors of ontology/error.h.
  int run();

 private:
  struct Counts {
    std::size_t articles = 0;
    std::size_t sentences = 0;
    std::size_t bad = 0;
  };
  std::vector<exports::ChosenFormat> formats() const;
  exports::Options export_options() const;
  // What --min-confidence lets through.
  void add(ontology::DocumentFacts document, graph::KnowledgeGraph& graph) const;
  Counts read(const std::vector<std::filesystem::path>& files, const ontology::Ontology& ontology, graph::KnowledgeGraph& graph) const;
  void write(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const exports::Options& options,
             const std::vector<exports::ChosenFormat>& formats) const;
  void summarise(const graph::KnowledgeGraph& graph, const Counts& counts, const std::vector<exports::ChosenFormat>& formats) const;

  ArticleOptions articles_;
  SchemaOptions schema_;
  FilterOptions filter_;
  double min_confidence_ = 0;
  std::string out_;
  std::vector<std::string> formats_;
  std::string labels_ = "both";
  std::string base_ = std::string(ontology::kDefaultBase);
  std::string title_;
  std::size_t jobs_ = 0;
  bool quiet_ = false;
};

}  // namespace gereh::cli
