#include "extract/fa/verb_lemmas.h"

#include <gtest/gtest.h>

#include <utility>

namespace gereh::extract::fa {
namespace {

const VerbLemmas& lemmas() {
  static const VerbLemmas loaded(GEREH_SOURCE_DIR "/data/lang/fa");
  return loaded;
}

TEST(VerbLemmas, AreThePastStem) {
  const std::pair<const char32_t*, const char*> cases[] = {
      {U"میفرستند", "فرستاد"}, {U"ببینم", "دید"},  {U"بیفتد", "افتاد"}, {U"بیاورد", "آورد"},   {U"نمیگیرد", "گرفت"},
      {U"نرفتهاند", "رفت"},    {U"میگوید", "گفت"}, {U"شده", "شد"},      {U"برمیگردند", "گشت"}, {U"نیامد", "آمد"},
  };
  for (const auto& [form, past] : cases) {
    const auto lemma = lemmas().lemma(form);
    ASSERT_TRUE(lemma) << past;
    EXPECT_EQ(to_utf8(*lemma), past);
  }
}

TEST(VerbLemmas, OtherWordsHaveNone) {
  for (const char32_t* form : {U"کتاب", U"ایران", U"؟", U""}) EXPECT_FALSE(lemmas().lemma(form)) << to_utf8(form);
}

TEST(VerbLemmas, OnlyLemmasThatAreNoVerbAreMended) {
  Sentence sentence;
  sentence.tokens.resize(3);
  for (Token& token : sentence.tokens) token.upos = Upos::VERB;
  sentence.tokens[0].form = "ببینم";
  sentence.tokens[0].lemma = "ن";
  sentence.tokens[1].form = "می‌کند";
  sentence.tokens[1].lemma = "کرد";
  sentence.tokens[2].form = "ببینم";
  sentence.tokens[2].lemma = "ن";
  sentence.tokens[2].upos = Upos::NOUN;
  lemmas().mend(sentence);
  EXPECT_EQ(sentence.tokens[0].lemma, "دید");
  EXPECT_EQ(sentence.tokens[1].lemma, "کرد");
  EXPECT_EQ(sentence.tokens[2].lemma, "ن");
}

}  // namespace
}  // namespace gereh::extract::fa
