#include "extract/times/time_expressions.h"

#include <gtest/gtest.h>

#include <sstream>

namespace gereh::extract {
namespace {

// The ISO dates of a text of words separated by spaces, joined by spaces.
std::string dates(const std::string& text, const std::string& today) {
  static const TimeLexicon lexicon(GEREH_SOURCE_DIR "/data/lang/fa/calendar.tsv");
  Sentence sentence;
  std::istringstream in(text);
  for (std::string word; in >> word;) {
    Token token;
    token.form = word;
    sentence.tokens.push_back(token);
  }
  std::string joined;
  for (const TimeExpression& time : lexicon.find(sentence, fold_tokens(sentence), today)) {
    joined += (joined.empty() ? "" : " ") + time.iso;
  }
  return joined;
}

TEST(TimeExpressions, Table) {
  const struct {
    const char* text;
    const char* today;
    const char* iso;
  } cases[] = {
      {"روز ۳۰ خرداد ۱۴۰۳ در تهران", "", "2024-06-19"},
      {"۳۰ خرداد ماه سال ۱۴۰۳", "", "2024-06-19"},
      {"۳۰ خرداد", "2024-06-25", "2024-06-19"},
      {"۳۰ خرداد", "", ""},
      {"29 اسفند 1403", "", "2025-03-19"},
      {"30 اسفند 1403", "", "2025-03-20"},
      {"31 اسفند 1403", "", ""},
      {"۱۹ ژوئن ۲۰۲۴", "", "2024-06-19"},
      {"۱۲ جوزا", "2024-06-05", "2024-06-01"},
      {"1403/04/12 و 2024-07-02", "", "2024-07-02 2024-07-02"},
      {"دیروز و امروز", "2024-03-01", "2024-02-29 2024-03-01"},
      {"دیروز", "", ""},
      {"روز سه‌شنبه", "2024-06-19", "2024-06-18"},
      {"چهارشنبه", "2024-06-19", "2024-06-19"},
      {"سال ۱۴۰۳", "", "2024-03-20/2025-03-20"},
      {"در سال ۲۰۲۴", "", "2024-01-01/2024-12-31"},
      {"۱۲ نفر در ۳ شهر", "2024-06-19", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(dates(c.text, c.today), c.iso) << c.text << " seen on " << c.today;
}

TEST(TimeExpressions, KnowsTimeWords) {
  const TimeLexicon lexicon(GEREH_SOURCE_DIR "/data/lang/fa/calendar.tsv");
  Sentence sentence;
  for (const char* form : {"روز", "روسیه", "پایان", "سال", "پایان", "مذاکرات"}) {
    sentence.tokens.emplace_back();
    sentence.tokens.back().form = sentence.tokens.back().lemma = form;
    sentence.tokens.back().upos = Upos::NOUN;
  }
  for (const int genitive : {3, 5}) {
    sentence.tokens[static_cast<std::size_t>(genitive)].head = genitive - 1;
    sentence.tokens[static_cast<std::size_t>(genitive)].deprel = "nmod";
  }
  const Tree tree(sentence);
  const std::vector<std::string> folds = fold_tokens(sentence);
  EXPECT_TRUE(lexicon.is_time(tree, folds, 0));
  EXPECT_FALSE(lexicon.is_time(tree, folds, 1));
  EXPECT_TRUE(lexicon.is_time(tree, folds, 2));
  EXPECT_FALSE(lexicon.is_time(tree, folds, 4));
}

}  // namespace
}  // namespace gereh::extract
