#include "extract/train/examples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/known_names.h"
#include "tests/extract/parsed.h"

namespace gereh::extract::train {
namespace {

using ::testing::ElementsAre;
using testing::parsed;

// The words that are linked to the next, between spaces; where the tree doesn't tell "?" behind the word.
std::string linked(const Sentence& sentence) {
  std::string words;
  const std::vector<int> labels = ezafes(sentence);
  EXPECT_EQ(labels.size(), sentence.tokens.size());
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] != 0) words += (words.empty() ? "" : " ") + sentence.tokens[i].form + (labels[i] < 0 ? "?" : "");
  }
  return words;
}

TEST(Ezafes, LinkGenitives) {
  EXPECT_EQ(linked(parsed("وزیر وزیر NOUN 0 root\nکشور کشور NOUN 1 nmod")), "وزیر");
  EXPECT_EQ(linked(parsed("کتاب کتاب NOUN 0 root\nاو او PRON 1 nmod:poss")), "کتاب");
}

TEST(Ezafes, LinkAdjectives) {
  EXPECT_EQ(linked(parsed("خانه خانه NOUN 0 root\nبزرگ بزرگ ADJ 1 amod")), "خانه");
  EXPECT_EQ(linked(parsed("بزرگ بزرگ ADJ 2 amod\nخانه خانه NOUN 0 root")), "");  // before its noun it takes none
}

TEST(Ezafes, LinkChains) {
  EXPECT_EQ(linked(parsed("وزیر وزیر NOUN 0 root\nخارجه خارجه NOUN 1 nmod\nجدید جدید ADJ 1 amod\nایران ایران PROPN 1 nmod")),
            "وزیر خارجه جدید");
  EXPECT_EQ(linked(parsed("پسر پسر NOUN 0 root\nبرادر برادر NOUN 1 nmod\nعلی علی PROPN 2 nmod")), "پسر برادر");
}

TEST(Ezafes, LinkPartsOfNamesByTheirClass) {
  const std::string name = "سازمان سازمان PROPN 0 root _ B-%\nملل ملل PROPN 1 flat:name _ I-%";
  const auto of = [&](const std::string& kind) {
    std::string lines = name;
    for (std::size_t at = 0; (at = lines.find('%')) != std::string::npos;) lines.replace(at, 1, kind);
    return linked(parsed(lines));
  };
  EXPECT_EQ(of("ORG"), "سازمان");
  EXPECT_EQ(of("LOC"), "سازمان");
  EXPECT_EQ(of("PER"), "");
  EXPECT_EQ(of("EVE"), "سازمان?");
}

TEST(Ezafes, LinkNoWordToItsEnclitic) {
  Sentence sentence = parsed("سفر سفر NOUN 0 root\nش او PRON 1 nmod");
  EXPECT_EQ(linked(sentence), "سفر");
  sentence.tokens[0].space_after = false;
  EXPECT_EQ(linked(sentence), "");
}

TEST(Ezafes, LinkNothingAcrossAPreposition) {
  EXPECT_EQ(linked(parsed("سفر سفر NOUN 0 root\nبه به ADP 3 case\nتهران تهران PROPN 1 nmod")), "");
  EXPECT_EQ(linked(parsed("سفر سفر NOUN 0 root\nوزیر وزیر NOUN 1 nmod\nبه به ADP 4 case\nتهران تهران PROPN 1 nmod")), "سفر");
}

TEST(Ezafes, LinkTheLastOfACoordination) {
  // «وزیر و سفیرِ ایران»: of both, linked to the nearer one
  EXPECT_EQ(linked(parsed("وزیر وزیر NOUN 0 root\nو و CCONJ 3 cc\nسفیر سفیر NOUN 1 conj\nایران ایران PROPN 1 nmod")), "سفیر");
  EXPECT_EQ(linked(parsed("وزیر وزیر NOUN 0 root\nو و CCONJ 3 cc\nسفیر سفیر NOUN 1 conj")), "");
}

TEST(Ezafes, LinkAdjectivesToWhatTheyNeed) {
  EXPECT_EQ(linked(parsed("مخالف مخالف ADJ 0 root\nجنگ جنگ NOUN 1 obl:arg")), "مخالف");
  EXPECT_EQ(linked(parsed("رفت رفت VERB 0 root\nخانه خانه NOUN 1 obl:arg")), "");
}

TEST(Ezafes, LinkNothingToASign) {
  EXPECT_EQ(linked(parsed("وزیر وزیر NOUN 0 root\n« « PUNCT 3 punct\nکشور کشور NOUN 1 nmod")), "");
}

TEST(Ezafes, OfOddTrees) {
  EXPECT_TRUE(ezafes({}).empty());
  EXPECT_EQ(linked(parsed("آب آب NOUN 0 root")), "");
  EXPECT_NO_THROW(ezafes(parsed("a a NOUN 2 nmod\nb b NOUN 1 nmod")));  // no tree at all
}

