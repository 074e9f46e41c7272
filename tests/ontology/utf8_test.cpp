#include "ontology/utf8.h"

#include <gtest/gtest.h>

#include <string>

namespace gereh::ontology {
namespace {

TEST(CodePoints, CutsSpans) {
  const std::string text = "aسé\U0001F600z";
  const CodePoints points(text);
  ASSERT_EQ(points.size(), 5U);
  EXPECT_EQ(points.size(), count_code_points(text));
  EXPECT_EQ(points.cut({0, 1}), "a");
  EXPECT_EQ(points.cut({1, 4}), "سé\U0001F600");
  EXPECT_EQ(points.cut({0, 5}), text);
  EXPECT_EQ(points.cut({5, 5}), "");
  EXPECT_EQ(points.byte_of(4), text.size() - 1);
  EXPECT_EQ(CodePoints("").size(), 0U);
}

}  // namespace
}  // namespace gereh::ontology
