#include "cli/model_options.h"

namespace gereh::cli {

namespace fs = std::filesystem;

void ModelOptions::setup(CLI::App& app) {
  app.add_option("--language-pack", pack_, "Words, grammar and model of the language; DATA/lang/fa if not given")
      ->type_name("DIR")
      ->check(CLI::ExistingDirectory);
  app.add_option("--model", model_, "Model to analyse with; that of the language pack if not given")->type_name("FILE");
  app.add_option("--treebank", treebank_, "Treebank whose scheme to follow, one that the model learned from")
      ->type_name("NAME")
      ->capture_default_str();
}

extract::Annotator ModelOptions::load(const DataOption& data) const {
  const fs::path pack = pack_.empty() ? data.language_pack() : fs::path(pack_);
  return {pack, model_.empty() ? extract::model_file(pack) : fs::path(model_), treebank_};
}

}  // namespace gereh::cli
