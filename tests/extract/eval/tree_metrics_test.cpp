// Figures worked out by hand. tests/cli/scorers_test.py compares with the official script.
#include "extract/eval/tree_metrics.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "ontology/error.h"

namespace gereh::extract::eval {
namespace {

// A sentence: words "FORM UPOS HEAD DEPREL [LEMMA [MISC [FEATS [XPOS]]]]", or "A-B FORM" for a multiword token, parted by ';'.
ConlluSentence sentence(const std::string& text) {
  ConlluSentence made;
  std::istringstream rows(text);
  for (std::string row; std::getline(rows, row, ';');) {
    std::istringstream columns(row);
    std::string first;
    columns >> first;
    if (const std::size_t dash = first.find('-'); dash != std::string::npos) {
      MultiwordToken& token = made.multiwords.emplace_back();
      token.begin = std::stoul(first) - 1;
      token.end = std::stoul(first.substr(dash + 1));
      columns >> token.form;
      continue;
    }
    ConlluWord& word = made.words.emplace_back();
    word.form = first;
    columns >> word.upos >> word.head >> word.deprel >> word.lemma >> word.misc >> word.feats >> word.xpos;
    for (std::string* column : {&word.lemma, &word.misc, &word.feats, &word.xpos}) {
      if (column->empty()) *column = "_";
    }
  }
  return made;
}

std::vector<ConlluSentence> sentences(const std::vector<std::string>& texts) {
  std::vector<ConlluSentence> made;
  for (const std::string& text : texts) made.push_back(sentence(text));
  return made;
}

Score score(const std::string& metric, const std::vector<std::string>& gold, const std::vector<std::string>& system) {
  for (const auto& [name, found] : score_trees(sentences(gold), sentences(system))) {
    if (name == metric) return found;
  }
  ADD_FAILURE() << "no " << metric;
  return {};
}

std::vector<std::string> names(const std::vector<std::string>& gold, const std::vector<std::string>& system) {
  std::vector<std::string> all;
  for (const Metric& metric : score_trees(sentences(gold), sentences(system))) all.push_back(metric.name);
  return all;
}

void expect(const Score& score, std::size_t gold, std::size_t system, std::size_t correct) {
  EXPECT_EQ(score.gold, gold);
  EXPECT_EQ(score.system, system);
  EXPECT_EQ(score.correct, correct);
}

const std::vector<std::string> kGold{"ab NOUN 3 nsubj; cd ADP 1 case; ef VERB 0 root; . PUNCT 3 punct"};

TEST(TreeMetrics, TheSameIsAllRight) {
  for (const Metric& metric : score_trees(sentences(kGold), sentences(kGold))) {
    EXPECT_DOUBLE_EQ(metric.score.f1(), 1) << metric.name;
    if (metric.score.aligned) {
      EXPECT_DOUBLE_EQ(*metric.score.aligned_accuracy(), 1) << metric.name;
    }
  }
}

// "cd" is cut in two: 3 of 4 gold and of 5 found words are the same.
TEST(TreeMetrics, WordsByTheirLetters) {
  const std::vector<std::string> system{"ab NOUN 4 nsubj; c ADP 1 case; d ADP 1 case; ef VERB 0 root; . PUNCT 4 punct"};
  expect(score("Tokens", kGold, system), 4, 5, 3);
  expect(score("Words", kGold, system), 4, 5, 3);
  expect(score("LAS", kGold, system), 4, 5, 3);
  EXPECT_DOUBLE_EQ(score("LAS", kGold, system).f1(), 6.0 / 9);
  EXPECT_DOUBLE_EQ(*score("LAS", kGold, system).aligned_accuracy(), 1);
  // The function word of "ab" is not found: MLAS alone looks at it. Content words: ab and ef.
  expect(score("CLAS", kGold, system), 2, 2, 2);
  expect(score("MLAS", kGold, system), 2, 2, 1);
}

TEST(TreeMetrics, HeadsRelationsAndTheirSubtypes) {
  const std::vector<std::string> system{"ab NOUN 3 nsubj:pass; cd ADP 3 case; ef VERB 0 root; . PUNCT 3 case"};
  expect(score("UAS", kGold, system), 4, 4, 3);
  expect(score("LAS", kGold, system), 4, 4, 2);
}

// A head that is no gold word is wrong, though the root's missing head is right.
TEST(TreeMetrics, HeadsMustBeAligned) {
  const std::vector<std::string> system{"ab NOUN 4 nsubj; cd ADP 1 case; e VERB 0 root; f VERB 3 aux; . PUNCT 3 punct"};
  expect(score("UAS", kGold, system), 4, 5, 1);
}

TEST(TreeMetrics, SentencesByBothEnds) {
  const std::vector<std::string> two{"ab NOUN 0 root; cd ADP 1 case", "ef VERB 0 root; . PUNCT 1 punct"};
  expect(score("Sentences", kGold, two), 1, 2, 0);
  expect(score("Sentences", two, two), 2, 2, 2);
  expect(score("Words", kGold, two), 4, 4, 4);
  expect(score("UAS", kGold, two), 4, 4, 3);
}

TEST(TreeMetrics, MultiwordTokensByTheirForms) {
  const std::vector<std::string> gold{"1-2 safarash; safar NOUN 0 root; ash PRON 1 nmod; raft VERB 1 dep"};
  const std::vector<std::string> whole{"safarash NOUN 0 root; raft VERB 1 dep"};
  const std::vector<std::string> other{"1-3 safarash; safar NOUN 0 root; a PRON 1 nmod; Ash PRON 1 nmod; raft VERB 1 dep"};
  expect(score("Tokens", gold, whole), 2, 2, 2);
  expect(score("Words", gold, whole), 3, 2, 1);
  expect(score("Words", gold, other), 3, 4, 3);
}

TEST(TreeMetrics, LemmasThatGoldLacksAreRight) {
  const std::vector<std::string> gold{"ab NOUN 0 root _; cd NOUN 1 nmod cd"};
  expect(score("Lemmas", gold, {"ab NOUN 0 root x; cd NOUN 1 nmod y"}), 2, 2, 1);
  expect(score("BLEX", gold, {"ab NOUN 0 root x; cd NOUN 1 nmod y"}), 2, 2, 1);
}

TEST(TreeMetrics, UniversalFeaturesInAnyOrder) {
  const std::vector<std::string> gold{"ab NOUN 0 root _ _ Number=Sing|Person=3"};
  expect(score("UFeats", gold, {"ab NOUN 0 root _ _ Person=3|Own=x|Number=Sing"}), 1, 1, 1);
  expect(score("UFeats", gold, {"ab NOUN 0 root _ _ Person=3"}), 1, 1, 0);
}

TEST(TreeMetrics, RowsThatMeanNothingAreLeftOut) {
  using ::testing::AllOf;
  using ::testing::Contains;
  using ::testing::Not;
  const std::vector<std::string> with{"ab NOUN 0 root _ _ _ N"};
  const std::vector<std::string> without{"ab NOUN 0 root"};
  EXPECT_THAT(names(with, with), ::testing::IsSupersetOf({"XPOS", "AllTags"}));
  EXPECT_THAT(names(without, without), AllOf(Not(Contains("XPOS")), Contains("AllTags")));
  EXPECT_THAT(names(with, without), AllOf(Not(Contains("XPOS")), Not(Contains("AllTags"))));
  EXPECT_THAT(names(without, with), AllOf(Not(Contains("XPOS")), Not(Contains("AllTags"))));
  EXPECT_THAT(names(without, with), AllOf(Not(Contains("Ezafe")), Not(Contains("Entities"))));
}

TEST(TreeMetrics, Ezafe) {
  const std::vector<std::string> gold{"ab NOUN 0 root _ Ezafe=Yes; cd NOUN 1 nmod _ Ezafe=Yes; ef NOUN 1 nmod; g X 1 dep"};
  expect(score("Ezafe", gold, {"ab NOUN 0 root _ Ezafe=Yes; cd NOUN 1 nmod; ef NOUN 1 nmod _ Ezafe=Yes; g X 1 dep _ Ezafe=Yes"}), 2, 3, 1);
}

// A name counts if its ends and type agree, however it is cut within; sentences end names.
TEST(TreeMetrics, Entities) {
  const std::vector<std::string> gold{"ab X 0 root _ NER=B-ORG; cd X 1 dep _ NER=I-ORG; ef X 1 dep _ NER=I-ORG", "g X 0 root _ NER=B-LOC"};
  expect(score("Entities", gold, gold), 2, 2, 2);
  expect(score("Entities", gold,
               {"ab X 0 root _ NER=B-ORG; c X 1 dep _ NER=I-ORG; d X 1 dep _ NER=I-ORG; ef X 1 dep _ NER=I-ORG; g X 1 dep _ NER=I-ORG"}),
         2, 1, 0);
  expect(score("Entities", gold,
               {"ab X 0 root _ NER=B-ORG; c X 1 dep _ NER=I-ORG; d X 1 dep _ NER=I-ORG; ef X 1 dep _ NER=I-ORG; g X 1 dep _ NER=B-PER"}),
         2, 2, 1);
}

TEST(TreeMetrics, OtherTextsAreRefused) {
  std::vector<ConlluSentence> gold = sentences(kGold);
  gold[0].words[1].line = 17;
  try {
    score_trees(gold, sentences({"ab NOUN 0 root; cx NOUN 1 nmod"}));
    ADD_FAILURE() << "no error";
  } catch (const ontology::InputError& error) {
    EXPECT_STREQ(error.what(), "not the same text: gold has «def.» at line 17, the other «x»; both must analyse one text");
  }
  EXPECT_THROW(score_trees(gold, sentences({"ab NOUN 0 root"})), ontology::InputError);
}

}  // namespace
}  // namespace gereh::extract::eval
