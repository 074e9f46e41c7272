#include "extract/repair/tree_edits.h"

#include <gtest/gtest.h>

#include "tests/extract/parsed.h"

namespace gereh::extract {
namespace {

using testing::heads;
using testing::parsed;

const char* const kLines =
    "علی علی PROPN 3 nsubj\n"
    "خانه خانه NOUN 3 obj\n"
    "دید دید VERB 0 root\n"
    "که که SCONJ 5 mark\n"
    "سوخت سوخت VERB 2 acl\n";

TEST(TreeEdits, AreMadeTogether) {
  Sentence sentence = parsed(kLines);
  TreeEdits edits(sentence);
  edits.hang(1, 0, "nmod");
  edits.call(0, "obj");
  EXPECT_EQ(heads(sentence), heads(parsed(kLines)));
  edits.make();
  EXPECT_EQ(heads(sentence), "3:obj 1:nmod 0:root 5:mark 2:acl");
  edits.make();  // nothing is left
  EXPECT_EQ(heads(sentence), "3:obj 1:nmod 0:root 5:mark 2:acl");
}

TEST(TreeEdits, CloseNoCycle) {
  Sentence sentence = parsed(kLines);
  TreeEdits edits(sentence);
  edits.hang(1, 3, "nmod");  // below what hangs on it
  edits.hang(1, 1, "nmod");
  edits.hang(0, 1, "nmod");
  edits.hang(1, 0, "nmod");  // each could be, not both
  edits.make();
  EXPECT_EQ(heads(sentence), "2:nmod 3:obj 0:root 5:mark 2:acl");
}

TEST(TreeEdits, LeaveTheRoot) {
  Sentence sentence = parsed(kLines);
  TreeEdits edits(sentence);
  edits.hang(2, 0, "nmod");
  edits.call(2, "obj");
  edits.hang(0, kNone, "root");
  edits.make();
  EXPECT_EQ(heads(sentence), heads(parsed(kLines)));
}

TEST(TreeEdits, FindTheHeadOfARange) {
  const Sentence sentence = parsed(kLines);
  EXPECT_EQ(head_of(sentence, {0, 2}), 0);
  EXPECT_EQ(head_of(sentence, {1, 5}), 2);
  EXPECT_EQ(head_of(sentence, {3, 5}), 4);
  EXPECT_EQ(head_of(sentence, {3, 3}), 3);
  EXPECT_TRUE(within(1, {1, 2}));
  EXPECT_FALSE(within(2, {1, 2}));
  EXPECT_FALSE(within(kNone, {0, 2}));
}

}  // namespace
}  // namespace gereh::extract
