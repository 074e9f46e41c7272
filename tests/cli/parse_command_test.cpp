// gereh parse as a user meets it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "program.h"

namespace gereh::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

const std::string kText = "سفر\n\nعلي رضایی به تهران رفت. او می کوشد.\n";

TEST_F(Gereh, ParseReadsAnArticle) {
  file("trip.txt", kText);
  ASSERT_EQ(gereh("parse trip.txt"), 0) << err_;
  EXPECT_THAT(out_, StartsWith("# newdoc id = trip\n# newpar\n# sent_id = trip-1\n# text = سفر\n1\tسفر\tسفر\tNOUN\t_\t"));
  EXPECT_THAT(out_, HasSubstr("\n\n# newpar\n# sent_id = trip-2\n# text = علي رضایی به تهران رفت.\n1\tعلي\tعلی\tPROPN\t_\t"));
  EXPECT_THAT(out_, HasSubstr("\tCorrectForm=علی|NER=B-PER\n"));
  EXPECT_THAT(out_, HasSubstr("\n\n# sent_id = trip-3\n# text = او می کوشد.\n"));
  EXPECT_THAT(out_, HasSubstr("\n2\tمی کوشد\t"));
  EXPECT_TRUE(out_.ends_with("\n\n"));
  EXPECT_THAT(err_, IsEmpty());
}

TEST_F(Gereh, ParseReadsStandardInput) {
  file("trip.txt", kText);
  ASSERT_EQ(gereh("parse <trip.txt"), 0) << err_;
  EXPECT_THAT(out_, StartsWith("# newdoc id = stdin\n"));
  const std::string unnamed = out_;
  ASSERT_EQ(gereh("parse - <trip.txt"), 0);
  EXPECT_EQ(out_, unnamed);
}

TEST_F(Gereh, ParseReadsHtmlAndJsonLines) {
  file("page.html",
       "<html><body><article><h1>سفر</h1><p>علی رضایی دیروز به تهران رفت و با مریم نوری دیدار کرد.</p></article></body></html>");
  file("many.jsonl", "{\"id\": \"a b\", \"text\": \"علی رفت.\"}\n{\"text\": \n{\"id\": \"a b\", \"text\": \"مریم رفت.\"}\n");
  ASSERT_EQ(gereh("parse page.html"), 0) << err_;
  EXPECT_THAT(out_, HasSubstr("\tدیدار\t"));
  EXPECT_EQ(gereh("parse many.jsonl"), 3);
  EXPECT_THAT(err_, StartsWith("gereh: many.jsonl:2: "));
  EXPECT_THAT(out_, HasSubstr("# newdoc id = a_b\n"));
  EXPECT_THAT(out_, HasSubstr("# newdoc id = a_b-2\n"));  // the same name again
}

TEST_F(Gereh, ParseWritesAFileWholeOrNotAtAll) {
  file("trip.txt", kText);
  ASSERT_EQ(gereh("parse trip.txt"), 0);
  const std::string expected = out_;
  ASSERT_EQ(gereh("parse trip.txt -o trip.conllu"), 0) << err_;
  EXPECT_EQ(contents(folder_ / "trip.conllu"), expected);
  EXPECT_THAT(out_, IsEmpty());
  EXPECT_EQ(gereh("parse trip.txt -o trip.conllu", "ulimit -f 1;"), 1);
  EXPECT_THAT(err_, HasSubstr("trip.conllu: cannot be written: File too large"));
  file("broken.txt", "\xFF");
  expect_complaint("parse broken.txt -o trip.conllu", 1, "broken.txt: byte 0: invalid UTF-8");
  expect_complaint("parse trip.txt -o nowhere/x", 1, "nowhere/x: cannot be written: No such file or directory");
  expect_complaint("parse trip.txt >/dev/full", 1, "standard output: cannot be written");
  EXPECT_EQ(contents(folder_ / "trip.conllu"), expected);
  EXPECT_THAT(files(), ElementsAre("broken.txt", "trip.conllu", "trip.txt"));
}

TEST_F(Gereh, ParseKeepsGivenTokens) {
  file("a.txt", "سفرش به تهران .\n\nاو می رود\n");
  ASSERT_EQ(gereh("parse --tokens a.txt a.txt"), 0) << err_;
  EXPECT_THAT(out_, StartsWith("# newdoc id = a\n# newpar\n# sent_id = a-1\n# text = سفرش به تهران .\n1\tسفرش\t"));
  EXPECT_THAT(out_, HasSubstr("# newpar\n# sent_id = a-2\n# text = او می رود\n"));
  EXPECT_THAT(out_, HasSubstr("\n2\tمی\t"));
  EXPECT_THAT(out_, HasSubstr("# newdoc id = a-2\n"));
  file("bad.txt", "او\nر\xFF\n");
  expect_complaint("parse --tokens bad.txt", 1, "bad.txt:2: invalid UTF-8");
  file("bad.txt", "او\x01\n");
  expect_complaint("parse --tokens bad.txt", 1, "bad.txt:1: a control character");
  file("bad.txt", "\n \n");
  expect_complaint("parse --tokens bad.txt", 1, "bad.txt: no sentences in it");
}

TEST_F(Gereh, ParseReplacesAnnotation) {
  file("trip.txt", kText);
  ASSERT_EQ(gereh("parse trip.txt -o trip.conllu"), 0);
  std::string trees = contents(folder_ / "trip.conllu");
  ASSERT_EQ(gereh("parse --conllu trip.conllu"), 0) << err_;
  EXPECT_EQ(out_, trees);
  for (std::size_t at = 0; (at = trees.find("\tPROPN\t", at)) != std::string::npos;) trees.replace(at, 7, "\tX\t");
  file("changed.conllu", "# mine\n" + trees);
  ASSERT_EQ(gereh("parse --conllu changed.conllu"), 0);
  EXPECT_EQ(out_, "# mine\n" + contents(folder_ / "trip.conllu"));
  file("bad.conllu", "1\tw\n");
  expect_complaint("parse --conllu bad.conllu", 1, "bad.conllu:1: 2 columns where CoNLL-U has 10");
  EXPECT_EQ(gereh("parse --conllu bad.conllu trip.conllu"), 3);
}

TEST_F(Gereh, ParseIsUsedRightly) {
  expect_complaint("parse --tokens --conllu x", 2, "excludes");
  expect_complaint("parse missing.txt", 1, "missing.txt: no such file");
  expect_complaint("parse --encoding klingon", 2, "klingon");
  expect_complaint("parse --data nowhere <.", 1, "nowhere: no such data directory");
  file("english.txt", "The minister spoke about a new dam in the south of the country on Monday.");
  expect_complaint("parse english.txt", 1, "english.txt: not Persian");
  EXPECT_EQ(gereh("parse --help"), 0);
  EXPECT_THAT(out_, AllOf(HasSubstr("--conllu"), HasSubstr("--tokens"), Not(HasSubstr("REQUIRED"))));
}

}  // namespace
}  // namespace gereh::cli
