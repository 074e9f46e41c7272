#include "extract/fa/digits.h"

#include <gtest/gtest.h>

namespace gereh::extract::fa {
namespace {

TEST(Digits, ArePersianInLabels) {
  EXPECT_EQ(with_persian_digits("250 هزار نفر"), "۲۵۰ هزار نفر");
  EXPECT_EQ(with_persian_digits("زلزله 6.2 ریشتری"), "زلزله ۶.۲ ریشتری");
  EXPECT_EQ(with_persian_digits("هواپیمای F-16"), "هواپیمای F-16");
  EXPECT_EQ(with_persian_digits("اف-16"), "اف-۱۶");
  EXPECT_EQ(with_persian_digits(""), "");
}

}  // namespace
}  // namespace gereh::extract::fa
