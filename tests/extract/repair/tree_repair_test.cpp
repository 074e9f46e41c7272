#include "extract/repair/tree_repair.h"

#include <gtest/gtest.h>

#include "tests/extract/parsed.h"

namespace gereh::extract {
namespace {

using testing::heads;
using testing::parsed;

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

}  // namespace
}  // namespace gereh::extract
