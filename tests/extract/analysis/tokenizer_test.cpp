#include "extract/analysis/tokenizer.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "extract/base/utf32.h"
#include "ontology/error.h"
#include "tests/extract/tokenized.h"

namespace gereh::extract {
namespace {

TEST(Tokenizer, GivesLostZwnjBack) {
  expect_all({
      {"رئیسجمهور", "رئیس‌جمهور"},
      {"کرهشمالی", "کره‌شمالی"},
      {"کرهجنوبی", "کره‌جنوبی"},
      {"میکنیم", "می‌کنیم"},
      {"نمیخواهند", "نمی‌خواهند"},
      {"برمیگردد", "برمی‌گردد"},
      {"سامانههای", "سامانه‌های"},
      {"گفتوگو", "گفت‌وگو"},
      {"شبهجزیره", "شبه‌جزیره"},
      {"بهعنوان", "به‌عنوان"},
      {"نهتنها", "نه‌تنها"},
      {"بیثبات", "بی‌ثبات"},
      {"منعکسکننده", "منعکس‌کننده"},
      {"قابلتوجه", "قابل‌توجه"},
      {"شرکتکنندگان", "شرکت‌کنندگان"},
      {"کشتهشده", "کشته‌شده"},
      {"راهاندازی", "راه‌اندازی"},
      {"صلحآمیز", "صلح‌آمیز"},
      {"گرفتهاند", "گرفته‌اند"},
      {"بینالمللی", "بین‌المللی"},
      {"خانهای", "خانه‌ای"},
      {"غیرهستهای", "غیرهسته‌ای"},
      {"بزرگترین", "بزرگ‌ترین"},
      {"آنها", "آن‌ها"},
  });
}

TEST(Tokenizer, LeavesWholeWordsWhole) {
  for (const char* word : {"میدان",  "میلیون", "میان", "تنها", "انتها",  "روسیه",   "پیامهای", "کشورها",   "ایران", "مسکو",   "وی",
                           "دانش",   "آتش",    "ارزش", "مریم", "اکرم",   "اسلام",   "دولت",    "ملت",      "درمان", "سازمان", "جهان",
                           "برنامه", "برجام",  "وزیر", "وتوی", "ازدواج", "درخواست", "ترامپ",   "نتانیاهو", "زلنسکی"}) {
    const std::vector<Sentence> sentences = tokenize(word);
    ASSERT_EQ(sentences.size(), 1U);
    EXPECT_EQ(sentences[0].tokens.size(), 1U) << word << " → " << show(word);
  }
  expect_all({{"میدان", "میدان"}, {"تنها", "تنها"}, {"کشورهای", "کشورهای"}, {"برنامه", "برنامه"}});
}

TEST(Tokenizer, JoinsWhatASpaceTore) {
  expect_all({
      {"ما می کنیم", "ما می‌کنیم"},
      {"کشور ها", "کشورها"},
      {"سامانه های روسیه", "سامانه‌های روسیه"},
      {"انجام داده اند", "انجام داده‌اند"},
      {"امکان پذیر", "امکان‌پذیر"},
      {"بین المللی", "بین‌المللی"},
      {"سلاح هسته ای", "سلاح هسته‌ای"},
      {"مهم ترین", "مهم‌ترین"},
      {"نرم افزار ها", "نرم‌افزارها"},
      {"خواهد شد", "خواهد شد"},
      {"فروردین ماه", "فروردین ماه"},
      {"ای ایران", "ای ایران"},
      {"تعیین شده است", "تعیین شده است"},
      {"رئیس جمهور", "رئیس جمهور"},
      {"گفت و گو", "گفت‌وگو"},
      {"گفت و گوهای دو کشور", "گفت‌وگوهای دو کشور"},
  });
}

TEST(Tokenizer, SplitsClitics) {
  expect_all({
      {"سفرش", "سفر ش"},
      {"خانه‌اش", "خانه اش"},
      {"کتاب‌هایشان", "کتاب‌های شان"},
      {"کشورمان", "کشور مان"},
      {"مخالفیم", "مخالف یم"},
      {"اینجاست", "اینجا ست"},
      {"چیست", "چی ست"},
      {"گفتم", "گفتم"},
      {"رفته‌ام", "رفته‌ام"},
      {"دراین", "در این"},
      {"آنرا", "آن را"},
      {"ندیدمش", "ندیدم ش"},
      {"نگاهش", "نگاه ش"},
      {"گروهشان", "گروه شان"},
      {"سیاسی‌ای", "سیاسی‌ای"},
  });
}

TEST(Tokenizer, KeepsNumbersDatesAndNamesOfThings) {
  expect_all({
      {"هواپیماهای اف-۱۶ و", "هواپیماهای اف-16 و"},
      {"۱۴۰۳/۰۴/۱۲ و 2024-06-19", "1403/04/12 و 2024-06-19"},
      {"۱٬۲۳۴٬۵۶۷ نفر", "1٬234٬567 نفر"},
      {"ساعت ۱۸:۳۰", "ساعت 18:30"},
      {"۲۰٪ مردم", "20% مردم"},
      {"۱/۵ درصد، ۳.۵", "1/5 درصد ، 3.5"},
      {"سال ۱۴۰۳ ه‍.ش بود", "سال 1403 ه.ش بود"},
      {"گروه پ.ک.ک و سی.ان.ان", "گروه پ.ک.ک و سی.ان.ان"},
      {"https://example.ir/a?b=1، را", "https://example.ir/a?b=1 ، را"},
      {"info@example.com.", "info@example.com ."},
      {"ظرف۲۰روز", "ظرف 20 روز"},
      {"55گانه", "55گانه"},
      {"از200 و و30 سی130", "از 200 و و 30 سی130"},
      {"نظامی-فنی", "نظامی - فنی"},
      {"امروز[دیروز] امضا", "امروز [ دیروز ] امضا"},
      {"(ص)", "( ص )"},
  });
}

TEST(Tokenizer, EndsSentences) {
  expect_all({
      {"او رفت. ما ماندیم.", "او رفت . | ما ماندیم ."},
      {"او رفت؟ نه! بله…", "او رفت ؟ | نه ! | بله …"},
      {"عنوان خبر\nمتن خبر.", "عنوان خبر | متن خبر ."},
      {"وی گفت: «ما رفتیم.» بعد آمد.", "وی گفت : « ما رفتیم . » | بعد آمد ."},
      {"وی گفت: «رفتیم. آمدیم.» بعد", "وی گفت : « رفتیم . آمدیم . » | بعد"},
      {"پوتین گفت: این سند است.", "پوتین گفت : این سند است ."},
      {"بیش از ۳.۵ درصد.", "بیش از 3.5 درصد ."},
      {"دونالد ج. ترامپ رفت.", "دونالد ج . ترامپ رفت ."},
      {"پایان.وی رفت.", "پایان . | وی رفت ."},
      {"خبر \"خوب.\" آمد.", "خبر \" خوب . \" | آمد ."},
      {"رفت...", "رفت ..."},
      {"۱. نخست این.", "1 . نخست این ."},
      {"این است.»", "این است . »"},
      {"سیب و… را خرید. رفت.", "سیب و … را خرید . | رفت ."},
      {"سیب و... را خرید. رفت.", "سیب و ... را خرید . | رفت ."},
      {"پیامبر )ص( آمد. یاران )رض( ماندند.", "پیامبر ) ص ( آمد . | یاران ) رض ( ماندند ."},
      {"او (که آمد. رفت) ماند.", "او ( که آمد . رفت ) ماند ."},
  });
}

TEST(Tokenizer, FillsSpansSpacesAndParagraphs) {
  const std::string text = "\uFEFFعنوان\r\nسفرش همهٔ روزها می کند.";
  const std::vector<Sentence> sentences = tokenize(text);
  ASSERT_EQ(sentences.size(), 2U);
  EXPECT_EQ(sentences[0].paragraph, 0U);
  EXPECT_EQ(sentences[1].paragraph, 1U);
  EXPECT_EQ(sentences[0].span, (ontology::Span{1, 6}));
  const std::u32string original = to_utf32(text);
  std::string cut;
  for (const Token& token : sentences[1].tokens) {
    cut += to_utf8(original.substr(token.span.begin, token.span.end - token.span.begin)) + (token.space_after ? "_" : "");
  }
  EXPECT_EQ(cut, "سفرش_همهٔ_روزها_می کند._");
}

TEST(Tokenizer, CanonicalFormIsOneWord) {
  const std::vector<Case> kCases = {{"آنها", "آن‌ها"},
                                    {"همهٔ", "همه"},
                                    {"خانه‌", "خانه"},
                                    {"تأکید", "تاکید"},
                                    {"سفرش", "سفرش"},
                                    {"می‌کند", "می‌کند"},
                                    {"۱/۵", "1/5"},
                                    {"یش", "یش"},
                                    {"،", "،"},
                                    {"سالهای", "سال‌های"},
                                    {"اف-۱۶", "اف-16"}};
  for (const Case& c : kCases) EXPECT_EQ(tokenizer().canonical_form(c.in), c.out);
}

TEST(Tokenizer, EmptyTextHasNoSentences) {
  for (const char* text : {"", " ", "\n\n", "\uFEFF", "\u200C \n"}) EXPECT_TRUE(tokenize(text).empty());
}

TEST(Tokenizer, NamesTheFileThatIsMissing) {
  try {
    const Tokenizer missing(kPack / "nowhere");
    FAIL();
  } catch (const ontology::DataError& error) {
    EXPECT_NE(std::string(error.what()).find("words.tsv"), std::string::npos);
  }
}

void expect_sound(const std::string& text) {
  const std::size_t size = to_utf32(text).size();
  const NormalizedText normal = normalize(text);
  std::u32string expected;
  for (const char32_t c : normal.text) {
    if (c != ' ' && c != '\n' && c != 0x200C) expected.push_back(c);
  }
  std::u32string found;
  std::size_t last = 0;
  for (const Sentence& sentence : tokenizer().tokenize(normal)) {
    ASSERT_FALSE(sentence.tokens.empty());
    ASSERT_EQ(sentence.span.begin, sentence.tokens.front().span.begin);
    ASSERT_EQ(sentence.span.end, sentence.tokens.back().span.end);
    for (const Token& token : sentence.tokens) {
      ASSERT_FALSE(token.form.empty());
      ASSERT_LT(token.span.begin, token.span.end);
      ASSERT_LE(token.span.end, size);
      ASSERT_LE(last, token.span.end);
      last = token.span.end;
      const std::u32string form = to_utf32(token.form);
      ASSERT_NE(form.front(), 0x200CU) << text;
      ASSERT_NE(form.back(), 0x200CU) << text;
      for (const char32_t c : form) {
        if (c != 0x200C) found.push_back(c);
      }
    }
  }
  ASSERT_EQ(to_utf8(found), to_utf8(expected)) << text;
}

// Tokens hold every code point of the text but spaces, in order, whatever the text.
TEST(TokenizerProperty, NothingIsLostOrInvented) {
  const std::u32string kPool = U"ابتکگلمنهیآورزدسشئ\u200C\u200C   \n.،؟!:«»()[]\"-/0۱٣%abUé@\u064B\u0654\u0640\u00A0…";
  std::mt19937 random(5);
  std::uniform_int_distribution<std::size_t> pick(0, kPool.size() - 1);
  for (int round = 0; round < 1500; ++round) {
    std::u32string text;
    for (int i = 0; i < 60; ++i) text.push_back(kPool[pick(random)]);
    expect_sound(to_utf8(text));
  }
  expect_sound(to_utf8(std::u32string(200, U'ب') + U"ها " + std::u32string(63, U'س') + U" " + std::u32string(64, U'ش')));
}

TEST(TokenizerProperty, RealWordsInAnyMix) {
  const std::vector<std::string> kWords = {"می",    "کند", "کشور", "ها", "های", "خانه",   "ای",   "اش",    "در",  "این", "را", "رئیس",
                                           "جمهور", "گفت", "و",    "گو", "بین", "المللی", "پذیر", "امکان", "شده", "اند", "تر"};
  const std::vector<std::string> kGlue = {"", " ", "‌", "‌ ", ". ", "\n"};
  std::mt19937 random(6);
  for (int round = 0; round < 1500; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i) text += kWords[random() % kWords.size()] + kGlue[random() % kGlue.size()];
    expect_sound(text);
  }
}

TEST(TokenizerProperty, SampleArticleIsSound) {
  std::ifstream file(std::filesystem::path(GEREH_SOURCE_DIR) / "data/articles/putin-kim.fa.txt", std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  ASSERT_FALSE(text.empty());
  expect_sound(text);
}

// Restored words are stable: tokenizing the restored text changes nothing.
TEST(TokenizerProperty, RestoredTextStays) {
  const std::vector<std::string> kTexts = {"رئیسجمهور روسیه گفت میکنیم سامانههای کرهشمالی راهاندازی",
                                           "این سند منعکسکننده تمایل دو کشور به صلحآمیز بودن است"};
  for (const std::string& text : kTexts) EXPECT_EQ(show(show(text)), show(text));
}

}  // namespace
}  // namespace gereh::extract
