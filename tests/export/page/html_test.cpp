#include "export/page/html.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "export/page/data.h"
#include "ontology/error.h"
#include "tests/golden/hostile.h"

namespace gereh::exports {
namespace {

const ontology::Ontology& words() {
  static const ontology::Ontology loaded = ontology::Ontology::load(GEREH_SOURCE_DIR "/data/ontology");
  return loaded;
}

graph::KnowledgeGraph hostile_graph() {
  graph::KnowledgeGraph graph;
  graph.add(Hostile().document);
  return graph;
}

std::string page() {
  std::ostringstream out;
  write_html(hostile_graph(), words(), {}, out);
  return out.str();
}

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++found;
  return found;
}

TEST(Html, DataStandInTheirElementAndNowhereElse) {
  const std::string html = page();
  const std::string data = make_page_data(hostile_graph(), words(), {});
  EXPECT_EQ(count(html, "<script type=\"application/json\" id=\"data\">" + data + "</script>"), 1U);
  EXPECT_EQ(count(html, "</script>"), 2U);
  EXPECT_EQ(count(html, "<!--"), 0U);
}

TEST(Html, PolicyAllowsNothingButThePageItself) {
  const std::string html = page();
  const std::size_t at = html.find("Content-Security-Policy");
  ASSERT_NE(at, std::string::npos);
  const std::string policy = html.substr(at, html.find('>', at) - at);
  for (const char* part : {"default-src 'none'", "script-src 'sha256-", "style-src 'sha256-",
                           "img-src data:", "font-src data:", "connect-src 'none'", "base-uri 'none'", "form-action 'none'"})
    EXPECT_THAT(policy, ::testing::HasSubstr(part));
  for (const char* never : {"unsafe-inline", "unsafe-eval", "http:", "https:", "*"})
    EXPECT_THAT(policy, ::testing::Not(::testing::HasSubstr(never)));
}

TEST(Html, AFullDiskIsTold) {
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  EXPECT_THROW(write_html(hostile_graph(), words(), {}, out), ontology::OutputError);
}

}  // namespace
}  // namespace gereh::exports
