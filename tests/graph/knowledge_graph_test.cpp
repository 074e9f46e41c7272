#include "graph/knowledge_graph.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <variant>

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

// The least suffix that is free, also where an article's own id looks like one.
TEST(KnowledgeGraph, SuffixesSkipWhatIsTaken) {
  KnowledgeGraph graph;
  for (const char* id : {"a", "a-3", "a", "a", "b", "a", "a-3"}) graph.add(document(id, {}));
  std::vector<std::string> ids;
  for (const ontology::DocumentInfo& info : graph.documents()) ids.push_back(info.id);
  EXPECT_EQ(ids, (std::vector<std::string>{"a", "a-3", "a-2", "a-4", "b", "a-5", "a-3-2"}));
}

// Looking from "-2" on each time took minutes here.
TEST(KnowledgeGraph, ManyNamesakes) {
  KnowledgeGraph graph;
  ontology::DocumentFacts empty;
  empty.info.id = "a";
  for (int i = 0; i < 50000; ++i) graph.add(empty);
  EXPECT_EQ(graph.documents().back().id, "a-50000");
}

TEST(KnowledgeGraph, AliasesAreAllNamesButTheLabel) {
  EntityRef longer = kAli;
  longer.label_fa = "علی اکبر رضایی";
  DocumentFacts first = document("a", {});
  first.mentions = {{longer, "علی رضایی", true}, {longer, "علی اکبر رضایی", true}, {longer, "آن مرد", false}};
  KnowledgeGraph graph;
  graph.add(first);
  EXPECT_EQ(graph.entities()[0].aliases, std::vector<std::string>{"علی رضایی"});
  graph.add(document("b", {}));  // brings the shorter label, and the name «رضایی»
  EXPECT_EQ(graph.entities()[0].label_fa, "علی رضایی");
  EXPECT_EQ(graph.entities()[0].aliases, (std::vector<std::string>{"رضایی", "علی اکبر رضایی"}));
}

TEST(KnowledgeGraph, EvidenceIsAllOfTheDocumentThatIsShown) {
  Fact weak = visit(kAli, kIran, "event/1");
  weak.confidence = 0.5;
  weak.evidence = {3, 9};
  Fact strong = visit(kAli, kIran, "event/2");
  KnowledgeGraph graph;
  graph.add(document("b", {weak}));
  graph.add(document("a", {weak, strong}));
  ASSERT_EQ(graph.claims().size(), 1U);
  EXPECT_EQ(graph.claims()[0].fact.document, "a");
  EXPECT_EQ(graph.evidence(0).at(graph.claims()[0].document), (std::vector<ontology::Span>{{0, 25}, {3, 9}}));
}

TEST(KnowledgeGraph, ClaimIdsAreWhatTheStatementSays) {
  Fact denied = visit(kAli, kIran, "event/1");
  denied.polarity = ontology::Polarity::negative;
  Fact other_words = visit(kAli, kIran, "event/2");
  other_words.predicate.surface = "رفتن";
  other_words.confidence = 0.9;
  KnowledgeGraph graph;
  graph.add(document("a", {other_words, denied}));
  const std::string id = graph.claims()[0].id;
  EXPECT_TRUE(id.starts_with("claim/")) << id;
  EXPECT_EQ(id.size(), 6U + 16U);
  EXPECT_NE(id, graph.claims()[1].id);
  graph.add(document("b", {visit(kAli, kIran, "event/3")}));
  EXPECT_EQ(graph.claims()[0].fact.predicate.surface, "سفر کردن") << "a better fact is shown now";
  EXPECT_EQ(graph.claims()[0].id, id);
}

std::ostream& operator<<(std::ostream& out, const EntityRef& ref) {
  return out << ref.id << ',' << ref.type << ',' << ref.label_fa << ',' << ref.label_en << ',' << ref.mention.begin << '-'
             << ref.mention.end;
}

