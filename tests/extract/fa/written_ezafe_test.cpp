#include "extract/fa/written_ezafe.h"

#include <gtest/gtest.h>

namespace gereh::extract::fa {
namespace {

Token taken_off(const char* form) {
  Token token;
  token.form = token.lemma = form;
  token.upos = Upos::NOUN;
  take_off_ezafe(token);
  return token;
}

TEST(WrittenEzafe, IsNoPartOfTheWord) {
  EXPECT_EQ(taken_off("حمله‌ی").form, "حمله");
  EXPECT_EQ(taken_off("حمله‌ی").lemma, "حمله");
  EXPECT_TRUE(taken_off("حمله‌ی").ezafe);
}

TEST(WrittenEzafe, LeavesOtherWords) {
  for (const char* form : {"حمله‌ای", "ایرانی", "خانه", "می‌روی"}) {
    EXPECT_EQ(taken_off(form).form, form);
    EXPECT_FALSE(taken_off(form).ezafe);
  }
}

}  // namespace
}  // namespace gereh::extract::fa
