#include "cli/schema_options.h"

namespace gereh::cli {

void SchemaOptions::setup(CLI::App& app) {
  app.add_option("--ontology", ontologies_,
                 "Turtle that adds event types, relations, roles and classes to those of the data directory, or replaces them")
      ->type_name("FILE.ttl")
      ->check(CLI::ExistingFile)
      ->allow_extra_args(false);
  app.add_option("--frames", frames_, "Rows of triggers that are added to frames.tsv, or replace its rows of the same trigger")
      ->type_name("FILE.tsv")
      ->check(CLI::ExistingFile)
      ->allow_extra_args(false);
}

ontology::Ontology SchemaOptions::ontology(const DataOption& data) const {
  return ontology::Ontology::load(data.folder() / "ontology", ontologies_);
}

extract::Pipeline SchemaOptions::pipeline(const DataOption& data, const ontology::Ontology& ontology) const {
  return {data.folder(), ontology, frames_};
}

}  // namespace gereh::cli
