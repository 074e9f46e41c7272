#include "ontology/iri.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <utility>
#include <vector>

namespace gereh::ontology {
namespace {

TEST(FoldName, SpellingsOfOneNameFoldToTheSame) {
  const std::vector<std::pair<std::string, std::string>> kSame = {
      {"کره‌شمالی", "کره شمالی"},
      {"کره‌شمالی", "کرهشمالی"},
      {"كرة شمالي", "کره‌شمالی"},
      {"أحمد", "احمد"},
      {"مُحَمَّد", "محمد"},
      {"محمـــد", "محمد"},
      {"اف-۱۶", "اف ١٦"},
      {"NATO", "nato"},
      {"ﭘﻮﺗﯿﻦ", "پوتین"},
      {"خانۀ", "خانه"},
      {"U.S.", "us"},
      {" «ایران» ", "ایران"},
  };
  for (const auto& [a, b] : kSame) EXPECT_EQ(fold_name(a), fold_name(b)) << a << " | " << b;
}

TEST(FoldName, DifferentNamesStayApart) {
  EXPECT_NE(fold_name("آن"), fold_name("ان"));
  EXPECT_NE(fold_name("اف-۱۶"), fold_name("اف-۱۵"));
  EXPECT_NE(fold_name("رضا"), fold_name("رضایی"));
  EXPECT_EQ(fold_name(" ،‌ـ "), "");
}

// A variation selector, which no name hangs on, has ICU fold the whole: plain words must come out as ICU folds them.
TEST(FoldName, PlainWordsFoldAsIcuFoldsThem) {
  std::vector<std::string> letters;
  for (char c = 1; c < 127; ++c) letters.emplace_back(1, c);
  for (unsigned c = 0x0600; c < 0x0700; ++c) letters.push_back({static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 0x3F))});
  letters.emplace_back("\u200C");
  for (const std::string& first : letters) {
    for (const std::string& second : letters) {
      const std::string word = first + second + first;
      ASSERT_EQ(fold_name(word), fold_name(word + "\uFE0F")) << word;
    }
  }
}

TEST(FoldName, IdempotentOnAnyText) {
  std::mt19937 random(7);
  const std::u32string kPool = U"اآأإٱيىیكکةهۀ۰٣5aZéßﭘﷺ\u0301\u0651\u064B\u200C\u200F\u0640 -.«»\u1100\u1161ⅣｱñİıΣς";
  std::uniform_int_distribution<std::size_t> pick(0, kPool.size() - 1);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i) {
      const char32_t c = kPool[pick(random)];
      if (c < 0x80) {
        text += static_cast<char>(c);
      } else if (c < 0x800) {
        text += {static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 0x3F))};
      } else {
        text += {static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 0x3F)), static_cast<char>(0x80 | (c & 0x3F))};
      }
    }
    const std::string once = fold_name(text);
    EXPECT_EQ(fold_name(once), once) << text;
  }
}

TEST(MintEntityId, ReadableAndStable) {
  const std::string id = mint_entity_id("Person", "علی رضایی");
  EXPECT_TRUE(id.starts_with("person/alirzaii-")) << id;
  EXPECT_EQ(id.size(), 16U + 6U);
  EXPECT_NE(id, mint_entity_id("Person", "علی رضوی"));
  EXPECT_NE(id, mint_entity_id("Organization", "علی رضایی"));
  EXPECT_TRUE(mint_entity_id("Person", "Kim  Jong-un").starts_with("person/kimjongun-"));
  EXPECT_TRUE(mint_entity_id("Weapon", "اف-۱۶").starts_with("weapon/af16-"));
  EXPECT_TRUE(mint_entity_id("City", "Tehrān").starts_with("city/tehran-"));
  EXPECT_TRUE(mint_entity_id("Person", "یوسف ژوله چایچی").starts_with("person/yusfzhulhchaichi-"));
}

