#include "export/jsonl.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "ontology/error.h"
#include "tests/export/visit.h"

namespace gereh::exports {
namespace {

const ontology::Ontology& words() {
  static const ontology::Ontology loaded = ontology::Ontology::load(GEREH_SOURCE_DIR "/data/ontology");
  return loaded;
}

std::vector<nlohmann::json> records() {
  graph::KnowledgeGraph graph;
  graph.add(Visit().document);
  std::ostringstream out;
  write_jsonl(graph, words(), {}, out);
  std::vector<nlohmann::json> lines;
  std::istringstream in(out.str());
  for (std::string line; std::getline(in, line);) lines.push_back(nlohmann::json::parse(line));
  return lines;
}

TEST(Jsonl, ALineForEachFactWithAllOfIt) {
  const Visit visit;
  const auto lines = records();
  ASSERT_EQ(lines.size(), visit.document.facts.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const ontology::Fact& fact = visit.document.facts[i];
    const nlohmann::json& line = lines[i];
    EXPECT_EQ(line["document"], "visit");
    EXPECT_EQ(line["begin"], fact.evidence.begin);
    EXPECT_EQ(line["end"], fact.evidence.end);
    EXPECT_EQ(line["subject"]["id"], fact.subject.id);
    EXPECT_EQ(line["subject"]["label"], fact.subject.label_fa);
    EXPECT_EQ(line["subject"]["label_en"], fact.subject.label_en);
    EXPECT_EQ(line["predicate"]["id"], fact.predicate.id);
    EXPECT_EQ(line["polarity"], to_string(fact.polarity));
    EXPECT_EQ(line["certainty"], to_string(fact.certainty));
    EXPECT_EQ(line["speaker"].is_null(), fact.speakers.empty());
    EXPECT_EQ(line["quote"].is_null(), !fact.quote.has_value());
  }
}

TEST(Jsonl, LiteralsKeepTheirDatatype) {
  for (const nlohmann::json& line : records()) {
    if (line["role"] != "time") continue;
    EXPECT_EQ(line["object"]["value"], "2024-05-02");
    EXPECT_EQ(line["object"]["datatype"], "xsd:date");
    return;
  }
  FAIL() << "no fact with a time";
}

TEST(Jsonl, SaysThatAStreamIsFull) {
  graph::KnowledgeGraph graph;
  graph.add(Visit().document);
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  EXPECT_THROW(write_jsonl(graph, words(), {}, out), ontology::OutputError);
}

}  // namespace
}  // namespace gereh::exports
