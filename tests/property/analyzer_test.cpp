// Whatever the words, what is said of them is a tree, and names within it.
#include "extract/analysis/analyzer.h"

#include <gtest/gtest.h>

#include <tuple>

#include "tests/extract/known_names.h"
#include "tests/extract/neural/trees.h"
#include "texts.h"

namespace gereh::extract {
namespace {

std::string some_word(Chance& chance) {
  static constexpr std::u32string_view kLetters[] = {U"آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی", U"abcdefghijklmnopqrstuvwxyzABCXYZ",
                                                     U".,:;!؟«»()-–/%٪", U"0123456789۰۱۲۳۴۵۶۷۸۹"};
  if (chance.one_in(30)) return "";
  const std::u32string_view letters = chance.from(kLetters);
  std::u32string word;
  for (std::size_t left = 1 + chance.below(chance.one_in(50) ? 2000 : 8); left > 0; --left) {
    word += letters[chance.below(letters.size())];
    if (chance.one_in(9)) word += U'\u200C';
  }
  return to_utf8(word);
}

std::vector<Sentence> some_words(Chance& chance) {
  std::vector<Sentence> sentences(1 + chance.below(6));
  for (Sentence& sentence : sentences) {
    for (std::size_t left = chance.below(chance.one_in(40) ? 300 : 25); left > 0; --left)
      sentence.tokens.emplace_back().form = some_word(chance);
  }
  return sentences;
}

void expect_sound(const Sentence& sentence) {
  std::vector<int> heads;
  std::vector<std::string> names;
  for (const Token& token : sentence.tokens) {
    heads.push_back(token.head);
    names.push_back(token.name);
    EXPECT_FALSE(token.deprel.empty());
    EXPECT_TRUE(token.form.empty() || !token.lemma.empty()) << token.form;
  }
  EXPECT_EQ(tree_trouble(heads), "");
  EXPECT_EQ(name_trouble(names), "");
}

const Analyzer& analyzer() {
  static const Analyzer loaded(model_file(GEREH_SOURCE_DIR "/data/lang/fa"), known_names());
  return loaded;
}

TEST(AnalyzerProperty, TreesAndNamesAreWellFormed) {
  Chance chance(21);
  for (int round = 0; round < 300; ++round) {
    SCOPED_TRACE("round " + std::to_string(round));
    std::vector<Sentence> sentences = some_words(chance);
    const std::vector<Sentence> before = sentences;
    analyzer().analyze(sentences);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      expect_sound(sentences[i]);
      ASSERT_EQ(sentences[i].tokens.size(), before[i].tokens.size());
      for (std::size_t t = 0; t < before[i].tokens.size(); ++t) EXPECT_EQ(sentences[i].tokens[t].form, before[i].tokens[t].form);
    }
    if (::testing::Test::HasFailure()) return;
  }
}

// What a sentence's neighbours are, and what its tokens said before, changes nothing.
TEST(AnalyzerProperty, SentencesAreAnalysedEachByItself) {
  Chance chance(22);
  std::vector<Sentence> together;
  for (int round = 0; round < 12; ++round) {
    for (Sentence& sentence : some_words(chance)) together.push_back(std::move(sentence));
  }
  std::vector<Sentence> alone = together;
  analyzer().analyze(together);
  for (std::size_t i = 0; i < alone.size(); ++i) {
    for (Token& token : alone[i].tokens) {
      token.upos = Upos::VERB;
      token.lemma = "?";
      token.head = 7;
      token.name = "I-PER";
    }
    analyzer().analyze({&alone[i], 1});
    for (std::size_t t = 0; t < alone[i].tokens.size(); ++t) {
      const Token& a = together[i].tokens[t];
      const Token& b = alone[i].tokens[t];
      EXPECT_EQ(std::tie(a.upos, a.lemma, a.feats, a.head, a.deprel, a.name, a.ezafe),
                std::tie(b.upos, b.lemma, b.feats, b.head, b.deprel, b.name, b.ezafe));
    }
  }
}

}  // namespace
}  // namespace gereh::extract
