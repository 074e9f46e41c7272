// gereh train as a user meets it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "extract/analysis/analyzer.h"
#include "extract/neural/model_file.h"
#include "program.h"
#include "tests/extract/known_names.h"

namespace gereh::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class Train : public Gereh {
 protected:
  Train() {
    file("trees/first.conllu", trees());
    file("trees/second.conllu", trees());
    file("trees/names.txt", "علی\tB-PER\nرفت\tO\n\nتهران\tB-CITY\n");
    file("plan.json", plan());
  }

  // Six small sentences.
  static std::string trees() {
    std::string text;
    for (const char* who : {"علی", "مریم", "رضا", "وزیر", "نماینده", "او"}) {
      text += "1\t" + std::string(who) + "\t" + who + "\tNOUN\t_\tNumber=Sing\t3\tnsubj\t_\t_\n";
      text +=
          "2\tدیروز\tدیروز\tADV\t_\t_\t3\tadvmod\t_\t_\n3\tرفت\tرفت\tVERB\t_\t_\t0\troot\t_\t_\n4\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_\n\n";
    }
    return text;
  }
  static std::string plan(const std::string& keys = "") {
    return R"({"facts": {"language": "fa"},
      "sources": [{"id": "first", "file": "first.conllu", "treebank": "news", "layers": ["upos", "trees", "feats", "lemmas"]},
                  {"id": "second", "file": "second.conllu", "treebank": "other", "layers": ["upos", "trees"], "weight": 0.5},
                  {"id": "names", "file": "names.txt", "treebank": "names", "layers": ["names"], "names": {"CITY": "LOC"}}],
      "network": {"word": 8, "affix": 4, "fine": 2, "coarse": 2, "properties": 2, "encoded": 16, "treebank": 2, "hidden": 16, "layers": 1,
                  "arcs": 16, "relations": 16},
      "schedule": {"epochs": 2, "batch_words": 20, "least_label": 1})" +
           keys + "}";
  }
  std::string data_files() const { return "plan.json trees/first.conllu trees/names.txt trees/second.conllu"; }
  std::string all_files() const {
    std::string names;
    for (const std::string& name : files()) names += (names.empty() ? "" : " ") + name;
    return names;
  }
};

TEST_F(Train, LearnsAndMeasures) {
  ASSERT_EQ(
      gereh("train plan.json --corpora trees -o model.gnn --leave-out first:1/3 --leave-out second --scores scores.json --save-every 1"), 0)
      << err_;
  EXPECT_THAT(err_, AllOf(HasSubstr("epoch 1/2, loss "), HasSubstr("epoch 2/2, loss "), HasSubstr(" left\n")));
  EXPECT_EQ(std::ranges::count(err_, '\n'), 2) << err_;
  EXPECT_THAT(out_, AllOf(HasSubstr("first:1/3\n"), HasSubstr("second\n"), HasSubstr("LAS")));
  std::istringstream lines(contents(folder_ / "scores.json"));
  std::vector<std::string> measured;
  for (std::string line; std::getline(lines, line);) {
    const auto json = nlohmann::json::parse(line);
    measured.push_back(json.at("file"));
    EXPECT_EQ(json.at("metrics").at("LAS").at("gold"), measured.back() == "second" ? 24 : 8);
  }
  EXPECT_THAT(measured, ElementsAre("first:1/3", "second"));
  EXPECT_EQ(all_files(), "model.gnn plan.json scores.json trees/first.conllu trees/names.txt trees/second.conllu");
  const extract::neural::ModelFile model(folder_ / "model.gnn");
  EXPECT_EQ(model.metadata("language"), "fa");
  EXPECT_THAT(model.strings("treebanks.names"), ElementsAre("news", "other", "names"));
  EXPECT_THAT(model.strings("labels.name"), ElementsAre("B-LOC", "B-PER", "O"));
  for (const char* treebank : {"news", "other", "names"})
    EXPECT_NO_THROW(extract::Analyzer(folder_ / "model.gnn", extract::known_names(), treebank));
}

TEST_F(Train, FindsCorporaBesideThePlan) {
  file("trees/plan.json", plan());
  ASSERT_EQ(gereh("train trees/plan.json -o model.gnn -q --epochs 1"), 0) << err_;
  EXPECT_THAT(err_, IsEmpty());
  EXPECT_THAT(out_, IsEmpty());
  const std::string first = contents(folder_ / "model.gnn");
  ASSERT_EQ(gereh("train trees/plan.json -o again.gnn -q --epochs 1 --seed 1"), 0) << err_;
  EXPECT_TRUE(contents(folder_ / "again.gnn") == first);
  for (const char* seed : {"0", "2"}) {
    ASSERT_EQ(gereh("train trees/plan.json -o other.gnn -q --epochs 1 --seed " + std::string(seed)), 0) << err_;
    EXPECT_FALSE(contents(folder_ / "other.gnn") == first) << seed;
  }
}

