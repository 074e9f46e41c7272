#include "extract/eval/entity_metrics.h"

#include <gtest/gtest.h>

namespace gereh::extract::eval {
namespace {

TEST(EntityMetrics, PhrasesOfTags) {
  EXPECT_EQ(phrases({"B-PER", "I-PER", "O", "B-LOC", "B-LOC"}), (std::vector<Phrase>{{0, 2, "PER"}, {3, 4, "LOC"}, {4, 5, "LOC"}}));
  // What continues nothing, or a phrase of another type, begins one.
  EXPECT_EQ(phrases({"I-PER", "I-PER", "I-ORG", "O", "I-ORG"}), (std::vector<Phrase>{{0, 2, "PER"}, {2, 3, "ORG"}, {4, 5, "ORG"}}));
  EXPECT_EQ(phrases({"B-PER", "X", "I-PER"}), (std::vector<Phrase>{{0, 1, "PER"}, {2, 3, "PER"}}));
  EXPECT_TRUE(phrases({}).empty());
}

TEST(EntityMetrics, TagsOfOtherCorpora) {
  const std::pair<const char*, const char*> cases[] = {
      {"O", "O"},         {"B-PER", "B-PER"}, {"B_PER", "B-PER"},   {"I_ORG", "I-ORG"}, {"B-pers", "B-PER"}, {"B-org", "B-ORG"},
      {"I-loc", "I-LOC"}, {"B-fac", "B-FAC"}, {"B-event", "B-EVE"}, {"I-pro", "I-PRO"}, {"B_DAT", "B-DAT"},  {"", ""},
      {"B", ""},          {"B-", ""},         {"E-PER", ""},        {"PER", ""},        {"o", ""},           {"B+PER", ""}};
  for (const auto& [theirs, ours] : cases) EXPECT_EQ(normal_tag(theirs), ours) << theirs;
}

// By hand: PER 2 gold, 2 found, 1 right; LOC 1, 2, 1; DAT 1, 0, 0; FAC 0, 1, 0.
TEST(EntityMetrics, CountsWholePhrases) {
  EntityScores scores;
  scores.add({"B-PER", "I-PER", "O", "B-LOC"}, {"B-PER", "O", "O", "B-LOC"});
  scores.add({"B-PER", "O", "B-DAT", "O"}, {"B-PER", "B-LOC", "O", "B-FAC"});
  const Score per = scores.types().at("PER");
  EXPECT_DOUBLE_EQ(per.precision(), 0.5);
  EXPECT_DOUBLE_EQ(per.recall(), 0.5);
  EXPECT_DOUBLE_EQ(scores.types().at("LOC").precision(), 0.5);
  EXPECT_DOUBLE_EQ(scores.types().at("LOC").recall(), 1);
  EXPECT_DOUBLE_EQ(scores.types().at("DAT").f1(), 0);
  EXPECT_DOUBLE_EQ(scores.types().at("FAC").f1(), 0);
  EXPECT_DOUBLE_EQ(scores.main().precision(), 2.0 / 4);
  EXPECT_DOUBLE_EQ(scores.main().recall(), 2.0 / 3);
  EXPECT_DOUBLE_EQ(scores.main().f1(), 4.0 / 7);
  EXPECT_DOUBLE_EQ(scores.all().precision(), 2.0 / 5);
  EXPECT_DOUBLE_EQ(scores.all().recall(), 2.0 / 4);
}

// Ends that agree are not enough, nor is a type.
TEST(EntityMetrics, TypeAndBothEndsMustAgree) {
  for (const auto& system :
       {std::vector<std::string>{"B-ORG", "I-ORG", "O"}, {"B-PER", "I-PER", "I-PER"}, {"O", "B-PER", "O"}, {"B-PER", "B-PER", "O"}}) {
    EntityScores scores;
    scores.add({"B-PER", "I-PER", "O"}, system);
    EXPECT_EQ(scores.all().correct, 0U);
  }
}

}  // namespace
}  // namespace gereh::extract::eval
