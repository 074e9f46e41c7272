#include "cli/train_command.h"

#include <algorithm>
#include <fstream>
#include <iostream>

#include "cli/atomic_file.h"
#include "cli/run.h"
#include "cli/score_report.h"
#include "cli/signal_cleanup.h"
#include "cli/standard_output.h"
#include "cli/training_progress.h"
#include "extract/analysis/analyzer.h"
#include "extract/analysis/conllu.h"
#include "extract/analysis/tokenizer.h"
#include "extract/eval/tree_metrics.h"
#include "extract/train/trainer.h"
#include "ontology/error.h"

namespace gereh::cli {

namespace fs = std::filesystem;
namespace train = extract::train;

namespace {

std::vector<extract::ConlluSentence> as_conllu(const std::vector<extract::Sentence>& sentences) {
  std::vector<extract::ConlluSentence> written(sentences.size());
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    for (const extract::Token& token : sentences[i].tokens) {
      extract::ConlluWord& word = written[i].words.emplace_back();
      word.form = token.form;
      extract::fill_word(word, token);
    }
  }
  return written;
}

}  // namespace

CLI::App* TrainCommand::setup(CLI::App& app) {
  CLI::App* command = app.add_subcommand("train", "Train a model of parts of speech, lemmas, trees and names");
  command->add_option("plan", plan_, "What to learn from and how, in JSON (docs/models.md)")->required()->type_name("PLAN");
  command->add_option("-o,--output", out_, "File to write the model to")->required()->type_name("FILE");
  command->add_option("--corpora", corpora_, "Folder that the plan's files are in; the plan's own if not given")
      ->type_name("DIR")
      ->check(CLI::ExistingDirectory);
  command->add_option("--leave-out", left_out_, "Source of the plan, or part K of N (from 0), to measure on and not to learn from")
      ->type_name("SOURCE[:K/N]");
  command->add_option("--without", without_, "Source of the plan to do without")->type_name("SOURCE");
  command->add_option("--scores", scores_, "File to write the measures of what was left out to, as JSON")->type_name("FILE");
  command->add_option("--seed", seed_, "Instead of the plan's")->type_name("N");
  command->add_option("--epochs", epochs_, "Instead of the plan's")->type_name("N")->check(CLI::PositiveNumber);
  command->add_option("--save-every", save_every_, "Write the model every N epochs too, as it is then")
      ->type_name("N")
      ->check(CLI::PositiveNumber);
  data_.setup(*command);
  command->add_flag("-q,--quiet", quiet_, "Say nothing but errors and the measures");
  command->footer("Example: gereh train plan.json --corpora treebanks -o model.gnn --leave-out test");
  return command;
}

std::vector<train::Corpus> TrainCommand::read(const train::Plan& plan, std::vector<LeftOut>& left_out) const {
  const extract::Tokenizer tokenizer(data_.language_pack());
  const auto form = [&](std::string_view word) { return tokenizer.canonical_form(word); };
  std::vector<train::Corpus> corpora;
  std::vector<train::Share> shares;
  for (const std::string& text : left_out_) {
    const train::Share share = train::parse_share(text);
    const auto same = [&](const auto& other) { return other.id == share.id; };
    if (std::ranges::none_of(plan.sources, same)) throw ontology::UsageError("--leave-out " + text + ": the plan has no such source");
    // The second part would be counted in what the first has left.
    if (std::ranges::any_of(shares, same)) throw ontology::UsageError("--leave-out " + text + ": the source is given twice");
    shares.push_back(share);
  }
  for (const train::Source& source : plan.sources) {
    train::Corpus& corpus = corpora.emplace_back(source.kind);
    corpus.sentences = train::read_source(source, form);
    for (std::size_t i = 0; i < shares.size(); ++i) {
      if (shares[i].id == source.id) left_out.push_back({left_out_[i], corpus.treebank, train::take(corpus.sentences, shares[i])});
    }
  }
  return corpora;
}

void TrainCommand::measure(const std::vector<LeftOut>& left_out, const extract::Gazetteer& gazetteer) const {
  std::string lines;
  for (const LeftOut& part : left_out) {
    const extract::Analyzer analyzer(out_, gazetteer, part.treebank);
    std::vector<extract::Sentence> analyzed = part.sentences;
    analyzer.analyze(analyzed);
    const auto metrics = extract::eval::score_trees(as_conllu(part.sentences), as_conllu(analyzed));
    write_standard_output(part.name + "\n" + score_table(metrics));
    lines += score_json(part.name, metrics);
  }
  if (scores_.empty()) return;
  AtomicFile file(scores_);
  file.stream() << lines;
  file.finish();
  file.publish();
}

train::Plan TrainCommand::plan() const {
  train::Plan plan = train::read_plan(plan_, corpora_.empty() ? fs::path(plan_).parent_path() : fs::path(corpora_));
  for (const std::string& id : without_) {
    if (std::erase_if(plan.sources, [&](const train::Source& source) { return source.id == id; }) == 0) {
      throw ontology::UsageError("--without " + id + ": the plan has no such source");
    }
  }
  if (seed_) plan.schedule.seed = *seed_;
  if (epochs_ != 0) plan.schedule.epochs = epochs_;
  return plan;
}

// Files are opened and taken back, so that a place that can't be written to is told before hours of training.
void TrainCommand::demand_places() const {
  const AtomicFile model(out_);
  std::optional<AtomicFile> scores;
  if (!scores_.empty()) scores.emplace(scores_);
}

int TrainCommand::run() {
  const train::Plan learned = plan();
  demand_places();
  std::vector<LeftOut> left_out;
  const extract::Gazetteer gazetteer(data_.language_pack());
  train::Trainer trainer(learned, read(learned, left_out), gazetteer);
  TrainingReport report(learned.schedule.epochs, quiet_);
  const auto save = [&](train::Trainer& trained) {
    const SignalsHeld held;  // none comes between writing and renaming, so that nothing half-written stays behind
    trained.save(out_);
  };
  trainer.run([&](const train::TrainingProgress& progress) {
    report.update(progress);
    if (progress.epoch_ends && save_every_ > 0 && progress.epoch % save_every_ == 0) save(trainer);
  });
  report.clear();
  save(trainer);
  measure(left_out, gazetteer);
  return kDone;
}

}  // namespace gereh::cli
