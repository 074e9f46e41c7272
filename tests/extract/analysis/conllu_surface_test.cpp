#include "extract/analysis/conllu_surface.h"

#include <gtest/gtest.h>

#include <sstream>

#include "extract/analysis/tokenizer.h"

namespace gereh::extract {
namespace {

std::vector<ConlluSentence> conllu(const std::string& text, const std::string& id = "a") {
  static const Tokenizer tokenizer(GEREH_SOURCE_DIR "/data/lang/fa");
  return to_conllu(tokenizer.tokenize(normalize(text)), text, id);
}

// ID, FORM and MISC of each line; comments whole.
std::string show(const std::string& text, const std::string& id = "a") {
  std::ostringstream all;
  for (const ConlluSentence& sentence : conllu(text, id)) write_conllu(sentence, all);
  std::istringstream lines(all.str());
  std::string shown;
  for (std::string line; std::getline(lines, line);) {
    const std::size_t form = line.find('\t', line.find('\t') + 1);
    if (!line.empty() && line[0] != '#') line = line.substr(0, form) + line.substr(line.rfind('\t'));
    shown += line + '\n';
  }
  return shown;
}

TEST(ConlluSurface, WordsStandAsTheTextWritesThem) {
  EXPECT_EQ(
      show("رئيسجمهور «رفت»."),
      "# newdoc id = a\n# newpar\n# sent_id = a-1\n# text = رئيسجمهور «رفت».\n"
      "1\tرئيسجمهور\tCorrectForm=رئیس‌جمهور\n2\t«\tSpaceAfter=No\n3\tرفت\tSpaceAfter=No\n4\t»\tSpaceAfter=No\n5\t.\t_\n\n");
}

TEST(ConlluSurface, EncliticsStandUnderTheirWord) {
  EXPECT_EQ(show("سفرش، گذشت"),
            "# newdoc id = a\n# newpar\n# sent_id = a-1\n# text = سفرش، گذشت\n"
            "1-2\tسفرش\tSpaceAfter=No\n1\tسفر\t_\n2\tش\t_\n3\t،\t_\n4\tگذشت\t_\n\n");
}

// A torn word keeps its blank, as a plain space; a multiword token may have none.
TEST(ConlluSurface, TornWordsKeepTheirSpace) {
  EXPECT_EQ(
      show("او می\u00a0کند"),
      "# newdoc id = a\n# newpar\n# sent_id = a-1\n# text = او می کند\n1\tاو\t_\n2\tمی کند\tCorrectForm=می‌کند\n\n");
  EXPECT_EQ(show("كتاب هایش"),
            "# newdoc id = a\n# newpar\n# sent_id = a-1\n# text = كتاب هایش\n"
            "1\tكتاب های\tCorrectForm=کتاب‌های|SpaceAfter=No\n2\tش\t_\n\n");
}

TEST(ConlluSurface, MarksGoToTheWordThatTheyTouch) {
  EXPECT_EQ(show("\u202bاو\u200f \u200eرفت\u202c\n"),
            "# newdoc id = a\n# newpar\n# sent_id = a-1\n# text = \u202bاو\u200f \u200eرفت\u202c\n"
            "1\t\u202bاو\u200f\tCorrectForm=او\n2\t\u200eرفت\u202c\tCorrectForm=رفت\n\n");
  EXPECT_EQ(show("\u202b سفرش \u200f رفت \u202c"),
            "# newdoc id = a\n# newpar\n# sent_id = a-1\n# text = \u202bسفرش \u200fرفت\u202c\n"
            "1-2\t\u202bسفرش\t_\n1\tسفر\t_\n2\tش\t_\n3\t\u200fرفت\u202c\tCorrectForm=رفت\n\n");
}

// Four words of one sign: none has letters of its own.
TEST(ConlluSurface, WordsOfOneLetterStandUnderIt) {
  const ConlluSentence sentence = conllu("محمد ﷺ آمد").front();
  ASSERT_EQ(sentence.multiwords.size(), 1U);
  EXPECT_EQ(sentence.multiwords[0].form, "ﷺ");
  EXPECT_EQ(sentence.multiwords[0].end - sentence.multiwords[0].begin, 4U);
  EXPECT_EQ(sentence.words[2].form, "الله");
}

TEST(ConlluSurface, ParagraphsAndSentencesAreNumbered) {
  std::string opening;
  for (const ConlluSentence& sentence : conllu("خبر\nاو رفت.او آمد. \n\nپایان", "my news/1")) {
    for (const std::string& comment : sentence.comments) opening += comment + "\n";
    opening += sentence.words.back().misc + "\n";
  }
  EXPECT_EQ(opening,
            "# newdoc id = my_news/1\n# newpar\n# sent_id = my_news_1-1\n# text = خبر\n_\n"
            "# newpar\n# sent_id = my_news_1-2\n# text = او رفت.\nSpaceAfter=No\n"
            "# sent_id = my_news_1-3\n# text = او آمد.\n_\n"
            "# newpar\n# sent_id = my_news_1-4\n# text = پایان\n_\n");
}

TEST(ConlluSurface, NothingComesOfNothing) {
  EXPECT_TRUE(conllu("").empty());
  EXPECT_TRUE(conllu(" \n\u200f\n").empty());
}

}  // namespace
}  // namespace gereh::extract
