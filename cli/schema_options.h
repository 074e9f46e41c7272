// --ontology, --frames, --gazetteer: schema and names of the user's own, beside those of the data directory.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "cli/data_option.h"
#include "extract/pipeline.h"
#include "ontology/ontology.h"

namespace gereh::cli {

class SchemaOptions {
 public:
  void setup(CLI::App& app);

  // Both throw ontology::DataError (file, and line where there is one); `ontology` must outlive the pipeline.
  ontology::Ontology ontology(const DataOption& data) const;
  extract::Pipeline pipeline(const DataOption& data, const ontology::Ontology& ontology) const;

 private:
  std::vector<std::filesystem::path> ontologies_;
  extract::PipelineFiles own_;
  std::string gazetteer_;
};

}  // namespace gereh::cli
