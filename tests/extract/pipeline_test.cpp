#include "extract/pipeline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "extract/base/utf32.h"
#include "ontology/validate.h"
#include "tests/extract/facts_of.h"

namespace gereh::extract {
namespace {

// Facts below this rest on a pronoun or a subject left out, whose mention may stand elsewhere.
constexpr double kSaysItself = 0.75;

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) text.replace(at, from.size(), to);
  return text;
}

TEST(Pipeline, FindsWhatAnyoneWouldLookForFirst) {
  const std::vector<std::string> lines = lines_of(read(sample()));
  for (const char* expected : {"person/vladimir-putin SignAgreement counterpart person/kim-jong-un positive certain",
                               "person/vladimir-putin Invite recipient person/kim-jong-un positive certain",
                               "person/vladimir-putin Invite destination city/moscow positive certain", "country/RU Exclude theme "}) {
    EXPECT_TRUE(std::ranges::any_of(lines, [&](const std::string& line) { return line.starts_with(expected); })) << expected;
  }
  EXPECT_TRUE(std::ranges::any_of(lines, [](const std::string& line) {
    return line.starts_with("country/RU Oppose theme ") && line.ends_with(" positive certain person/vladimir-putin");
  }));
}

TEST(Pipeline, EvidenceAndMentionsAreWordsOfTheOriginal) {
  const std::string text = sample();
  const std::u32string letters = to_utf32(text);
  const ontology::DocumentFacts document = read(text);
  ASSERT_FALSE(document.facts.empty());
  EXPECT_THAT(ontology::violations(document, terms()), ::testing::IsEmpty());
  const auto blank = [](char32_t c) { return c == U' ' || c == U'\n'; };
  for (const ontology::Fact& fact : document.facts) {
    ASSERT_LT(fact.evidence.begin, fact.evidence.end) << line_of(fact);
    ASSERT_LE(fact.evidence.end, letters.size()) << line_of(fact);
    EXPECT_TRUE(fact.confidence < kSaysItself || fact.evidence.contains(fact.subject.mention)) << line_of(fact);
    EXPECT_FALSE(blank(letters[fact.evidence.begin]) || blank(letters[fact.evidence.end - 1])) << line_of(fact);
  }
  for (const ontology::Mention& mention : document.mentions) {
    const auto& span = mention.entity.mention;
    EXPECT_EQ(to_utf8(letters.substr(span.begin, span.end - span.begin)), mention.surface);
  }
}

TEST(Pipeline, SameTextSameFacts) {
  EXPECT_EQ(lines_of(read(sample())), lines_of(read(sample())));
}

// Writers put Arabic letters, tatweel, direction marks and diacritics where others have none.
TEST(Pipeline, SpellingDoesNotMatter) {
  const std::vector<std::string> plain = lines_of(read(sample()));
  EXPECT_EQ(plain, lines_of(read(replaced(replaced(sample(), "ی", "ي"), "ک", "ك"))));
  EXPECT_EQ(plain, lines_of(read(replaced(sample(), "پوتین", "پوتيـن"))));
  EXPECT_EQ(plain, lines_of(read(replaced(sample(), "روسیه ", "روسیه\u200F "))));
}

}  // namespace
}  // namespace gereh::extract
