#include "export/rdf.h"

#include <gtest/gtest.h>
#include <raptor2.h>

#include <memory>
#include <set>
#include <sstream>

#include "ontology/error.h"
#include "visit.h"

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

// Triples in N-Triples' words, as a parser reads them.
std::set<std::string> triples_of(const std::string& text) {
  std::set<std::string> triples;
  const std::unique_ptr<raptor_world, void (*)(raptor_world*)> world(raptor_new_world(), raptor_free_world);
  raptor_world_open(world.get());
  int faults = 0;
  raptor_world_set_log_handler(world.get(), &faults, [](void* count, raptor_log_message* message) {
    if (message->level >= RAPTOR_LOG_LEVEL_WARN) ++*static_cast<int*>(count);
  });
  raptor_parser* parser = raptor_new_parser(world.get(), "turtle");
  raptor_uri* base = raptor_new_uri(world.get(), reinterpret_cast<const unsigned char*>(kBase));
  raptor_parser_set_statement_handler(parser, &triples, [](void* set, raptor_statement* statement) {
    std::string line;
    for (raptor_term* term : {statement->subject, statement->predicate, statement->object}) {
      unsigned char* words = raptor_term_to_string(term);
      line += (line.empty() ? "" : " ") + std::string(reinterpret_cast<char*>(words));
      raptor_free_memory(words);
    }
    static_cast<std::set<std::string>*>(set)->insert(line);
  });
  raptor_parser_parse_start(parser, base);
  raptor_parser_parse_chunk(parser, reinterpret_cast<const unsigned char*>(text.data()), text.size(), 1);
  raptor_free_uri(base);
  raptor_free_parser(parser);
  EXPECT_EQ(faults, 0);
  return triples;
}

std::string iri(const std::string& id) { return "<" + (kBase + id) + ">"; }
std::string term(const std::string& name) { return "<" + std::string(ontology::kOntologyNamespace) + name + ">"; }

TEST(Rdf, OnlyWhatTheArticleAssertsIsAPlainTriple) {
  Visit visit;
  const std::set<std::string> triples = triples_of(turtle(visit.document));
  for (const ontology::Fact& fact : visit.document.facts) {
    const auto* object = std::get_if<ontology::EntityRef>(&fact.object);
    if (!object || !fact.event.empty()) continue;
    const std::string plain = iri(fact.subject.id) + " " + term(fact.predicate.id) + " " + iri(object->id);
    EXPECT_EQ(triples.contains(plain), fact.asserted()) << plain;
  }
}

// One for each event, whose facts are its roles, and one for each relation.
TEST(Rdf, EveryEventAndRelationHasAClaimWithItsEvidence) {
  const Visit visit;
  std::set<std::string> events;
  std::size_t relations = 0;
  for (const ontology::Fact& fact : visit.document.facts) {
    if (fact.event.empty()) ++relations;
    else events.insert(fact.event);
  }
  std::set<std::string> claims;
  std::set<std::string> with_evidence;
  for (const std::string& triple : triples_of(turtle(visit.document))) {
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

TEST(Rdf, TextFromArticlesCannotBreakTheSyntax) {
  Visit visit;
  visit.document.info.title = "a\"\"\"b\\ <x> \n\t 'c'";
  visit.document.facts[0].subject.label_fa = "\"\\\n>";
  EXPECT_FALSE(triples_of(turtle(visit.document)).empty());
}

TEST(Rdf, SaysThatAStreamIsFull) {
  graph::KnowledgeGraph graph;
  graph.add(Visit().document);
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  EXPECT_THROW(write_turtle(graph, words(), {}, out), ontology::OutputError);
}

}  // namespace
}  // namespace gereh::exports
