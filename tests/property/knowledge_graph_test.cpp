// Documents in any order give the same entities and claims: compared as sorted lines of all that they hold.
#include "graph/knowledge_graph.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <sstream>

#include "extract/pipeline.h"
#include "texts.h"

namespace gereh::graph {
namespace {

using extract::Chance;
using ontology::DocumentFacts;
using ontology::EntityRef;
using ontology::Fact;

std::ostream& operator<<(std::ostream& out, const ontology::Span& span) {
  return out << span.begin << '-' << span.end;
}
std::ostream& operator<<(std::ostream& out, const EntityRef& ref) {
  return out << ref.id << ',' << ref.type << ',' << ref.label_fa << ',' << ref.label_en << ',' << ref.mention;
}

std::string line_of(const Entity& entity, const KnowledgeGraph& graph) {
  std::ostringstream line;
  line << "entity " << entity.id << '|' << entity.type << '|' << entity.label_fa << '|' << entity.label_en << "|aliases";
  for (const std::string& alias : entity.aliases) line << ' ' << alias;
  std::vector<std::string> mentions;
  for (const MentionAt& at : entity.mentions) {
    std::ostringstream mention;
    mention << graph.documents()[at.document].id << ':' << at.span << ':' << at.surface;
    mentions.push_back(mention.str());
  }
  std::ranges::sort(mentions);
  for (const std::string& mention : mentions) line << '|' << mention;
  return line.str();
}

std::string line_of(std::size_t index, const KnowledgeGraph& graph) {
  const Claim& claim = graph.claims()[index];
  const Fact& fact = claim.fact;
  std::ostringstream line;
  line << "claim " << fact.document << '|' << fact.evidence << '|' << fact.event << '|' << fact.subject << '|' << fact.subject_role << '|'
       << fact.predicate.id << '|' << fact.predicate.surface << '|' << fact.role << '|';
  if (const auto* entity = std::get_if<EntityRef>(&fact.object)) line << *entity;
  if (const auto* literal = std::get_if<ontology::Literal>(&fact.object)) line << literal->value << "^^" << literal->datatype;
  line << '|' << to_string(fact.polarity) << '|' << to_string(fact.certainty) << '|' << fact.condition << '|' << fact.time << '|'
       << fact.confidence << '|' << graph.documents()[claim.document].id << '|' << claim.support << "|speakers";
  for (const EntityRef& speaker : fact.speakers) line << ' ' << speaker;
  line << "|events";
  for (const std::string& event : claim.events) line << ' ' << event;
  line << "|evidence";
  for (const ontology::Span& span : graph.evidence(index).at(claim.document)) line << ' ' << span;
  return line.str();
}

std::vector<std::string> lines_of(const std::vector<DocumentFacts>& documents) {
  KnowledgeGraph graph;
  for (const DocumentFacts& document : documents) graph.add(document);
  std::vector<std::string> lines;
  for (const Entity& entity : graph.entities()) lines.push_back(line_of(entity, graph));
  for (std::size_t i = 0; i < graph.claims().size(); ++i) lines.push_back(line_of(i, graph));
  std::ranges::sort(lines);
  return lines;
}

// What only one of the two has, a line each.
std::string difference(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  std::vector<std::string> odd;
  std::ranges::set_symmetric_difference(one, other, std::back_inserter(odd));
  std::string text;
  for (const std::string& line : odd) text += line + "\n";
  return text;
}

void shuffle(std::vector<DocumentFacts>& documents, Chance& chance) {
  for (std::size_t i = documents.size(); i > 1; --i) std::swap(documents[i - 1], documents[chance.below(i)]);
}

void expect_any_order(std::vector<DocumentFacts> documents, Chance& chance) {
  const std::vector<std::string> expected = lines_of(documents);
  for (int round = 0; round < 10; ++round) {
    shuffle(documents, chance);
    ASSERT_EQ(difference(lines_of(documents), expected), "");
  }
}

// What articles about the same things say, with the labels and types that mentions can have.
DocumentFacts random_document(const std::string& id, Chance& chance) {
  static constexpr const char* kIds[] = {"person/a", "person/b", "country/c", "concept/d"};
  static constexpr const char* kTypes[] = {"Person", "Concept", "Place", "Country"};
  static constexpr const char* kLabels[] = {"رضا", "رضا رضایی", "رضایی", "کشور", "آن کشور"};
  DocumentFacts document;
  document.info.id = id;
  document.info.text = std::string(100, 'x');
  const auto entity = [&] {
    const std::string label = chance.from(kLabels);
    const std::size_t begin = chance.below(50);
    return EntityRef{chance.from(kIds), chance.from(kTypes), label, "en of " + label, {begin, begin + 4}};
  };
  for (int i = 0; i < 5; ++i) {
    document.mentions.push_back({entity(), chance.from(kLabels), chance.one_in(2)});
    Fact fact;
    fact.document = id;
    fact.evidence = {static_cast<std::size_t>(i), 60 + chance.below(20)};
    fact.event = "event/" + id + std::to_string(i);
    fact.subject = entity();
    fact.subject_role = "actor";
    fact.predicate = {"Visit", "سفر کردن", "visit"};
    fact.role = "destination";
    fact.object = entity();
    fact.confidence = 0.5 + 0.1 * static_cast<double>(chance.below(4));
    if (chance.one_in(3)) fact.polarity = ontology::Polarity::negative;
    if (chance.one_in(4)) {
      fact.speakers = {entity()};
      fact.quote = ontology::Quote::indirect;
    }
    document.facts.push_back(fact);
  }
  return document;
}

TEST(KnowledgeGraphProperty, OrderOfRandomDocumentsDoesNotMatter) {
  Chance chance(5);
  for (int round = 0; round < 40; ++round) {
    SCOPED_TRACE("round " + std::to_string(round));
    std::vector<DocumentFacts> documents;
    for (int i = 0; i < 4; ++i) documents.push_back(random_document("doc" + std::to_string(i), chance));
    expect_any_order(documents, chance);
    if (::testing::Test::HasFailure()) return;
  }
}

TEST(KnowledgeGraphProperty, OrderOfArticlesDoesNotMatter) {
  const ontology::Ontology terms = ontology::Ontology::load(GEREH_SOURCE_DIR "/data/ontology");
  const extract::Pipeline pipeline(GEREH_SOURCE_DIR "/data", terms);
  Chance chance(6);
  std::vector<DocumentFacts> documents;
  for (int i = 0; i < 6; ++i) {
    extract::Article article;
    article.info.id = "article" + std::to_string(i);
    article.info.text = extract::to_utf8(extract::some_sentences(chance, 12));
    documents.push_back(pipeline.extract(article).facts);
  }
  expect_any_order(documents, chance);
}

}  // namespace
}  // namespace gereh::graph
