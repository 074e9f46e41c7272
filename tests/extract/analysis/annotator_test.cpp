#include "extract/analysis/annotator.h"

#include <gtest/gtest.h>

#include <sstream>

namespace gereh::extract {
namespace {

const Annotator& annotator() {
  static const std::string pack = GEREH_SOURCE_DIR "/data/lang/fa";
  static const Annotator loaded(pack, model_file(pack));
  return loaded;
}

std::string written(const std::vector<ConlluSentence>& sentences) {
  std::ostringstream out;
  for (const ConlluSentence& sentence : sentences) write_conllu(sentence, out);
  return out.str();
}

TEST(Annotator, TextsBecomeTrees) {
  const std::vector<ConlluSentence> sentences = annotator().read("علي رضایی به تهران رفت. او میماند.", "a");
  ASSERT_EQ(sentences.size(), 2U);
  for (const ConlluSentence& sentence : sentences) EXPECT_NO_THROW(demand_tree(sentence, "a"));
  EXPECT_EQ(find_misc(sentences[0].words[0].misc, "NER"), "B-PER");
  EXPECT_EQ(sentences[0].words[4].upos, "VERB");
  EXPECT_EQ(find_misc(sentences[1].words[1].misc, "CorrectForm"), "می‌ماند");
}

// The annotation of its own output, whose CorrectForm tells what the models saw, is that output.
TEST(Annotator, AnnotatingAgainChangesNothing) {
  const std::vector<ConlluSentence> first = annotator().read("رئیسجمهور روسيه سفرش را می خواهد. کتاب هایم کجاست؟", "a");
  EXPECT_EQ(written(annotator().annotate(first)), written(first));
}

TEST(Annotator, GivenWordsStay) {
  ConlluSentence given;
  given.comments = {"# sent_id = 7"};
  given.words.resize(3);
  given.words[0] = {"آنها", "x", "X", "x", "X=x", 2, "dep", "2:dep", "NER=B-PER|Translit=ānhā", 1};
  given.words[1].form = "رفتند";
  given.words[2].form = "\u064E";  // a mark alone
  const ConlluSentence sentence = annotator().annotate({given}).front();
  EXPECT_EQ(sentence.comments, given.comments);
  EXPECT_EQ(sentence.words[0].form, "آنها");
  EXPECT_EQ(sentence.words[0].misc, "CorrectForm=آن‌ها|Translit=ānhā");
  EXPECT_EQ(sentence.words[0].upos, "PRON");
  EXPECT_EQ(sentence.words[0].xpos, "_");
  EXPECT_EQ(sentence.words[2].form, "\u064E");
  EXPECT_NO_THROW(demand_tree(sentence, "a"));
}

TEST(Annotator, NamesOfGivenWords) {
  const std::vector<std::string> names = annotator().names({"علي", "رضایی", "به", "تهران", "رفت", "."});
  EXPECT_EQ(names, (std::vector<std::string>{"B-PER", "I-PER", "O", "B-LOC", "O", "O"}));
  EXPECT_TRUE(annotator().names({}).empty());
}

}  // namespace
}  // namespace gereh::extract
