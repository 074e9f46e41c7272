#include "export/rdf/nodes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <clocale>
#include <map>
#include <set>
#include <sstream>

#include "export/rdf/serd_writer.h"
#include "ontology/error.h"
#include "ontology/validate.h"
#include "tests/export/rdf/read.h"
#include "tests/export/told.h"
#include "tests/export/visit.h"

namespace gereh::exports {
namespace {

constexpr const char* kBase = "https://example.org/id/";

const ontology::Ontology& words() {
  static const ontology::Ontology loaded = ontology::Ontology::load(GEREH_SOURCE_DIR "/data/ontology");
  return loaded;
}

std::string turtle(const ontology::DocumentFacts& document) {
  graph::KnowledgeGraph graph;
  graph.add(document);
  std::ostringstream out;
  Options options;
  options.base = kBase;
  write_turtle(graph, words(), options, out);
  return out.str();
}

// Literals unescaped, with @LANGUAGE or ^^DATATYPE.
std::multiset<std::string> literals_of(const std::string& turtle) {
  std::multiset<std::string> literals;
  read_rdf(turtle, "turtle", [&](const raptor_statement& statement) {
    if (statement.object->type != RAPTOR_TERM_TYPE_LITERAL) return;
    const raptor_term_literal_value& value = statement.object->value.literal;
    std::string literal(reinterpret_cast<const char*>(value.string), value.string_len);
    if (value.language) literal += std::string("@") + reinterpret_cast<const char*>(value.language);
    if (value.datatype) literal += std::string("^^") + reinterpret_cast<const char*>(raptor_uri_as_string(value.datatype));
    literals.insert(literal);
  });
  return literals;
}

std::string iri(const std::string& id) {
  return "<" + (kBase + id) + ">";
}
std::string term(const std::string& name) {
  return "<" + std::string(ontology::kOntologyNamespace) + name + ">";
}

// The properties that lead from one IRI to another.
std::set<std::string> between(const std::multiset<std::string>& triples, const std::string& subject, const std::string& object) {
  std::set<std::string> properties;
  for (const std::string& triple : triples) {
    if (!triple.starts_with(subject + " ") || !triple.ends_with(" " + object)) continue;
    properties.insert(triple.substr(subject.size() + 1, triple.size() - subject.size() - object.size() - 2));
  }
  return properties;
}

TEST(Rdf, OnlyWhatTheArticleAssertsIsAPlainTriple) {
  const Told told;
  ASSERT_THAT(ontology::violations(told.document, words()), ::testing::IsEmpty());
  const std::multiset<std::string> triples = triples_of(turtle(told.document), "turtle");
  for (const Told::Case& each : told.cases) {
    const auto plain = between(triples, iri(each.fact.subject.id), iri(std::get<ontology::EntityRef>(each.fact.object).id));
    EXPECT_EQ(plain, each.plain ? std::set<std::string>{term(each.property)} : std::set<std::string>{}) << each.name;
  }
  EXPECT_GT(std::ranges::count(told.cases, true, &Told::Case::plain), 3);
}

// Two claims that differ in their value alone are two nodes.
TEST(Rdf, ClaimsOfDifferentValuesAreDifferent) {
  Visit visit;
  for (const char* value : {"1", "2"}) {
    ontology::Fact fact = visit.document.facts.back();
    fact.object = ontology::Literal{value, "xsd:integer"};
    visit.document.facts.push_back(fact);
  }
  const std::multiset<std::string> triples = triples_of(turtle(visit.document), "turtle");
  std::set<std::string> claims;
  for (const std::string& triple : triples) {
    if (triple.find(" " + term("object") + " \"") != std::string::npos) claims.insert(triple.substr(0, triple.find(' ')));
  }
  EXPECT_EQ(claims.size(), 2U);
}

// One for each event, whose facts are its roles, and one for each relation.
TEST(Rdf, EveryEventAndRelationHasAClaimWithItsEvidence) {
  const Visit visit;
  std::set<std::string> events;
  std::size_t relations = 0;
  for (const ontology::Fact& fact : visit.document.facts) {
    if (fact.event.empty())
      ++relations;
    else
      events.insert(fact.event);
  }
  std::set<std::string> claims;
  std::set<std::string> with_evidence;
  for (const std::string& triple : triples_of(turtle(visit.document), "turtle")) {
    const std::string subject = triple.substr(0, triple.find(' '));
    if (triple.ends_with("#type> " + term("Claim"))) claims.insert(subject);
    if (triple.find("prov#wasDerivedFrom> " + iri("article/visit#char=").substr(0, 20)) != std::string::npos) with_evidence.insert(subject);
  }
  EXPECT_EQ(claims.size(), events.size() + relations);
  EXPECT_EQ(claims, with_evidence);
}

TEST(Rdf, SameGraphSameBytes) {
  const Visit visit;
  EXPECT_EQ(turtle(visit.document), turtle(visit.document));
}

// What is read back is what was written, letter for letter.
TEST(Rdf, TextFromArticlesCannotBreakTheSyntax) {
  const std::string hostile[] = {"a\"\"\"b\\ <x> \n \t 'c'",      "\"\\\n>", "\\u0041\\", "\r\n@fa . <a> <b> <c> .",
                                 "x\u200C\u200F\U0001F600\x01\"", "\""};
  for (const std::string& text : hostile) {
    Visit visit;
    visit.document.info.title = text;
    visit.document.info.text = text + std::string(100, 'x');
    visit.document.facts[0].subject.id = "person/hostile";
    visit.document.facts[0].subject.label_fa = text;
    visit.document.facts[4].object = ontology::Literal{text, "xsd:string"};
    ontology::EntityRef named = visit.document.facts[0].subject;
    named.mention = {0, 1};
    visit.document.mentions = {{named, text + "!", true}};
    const std::multiset<std::string> literals = literals_of(turtle(visit.document));
    EXPECT_EQ(literals.count(text + "@fa"), 2U) << text << ": the title and the label";
    EXPECT_EQ(literals.count(visit.document.info.text + "@fa"), 1U) << text;
    EXPECT_EQ(literals.count(text + "!@fa"), 2U) << text << ": the name and where it stands";
    EXPECT_EQ(literals.count(text), 1U) << text;
  }
}

// Languages that write 0,85 must not change the numbers.
TEST(Rdf, NumbersDoNotHangOnTheLocale) {
  Visit visit;
  visit.document.facts[0].confidence = 0.854;
  const char* comma = nullptr;
  for (const char* name : {"de_DE.UTF-8", "fr_FR.UTF-8", "fa_IR.UTF-8", "de_DE"}) comma = comma ? comma : std::setlocale(LC_ALL, name);
  const std::multiset<std::string> literals = literals_of(turtle(visit.document));
  std::setlocale(LC_ALL, "C");
  EXPECT_EQ(literals.count("0.85^^http://www.w3.org/2001/XMLSchema#decimal"), 1U)
      << "with the locale " << (comma ? comma : "C: no other is installed");
}

// --- named graphs

graph::KnowledgeGraph two_articles(bool swapped) {
  Visit one, other;
  other.document.info.id = "again";
  for (ontology::Fact& fact : other.document.facts) {
    fact.document = "again";
    if (!fact.event.empty()) fact.event += "-again";
  }
  graph::KnowledgeGraph graph;
  graph.add((swapped ? other : one).document);
  graph.add((swapped ? one : other).document);
  return graph;
}

std::string quads(const graph::KnowledgeGraph& graph) {
  std::ostringstream out;
  Options options;
  options.base = kBase;
  write_nquads(graph, words(), options, out);
  return out.str();
}

TEST(RdfGraphs, OrderOfArticlesDoesNotMatter) {
  EXPECT_EQ(quads(two_articles(false)), quads(two_articles(true)));
}

// What two articles say stands in the graphs of both, with the words of each; numbers of the whole stand once.
TEST(RdfGraphs, ARelationTellsWhoSaysItInEachGraph) {
  std::map<std::string, std::set<std::string>> evidence, confidence;  // by claim: graphs
  for (const std::string& quad : quads_of(quads(two_articles(false)), SERD_NQUADS)) {
    std::istringstream in(quad);
    std::string subject, predicate, object, type, graph;
    for (std::string* part : {&subject, &predicate, &object, &type, &graph}) std::getline(in, *part);
    EXPECT_FALSE(graph.empty()) << quad;
    if (predicate.ends_with("#wasDerivedFrom")) {
      EXPECT_TRUE(object.starts_with(graph + "#char=")) << quad;
      evidence[subject].insert(graph);
    }
    if (predicate.ends_with("#confidence")) confidence[subject].insert(graph);
  }
  EXPECT_GT(std::ranges::count_if(evidence, [](const auto& one) { return one.second.size() == 2; }), 3);
  for (const auto& [claim, graphs] : evidence) EXPECT_EQ(confidence[claim].size(), 1U) << claim;
}

// A graph can be read by itself: whatever stands in it is described there.
TEST(RdfGraphs, EveryGraphDescribesItsEntities) {
  std::map<std::string, std::set<std::string>> described, used;  // by graph
  for (const std::string& quad : quads_of(quads(two_articles(false)), SERD_NQUADS)) {
    std::istringstream in(quad);
    std::string subject, predicate, object, type, graph;
    for (std::string* part : {&subject, &predicate, &object, &type, &graph}) std::getline(in, *part);
    if (predicate.ends_with("#type")) described[graph].insert(subject);
    if (object.starts_with(kBase) && !predicate.ends_with("#wasGeneratedBy") && !predicate.ends_with("#wasAssociatedWith"))
      used[graph].insert(object);
  }
  EXPECT_GE(used.size(), 2U);
  for (const auto& [graph, nodes] : used) {
    for (const std::string& node : nodes) EXPECT_TRUE(described[graph].contains(node)) << node << " in " << graph;
  }
}

}  // namespace
}  // namespace gereh::exports