// Spellings that a romaniser writes with separators, vowels or consonants of their own: "Pak Nahad" and "Paknahad".
TEST(MintEntityId, HangsOnTheFoldedNameAlone) {
  const std::vector<std::pair<std::string, std::string>> kSame = {{"احمد پاک‌نهاد", "احمد پاکنهاد"},
                                                                  {"احمد پاک نهاد", "احمدپاکنهاد"},
                                                                  {"گل محمدی", "گلمحمدی"},
                                                                  {"علی رضایی", "علي‌رضايي"},
                                                                  {"كرة شمالي", "کره‌شمالی"},
                                                                  {"مُحَمَّد", "محمـــد"},
                                                                  {"U.S. Steel", "us-steel"},
                                                                  {"بنیاد «الف»", "بنیاد الف"}};
  for (const auto& [a, b] : kSame) EXPECT_EQ(mint_entity_id("Person", a), mint_entity_id("Person", b)) << a << " | " << b;
}

// Every letter of the alphabet has its Latin one: none may drop out of the readable part.
TEST(MintEntityId, KnowsTheWholeAlphabet) {
  EXPECT_TRUE(mint_entity_id("Thing", "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی").starts_with("thing/abptsjchhkhdzrzzhsshsztzaghfqkglmnuhi-"));
  EXPECT_TRUE(mint_entity_id("Thing", "آئؤأ").starts_with("thing/aiua-"));
  EXPECT_TRUE(mint_entity_id("Thing", "وی").starts_with("thing/vi-"));
}

TEST(MintEntityId, OnlyAsciiThatAnIriAllows) {
  const std::vector<std::string> kNames = {"", "---", "A/B?c#d", "نام", std::string(100, 'x'), "Путин", "習近平", "خ\u200Fش <\">"};
  for (const std::string& name : kNames) {
    const std::string id = mint_entity_id("PoliticalParty", name);
    EXPECT_EQ(id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789/-"), std::string::npos) << id;
    EXPECT_EQ(id.substr(0, 15), "politicalparty/");
    EXPECT_LE(id.size(), 15U + 40U + 1U + 6U);
  }
  EXPECT_EQ(mint_entity_id("Person", "習近平").size(), 7U + 6U) << "the hash alone";
  EXPECT_NE(mint_entity_id("Person", "習近平"), mint_entity_id("Person", "Путин"));
  EXPECT_EQ(mint_entity_id("", "a").substr(0, 6), "thing/");
}

TEST(PercentEncoded, AllButTheUnreserved) {
  EXPECT_EQ(percent_encoded("aZ09-._~"), "aZ09-._~");
  EXPECT_EQ(percent_encoded("a b&c=#?/%+"), "a%20b%26c%3D%23%3F%2F%25%2B");
  EXPECT_EQ(percent_encoded("م"), "%D9%85");
  EXPECT_EQ(percent_encoded({"\0\xFF", 2}), "%00%FF");
}

TEST(WebAddress, IsOfHttpAndOfWhatAnIriAllows) {
  for (const char* good :
       {"http://example.org/", "https://example.org", "https://example.org/خبر/نمی\u200Cشود?a=b&c=d#e", "http://[::1]:80/o'neill"})
    EXPECT_TRUE(is_web_address(good)) << good;
  for (const char* bad : {"", "http", "http://", "https:///a", "HTTPS", "//example.org", "javascript:alert(1)", "data:text/html,x",
                          "file:///etc/passwd", "ftp://example.org", " https://example.org", "javascript://http://a"})
    EXPECT_FALSE(is_web_address(bad)) << bad;
  for (const char* bad : {" ", "\n", "\t", "\x01", "\x7F", "\u0085", "\u00A0", "\u2028", "\u202E", "\uFFFE", "\"",
                          "<", ">",  "\\", "^",    "`",    "{",      "|",      "}",      "\xFF",   "\xC3",   "\xED\xA0\x80"})
    EXPECT_FALSE(is_web_address(std::string("https://example.org/") + bad + "a")) << bad;
}

// Test vectors of the FNV reference: the empty string and "a", "foobar".
TEST(StableHash, MatchesFnv1a) {
  EXPECT_EQ(stable_hash(""), 0xcbf29ce484222325ULL);
  EXPECT_EQ(stable_hash("a"), 0xaf63dc4c8601ec8cULL);
  EXPECT_EQ(stable_hash("foobar"), 0x85944171f73967e8ULL);
}

}  // namespace
}  // namespace gereh::ontology
