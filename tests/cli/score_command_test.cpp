// gereh score as a user meets it. Its arithmetic: tests/extract/eval/fact_metrics_test.cpp.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "program.h"

namespace gereh::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

constexpr const char* kGold =
    R"({"doc": "a", "entities": {"ir": {"type": "Country", "aliases": ["ایران"]}, "iq": {"type": "Country", "aliases": ["عراق"]}},
 "core": [{"s": "ir", "p": ["Support"], "o": "iq"}], "also": []})";

TEST_F(Gereh, ScoreReadsTheArticleBesideItsGold) {
  file("a.gold.json", kGold);
  file("a.fa.txt", "خبر\nایران از عراق حمایت کرد. ایران عراق را تحریم کرد.\n");
  ASSERT_EQ(gereh("score a.gold.json --misses"), 0) << err_;
  EXPECT_EQ(out_,
            "wrong    a | ایران | Sanction تحریم کردن | عراق  (the pair is right)\n"
            "pairs  P 1.000  R 1.000  F1 1.000\n"
            "facts  P 0.500  R 1.000  F1 0.667\n"
            "named  R 1.000   speaker 0.000   polarity 1.000   (2 told, 1 core)\n");
  ASSERT_EQ(gereh("score a.gold.json --json"), 0) << err_;
  EXPECT_EQ(nlohmann::json::parse(out_).at("facts").at("right"), 1);
}

TEST_F(Gereh, ScoreReadsRecords) {
  file("a.gold.json", kGold);
  file(
      "facts.jsonl",
      R"({"document":"a","subject":{"label":"ایران"},"predicate":{"id":"Support","surface":"x"},"object":{"label":"عراق"},"confidence":0.4})"
      "\n");
  ASSERT_EQ(gereh("score a.gold.json --facts facts.jsonl"), 0) << err_;
  EXPECT_THAT(out_, HasSubstr("facts  P 1.000  R 1.000"));
  ASSERT_EQ(gereh("score a.gold.json --facts facts.jsonl --min-confidence 0.5"), 0) << err_;
  EXPECT_THAT(out_, HasSubstr("(0 told, 1 core)"));
}

TEST_F(Gereh, ScoreSaysWhatIsWrongWithAFile) {
  file("a.gold.json", kGold);
  EXPECT_EQ(gereh("score a.gold.json"), 1);
  EXPECT_THAT(err_, StartsWith("gereh: a.gold.json: no article beside it (a.fa.txt)"));
  file("facts.jsonl", "{}\n");
  EXPECT_EQ(gereh("score a.gold.json --facts facts.jsonl"), 1);
  EXPECT_THAT(err_, StartsWith("gereh: facts.jsonl:1: no fact record"));
  file("b.gold.json", R"({"doc": "b", "entities": {}, "core": [{"s": "x", "p": "Visit"}], "also": []})");
  EXPECT_EQ(gereh("score b.gold.json --facts facts.jsonl"), 1);
  EXPECT_THAT(err_, StartsWith("gereh: b.gold.json: no entity \"x\""));
  file("c.gold.json", "{");
  EXPECT_EQ(gereh("score c.gold.json"), 1);
  EXPECT_THAT(err_, StartsWith("gereh: c.gold.json: no JSON at byte"));
  EXPECT_EQ(gereh("score"), 2);
}

}  // namespace
}  // namespace gereh::cli
