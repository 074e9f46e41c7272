#include "extract/analysis/normalizer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "extract/fa/letters.h"
#include "ontology/error.h"

namespace gereh::extract {
namespace {

std::string utf8(std::u32string_view text) {
  std::string result;
  for (const char32_t c : text) {
    const auto byte = [&result](char32_t b) { result += static_cast<char>(b); };
    if (c < 0x80) {
      byte(c);
    } else if (c < 0x800) {
      byte(0xC0 | (c >> 6)), byte(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
      byte(0xE0 | (c >> 12)), byte(0x80 | ((c >> 6) & 0x3F)), byte(0x80 | (c & 0x3F));
    } else {
      byte(0xF0 | (c >> 18)), byte(0x80 | ((c >> 12) & 0x3F)), byte(0x80 | ((c >> 6) & 0x3F)), byte(0x80 | (c & 0x3F));
    }
  }
  return result;
}

struct Case {
  std::u32string in;
  std::u32string out;
};

TEST(Normalize, FoldsWhatWritersVary) {
  const std::vector<Case> kCases = {
      {U"كرة شمالي", U"کره شمالی"},
      {U"أحمد إسلام ٱلله عيسى", U"احمد اسلام الله عیسی"},
      {U"۱۴۰۳ ١٤٠٣ 1403", U"1403 1403 1403"},
      {U"ایـــران مُحَمَّد رسماً رشتهٔ", U"ایران محمد رسما رشته"},
      {U"\u202B«ایران»\u202C\u200F", U"«ایران»"},
      {U"\uFEFFمتن", U"متن"},
      {U"می\u200C\u200Cکند", U"می\u200Cکند"},
      {U"\u200Cمی\u200C کند\u200C", U"می کند"},
      {U"کشور\u200Cهای", U"کشورهای"},
      {U"می\u00ADشود می\u200Bشود", U"می\u200Cشود می\u200Cشود"},
      {U"ه\u200D.ش", U"ه.ش"},
      {U"ﭘﻮﺗﯿﻦ ﻻ", U"پوتین لا"},
      {U"یک\u00A0دو\tسه", U"یک دو سه"},
      {U"یک\r\nدو\rسه\nچهار", U"یک\nدو\nسه\nچهار"},
      {U"ا\u0653ن ی\u0654 و\u0654 ه\u0654", U"آن ئ ؤ ه"},
      {U"پایان… ۵٪", U"پایان… 5%"},
      {U"آنچه مسئول مؤثر", U"آنچه مسئول مؤثر"},
      {U"", U""},
      {U"\uFEFF\u200C\u0640", U""},
  };
  for (const Case& c : kCases) EXPECT_EQ(utf8(normalize(utf8(c.in)).text), utf8(c.out)) << utf8(c.in);
}

TEST(Normalize, MapsBackToTheOriginal) {
  const std::u32string kText = U"\uFEFFمُحـمد\r\nرا";
  const NormalizedText normal = normalize(utf8(kText));
  ASSERT_EQ(utf8(normal.text), utf8(U"محمد\nرا"));
  EXPECT_EQ(normal.to_original(0, 4), (ontology::Span{1, 7}));
  EXPECT_EQ(normal.to_original(4, 5), (ontology::Span{7, 9}));
  EXPECT_EQ(normal.to_original(5, 7), (ontology::Span{9, 11}));
  EXPECT_EQ(normal.to_original(7, 7), (ontology::Span{11, 11}));
  EXPECT_EQ(normalize("").to_original(0, 0), (ontology::Span{0, 0}));
  const NormalizedText ligature = normalize(utf8(U"ﻻ"));
  EXPECT_EQ(ligature.to_original(0, 1), (ontology::Span{0, 1}));
  EXPECT_EQ(ligature.to_original(1, 2), (ontology::Span{0, 1}));
}

TEST(Normalize, RejectsInvalidUtf8WithItsByte) {
  const std::vector<std::pair<std::string, std::string>> kBad = {
      {"a\xFF", "byte 1"}, {"\xD8", "byte 0"}, {"ab\xED\xA0\x80", "byte 2"}, {"\xC0\x80", "byte 0"}};
  for (const auto& [text, where] : kBad) {
    try {
      normalize(text);
      FAIL() << where;
    } catch (const ontology::InputError& error) {
      EXPECT_EQ(std::string(error.what()).substr(0, where.size()), where);
    }
  }
}

// Any mix of code points, those that interact chosen often.
std::u32string random_text(std::mt19937& random) {
  static const std::u32string kPool =
      U"اآأإيىیئكکةهۀەودرزبن\u0640\u064B\u0651\u0653\u0654\u0655\u0670\u200B\u200C\u200C\u200D\u200E\u200F"
      U"\u00AD\uFEFF"
      U"\u202A \u00A0\t\r\n\n0۵٣٪%…«»-،.aZeé\u0301\u0327ﭘﻻﷺﷲ\u1100\u1161\u11A8½²ſΩ\u0344\u0F73\U0001F600";
  std::uniform_int_distribution<std::size_t> pick(0, kPool.size() - 1);
  std::uniform_int_distribution<char32_t> any(1, 0x10FFFF);
  std::u32string text;
  for (int i = 0; i < 30; ++i) {
    char32_t c = random() % 8 == 0 ? any(random) : kPool[pick(random)];
    if (c >= 0xD800 && c < 0xE000) c = 'x';
    text.push_back(c);
  }
  return text;
}

TEST(NormalizeProperty, IdempotentAndMapped) {
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    const std::u32string original = random_text(random);
    const NormalizedText normal = normalize(utf8(original));
    ASSERT_EQ(utf8(normalize(utf8(normal.text)).text), utf8(normal.text)) << utf8(original);
    ASSERT_EQ(normal.origin.size(), normal.text.size());
    ASSERT_EQ(normal.origin_end.size(), normal.text.size());
    for (std::size_t i = 0; i < normal.text.size(); ++i) {
      ASSERT_LT(normal.origin[i], normal.origin_end[i]);
      ASSERT_LE(normal.origin_end[i], original.size());
      if (i > 0) {
        ASSERT_LE(normal.origin[i - 1], normal.origin[i]);
        ASSERT_LE(normal.origin_end[i - 1], normal.origin_end[i]);
      }
      // What a code point came from gives that code point again.
      const std::u32string source = original.substr(normal.origin[i], normal.origin_end[i] - normal.origin[i]);
      if (normal.text[i] == 0x200C) continue;
      ASSERT_NE(normalize(utf8(source)).text.find(normal.text[i]), std::u32string::npos) << utf8(source);
    }
  }
}

TEST(NormalizeProperty, NothingOfALineFeedIsLost) {
  std::mt19937 random(12);
  for (int round = 0; round < 500; ++round) {
    std::u32string original;
    for (const char32_t c : random_text(random)) {
      if (c != '\r' && c != 0x0B && c != 0x0C && c != 0x85 && c != 0x2028 && c != 0x2029) original.push_back(c);
    }
    const auto count = [](const std::u32string& text) { return std::count(text.begin(), text.end(), U'\n'); };
    ASSERT_EQ(count(original), count(normalize(utf8(original)).text));
  }
}

TEST(NormalizeProperty, ZwnjStandsOnlyBetweenLettersThatWouldJoin) {
  std::mt19937 random(13);
  for (int round = 0; round < 1000; ++round) {
    const std::u32string text = normalize(utf8(random_text(random))).text;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] != 0x200C) continue;
      ASSERT_TRUE(i > 0 && i + 1 < text.size());
      ASSERT_TRUE(fa::joins_left(text[i - 1]) && fa::is_letter(text[i + 1]));
    }
  }
}

}  // namespace
}  // namespace gereh::extract
