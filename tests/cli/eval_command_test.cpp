// gereh eval as a user meets it. Its figures: tests/extract/eval/, and scorers_test.py.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "program.h"

namespace gereh::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

const std::string kScored = GEREH_SOURCE_DIR "/tests/cli/scored/";
const std::string kTrees = "eval trees '" + kScored + "gold.conllu' ";
const std::string kNames = "eval entities '" + kScored + "gold.txt' ";

TEST_F(Gereh, EvalTreesPrintsTheOfficialTable) {
  ASSERT_EQ(gereh(kTrees + "--system '" + kScored + "system.conllu'"), 0) << err_;
  EXPECT_THAT(out_, StartsWith("Metric     | Precision |    Recall |  F1 Score | AligndAcc\n"
                               "-----------+-----------+-----------+-----------+-----------\n"
                               "Tokens     |     91.67 |     91.67 |     91.67 |\n"
                               "Sentences  |     40.00 |     40.00 |     40.00 |\n"
                               "Words      |     82.05 |     82.05 |     82.05 |\n"
                               "UPOS       |     76.92 |     76.92 |     76.92 |     93.75\n"
                               "XPOS       |"));
  EXPECT_THAT(out_, HasSubstr("\nEzafe      |     33.33 |     28.57 |     30.77 |\nEntities   |     50.00 |     60.00 |     54.55 |\n"));
}

// The words of the fixture are told apart by the tokenizer nearly as gold does; the models know nearly all of their tags.
TEST_F(Gereh, EvalTreesMeasuresTheModels) {
  const auto f1 = [&](const std::string& metric) { return nlohmann::json::parse(out_).at("metrics").at(metric).at("f1").get<double>(); };
  ASSERT_EQ(gereh(kTrees + "--json --gold-tokens"), 0) << err_;
  EXPECT_EQ(f1("Words"), 1);
  EXPECT_EQ(f1("Sentences"), 1);
  EXPECT_GT(f1("UPOS"), 0.8);
  EXPECT_GT(f1("LAS"), 0.5);
  EXPECT_FALSE(nlohmann::json::parse(out_).at("metrics").contains("XPOS"));
  ASSERT_EQ(gereh(kTrees + "--json"), 0) << err_;
  EXPECT_EQ(nlohmann::json::parse(out_).at("file"), kScored + "gold.conllu");
  EXPECT_GT(f1("Words"), 0.8);
  EXPECT_EQ(f1("Sentences"), 1);
  EXPECT_GT(f1("Lemmas"), 0.7);
  ASSERT_EQ(gereh(kTrees + "--json --strip-zwnj"), 0) << err_;
  EXPECT_GT(f1("Words"), 0.8);
}

TEST_F(Gereh, EvalPrintsATableForEachFile) {
  ASSERT_EQ(gereh(kTrees + "'" + kScored + "system.conllu'"), 0) << err_;
  EXPECT_THAT(out_, StartsWith(kScored + "gold.conllu\nMetric "));
  EXPECT_THAT(out_, HasSubstr("\n\n" + kScored + "system.conllu\nMetric "));
  ASSERT_EQ(gereh(kTrees + "'" + kScored + "system.conllu' --json"), 0);
  EXPECT_EQ(std::ranges::count(out_, '\n'), 2);
  file("bad.conllu", "x\n");
  EXPECT_EQ(gereh(kTrees + "bad.conllu"), 3);
  EXPECT_THAT(err_, StartsWith("gereh: bad.conllu:1: 1 column"));
  EXPECT_THAT(out_, HasSubstr("\nLAS "));
}

TEST_F(Gereh, EvalEntities) {
  ASSERT_EQ(gereh(kNames + "--system '" + kScored + "system.txt'"), 0) << err_;
  EXPECT_THAT(out_, HasSubstr("\nPER        |     50.00 |     33.33 |     40.00 |\n"));
  EXPECT_THAT(out_, HasSubstr("\nPER+ORG+LOC|     50.00 |     57.14 |     53.33 |\nAll        |     45.45 |     50.00 |     47.62 |\n"));
  ASSERT_EQ(gereh(kNames), 0) << err_;
  EXPECT_THAT(out_, HasSubstr("\nDAT        |      0.00 |      0.00 |      0.00 |\n"));
  EXPECT_THAT(out_, Not(HasSubstr("\nAll        |      0.00")));
}

