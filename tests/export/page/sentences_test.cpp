#include "export/page/sentences.h"

#include <gtest/gtest.h>

namespace gereh::exports {
namespace {

ontology::DocumentInfo document(const std::string& text, const std::vector<ontology::Span>& sentences) {
  ontology::DocumentInfo info;
  info.id = "d";
  info.text = text;
  info.sentences = sentences;
  return info;
}

// Code points: 0-6, 7-13; the faces take two code units each.
const std::vector<ontology::DocumentInfo> kDocuments{document("\U0001F600 abc. \U0001F601 دو \U0001F602!", {{0, 6}, {7, 14}})};

TEST(PageSentences, WordsAreCountedInUtf16) {
  PageSentences sentences(kDocuments);
  const PageEvidence first = sentences.add(0, {2, 5});
  EXPECT_EQ(first.begin, 3U);
  EXPECT_EQ(first.end, 6U);
  const PageEvidence second = sentences.add(0, {9, 13});
  ASSERT_EQ(sentences.sentences().size(), 2U);
  EXPECT_EQ(sentences.sentences()[second.sentence].text, "\U0001F601 دو \U0001F602!");
  EXPECT_EQ(second.begin, 3U);  // a face and a space
  EXPECT_EQ(second.end, 8U);    // دو, a space, and a face again
}

TEST(PageSentences, EachSentenceOnce) {
  PageSentences sentences(kDocuments);
  EXPECT_EQ(sentences.add(0, {0, 1}).sentence, sentences.add(0, {2, 5}).sentence);
  EXPECT_EQ(sentences.sentences().size(), 1U);
}

TEST(PageSentences, WordsThatLeaveTheirSentenceBringTheNext) {
  PageSentences sentences(kDocuments);
  const PageEvidence both = sentences.add(0, {2, 11});
  EXPECT_EQ(sentences.sentences()[both.sentence].text, kDocuments[0].text);
}

// Whatever the span: of all sentences, those that share a letter with it, or that it stands empty in.
TEST(PageSentences, FindsTheSentencesOfAnySpan) {
  const std::string text = "0123456789abcdefghij";
  const std::vector<ontology::Span> spans{{0, 3}, {3, 7}, {8, 8}, {9, 14}, {15, 20}};
  const std::vector<ontology::DocumentInfo> documents{document(text, spans)};
  PageSentences sentences(documents);
  for (std::size_t begin = 0; begin <= text.size(); ++begin) {
    for (std::size_t end = begin; end <= text.size(); ++end) {
      ontology::Span whole{begin, end};
      for (const ontology::Span& each : spans) {
        if (!each.contains({begin, end}) && (each.begin >= end || begin >= each.end)) continue;
        whole = {std::min(whole.begin, each.begin), std::max(whole.end, each.end)};
      }
      const PageEvidence found = sentences.add(0, {begin, end});
      EXPECT_EQ(sentences.sentences()[found.sentence].text, text.substr(whole.begin, whole.end - whole.begin)) << begin << ' ' << end;
    }
  }
}

TEST(PageSentences, WordsOutsideAllSentencesStandAlone) {
  const std::vector<ontology::DocumentInfo> unread{document("abc def", {})};
  PageSentences sentences(unread);
  const PageEvidence words = sentences.add(0, {4, 7});
  EXPECT_EQ(sentences.sentences()[words.sentence].text, "def");
  EXPECT_EQ(words.begin, 0U);
  EXPECT_EQ(words.end, 3U);
}

TEST(PageSentences, ASpanBeyondTheTextIsCut) {
  PageSentences sentences(kDocuments);
  const PageEvidence words = sentences.add(0, {10, 99});
  EXPECT_EQ(words.end, 9U);
}

TEST(PageSentences, IllFormedBytesCountAsWhatTheyBecome) {
  const std::vector<ontology::DocumentInfo> broken{document("a\xFF b", {})};
  PageSentences sentences(broken);
  const PageEvidence words = sentences.add(0, {0, 4});
  EXPECT_EQ(sentences.sentences()[words.sentence].text, "a\uFFFD b");
  EXPECT_EQ(words.end, 4U);
}

}  // namespace
}  // namespace gereh::exports
