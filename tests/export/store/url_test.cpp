#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "export/store/http.h"
#include "ontology/error.h"

namespace gereh::exports {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string refused(const std::string& url) {
  try {
    check_url(url);
  } catch (const ontology::UsageError& error) {
    return error.what();
  }
  return "not refused";
}

TEST(StoreUrl, WhatIsAnEndpoint) {
  for (const char* url :
       {"http://localhost:3030/news/data", "https://example.org/sparql?default-graph-uri=x", "http://[::1]:8890/sparql"}) {
    EXPECT_EQ(refused(url), "not refused") << url;
  }
  for (const char* url :
       {"", "localhost:3030/news", "ftp://h/x", "file:///etc/passwd", "/news", "http://", "http://h/x#y", "http://a b/"}) {
    EXPECT_NE(refused(url), "not refused") << url;
  }
}

TEST(StoreUrl, ASecretInItIsNotToldAgain) {
  for (const char* url : {"http://me:geheim@h/x", "https://geheim@h/x", "http://:geheim@h/x", "ftp://me:geheim@h/x"}) {
    EXPECT_THAT(refused(url), HasSubstr("$GEREH_PASSWORD")) << url;
    EXPECT_THAT(refused(url), Not(HasSubstr("geheim"))) << url;
  }
  EXPECT_EQ(shown_url("https://h/x?key=geheim"), "https://h/x");
  EXPECT_THAT(refused("https://h/x?key=geheim#a"), Not(HasSubstr("geheim")));
}

TEST(StoreUrl, Origins) {
  EXPECT_EQ(origin("http://h/x?y"), origin("http://H:80/z"));
  EXPECT_NE(origin("http://h/x"), origin("https://h/x"));
  EXPECT_NE(origin("http://h/x"), origin("http://h:8080/x"));
  EXPECT_NE(origin("http://h/x"), origin("http://h.example/x"));
}

TEST(StoreUrl, Parameters) {
  EXPECT_EQ(with_parameter("http://h/x", "default", std::nullopt), "http://h/x?default");
  EXPECT_EQ(with_parameter("http://h/x?y=z", "graph", "a:b&c"), "http://h/x?y=z&graph=a%3Ab%26c");
}

}  // namespace
}  // namespace gereh::exports
