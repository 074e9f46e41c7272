#include "extract/neural/word_features.h"

#include <gtest/gtest.h>

namespace gereh::extract::neural {
namespace {

enum Kind : std::size_t { kPrefix1, kPrefix2, kPrefix3, kSuffix1, kSuffix2, kSuffix3, kSuffix4, kShape };

TEST(VocabularyForm, HasNoJoinersAndOneDigit) {
  EXPECT_EQ(vocabulary_form("می‌رود"), "میرود");
  EXPECT_EQ(vocabulary_form("\u200C\u200Cآن\u200C"), "آن");
  EXPECT_EQ(vocabulary_form("F-35B"), "F-00B");
  EXPECT_EQ(vocabulary_form("1402"), "0000");
  EXPECT_EQ(vocabulary_form(""), "");
  EXPECT_EQ(vocabulary_form("\u200C"), "");
  EXPECT_EQ(vocabulary_form("\u200D"), "\u200D");  // another joiner
  EXPECT_EQ(vocabulary_form("\xE2\x80"), "\xE2\x80");
}

TEST(Affixes, AreSharedByWordsThatShareThem) {
  const Affixes books = affixes("کتابها"), doors = affixes("دربها"), bookshop = affixes("کتابخانه");
  for (const Kind kind : {kSuffix1, kSuffix2, kSuffix3, kShape}) EXPECT_EQ(books[kind], doors[kind]) << kind;
  for (const Kind kind : {kPrefix1, kPrefix2, kPrefix3, kShape}) EXPECT_EQ(books[kind], bookshop[kind]) << kind;
  for (const Kind kind : {kPrefix1, kPrefix2, kPrefix3, kSuffix4}) EXPECT_NE(books[kind], doors[kind]) << kind;
}

// The same letters at the front and at the back are not the same feature.
TEST(Affixes, OfDifferentKindsDiffer) {
  const Affixes word = affixes("ببب");
  for (std::size_t i = 0; i < kAffixes; ++i) {
    for (std::size_t j = 0; j < i; ++j) EXPECT_NE(word[i], word[j]) << i << ' ' << j;
  }
}

TEST(Affixes, OfShortWordsHaveAMarkInPlaceOfLetters) {
  const Affixes one = affixes("و"), two = affixes("از"), none = affixes("");
  EXPECT_EQ(one[kPrefix2], none[kPrefix2]);
  EXPECT_EQ(one[kSuffix4], two[kSuffix4]);
  EXPECT_NE(one[kPrefix1], none[kPrefix1]);
  EXPECT_NE(two[kPrefix2], none[kPrefix2]);
  EXPECT_EQ(affixes("علی")[kSuffix4], none[kSuffix4]);
}

TEST(Affixes, TellTheShape) {
  const auto shape = [](const char* form) { return affixes(form)[kShape]; };
  EXPECT_EQ(shape("تهران"), shape("دانشگاه"));
  EXPECT_EQ(shape("NATO"), shape("Reuters"));
  EXPECT_EQ(shape("0000"), shape("000,000"));
  EXPECT_EQ(shape("."), shape(":"));
  const std::vector<std::uint32_t> different = {shape("تهران"), shape("NATO"), shape("000"), shape("F-00"),
                                                shape("."),     shape("و"),    shape("به")};
  for (std::size_t i = 0; i < different.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) EXPECT_NE(different[i], different[j]) << i << ' ' << j;
  }
}

TEST(Affixes, AreRowsOfTheTableWhateverTheBytes) {
  for (const std::string& form : {std::string(), std::string("\x80\x80\x80"), std::string("\xFF"), std::string("\xD9"),
                                  std::string("a\0b", 3), std::string(100000, 'x')}) {
    for (const std::uint32_t row : affixes(form)) EXPECT_LT(row, kAffixRows);
  }
}

}  // namespace
}  // namespace gereh::extract::neural
