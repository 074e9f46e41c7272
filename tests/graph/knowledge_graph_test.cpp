#include "graph/knowledge_graph.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace gereh::graph {
namespace {

using ontology::DocumentFacts;
using ontology::EntityRef;
using ontology::Fact;

const EntityRef kAli{"person/ali", "Person", "علی رضایی", "Ali Rezaei", {0, 3}};
const EntityRef kIran{"country/IR", "Country", "ایران", "Iran", {10, 15}};
const EntityRef kQatar{"country/QA", "Country", "قطر", "Qatar", {20, 23}};

Fact visit(const EntityRef& who, const EntityRef& where, const std::string& event) {
  Fact fact;
  fact.evidence = {0, 25};
  fact.event = event;
  fact.subject = who;
  fact.subject_role = "actor";
  fact.predicate = {"Visit", "سفر کردن", "visit"};
  fact.role = "destination";
  fact.object = where;
  return fact;
}

DocumentFacts document(const std::string& id, std::vector<Fact> facts) {
  DocumentFacts made;
  made.info.id = id;
  made.info.text = std::string(30, 'x');
  for (Fact& fact : facts) fact.document = id;
  made.mentions = {{kAli, "رضایی", true}};
  made.facts = std::move(facts);
  return made;
}

TEST(KnowledgeGraph, MergesEntitiesAndClaims) {
  KnowledgeGraph graph;
  graph.add(document("a", {visit(kAli, kIran, "event/1"), visit(kAli, kIran, "event/2"), visit(kAli, kQatar, "event/3")}));
  graph.add(document("b", {visit(kAli, kIran, "event/4")}));
  EXPECT_EQ(graph.entities().size(), 3U);
  ASSERT_EQ(graph.claims().size(), 2U);
  EXPECT_EQ(graph.claims()[0].support, 2U);
  EXPECT_EQ(graph.claims()[0].events, (std::vector<std::string>{"event/1", "event/2", "event/4"}));
  EXPECT_EQ(graph.claims()[1].support, 1U);
  EXPECT_EQ(graph.facts().size(), 4U);
  EXPECT_EQ(boost::num_vertices(graph.topology()), 3U);
  EXPECT_EQ(boost::num_edges(graph.topology()), 2U);
  const Entity& ali = graph.entities()[graph.find("person/ali")];
  EXPECT_EQ(ali.aliases, std::vector<std::string>{"رضایی"});
  EXPECT_EQ(ali.mentions.size(), 2U);
  EXPECT_EQ(graph.find("person/nobody"), KnowledgeGraph::npos);
}

TEST(KnowledgeGraph, KeepsApartWhatIsDeniedReportedOrUncertain) {
  Fact denied = visit(kAli, kIran, "event/1");
  denied.polarity = ontology::Polarity::negative;
  Fact reported = visit(kAli, kIran, "event/2");
  reported.speakers = {kQatar};
  Fact possible = visit(kAli, kIran, "event/3");
  possible.certainty = ontology::Certainty::possible;
  KnowledgeGraph graph;
  graph.add(document("a", {visit(kAli, kIran, "event/0"), denied, reported, possible}));
  EXPECT_EQ(graph.claims().size(), 4U);
}

TEST(KnowledgeGraph, NamesakesGetASuffix) {
  KnowledgeGraph graph;
  graph.add(document("a", {visit(kAli, kIran, "event/1")}));
  graph.add(document("a", {visit(kAli, kIran, "event/1")}));
  EXPECT_EQ(graph.documents()[1].id, "a-2");
  EXPECT_EQ(graph.facts()[1].document, "a-2");
  EXPECT_EQ(graph.facts()[1].event, "event/1-2");
  EXPECT_EQ(graph.claims()[0].support, 2U);
}

// What is chosen of several must not depend on who came first.
TEST(KnowledgeGraph, OrderOfDocumentsDoesNotMatter) {
  EntityRef bare = kAli;
  bare.label_fa = "رضایی علی اکبر";
  Fact better = visit(kAli, kIran, "event/9");
  better.confidence = 0.5;
  std::vector<DocumentFacts> documents{document("a", {visit(bare, kIran, "event/1")}), document("b", {better}),
                                       document("c", {visit(kAli, kQatar, "event/2")})};
  std::set<std::string> seen;
  std::vector<int> order{0, 1, 2};
  do {
    KnowledgeGraph graph;
    for (int i : order) graph.add(documents[static_cast<std::size_t>(i)]);
    std::set<std::string> lines;
    for (const Entity& e : graph.entities()) lines.insert(e.id + e.type + e.label_fa + e.label_en);
    for (const Claim& c : graph.claims()) {
      lines.insert(c.fact.subject.id + c.fact.document + c.fact.event + std::to_string(c.support) + std::to_string(c.events.size()));
    }
    std::string all;
    for (const std::string& line : lines) all += line + "\n";
    seen.insert(all);
  } while (std::ranges::next_permutation(order).found);
  EXPECT_EQ(seen.size(), 1U);
}

}  // namespace
}  // namespace gereh::graph
