// A tree comes out of any sequence of tokens, sense or nonsense.
#include <gtest/gtest.h>

#include <algorithm>

#include "extract/analyzer.h"
#include "extract/normalizer.h"
#include "extract/tokenizer.h"
#include "texts.h"

namespace gereh::extract {
namespace {

const Analyzer& analyzer() {
  static const Analyzer loaded(GEREH_SOURCE_DIR "/data/lang/fa");
  return loaded;
}

void expect_tree(const Sentence& sentence) {
  const int size = static_cast<int>(sentence.tokens.size());
  const auto head = [&](int i) { return sentence.tokens[static_cast<std::size_t>(i)].head; };
  EXPECT_EQ(std::ranges::count(sentence.tokens, -1, &Token::head), 1);
  for (int i = 0; i < size; ++i) {
    ASSERT_GE(head(i), -1);
    ASSERT_LT(head(i), size);
    EXPECT_FALSE(sentence.tokens[static_cast<std::size_t>(i)].deprel.empty());
    int steps = 0;
    for (int up = i; up != -1; up = head(up)) ASSERT_LE(++steps, size) << "a cycle through token " << i;
  }
}

// Words of the sentences, each with any part of speech and name.
Sentence random_sentence(Chance& chance, const std::vector<Token>& words) {
  Sentence sentence;
  const std::size_t size = 1 + chance.below(chance.one_in(20) ? 300 : 40);
  for (std::size_t i = 0; i < size; ++i) {
    Token token = chance.from(words);
    token.upos = static_cast<Upos>(chance.below(static_cast<std::size_t>(Upos::X) + 1));
    token.name = chance.from(std::to_array<const char*>({"O", "B-PER", "I-PER", "B-LOC", "I-ORG"}));
    if (chance.one_in(30)) token.form = chance.from(std::to_array<const char*>({"😀", "\u064E", "x", "،", "\u200C"}));
    if (chance.one_in(100)) token.form = std::string(2000, 'a');
    token.span = {i, i + 1};
    sentence.tokens.push_back(token);
  }
  sentence.span = {0, size};
  return sentence;
}

TEST(ParserProperty, OneRootAndNoCycles) {
  const Tokenizer tokenizer(GEREH_SOURCE_DIR "/data/lang/fa");
  std::vector<Token> words;
  for (const std::u32string_view text : kSentences) {
    for (const Sentence& sentence : tokenizer.tokenize(normalize(to_utf8(text)))) {
      words.insert(words.end(), sentence.tokens.begin(), sentence.tokens.end());
    }
  }
  Chance chance(7);
  for (int round = 0; round < 300; ++round) {
    SCOPED_TRACE("round " + std::to_string(round));
    Sentence sentence = random_sentence(chance, words);
    if (round % 2 == 0) analyzer().tag(sentence);
    analyzer().parse(sentence);
    expect_tree(sentence);
    if (::testing::Test::HasFailure()) return;
  }
}

TEST(ParserProperty, NoTokensNoTree) {
  Sentence sentence;
  analyzer().tag(sentence);
  analyzer().parse(sentence);
  EXPECT_TRUE(sentence.tokens.empty());
}

}  // namespace
}  // namespace gereh::extract
