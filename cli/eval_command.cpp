#include "cli/eval_command.h"

#include <iostream>

#include "cli/run.h"
#include "cli/score_report.h"
#include "cli/standard_output.h"
#include "cli/tagged_words.h"
#include "extract/eval/entity_metrics.h"
#include "extract/eval/gold_text.h"
#include "ontology/error.h"

namespace gereh::cli {

namespace fs = std::filesystem;
using extract::ConlluSentence;

namespace {

std::vector<ConlluSentence> read_trees(const fs::path& file, bool strip_zwnj) {
  const std::string name = file == "-" ? "standard input" : file.string();
  std::vector<ConlluSentence> sentences = extract::read_conllu_file(file);
  for (ConlluSentence& sentence : sentences) {
    extract::demand_tree(sentence, name);
    if (strip_zwnj) extract::eval::strip_zwnj(sentence, name);
  }
  return sentences;
}

// Both tag the same words: told by their number, since a corpus may have been normalised on the way.
void demand_same_words(const std::vector<TaggedSentence>& gold, const std::vector<TaggedSentence>& system, const std::string& file) {
  for (std::size_t i = 0; i < std::min(gold.size(), system.size()); ++i) {
    if (gold[i].words.size() == system[i].words.size()) continue;
    throw ontology::InputError(file + ":" + std::to_string(system[i].line) + ": " + std::to_string(system[i].words.size()) +
                               " words in the sentence where gold has " + std::to_string(gold[i].words.size()) + " at its line " +
                               std::to_string(gold[i].line));
  }
  if (gold.size() != system.size()) {
    throw ontology::InputError(file + ": " + std::to_string(system.size()) + " sentences where gold has " + std::to_string(gold.size()));
  }
}

}  // namespace

void EvalCommand::setup_common(CLI::App& command, const char* files) {
  command.add_option("file", files_, files)->required()->type_name("FILE");
  command.add_option("--system", system_, "Measure this file, not the models: it annotates the same text as the one FILE")
      ->type_name("SYSTEM");
  model_.setup(command);
  data_.setup(command);
  command.add_flag("--json", json_, "One line of JSON a file, fractions of 1 and counts");
}

CLI::App* EvalCommand::setup(CLI::App& app) {
  CLI::App* command = app.add_subcommand("eval", "Measure the models on annotated text");
  command->require_subcommand(1);
  trees_ = command->add_subcommand("trees", "Words, sentences, tags, lemmas and trees, by the metrics of the CoNLL 2018 shared task");
  setup_common(*trees_, "Gold trees in CoNLL-U");
  trees_->add_flag("--gold-tokens", gold_tokens_, "Keep the gold words and sentences; all else is predicted");
  trees_->add_flag("--strip-zwnj", strip_zwnj_, "Take every zero-width non-joiner out of the gold text and words first");
  trees_->footer("Example: gereh eval trees test.conllu --gold-tokens");
  entities_ = command->add_subcommand("entities", "Names, phrase by phrase, on gold words");
  setup_common(*entities_, "Words with BIO tags, one a line");
  entities_->footer("Example: gereh eval entities test.txt");
  return command;
}

const extract::Annotator& EvalCommand::annotator() {
  if (!loaded_) loaded_.emplace(model_.load(data_));
  return *loaded_;
}

EvalCommand::Metrics EvalCommand::trees(const fs::path& file) {
  const std::vector<ConlluSentence> gold = read_trees(file, strip_zwnj_);
  std::vector<ConlluSentence> system;
  if (!system_.empty()) {
    system = read_trees(system_, strip_zwnj_);
  } else if (gold_tokens_) {
    system = annotator().annotate(gold);
  } else {
    for (const std::string& text : extract::eval::document_texts(gold)) {
      for (ConlluSentence& sentence : annotator().read(text, "text")) system.push_back(std::move(sentence));
    }
  }
  try {
    return extract::eval::score_trees(gold, system);
  } catch (const ontology::InputError& error) {
    throw ontology::InputError(file.string() + (system_.empty() ? "" : " and " + system_) + ": " + error.what());
  }
}

EvalCommand::Metrics EvalCommand::entities(const fs::path& file) {
  const std::vector<TaggedSentence> gold = read_tagged_words(file);
  extract::eval::EntityScores scores;
  if (system_.empty()) {
    for (const TaggedSentence& sentence : gold) scores.add(sentence.tags, annotator().names(sentence.words));
  } else {
    const std::vector<TaggedSentence> system = read_tagged_words(system_);
    demand_same_words(gold, system, system_);
    for (std::size_t i = 0; i < gold.size(); ++i) scores.add(gold[i].tags, system[i].tags);
  }
  Metrics metrics;
  for (const auto& [type, score] : scores.types()) metrics.push_back({type, score});
  metrics.push_back({"PER+ORG+LOC", scores.main()});
  metrics.push_back({"All", scores.all()});
  return metrics;
}

int EvalCommand::run() {
  if (!system_.empty() && files_.size() != 1) throw ontology::UsageError("--system is compared with one FILE; several are named");
  if (!system_.empty() && gold_tokens_) throw ontology::UsageError("--gold-tokens is for the models; it does not go with --system");
  std::size_t done = 0;
  for (const std::string& file : files_) {
    try {
      const Metrics metrics = trees_->parsed() ? trees(file) : entities(file);
      const std::string heading = files_.size() > 1 ? (done > 0 ? "\n" : "") + file + "\n" : "";
      write_standard_output(json_ ? score_json(file, metrics) : heading + score_table(metrics));
      ++done;
    } catch (const ontology::InputError& bad) {
      std::cerr << "gereh: " << bad.what() << '\n';
    }
  }
  return done == files_.size() ? kDone : done == 0 ? kFailed : kSomeFailed;
}

}  // namespace gereh::cli
