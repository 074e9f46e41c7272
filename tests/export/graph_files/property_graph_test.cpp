#include "export/graph_files/property_graph.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "ontology/error.h"
#include "tests/export/visit.h"
#include "tests/golden/hostile.h"

namespace gereh::exports {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;

const ontology::Ontology& words() {
  static const ontology::Ontology loaded = ontology::Ontology::load(GEREH_SOURCE_DIR "/data/ontology");
  return loaded;
}

graph::KnowledgeGraph graph_of(const ontology::DocumentFacts& document) {
  graph::KnowledgeGraph graph;
  graph.add(document);
  return graph;
}

PropertyGraph drawn(const graph::KnowledgeGraph& graph, const Options& options = {}) {
  return make_property_graph(graph, words(), options);
}

const PropertyNode& node(const PropertyGraph& made, const std::string& id) {
  for (const PropertyNode& each : made.nodes) {
    if (each.id == id) return each;
  }
  throw std::out_of_range(id);
}

const PropertyEdge& edge(const PropertyGraph& made, const std::string& from, const std::string& predicate) {
  for (const PropertyEdge& each : made.edges) {
    if (made.nodes[each.from].id == from && each.predicate == predicate) return each;
  }
  throw std::out_of_range(from + " " + predicate);
}

// The visit has 27 facts: 23 between two entities, 4 about one.
TEST(PropertyGraph, EveryClaimIsAnEdgeOrAStatement) {
  const auto graph = graph_of(Visit().document);
  const PropertyGraph made = drawn(graph);
  std::size_t statements = 0;
  for (const PropertyNode& each : made.nodes) statements += each.statements.size();
  EXPECT_EQ(made.edges.size() + statements, graph.claims().size());
  EXPECT_EQ(statements, 4U);
  EXPECT_EQ(made.nodes.size(), 13U);
}

TEST(PropertyGraph, NodesSayWhatTheEntityIs) {
  const PropertyGraph made = drawn(graph_of(Visit().document));
  const PropertyNode& company = node(made, "organization/ab");
  EXPECT_EQ(company.label, "شرکت «الف & ب»");
  EXPECT_EQ(company.label_en, "A&B <Holding> \"Ltd\"");
  EXPECT_EQ(company.type, "Company");
  EXPECT_EQ(company.type_label, (Bilingual{"شرکت", "company"}));
  EXPECT_EQ(company.kind, NodeKind::organization);
  EXPECT_EQ(company.degree, 1U);
  EXPECT_EQ(node(made, "person/novak").degree, 9U);
}

TEST(PropertyGraph, LabelsAreOfTheLanguageAskedFor) {
  Options english;
  english.labels = Labels::en;
  const auto graph = graph_of(Visit().document);
  const PropertyGraph made = drawn(graph, english);
  EXPECT_EQ(node(made, "person/novak").label, "Ivan Novak");
  EXPECT_EQ(node(made, "person/novak").label_fa, "ایوان نواک");
  const PropertyEdge& denied = edge(made, "country/AR", "Exclude");
  EXPECT_EQ(denied.label, "✗ exclude");
  EXPECT_EQ(denied.words, (Bilingual{"مستثنا کردن", "exclude"}));
  EXPECT_EQ(denied.speaker, "government spokesman");
}

// A told time, else the day of the article.
TEST(PropertyGraph, EdgesHaveTheirDays) {
  const PropertyGraph made = drawn(graph_of(Hostile().document));
  const auto days = [](const PropertyEdge& each) { return std::pair(each.first, each.last); };
  EXPECT_EQ(days(edge(made, "person/kaveh", "Visit")), std::pair(std::string("2024-05-21"), std::string("2024-05-23")));
  EXPECT_EQ(days(edge(made, "person/kaveh", "Talk")), std::pair(std::string("2024-05-01"), std::string("2024-05-31")));
  EXPECT_EQ(days(edge(made, "organization/state", "Exclude")), std::pair(std::string("2024-05-24"), std::string("2024-05-24")));
  EXPECT_EQ(edge(made, "organization/state", "Exclude").time, "");
  EXPECT_EQ(node(made, "person/kaveh").first, "2024-05-01");
  EXPECT_EQ(node(made, "person/kaveh").last, "2024-05-31");
  EXPECT_EQ(node(made, "facility/dam").last, "2024-12-31") << "a statement has days as well";
}

TEST(PropertyGraph, NothingHasDaysWhereNoneAreTold) {
  ontology::DocumentFacts undated = Visit().document;
  undated.info.date.clear();
  for (const PropertyEdge& each : drawn(graph_of(undated)).edges) EXPECT_EQ(each.first + each.last, "");
  for (const PropertyNode& each : drawn(graph_of(undated)).nodes) EXPECT_EQ(each.first + each.last, "");
}

TEST(PropertyGraph, StatementsAreToldInWords) {
  const PropertyGraph made = drawn(graph_of(Visit().document));
  EXPECT_THAT(node(made, "organization/mfa").statements,
              ElementsAre(AllOf(Field(&NodeStatement::value, "3000000"), Field(&NodeStatement::words, "جریمه کردن: 3000000"))));
  EXPECT_THAT(node(made, "person/spokesman").statements,
              ElementsAre(AllOf(Field(&NodeStatement::value, ""), Field(&NodeStatement::words, "استعفا کردن"))));

  ontology::DocumentFacts denied = Visit().document;
  for (ontology::Fact& fact : denied.facts) {
    if (fact.predicate.id != "Resign") continue;
    fact.polarity = ontology::Polarity::negative;
    fact.speakers = {denied.facts.front().subject};
    fact.quote = ontology::Quote::direct;
  }
  EXPECT_EQ(node(drawn(graph_of(denied)), "person/spokesman").statements.front().words,
            "✗ استعفا کردن (به گفته‌ی سارا رحیمی)");
}

TEST(PropertyGraph, SpeakersAreToldInTheirOrder) {
  const PropertyGraph made = drawn(graph_of(Hostile().document));
  const PropertyEdge& shut = edge(made, "organization/state", "Exclude");
  EXPECT_EQ(shut.speaker, "رضا\\کاوه");
  EXPECT_THAT(shut.reported_by, ElementsAre("سخنگوی \"نیرو\""));
  EXPECT_THAT(edge(made, "person/kaveh", "Visit").reported_by, IsEmpty());
}

TEST(PropertyGraph, WeightIsConfidenceTimesSupport) {
  ontology::DocumentFacts first = Visit().document, second = Visit().document;
  first.facts.front().confidence = 0.666;
  second.facts.front().confidence = 0.333;
  second.info.id = "again";
  for (ontology::Fact& fact : second.facts) fact.document = "again";
  graph::KnowledgeGraph graph = graph_of(first);
  graph.add(second);
  EXPECT_DOUBLE_EQ(edge(drawn(graph), "person/rahimi", "SignAgreement").weight, 1.34) << "0.67 said by two";

  first.facts.front().confidence = 0;
  EXPECT_DOUBLE_EQ(edge(drawn(graph_of(first)), "person/rahimi", "SignAgreement").weight, 0.01);
}

TEST(PropertyGraph, TextIsCleanAndEvidenceTheWordsThemselves) {
  const PropertyGraph made = drawn(graph_of(Hostile().document));
  EXPECT_EQ(node(made, "facility/dam").label, "سد «لار & لتیان» </script>");
  EXPECT_EQ(edge(made, "person/kaveh", "Visit").words_of_evidence, "کاوه از ۱ تا ۳ خرداد");
  EXPECT_EQ(edge(made, "organization/state", "Exclude").words_of_evidence, "دولت سد «لار & لتیان» را نمی‌بندد");
}

TEST(PropertyGraph, FilterLeavesNoNodeWithoutAClaim) {
  Options chosen;
  chosen.filter.only = {"SignAgreement"};
  const auto graph = graph_of(Visit().document);
  const PropertyGraph made = drawn(graph, chosen);
  EXPECT_EQ(made.edges.size(), 4U);
  EXPECT_EQ(made.nodes.size(), 4U);
  EXPECT_EQ(node(made, "person/novak").degree, 2U) << "only of what is shown";
  chosen.filter.only = {"NoSuchThing"};
  EXPECT_THROW(drawn(graph, chosen), ontology::UsageError);
}

}  // namespace
}  // namespace gereh::exports
