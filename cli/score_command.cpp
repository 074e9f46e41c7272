#include "cli/score_command.h"

#include <algorithm>
#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/probability.h"
#include "cli/run.h"
#include "cli/standard_output.h"
#include "extract/article/reader.h"
#include "extract/pipeline.h"
#include "graph/knowledge_graph.h"
#include "ontology/error.h"

namespace gereh::cli {

namespace fs = std::filesystem;
using extract::eval::Accuracy;
using extract::eval::FactGold;
using extract::eval::FactScores;
using extract::eval::FactShares;

namespace {

constexpr std::string_view kGoldEnding = ".gold.json";

// NAME.fa.txt or NAME.txt beside NAME.gold.json.
fs::path article_beside(const std::string& gold) {
  if (!gold.ends_with(kGoldEnding)) {
    throw ontology::UsageError(gold +
                               ": its name does not end in .gold.json, so that its article cannot be found; name the facts with --facts");
  }
  const std::string stem = gold.substr(0, gold.size() - kGoldEnding.size());
  for (const char* ending : {".fa.txt", ".txt"}) {
    if (fs::exists(stem + ending)) return stem + ending;
  }
  throw ontology::InputError(gold + ": no article beside it (" + stem + ".fa.txt)");
}

std::string share(double value) {
  std::ostringstream out;
  out << std::fixed << std::setprecision(3) << value;
  return out.str();
}

std::string table(const FactScores& scores) {
  std::string out;
  for (const auto& [name, shares] : {std::pair{"pairs", scores.pairs}, std::pair{"facts", scores.facts}})
    out += std::string(name) + "  P " + share(shares.precision()) + "  R " + share(shares.recall()) + "  F1 " + share(shares.f1()) + "\n";
  return out + "named  R " + share(scores.named.value()) + "   speaker " + share(scores.speaker.value()) + "   polarity " +
         share(scores.polarity.value()) + "   (" + std::to_string(scores.facts.told) + " told, " + std::to_string(scores.facts.core) +
         " core)\n";
}

std::string as_json(const FactScores& scores) {
  using Json = nlohmann::ordered_json;
  const auto shares = [](const FactShares& s) {
    return Json{{"precision", s.precision()}, {"recall", s.recall()}, {"f1", s.f1()},    {"told", s.told},
                {"right", s.right},           {"core", s.core},       {"found", s.found}};
  };
  const auto accuracy = [](const Accuracy& a) { return Json{{"accuracy", a.value()}, {"all", a.all}, {"right", a.right}}; };
  const Json line = {{"pairs", shares(scores.pairs)},
                     {"facts", shares(scores.facts)},
                     {"named", accuracy(scores.named)},
                     {"speaker", accuracy(scores.speaker)},
                     {"polarity", accuracy(scores.polarity)}};
  return line.dump() + "\n";
}

std::string list(const std::vector<FactScores::Miss>& misses) {
  std::string out;
  for (const FactScores::Miss& miss : misses) {
    out += (miss.told ? "wrong    " : "missing  ") + miss.document + " | " + miss.subject + " | " + miss.predicate + " | " + miss.object +
           (miss.pair ? "  (the pair is right)\n" : "\n");
  }
  return out;
}

}  // namespace

CLI::App* ScoreCommand::setup(CLI::App& app) {
  CLI::App* command = app.add_subcommand("score", "Measure facts on articles whose facts people have annotated");
  command->add_option("gold", golds_, "Gold facts, NAME.gold.json, each with its article NAME.fa.txt or NAME.txt beside it")
      ->required()
      ->type_name("GOLD");
  command->add_option("--facts", facts_, "Measure these records of 'gereh build --format jsonl', not the articles' facts")
      ->type_name("FACTS.jsonl");
  command->add_option("--min-confidence", min_confidence_, "Leave out facts below this confidence")->type_name("X")->check(probability());
  command->add_flag("--misses", misses_, "List what is wrongly told and what is missing");
  command->add_flag("--json", json_, "One line of JSON, fractions of 1 and counts");
  data_.setup(*command);
  schema_.setup(*command);
  command->footer("Example: gereh score gold/*.gold.json --misses");
  return command;
}

ScoreCommand::Told ScoreCommand::of_articles(const std::vector<FactGold>& golds) const {
  const ontology::Ontology ontology = schema_.ontology(data_);
  const extract::Pipeline pipeline = schema_.pipeline(data_, ontology);
  Told all;
  for (std::size_t i = 0; i < golds.size(); ++i) {
    const fs::path file = article_beside(golds_[i]);
    graph::KnowledgeGraph graph;
    std::string bad;
    const auto add = [&](const extract::Article& article) { graph.add(pipeline.extract(article).facts); };
    extract::read_articles(file, {}, add, [&](const std::string& message) { bad = message; });
    if (!bad.empty()) throw ontology::InputError(bad);
    for (auto& fact : extract::eval::comparable(graph.facts())) {
      fact.document = golds[i].document;
      all.push_back(std::move(fact));
    }
  }
  return all;
}

int ScoreCommand::run() {
  std::vector<FactGold> golds;
  for (const std::string& file : golds_) golds.push_back(extract::eval::read_fact_gold(file));
  Told told = facts_.empty() ? of_articles(golds) : extract::eval::read_told_facts(facts_);
  std::erase_if(told, [&](const auto& fact) { return fact.confidence < min_confidence_; });
  FactScores scores;
  for (const FactGold& gold : golds) {
    Told own;
    std::ranges::copy_if(told, std::back_inserter(own), [&](const auto& fact) { return fact.document == gold.document; });
    scores.add(gold, own);
  }
  write_standard_output((misses_ ? list(scores.misses) : "") + (json_ ? as_json(scores) : table(scores)));
  return kDone;
}

}  // namespace gereh::cli
