#include "extract/tree_repair.h"

#include <gtest/gtest.h>

#include "extract/tree.h"
#include "tests/extract/parsed.h"

namespace gereh::extract {
namespace {

using testing::parsed;

// Heads as one line, from 1, 0 for the root: easy to compare.
std::string heads(const Sentence& sentence) {
  std::string line;
  for (const Token& token : sentence.tokens) line += (line.empty() ? "" : " ") + std::to_string(token.head + 1) + ":" + token.deprel;
  return line;
}

TEST(TreeRepair, FunctionWordsHeadNothing) {
  Sentence sentence = parsed(
      "گفت گفت VERB 0 root _\n"
      ": : PUNCT 1 ccomp _\n"
      "روسیه روسیه PROPN 2 dep _\n"
      "مخالف مخالف ADJ 2 ccomp _\n"
      "است است AUX 4 cop _\n");
  depose_function_words(sentence);
  EXPECT_EQ(heads(sentence), "0:root 4:punct 4:nsubj 1:ccomp 4:cop");
}

TEST(TreeRepair, FunctionWordAtTheRoot) {
  Sentence sentence = parsed(
      "که که SCONJ 0 root _\n"
      "ایران ایران PROPN 3 nsubj _\n"
      "رفت رفت VERB 1 ccomp _\n");
  depose_function_words(sentence);
  EXPECT_EQ(heads(sentence), "3:mark 3:nsubj 0:root");
}

TEST(TreeRepair, MarksOfTheirOwnStay) {
  Sentence sentence = parsed(
      "ایران ایران PROPN 3 nsubj _\n"
      "، ، PUNCT 1 punct _\n"
      "رفت رفت VERB 0 root _\n");
  depose_function_words(sentence);
  EXPECT_EQ(heads(sentence), "3:nsubj 1:punct 0:root");
}

TEST(TreeRepair, NominalPartHasNoObjectMarker) {
  Sentence sentence = parsed(
      "حمله حمله NOUN 7 obj _\n"
      "را را ADP 1 case _\n"
      "محکوم محکوم ADJ 7 compound:lvc _\n"
      "ایران ایران PROPN 3 conj _\n"
      "را را ADP 3 case _\n"
      "تحریم تحریم NOUN 7 compound:lvc _\n"
      "کرد کرد VERB 0 root _\n");
  part_object_from_nominal(sentence);
  EXPECT_EQ(heads(sentence), "7:obj 1:case 7:compound:lvc 7:obj 4:case 7:compound:lvc 0:root");
}

// An edit that would make a word its own ancestor is left out.
TEST(TreeRepair, NoCycles) {
  Sentence sentence = parsed(
      "شهر شهر NOUN 4 obl _\n"
      "روسیه روسیه PROPN 1 nmod _\n"
      "را را ADP 1 case _\n"
      "گرفت گرفت VERB 2 acl _\n"
      "رفت رفت VERB 0 root _\n");
  sentence.tokens[0].head = 3;
  sentence.tokens[3].head = 4;
  part_object_from_oblique(sentence);
  for (int i = 0; i < 5; ++i) {
    int steps = 0;
    for (int at = i; at >= 0; at = sentence.tokens[static_cast<std::size_t>(at)].head) ASSERT_LT(steps++, 5);
  }
}

}  // namespace
}  // namespace gereh::extract
