#include "extract/fa/page_marks.h"

#include <gtest/gtest.h>

namespace gereh::extract::fa {
namespace {

TEST(PageMarks, EndMarkAtTheEndOfALine) {
  const std::string text = "او این را گفت.";
  EXPECT_EQ(end_mark("انتهای پیام/"), 0U);
  EXPECT_EQ(end_mark(text + " انتهاي پيام/ ۱۲۳"), text.size() + 1);
  EXPECT_EQ(end_mark(text), std::string_view::npos);
  EXPECT_EQ(end_mark("انتهای پیام او روشن نبود و کسی آن را نفهمید."), std::string_view::npos);
  EXPECT_EQ(end_mark("انتهای پیامبر"), std::string_view::npos);
  EXPECT_EQ(end_mark("پایان پیام او"), std::string_view::npos);
}

TEST(PageMarks, DaysOfThreeCalendars) {
  EXPECT_EQ(day_in("چهارشنبه ۳۰ خرداد ۱۴۰۳ - ۱۰:۳۰"), "2024-06-19");
  EXPECT_EQ(day_in("۱۰:۳۰ - ۱۴۰۳/۰۳/۳۰"), "2024-06-19");
  EXPECT_EQ(day_in("تاریخ انتشار: 1403-03-30 کد 85512345"), "2024-06-19");
  EXPECT_EQ(day_in("۳۰ جوزا ۱۴۰۳"), "2024-06-19");
  EXPECT_EQ(day_in("۱۹ ژوئن ۲۰۲۴"), "2024-06-19");
  EXPECT_EQ(day_in("۱۴۰۳/۱۲/۳۰"), "2025-03-20");  // a leap year
  EXPECT_EQ(day_in("۱۴۰۲/۱۲/۳۰"), "");
  EXPECT_EQ(day_in("۳۱ مهر ۱۴۰۳"), "");
  EXPECT_EQ(day_in("دیروز"), "");
  EXPECT_EQ(day_in("۳ سیب ۱۴۰۳"), "");
}

}  // namespace
}  // namespace gereh::extract::fa
