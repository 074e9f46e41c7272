#include "cli/schema_options.h"

#include "ontology/error.h"

namespace gereh::cli {

namespace {

void demand_files(const std::vector<std::filesystem::path>& files) {
  for (const auto& file : files) {
    if (!std::filesystem::exists(file)) throw ontology::DataError(file.string() + ": no such file");
  }
}

}  // namespace

void SchemaOptions::setup(CLI::App& app) {
  app.add_option("--ontology", ontologies_,
                 "Turtle that adds event types, relations, roles and classes to those of the data directory, or replaces them")
      ->type_name("FILE.ttl")
      ->allow_extra_args(false);
  app.add_option("--frames", own_.frames, "Rows of triggers that are added to frames.tsv, or replace its rows of the same trigger")
      ->type_name("FILE.tsv")
      ->allow_extra_args(false);
  app.add_option("--gazetteer", gazetteer_, "Names made from a Wikidata dump by 'gereh gazetteer import', to link entities with")
      ->type_name("FILE.gaz");
}

ontology::Ontology SchemaOptions::ontology(const DataOption& data) const {
  demand_files(ontologies_);
  return ontology::Ontology::load(data.folder() / "ontology", ontologies_);
}

extract::Pipeline SchemaOptions::pipeline(const DataOption& data, const ontology::Ontology& ontology) const {
  demand_files(own_.frames);
  extract::PipelineFiles own = own_;
  if (!gazetteer_.empty()) own.gazetteer = gazetteer_;
  return {data.folder(), ontology, own};
}

}  // namespace gereh::cli