TEST_F(Train, RefusesPlansThatAreNone) {
  expect_complaint("train none.json -o model.gnn", 1, "none.json: cannot be read");
  file("bad.json", "{\"sources\": [");
  expect_complaint("train bad.json -o model.gnn", 1, "bad.json: is no JSON");
  file("bad.json", plan(", \"vector\": \"x\""));
  expect_complaint("train bad.json -o model.gnn", 1, "bad.json: unknown key \"vector\"");
  expect_complaint("train plan.json -o model.gnn", 1, "first.conllu");  // beside the plan there are none
  expect_complaint("train plan.json --corpora nowhere -o model.gnn", 2, "nowhere");
  file("trees/names.txt", "علی\tB-PER\nرفت\n");
  expect_complaint("train plan.json --corpora trees -o model.gnn", 1, "names.txt:2: expected two columns");
  EXPECT_FALSE(std::filesystem::exists(folder_ / "model.gnn"));
}

TEST_F(Train, RefusesToLeaveOutWhatIsNotThere) {
  const auto complaint = [&](const std::string& leave_out, int code, const std::string& words) {
    expect_complaint("train plan.json --corpora trees -o model.gnn " + leave_out, code, words);
  };
  complaint("--leave-out third", 2, "--leave-out third: the plan has no such source");
  complaint("--leave-out third:0/2", 2, "--leave-out third:0/2: the plan has no such source");
  complaint("--leave-out first:2/2", 2, "first:2/2: expected SOURCE or SOURCE:K/N");
  complaint("--leave-out first:0/3 --leave-out first:1/3", 2, "--leave-out first:1/3: the source is given twice");
  complaint("--leave-out first --leave-out second --leave-out names", 1, "nothing to learn from");
  EXPECT_EQ(all_files(), data_files());
}

TEST_F(Train, DoesWithoutSources) {
  ASSERT_EQ(gereh("train plan.json --corpora trees -o model.gnn -q --without names --without second"), 0) << err_;
  EXPECT_THAT(out_, IsEmpty());
  const extract::neural::ModelFile model(folder_ / "model.gnn");
  EXPECT_THAT(model.strings("treebanks.names"), ElementsAre("news"));
  EXPECT_THAT(model.strings("labels.name"), ElementsAre("O"));
}

// Nobody looks for the files of what is done without.
TEST_F(Train, NeedsNoFilesOfWhatItDoesWithout) {
  std::filesystem::remove(folder_ / "trees/names.txt");
  EXPECT_EQ(gereh("train plan.json --corpora trees -o model.gnn -q --epochs 1 --without names --leave-out second"), 0) << err_;
  EXPECT_THAT(out_, HasSubstr("second\n"));
}

TEST_F(Train, RefusesToDoWithoutWhatIsNotThere) {
  const auto complaint = [&](const std::string& without, int code, const std::string& words) {
    expect_complaint("train plan.json --corpora trees -o model.gnn " + without, code, words);
  };
  complaint("--without third", 2, "--without third: the plan has no such source");
  complaint("--without first:0/2", 2, "--without first:0/2: the plan has no such source");
  complaint("--without first --leave-out first", 2, "--leave-out first: the plan has no such source");
  complaint("--without first --without second --without names", 1, "nothing to learn from");
  EXPECT_EQ(all_files(), data_files());
}

TEST_F(Train, SaysBeforeItTrainsThatItCannotWrite) {
  const std::string train = "train plan.json --corpora trees --epochs 1000000 ";  // would take days
  expect_complaint(train + "-o nowhere/model.gnn", 1, "nowhere/model.gnn: cannot be written: No such file or directory");
  expect_complaint(train + "-o trees", 1, "trees: cannot be written: Is a directory");
  expect_complaint(train + "-o model.gnn --scores nowhere/scores.json", 1,
                   "nowhere/scores.json: cannot be written: No such file or directory");
  EXPECT_EQ(all_files(), data_files());
}

TEST_F(Train, IsUsedRightly) {
  expect_complaint("train", 2, "plan");
  expect_complaint("train plan.json", 2, "--output");
  expect_complaint("train plan.json -o m --epochs 0", 2, "--epochs");
  expect_complaint("train plan.json -o m --seed x", 2, "--seed");
  expect_complaint("train plan.json -o m --seed -1", 2, "--seed");
  EXPECT_EQ(gereh("train --help"), 0);
  EXPECT_THAT(out_, AllOf(HasSubstr("--leave-out"), HasSubstr("--without"), HasSubstr("--save-every")));
}

// It is stopped after it has saved for the first time, wherever it is then: the model there is whole, and nothing lies beside it.
TEST_F(Train, LeavesNothingHalfWrittenWhenInterrupted) {
  const std::string script = "cd '" + folder_.string() +
                             "' && { '" GEREH_PROGRAM
                             "' train plan.json --corpora trees -o model.gnn --epochs 1000000 --save-every 1 -q & "
                             "pid=$!; while [ ! -e model.gnn ] && kill -0 $pid; do sleep 0.05; done; kill -TERM $pid; wait $pid; }";
  const int status = std::system(script.c_str());
  EXPECT_EQ(WEXITSTATUS(status), 128 + SIGTERM);
  EXPECT_EQ(all_files(), "model.gnn " + data_files());
  EXPECT_NO_THROW(extract::Analyzer(folder_ / "model.gnn", extract::known_names()));
}

}  // namespace
}  // namespace gereh::cli