// The same words in the manner of three corpora.
TEST_F(Gereh, EvalEntitiesReadsOtherCorpora) {
  file("gold.txt", "علی\tB-PER\nمی‌افتد\tO\n|\tO\nتهران\tB-LOC\n\nجام\tB-EVE\n");
  file("peyma.txt", "علی|B_PER\r\nمی افتد|O\r\n||O\r\nتهران|B_LOC\r\n\r\nجام|B_EVE\r\n");
  file("arman.txt", "علی B-pers\nمی‌افتد O\n| O\nتهران B-loc\n\nجام B-event\n");
  for (const char* other : {"peyma.txt", "arman.txt"}) {
    ASSERT_EQ(gereh(std::string("eval entities gold.txt --system ") + other), 0) << err_;
    EXPECT_THAT(out_, HasSubstr("\nAll        |    100.00 |    100.00 |    100.00 |\n")) << other;
  }
}

TEST_F(Gereh, EvalNamesWhatIsWrong) {
  const auto word = [](int id, const std::string& form, const std::string& head) {
    return std::to_string(id) + "\t" + form + "\t_\tNOUN\t_\t_\t" + head + "\tdep\t_\t_\n";
  };
  const std::pair<std::string, const char*> trees[] = {
      {"", "bad: no sentences in it"},
      {"1\tw\t_\n", "bad:1: 3 columns where CoNLL-U has 10"},
      {word(1, "w", "2") + word(2, "w", "1"), "bad:1: the sentence has no root"},
      {word(1, "w", "0") + word(2, "w", "3") + word(3, "w", "2"), "bad:2: the heads above «w» go round in a cycle"},
      {word(1, "w", "0") + word(2, "w", "0"), "bad:2: a second root"},
      {word(1, "w", "7"), "bad:1: head 7 in a sentence of 1 words"},
      {word(1, "\u200c", "0"), "bad:1: a word of zero-width non-joiners alone"},
  };
  for (const auto& [text, words] : trees) {
    file("bad", text);
    expect_complaint("eval trees --strip-zwnj bad", 1, words);
  }
  file("one", word(1, "a", "0"));
  file("two", word(1, "b", "0"));
  expect_complaint("eval trees one --system two", 1, "one and two: not the same text: gold has «a» at line 1, the other «b» at line 1");
  const std::pair<std::string, const char*> tags[] = {
      {"", "bad: no words in it"},
      {"علی\n", "bad:1: two columns are wanted"},
      {"علی N B-PER\n", "bad:1: two columns are wanted"},
      {"علی\tN\tB-PER\n", "bad:1: two columns are wanted"},
      {"علی\tO\nرفت\tE-PER\n", "bad:2: tag \"E-PER\" is not BIO"},
      {"\xFF\tO\n", "bad:1: invalid UTF-8"},
  };
  for (const auto& [text, words] : tags) {
    file("bad", text);
    expect_complaint("eval entities bad", 1, words);
  }
  file("gold", "a\tO\nb\tO\n\nc\tO\n");
  file("short", "a\tO\nb\tO\n");
  file("other", "a\tO\nb\tO\n\n\nc\tO\nd\tO\n");
  expect_complaint("eval entities gold --system short", 1, "short: 1 sentences where gold has 2");
  expect_complaint("eval entities gold --system other", 1, "other:5: 2 words in the sentence where gold has 1 at its line 4");
}

TEST_F(Gereh, EvalIsUsedRightly) {
  expect_complaint("eval", 2, "subcommand");
  expect_complaint("eval trees", 2, "file");
  expect_complaint("eval trees a b --system c", 2, "--system is compared with one FILE");
  expect_complaint("eval trees a --gold-tokens --system c", 2, "--gold-tokens is for the models");
  expect_complaint("eval entities a --gold-tokens", 2, "gold-tokens");
  expect_complaint(kTrees + "--language-pack nowhere", 2, "nowhere");
  expect_complaint("eval trees missing", 1, "missing: cannot be read: No such file or directory");
  expect_complaint(kTrees + "--gold-tokens >/dev/full", 1, "standard output: cannot be written");
}

}  // namespace
}  // namespace gereh::cli
