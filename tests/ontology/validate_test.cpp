#include "ontology/validate.h"

#include <gtest/gtest.h>

#include <functional>

namespace gereh::ontology {
namespace {

const Ontology& shipped() {
  static const Ontology loaded = Ontology::load(GEREH_SOURCE_DIR "/data/ontology");
  return loaded;
}

DocumentFacts good() {
  DocumentFacts document;
  document.info.id = "a";
  document.info.text = "علی به تهران رفت";
  Fact fact;
  fact.document = "a";
  fact.evidence = {0, 16};
  fact.event = "event/1";
  fact.subject = {"person/ali", "Person", "علی", "Ali", {0, 3}};
  fact.subject_role = "actor";
  fact.predicate = {"Visit", "رفتن", "visit"};
  fact.role = "destination";
  fact.object = EntityRef{"city/tehran", "City", "تهران", "Tehran", {7, 12}};
  document.facts = {fact};
  document.mentions = {{fact.subject, "علی", true}};
  return document;
}

TEST(Validate, AcceptsAGoodDocument) {
  EXPECT_TRUE(violations(good(), shipped()).empty());
}

TEST(Validate, FindsEachFault) {
  const std::pair<const char*, std::function<void(DocumentFacts&)>> cases[] = {
      {"unknown class", [](DocumentFacts& d) { d.facts[0].subject.type = "Wizard"; }},
      {"unknown predicate", [](DocumentFacts& d) { d.facts[0].predicate.id = "Teleport"; }},
      {"unknown role", [](DocumentFacts& d) { d.facts[0].role = "sidekick"; }},
      {"unknown subject role", [](DocumentFacts& d) { d.facts[0].subject_role = "sidekick"; }},
      {"event without id", [](DocumentFacts& d) { d.facts[0].event.clear(); }},
      {"relation with an event", [](DocumentFacts& d) { d.facts[0].predicate.id = "leaderOf"; }},
      {"evidence behind the text",
       [](DocumentFacts& d) {
         d.facts[0].evidence = {0, 17};
       }},
      {"empty evidence",
       [](DocumentFacts& d) {
         d.facts[0].evidence = {4, 4};
       }},
      {"confidence", [](DocumentFacts& d) { d.facts[0].confidence = 1.5; }},
      {"quotation without speaker", [](DocumentFacts& d) { d.facts[0].quote = Quote::direct; }},
      {"id that is no IRI", [](DocumentFacts& d) { d.facts[0].subject.id = "person/علی <x>"; }},
      {"another document", [](DocumentFacts& d) { d.facts[0].document = "b"; }},
      {"mention of an unknown class", [](DocumentFacts& d) { d.mentions[0].entity.type = "Wizard"; }},
  };
  for (const auto& [name, spoil] : cases) {
    DocumentFacts document = good();
    spoil(document);
    EXPECT_FALSE(violations(document, shipped()).empty()) << name;
  }
}

TEST(Validate, RelationsHaveDomainAndRange) {
  DocumentFacts document = good();
  Fact& fact = document.facts[0];
  fact.event.clear();
  fact.role.clear();
  fact.subject_role.clear();
  fact.predicate.id = "leaderOf";
  fact.object = EntityRef{"country/IR", "Country", "ایران", "Iran", {7, 12}};
  EXPECT_TRUE(violations(document, shipped()).empty());
  fact.subject.type = "Concept";
  EXPECT_FALSE(violations(document, shipped()).empty());
}

}  // namespace
}  // namespace gereh::ontology
