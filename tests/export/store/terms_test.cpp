#include "export/store/terms.h"

#include <gtest/gtest.h>

namespace gereh::exports {
namespace {

TEST(StoreTerms, PlainIris) {
  for (const char* iri : {"http://a/", "urn:a", "a:", "https://example.org/گره?a=b#c", "x-y+z.1:%20'()"})
    EXPECT_TRUE(is_plain_iri(iri)) << iri;
  for (const char* iri : {"", ":", "a", "/a", "1a:b", "a b:c", "http://a/ b", "http://a/>", "a:<", "a:\"", "a:{", "a:}", "a:|", "a:^",
                          "a:`", "a:\\u003E", "a:\n", "a:\x7F", "a:\t"}) {
    EXPECT_FALSE(is_plain_iri(iri)) << iri;
  }
  EXPECT_FALSE(is_plain_iri(std::string_view("a:\0", 3)));
}

TEST(StoreTerms, QuotedText) {
  EXPECT_EQ(quoted(""), "\"\"");
  EXPECT_EQ(quoted("گره"), "\"گره\"");
  EXPECT_EQ(quoted("\"\\\n\r\t"), "\"\\\"\\\\\\n\\r\t\"");
  EXPECT_EQ(quoted("\\u0022"), "\"\\\\u0022\"");
}

}  // namespace
}  // namespace gereh::exports
