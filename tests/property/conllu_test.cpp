// However a text is written, its CoNLL-U spells it.
#include <gtest/gtest.h>
#include <unicode/uchar.h>

#include <sstream>

#include "extract/analysis/conllu_surface.h"
#include "extract/analysis/tokenizer.h"
#include "texts.h"

namespace gereh::extract {
namespace {

std::string without_blanks(const std::string& text) {
  std::u32string letters = to_utf32(text);
  std::erase_if(letters, [](char32_t c) {
    return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0 || u_charType(static_cast<UChar32>(c)) == U_CONTROL_CHAR;
  });
  return to_utf8(letters);
}

// FORMs of the written words with the spaces that MISC tells, none behind the last.
std::string spelt(const ConlluSentence& sentence) {
  const std::vector<bool> spaces = spaces_after(sentence);
  std::string text;
  auto multiword = sentence.multiwords.begin();
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    const bool under = multiword != sentence.multiwords.end() && multiword->begin == i;
    text += under ? multiword->form : sentence.words[i].form;
    if (under) i = (multiword++)->end - 1;
    if (spaces[i] && i + 1 < sentence.words.size()) text += ' ';
  }
  return text;
}

TEST(ConlluProperty, FormsSpellTheText) {
  const Tokenizer tokenizer(GEREH_SOURCE_DIR "/data/lang/fa");
  Chance chance(11);
  for (int round = 0; round < 2000; ++round) {
    const std::string text = to_utf8(disturbed(some_sentences(chance, 4), chance, 2U << chance.below(6)));
    SCOPED_TRACE("round " + std::to_string(round) + ": " + text);
    const std::vector<Sentence> sentences = tokenizer.tokenize(normalize(text));
    std::string all;
    for (const ConlluSentence& sentence : to_conllu(sentences, text, "a")) {
      EXPECT_EQ(spelt(sentence), find_comment(sentence, "text"));
      all += spelt(sentence);
      for (const MultiwordToken& token : sentence.multiwords) EXPECT_EQ(token.form.find(' '), std::string::npos);
      for (const ConlluWord& word : sentence.words) EXPECT_EQ(word.form.find_first_of("\t\n\r"), std::string::npos);
    }
    EXPECT_EQ(without_blanks(all), sentences.empty() ? "" : without_blanks(text));
    if (::testing::Test::HasFailure()) return;
  }
}

}  // namespace
}  // namespace gereh::extract
