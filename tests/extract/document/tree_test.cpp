#include "extract/document/tree.h"

#include <gtest/gtest.h>

#include "tests/extract/parsed.h"

namespace gereh::extract {
namespace {

// «وزیر خارجه ایران و همتای روسی او در مورد روابط سیاسی و اقتصادی گفت‌وگو کردند .»
const Sentence kSentence = testing::parsed(R"(
وزیر وزیر NOUN 15 nsubj
خارجه خارجه NOUN 1 nmod
ایران ایران PROPN 1 nmod
و و CCONJ 5 cc
همتای همتا NOUN 1 conj
روسی روسی ADJ 5 amod
او او PRON 5 nmod
در در ADP 9 case
مورد مورد NOUN 15 obl
روابط رابطه NOUN 9 nmod
سیاسی سیاسی ADJ 10 amod
و و CCONJ 13 cc
اقتصادی اقتصادی ADJ 11 conj
گفت‌وگو گفت‌وگو NOUN 15 compound:lvc
کردند کرد VERB 0 root Number=Plur|Person=3|Tense=Past
. . PUNCT 15 punct
)");

TEST(Tree, FindsChildrenBySubtypesToo) {
  const Tree tree(kSentence);
  EXPECT_EQ(tree.child(14, "nsubj"), 0);
  EXPECT_EQ(tree.child(14, "compound"), 13);
  EXPECT_EQ(tree.child(14, "obj"), kNone);
  EXPECT_FALSE(relation_is("nmodx", "nmod"));
}

TEST(Tree, HandsOutConjuncts) {
  EXPECT_EQ(Tree(kSentence).conjuncts(0), (std::vector<int>{0, 4}));
}

TEST(Tree, NounPhraseKeepsGenitivesAndLeavesCoordinationOfTheHead) {
  const Tree tree(kSentence);
  EXPECT_EQ(words(kSentence, tree.noun_phrase(0)), "وزیر خارجه ایران");
  EXPECT_EQ(words(kSentence, tree.noun_phrase(9)), "روابط سیاسی و اقتصادی");
}

TEST(Tree, NounPhraseLeavesPronounsOut) {
  EXPECT_EQ(words(kSentence, Tree(kSentence).noun_phrase(4)), "همتای روسی");
}

TEST(Tree, NamesThePreposition) {
  const Tree tree(kSentence);
  EXPECT_EQ(tree.preposition(8), "در");
  EXPECT_EQ(tree.preposition(9), "");
  EXPECT_EQ(tree.genitives(8), (std::vector<int>{9}));
}

TEST(Tree, SpansAreOfTheOriginalWithoutPunctuation) {
  const Tree tree(kSentence);
  EXPECT_EQ(tree.span({14, 16}), kSentence.tokens[14].span);
}

TEST(Tree, FeaturesAreComparedWhole) {
  EXPECT_TRUE(has_feature(kSentence.tokens[14], "Person=3"));
  EXPECT_FALSE(has_feature(kSentence.tokens[14], "Person="));
  EXPECT_FALSE(has_feature(kSentence.tokens[14], "erson=3"));
}

}  // namespace
}  // namespace gereh::extract
