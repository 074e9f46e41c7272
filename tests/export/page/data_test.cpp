#include "export/page/data.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/export/told.h"
#include "tests/export/visit.h"
#include "tests/golden/hostile.h"

namespace gereh::exports {
namespace {

using Json = nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;

const ontology::Ontology& words() {
  static const ontology::Ontology loaded = ontology::Ontology::load(GEREH_SOURCE_DIR "/data/ontology");
  return loaded;
}

std::string text_of(const ontology::DocumentFacts& document, const Options& options = {}) {
  graph::KnowledgeGraph graph;
  graph.add(document);
  return make_page_data(graph, words(), options);
}

Json data_of(const ontology::DocumentFacts& document, const Options& options = {}) {
  return Json::parse(text_of(document, options));
}

Json node_of(const Json& data, const std::string& id) {
  for (const Json& node : data["nodes"]) {
    if (node["id"] == id) return node;
  }
  return nullptr;
}

TEST(PageData, EveryIndexPointsSomewhere) {
  for (const ontology::DocumentFacts& document : {Visit().document, Hostile().document, Told().document}) {
    const Json data = data_of(document);
    const auto within = [&](const Json& index, const char* array) { return index.get<std::size_t>() < data[array].size(); };
    for (const Json& type : data["types"]) EXPECT_TRUE(within(type["kind"], "kinds"));
    for (const Json& node : data["nodes"]) EXPECT_TRUE(within(node["type"], "types"));
    EXPECT_GT(data["claims"].size(), 5U);
    for (const Json& claim : data["claims"]) {
      EXPECT_TRUE(within(claim["from"], "nodes"));
      EXPECT_TRUE(!claim.contains("to") || within(claim["to"], "nodes"));
      EXPECT_TRUE(within(claim["predicate"], "predicates"));
      EXPECT_TRUE(!claim.contains("role") || within(claim["role"], "roles"));
      if (claim.contains("speakers")) {
        for (const Json& speaker : claim["speakers"]) EXPECT_TRUE(within(speaker, "speakers"));
      }
      ASSERT_FALSE(claim["evidence"].empty());
      for (const Json& at : claim["evidence"]) {
        ASSERT_TRUE(within(at[0], "sentences"));
        EXPECT_TRUE(within(data["sentences"][at[0].get<std::size_t>()]["article"], "articles"));
      }
    }
  }
}

TEST(PageData, NothingThatCouldEndItsElement) {
  ontology::DocumentFacts document = Hostile().document;
  document.info.title = "</script><script>alert(1)</script><!-- \u2028 \u2029 -->";
  const std::string text = text_of(document);
  for (const char* never : {"<", "\u2028", "\u2029"}) EXPECT_THAT(text, Not(HasSubstr(never)));
  EXPECT_EQ(Json::parse(text)["articles"][0]["title"], "</script><script>alert(1)</script><!-- -->");
  EXPECT_EQ(node_of(Json::parse(text), "country/XX")["en"], "]]>--><!--");
}

TEST(PageData, IllFormedTextIsStillJson) {
  ontology::DocumentFacts document = Visit().document;
  document.info.id = "a\xFFz";
  document.info.text[3] = '\xFF';
  document.info.url = "https://example.org/\xC3";
  EXPECT_EQ(data_of(document)["articles"][0]["id"], "a\uFFFDz");
}

TEST(PageData, OnlyWebAddressesAreLinks) {
  ontology::DocumentFacts document = Visit().document;
  for (const char* bad :
       {"javascript:alert(1)", "data:text/html,x", "//example.org", "file:///etc/passwd", "https://x/ y", "https://x/\"onclick=\"", ""}) {
    document.info.url = bad;
    EXPECT_FALSE(data_of(document)["articles"][0].contains("url")) << bad;
  }
  document.info.url = "https://example.org/1";
  EXPECT_EQ(data_of(document)["articles"][0]["url"], "https://example.org/1");
}

TEST(PageData, MannerIsToldAsTheFactHasIt) {
  const Told told;
  const Json data = data_of(told.document);
  for (const Told::Case& one : told.cases) {
    const Json* found = nullptr;
    for (const Json& claim : data["claims"]) {
      if (data["nodes"][claim["from"].get<std::size_t>()]["id"] == one.fact.subject.id) found = &claim;
    }
    ASSERT_TRUE(found) << one.name;
    EXPECT_EQ(found->contains("negative"), one.fact.polarity == ontology::Polarity::negative) << one.name;
    EXPECT_EQ(found->value("certainty", "certain"), to_string(one.fact.certainty)) << one.name;
    EXPECT_EQ(found->value("condition", ""), one.fact.condition) << one.name;
    EXPECT_EQ(found->contains("speakers"), !one.fact.speakers.empty()) << one.name;
  }
}

TEST(PageData, SpeakersPointToTheirNodes) {
  const Json data = data_of(Visit().document);
  std::set<std::string> ids;
  for (const Json& speaker : data["speakers"]) {
    const Json& node = data["nodes"][speaker.at("node").get<std::size_t>()];
    EXPECT_EQ(speaker["fa"], node["fa"]);
    ids.insert(node["id"]);
  }
  EXPECT_EQ(ids, (std::set<std::string>{"person/novak", "person/rahimi", "person/spokesman"}));
}

TEST(PageData, ImportantNodesComeFirstAndHavePlaces) {
  const Json data = data_of(Visit().document);
  const std::string first = data["nodes"][0]["id"];
  EXPECT_THAT(first, ::testing::AnyOf("person/rahimi", "country/NO"));
  for (const Json& node : data["nodes"]) {
    EXPECT_TRUE(node["x"].is_number_integer());
    EXPECT_TRUE(node["y"].is_number_integer());
  }
}

TEST(PageData, AClaimOfTwoArticlesHasTheEvidenceOfBoth) {
  graph::KnowledgeGraph graph;
  ontology::DocumentFacts first = Told().document;
  ontology::DocumentFacts second = first;
  second.info.id = "again";
  graph.add(first);
  graph.add(second);
  const Json data = Json::parse(make_page_data(graph, words(), {}));
  for (const Json& claim : data["claims"]) {
    EXPECT_EQ(claim["support"], 2);
    std::set<int> articles;
    for (const Json& at : claim["evidence"]) articles.insert(data["sentences"][at[0].get<std::size_t>()]["article"].get<int>());
    EXPECT_EQ(articles, (std::set<int>{0, 1}));
  }
}

TEST(PageData, TimeIsTheClaimsOwnOrElseItsArticles) {
  const Json data = data_of(Hostile().document);
  std::set<std::string> spans;
  for (const Json& claim : data["claims"]) spans.insert(claim["first"].get<std::string>() + " " + claim["last"].get<std::string>());
  EXPECT_THAT(
      spans, ::testing::IsSupersetOf({"2024-05-21 2024-05-23", "2024-05-01 2024-05-31", "2024-01-01 2024-12-31", "2024-05-24 2024-05-24"}));
}

TEST(PageData, OptionsChooseLanguageTitleAndClaims) {
  Options options;
  options.labels = Labels::en;
  options.title = "My own";
  options.filter.focus = "person/kaveh";
  const Json data = data_of(Hostile().document, options);
  EXPECT_EQ(data["language"], "en");
  EXPECT_EQ(data["title"], "My own");
  EXPECT_LT(data["claims"].size(), data_of(Hostile().document)["claims"].size());
  EXPECT_EQ(data_of(Hostile().document)["language"], "fa");
}

TEST(PageData, AnEmptyGraphIsAPageToo) {
  const Json data = Json::parse(make_page_data(graph::KnowledgeGraph(), words(), {}));
  EXPECT_TRUE(data["nodes"].empty());
  EXPECT_TRUE(data["claims"].empty());
}

}  // namespace
}  // namespace gereh::exports
