// What holds for the normalizer and the tokenizer whatever is written.
#include <gtest/gtest.h>

#include <string>

#include "extract/analysis/normalizer.h"
#include "extract/analysis/tokenizer.h"
#include "texts.h"

namespace gereh::extract {
namespace {

const Tokenizer& tokenizer() {
  static const Tokenizer loaded(GEREH_SOURCE_DIR "/data/lang/fa");
  return loaded;
}

template <class Check>
void for_each_text(const Check& check) {
  Chance chance(20240624);
  for (int round = 0; round < 2000; ++round) {
    const std::size_t rate = 2U << chance.below(6);
    const std::u32string text = disturbed(some_sentences(chance, 4), chance, rate);
    SCOPED_TRACE("round " + std::to_string(round) + ": " + to_utf8(text));
    check(text);
    if (::testing::Test::HasFailure()) return;
  }
  for (const std::u32string& text :
       {std::u32string(), std::u32string(U"\u064E\u0651"), std::u32string(U"\u200C"), std::u32string(U"😀"), std::u32string(5000, U'ی'),
        std::u32string(3000, U'\u0640'), std::u32string(3000, U'.'), std::u32string(1000, U'«'), std::u32string(2000, U'\u200C') + U"م"}) {
    SCOPED_TRACE(to_utf8(text).substr(0, 40));
    check(text);
  }
}

TEST(TextProperty, NormalizingTwiceIsNormalizingOnce) {
  for_each_text([](const std::u32string& text) {
    const std::u32string once = normalize(to_utf8(text)).text;
    EXPECT_EQ(to_utf8(normalize(to_utf8(once)).text), to_utf8(once));
  });
}

TEST(TextProperty, OffsetsAscendWithinTheOriginal) {
  for_each_text([](const std::u32string& text) {
    const NormalizedText normal = normalize(to_utf8(text));
    ASSERT_EQ(normal.origin.size(), normal.text.size());
    ASSERT_EQ(normal.origin_end.size(), normal.text.size());
    for (std::size_t i = 0; i < normal.text.size(); ++i) {
      ASSERT_LT(normal.origin[i], normal.origin_end[i]);
      ASSERT_LE(normal.origin_end[i], text.size());
      if (i == 0) continue;
      ASSERT_LE(normal.origin[i - 1], normal.origin[i]);
      ASSERT_LE(normal.origin_end[i - 1], normal.origin_end[i]);
    }
  });
}

// Tokens of one word share its span where they can't be told apart; no others overlap.
TEST(TextProperty, TokensFollowEachOther) {
  for_each_text([](const std::u32string& text) {
    ontology::Span last_sentence;
    for (const Sentence& sentence : tokenizer().tokenize(normalize(to_utf8(text)))) {
      ASSERT_FALSE(sentence.tokens.empty());
      ASSERT_FALSE(sentence.span.empty());
      ASSERT_LE(last_sentence.end, sentence.span.begin);
      ASSERT_LE(sentence.span.end, text.size());
      last_sentence = sentence.span;
      ontology::Span last{sentence.span.begin, sentence.span.begin};
      for (const Token& token : sentence.tokens) {
        ASSERT_FALSE(token.form.empty());
        ASSERT_FALSE(token.span.empty());
        ASSERT_TRUE(sentence.span.contains(token.span)) << token.form;
        ASSERT_TRUE(last.end <= token.span.begin || last == token.span) << token.form;
        last = token.span;
      }
    }
  });
}

}  // namespace
}  // namespace gereh::extract
