// --focus, --hops, --top, --from, --to, --only: which part of the graph diagrams, graph files and the page show.
#pragma once

#include <CLI/CLI.hpp>
#include <span>
#include <string>

#include "export/format.h"
#include "graph/filter.h"
#include "graph/knowledge_graph.h"
#include "ontology/ontology.h"

namespace gereh::cli {

class FilterOptions {
 public:
  void setup(CLI::App& app);

  // What can be told before any article is read. Throws ontology::UsageError; so it does if none of the formats can be filtered.
  void check(const ontology::Ontology& ontology, std::span<const exports::ChosenFormat> formats) const;

  // With the id of the focus for its name; what else the name fits is told on standard error. Throws ontology::UsageError if it
  // fits nothing.
  graph::Filter filter(const graph::KnowledgeGraph& graph) const;

  // How much of the graph that leaves, on one line of standard error; nothing where it is all that is asked for.
  void tell(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const graph::Filter& filter) const;

 private:
  graph::Filter filter_;
  CLI::App* app_ = nullptr;
};

}  // namespace gereh::cli
