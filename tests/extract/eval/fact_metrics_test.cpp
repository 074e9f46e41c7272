#include "extract/eval/fact_metrics.h"

#include <gtest/gtest.h>

namespace gereh::extract::eval {
namespace {

ToldFact told(const char* subject, const char* predicate, const char* object, bool negative = false, const char* speaker = nullptr) {
  ToldFact fact;
  fact.document = "d";
  fact.subject = {subject, "Country"};
  fact.predicate = predicate;
  fact.surface = "سفر کردن";
  if (object) fact.object = ToldEntity{object, "City"};
  if (speaker) fact.speaker = ToldEntity{speaker, "Person"};
  fact.negative = negative;
  return fact;
}

FactGold gold() {
  FactGold gold;
  gold.document = "d";
  gold.entities = {
      {"ir", {"Country", {"ایران"}}}, {"cn", {"Country", {"چین"}}}, {"x", {"Person", {"وزیر خارجه چین"}}}, {"b", {"City", {"بغداد"}}}};
  gold.core = {{{"ir"}, {"Visit"}, {"b"}, {}, false}, {{"cn"}, {"Support"}, {"ir"}, {"x"}, true}, {{"ir"}, {"Resign"}, {}, {}, false}};
  gold.also = {{{"ir", "cn"}, {"Meet"}, {"b"}, {}, false}};
  return gold;
}

TEST(FoldLabel, LeavesOutWhatOrthographyVaries) {
  EXPECT_EQ(fold_label("كره‌شمالي"), fold_label("کره شمالی"));
  EXPECT_EQ(fold_label("«مُسکو»"), fold_label("مسکو"));
  EXPECT_EQ(fold_label("NATO-ناتو"), U"natoناتو");
  EXPECT_EQ(fold_label(" ـ"), U"ـ");  // tatweel is a letter (Lm)
}

TEST(SameLabel, ContainsSixtyPercent) {
  EXPECT_TRUE(same_label(U"abc", U"abcde"));
  EXPECT_FALSE(same_label(U"abc", U"abcdef"));
  EXPECT_FALSE(same_label(U"ab", U"abc"));
  EXPECT_TRUE(same_label(U"ab", U"ab"));
  EXPECT_FALSE(same_label(U"", U""));
}

TEST(CoarseType, GathersClasses) {
  EXPECT_EQ(coarse_type("gereh:Country"), "Place");
  EXPECT_EQ(coarse_type("https://w3id.org/gereh/ontology#Court"), "Organization");
  EXPECT_EQ(coarse_type("Concept"), "Concept");
}

TEST(FactScores, CountsPairsFactsSpeakersAndPolarity) {
  FactScores scores;
  scores.add(gold(), {told("ایران", "Visit", "بغداد"), told("چین", "Support", "ایران", true, "وزیر خارجه چین"),
                      told("چین", "Meet", "بغداد"), told("چین", "Attack", "ایران"), told("ایران", "Attack", "چین")});
  EXPECT_EQ(scores.facts.told, 5U);
  EXPECT_EQ(scores.facts.right, 3U);
  EXPECT_EQ(scores.pairs.right, 4U);
  EXPECT_EQ(scores.facts.core, 3U);
  EXPECT_EQ(scores.facts.found, 2U);
  EXPECT_EQ(scores.speaker.all, 1U);
  EXPECT_EQ(scores.speaker.right, 1U);
  EXPECT_EQ(scores.polarity.all, 2U);
  EXPECT_EQ(scores.polarity.right, 2U);
  EXPECT_EQ(scores.named.all, 4U);
  EXPECT_EQ(scores.named.right, 3U);
  ASSERT_EQ(scores.misses.size(), 3U);
  EXPECT_TRUE(scores.misses[0].pair);
  EXPECT_FALSE(scores.misses[1].pair);
  EXPECT_EQ(scores.misses[2].predicate, "Resign");
}

TEST(FactScores, ToldWithWrongPolarityOrSpeaker) {
  FactScores scores;
  scores.add(gold(), {told("چین", "Support", "ایران", false, "بغداد")});
  EXPECT_EQ(scores.facts.found, 1U);
  EXPECT_EQ(scores.speaker.right, 0U);
  EXPECT_EQ(scores.polarity.right, 0U);
}

TEST(FactScores, OneParticipantMatchesWithAnyObject) {
  FactScores scores;
  scores.add(gold(), {told("ایران", "Resign", nullptr)});
  EXPECT_EQ(scores.facts.found, 1U);
}

TEST(FactScores, InfinitiveIsAPredicateToo) {
  FactGold with = gold();
  with.core = {{{"ir"}, {"سفر کردن"}, {"b"}, {}, false}};
  FactScores scores;
  scores.add(with, {told("ایران", "relatedTo", "بغداد")});
  EXPECT_EQ(scores.facts.found, 1U);
}

TEST(Comparable, LeavesOutSayingLiteralsAndWhatIsToldTwice) {
  ontology::Fact fact;
  fact.subject.label_fa = "ایران";
  fact.predicate.id = "Visit";
  fact.object = ontology::EntityRef{"city/b", "City", "بغداد", "", {}};
  ontology::Fact said = fact, timed = fact;
  said.predicate.id = "Say";
  timed.object = ontology::Literal{"2024-01-01", "xsd:date"};
  EXPECT_EQ(comparable({fact, said, timed, fact}).size(), 1U);
}

}  // namespace
}  // namespace gereh::extract::eval
