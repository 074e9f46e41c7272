#include "extract/fa/romanizer.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "extract/base/utf32.h"
#include "extract/fa/spelling.h"
#include "ontology/error.h"

namespace gereh::extract::fa {
namespace {

const Romanizer& romanizer() {
  static const Romanizer loaded(GEREH_SOURCE_DIR "/data/lang/fa");
  return loaded;
}

TEST(Romanizer, KnownWordsAndTheirEndings) {
  EXPECT_EQ(romanizer().romanize("محمود احمدی‌نژاد", true), "Mahmoud Ahmadinejad");
  EXPECT_EQ(romanizer().romanize("صلح و ثبات", false), "solh va sobat");
  EXPECT_EQ(romanizer().romanize("تحریم‌ها", false), "tahrimha");
  EXPECT_EQ(romanizer().romanize("تحریمها", false), "tahrimha");
  EXPECT_EQ(romanizer().romanize("بازار تهران", false), "bazar Tehran");
  EXPECT_EQ(romanizer().romanize("تهران، صلح", false), "Tehran, solh");
  EXPECT_EQ(romanizer().romanize("نظامی-فنی", false), "nezami-fanni");
}

TEST(Romanizer, TwoKnownWordsInOne) {
  EXPECT_EQ(romanizer().romanize("نورمحمد", true), "Nurmohammad");
}

TEST(Romanizer, PatternsGiveTheVowels) {
  const SpellingPatterns patterns(GEREH_SOURCE_DIR "/data/lang/fa/romanisation_patterns.tsv");
  const auto spelled = [&](const char* word) { return patterns.spell(to_utf32(word)); };
  EXPECT_EQ(spelled("استخراج"), "estekhraj");
  EXPECT_EQ(spelled("انهدام"), "enhedam");
  EXPECT_EQ(spelled("تخلیه"), "");
  EXPECT_EQ(spelled("ناظر"), "nazer");
  EXPECT_EQ(spelled("مشروح"), "mashruh");
  EXPECT_EQ(spelled("معترف"), "mo'taref");
}

TEST(Romanizer, RulesForTheRest) {
  EXPECT_EQ(to_utf8(to_utf32(spell(U"رستم"))), "rastam");
  EXPECT_EQ(spell(U"خواب"), "khab");
  EXPECT_EQ(spell(U"اف"), "af");
}

// Whatever comes in, something in Latin letters comes out; Latin letters and digits stay.
TEST(Romanizer, NeverEmpty) {
  for (const char* word : {"ژ", "ع", "۱۲", "BBC", "اف-۱۶", "قققق", "ـ"}) EXPECT_FALSE(romanizer().romanize(word, false).empty()) << word;
  EXPECT_EQ(romanizer().romanize("BBC", false), "BBC");
}

TEST(Romanizer, BadPatternsAreNamed) {
  const std::string file = ::testing::TempDir() + "patterns-" + std::to_string(getpid()) + ".tsv";
  std::ofstream(file) << "# pattern\tspelling\nCاC\t1a3\n";
  try {
    const SpellingPatterns patterns{file};
    FAIL() << "a spelling with a third consonant of two was taken";
  } catch (const ontology::DataError& error) {
    EXPECT_NE(std::string(error.what()).find(":2: "), std::string::npos) << error.what();
  }
}

}  // namespace
}  // namespace gereh::extract::fa