// All that a graph says, whatever the order in which it says it. Documents by their id.
std::multiset<std::string> contents(const KnowledgeGraph& graph) {
  std::multiset<std::string> lines;
  for (const Entity& entity : graph.entities()) {
    std::ostringstream line;
    line << entity.id << '|' << entity.type << '|' << entity.label_fa << '|' << entity.label_en << '|';
    for (const std::string& alias : entity.aliases) line << alias << ',';
    lines.insert(line.str());
    for (const MentionAt& at : entity.mentions) {
      lines.insert(entity.id + " at " + graph.documents()[at.document].id + ":" + std::to_string(at.span.begin) + "-" +
                   std::to_string(at.span.end) + " " + at.surface);
    }
  }
  for (std::size_t i = 0; i < graph.claims().size(); ++i) {
    const Claim& claim = graph.claims()[i];
    const Fact& fact = claim.fact;
    std::ostringstream line;
    line << claim.id << '|' << fact.document << '|' << graph.documents()[claim.document].id << '|' << fact.subject << '|'
         << fact.predicate.surface << '|' << std::get<EntityRef>(fact.object) << '|' << fact.event << '|' << fact.confidence << '|'
         << claim.support << '|';
    for (const EntityRef& speaker : fact.speakers) line << speaker << ',';
    for (const std::string& event : claim.events) line << event << ',';
    for (const ontology::Span& span : graph.evidence(i).at(claim.document)) line << span.begin << '-' << span.end << ',';
    lines.insert(line.str());
  }
  return lines;
}

// Articles that differ in all that the graph has to choose from: labels, types, names, evidence, confidence, words.
std::vector<DocumentFacts> differing() {
  EntityRef longer = kAli, shorter = kAli, untranslated = kAli, state = kQatar;
  longer.label_fa = "علی اکبر رضایی";
  longer.type = "Concept";
  shorter.label_fa = "رضایی";
  untranslated.label_en = "A. Rezaei";
  state.label_en = "State of Qatar";
  const auto said = [](Fact fact, double confidence, ontology::Span evidence) {
    fact.confidence = confidence;
    fact.evidence = evidence;
    return fact;
  };
  Fact reported = visit(longer, kIran, "event/5");
  reported.speakers = {kQatar};
  std::vector<DocumentFacts> made{
      document("a", {said(visit(longer, kIran, "event/1"), 0.5, {0, 9}), said(visit(kAli, kIran, "event/2"), 0.9, {10, 19})}),
      document("b", {said(visit(shorter, kIran, "event/3"), 0.9, {4, 8}), said(visit(kAli, kIran, "event/4"), 0.5, {1, 3}), reported}),
      document("c", {said(visit(untranslated, state, "event/6"), 0.7, {0, 5}), said(visit(kAli, kIran, "event/7"), 0.9, {2, 6})}),
      document("d", {said(visit(shorter, kQatar, "event/8"), 0.7, {0, 5}), reported})};
  made[0].mentions = {{longer, "علی رضایی", true}, {longer, "رضایی", true}};
  made[1].mentions = {{shorter, "رضایی", true}, {shorter, "علی اکبر رضایی", true}};
  made[2].mentions = {{untranslated, "علی", true}, {untranslated, "آن مرد", false}};
  return made;
}

TEST(KnowledgeGraph, OrderOfDocumentsDoesNotMatter) {
  const std::vector<DocumentFacts> documents = differing();
  std::vector<std::size_t> order{0, 1, 2, 3};
  std::multiset<std::string> expected;
  do {
    KnowledgeGraph graph;
    for (const std::size_t i : order) graph.add(documents[i]);
    if (expected.empty()) expected = contents(graph);
    ASSERT_EQ(contents(graph), expected) << order[0] << order[1] << order[2] << order[3];
  } while (std::ranges::next_permutation(order).found);
  EXPECT_EQ(expected.size(), 13U);  // 3 entities, 7 mentions, 3 claims
}

}  // namespace
}  // namespace gereh::graph