Corpus corpus(const std::string& lines) {
  Corpus corpus;
  corpus.treebank = "news";
  corpus.sentences = {parsed(lines)};
  corpus.tags = corpus.trees = corpus.features = corpus.lemmas = corpus.names = true;
  return corpus;
}

std::vector<std::string> all(const Labels& labels, Layer layer) {
  return labels.layers[static_cast<std::size_t>(layer)].all();
}

const char* const kLines =
    "خانه‌ها خانه NOUN 4 nsubj Number=Plur O\nدرها در NOUN 1 conj Number=Plur O\nرضا رضا PROPN 1 nmod Number=Sing B-PER\nرفت شد VERB 0 root Rare=Yes O";

TEST(Labels, RareOnesAreLeftOut) {
  Labels labels;
  collect_labels(corpus(kLines), 2, labels);
  EXPECT_THAT(all(labels, Layer::feats), ElementsAre("Number=Plur"));
  EXPECT_THAT(all(labels, Layer::upos), ElementsAre("NOUN", "PROPN", "VERB"));  // these are all there are
  EXPECT_THAT(all(labels, Layer::name), ElementsAre("B-PER", "O"));
  EXPECT_THAT(all(labels, Layer::ezafe), ElementsAre("0", "1"));
  EXPECT_EQ(labels.relations.size(), 4);
  EXPECT_TRUE(all(labels, Layer::coarse).empty());
  Labels more;
  collect_labels(corpus(kLines), 1, more);
  EXPECT_THAT(all(more, Layer::feats), ElementsAre("Number=Plur", "Number=Sing", "Rare=Yes"));
}

TEST(Labels, AreOnlyThoseOfTheLayersThatACorpusHas) {
  Corpus names = corpus(kLines);
  names.tags = names.trees = names.features = names.lemmas = false;
  Labels labels;
  collect_labels(names, 1, labels);
  EXPECT_TRUE(all(labels, Layer::upos).empty());
  EXPECT_TRUE(all(labels, Layer::ezafe).empty());
  EXPECT_EQ(labels.relations.size(), 0);
  EXPECT_THAT(all(labels, Layer::name), ElementsAre("B-PER", "O"));
}

TEST(Examples, HaveLabelsAndHeads) {
  const Corpus news = corpus(kLines);
  Labels labels;
  Vocabulary vocabulary;
  collect_labels(news, 2, labels);
  const Example example = make_example(news.sentences[0], news, labels, known_names(), vocabulary);
  const auto layer = [&](Layer which) { return example.layers[static_cast<std::size_t>(which)]; };
  EXPECT_THAT(example.heads, ElementsAre(4, 1, 1, 0));
  EXPECT_THAT(layer(Layer::upos), ElementsAre(0, 0, 1, 2));
  EXPECT_THAT(layer(Layer::feats), ElementsAre(0, 0, -1, -1));  // rare ones aren't known
  EXPECT_THAT(layer(Layer::name), ElementsAre(1, 1, 0, 1));
  EXPECT_THAT(layer(Layer::ezafe), ElementsAre(0, 1, 0, 0));
  EXPECT_THAT(layer(Layer::coarse), ElementsAre(-1, -1, -1, -1));
  EXPECT_EQ(example.types.size(), 4U);
  EXPECT_THAT(example.hints, ElementsAre(0, 0, 0, 0));
  EXPECT_EQ(labels.relations[example.relations[1]], "conj");
}

TEST(Examples, HaveHintsOfNames) {
  const Corpus news = corpus(
      "پوتین پوتین PROPN 5 nsubj _ B-PER\nبه به ADP 4 case _ O\nکره کره PROPN 5 obl _ B-LOC\nشمالی شمالی ADJ 3 amod _ I-LOC\n"
      "رفت رفت VERB 0 root _ O");
  Labels labels;
  Vocabulary vocabulary;
  collect_labels(news, 1, labels);
  EXPECT_THAT(make_example(news.sentences[0], news, labels, known_names(), vocabulary).hints, ElementsAre(1, 0, 3, 4, 0));
}

TEST(Examples, KnowNothingOfLayersThatTheirCorpusLacks) {
  Corpus tags = corpus(kLines);
  tags.trees = tags.features = tags.lemmas = tags.names = false;
  tags.sentences[0].tokens[1].lemma = kUnknown;
  Labels labels;
  Vocabulary vocabulary;
  collect_labels(tags, 1, labels);
  const Example example = make_example(tags.sentences[0], tags, labels, known_names(), vocabulary);
  EXPECT_THAT(example.heads, ElementsAre(-1, -1, -1, -1));
  EXPECT_THAT(example.relations, ElementsAre(-1, -1, -1, -1));
  EXPECT_THAT(example.layers[static_cast<std::size_t>(Layer::ezafe)], ElementsAre(-1, -1, -1, -1));
  EXPECT_THAT(example.layers[static_cast<std::size_t>(Layer::upos)], ElementsAre(0, -1, 1, 2));
}

}  // namespace
}  // namespace gereh::extract::train
