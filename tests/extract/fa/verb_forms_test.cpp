#include "tests/extract/tokenized.h"

namespace gereh::extract {
namespace {

TEST(VerbForms, KnowsVerbsByTheirStems) {
  expect_all({
      {"چرخانده‌ایم", "چرخانده‌ایم"},
      {"می چرخانند", "می‌چرخانند"},
      {"میچرخاندند", "می‌چرخاندند"},
      {"فروریخته‌اند", "فروریخته‌اند"},
      {"برنگشتهاند", "برنگشته‌اند"},
  });
}

}  // namespace
}  // namespace gereh::extract
