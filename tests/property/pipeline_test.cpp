// What holds for the whole extractor whatever it reads. Facts are compared as the records of JSON Lines: all that they hold.
#include "extract/pipeline.h"

#include <gtest/gtest.h>

#include <future>
#include <sstream>

#include "export/jsonl.h"
#include "graph/knowledge_graph.h"
#include "ontology/validate.h"
#include "texts.h"

namespace gereh::extract {
namespace {

const ontology::Ontology& terms() {
  static const ontology::Ontology loaded = ontology::Ontology::load(GEREH_SOURCE_DIR "/data/ontology");
  return loaded;
}

const Pipeline& pipeline() {
  static const Pipeline loaded(GEREH_SOURCE_DIR "/data", terms());
  return loaded;
}

ontology::DocumentFacts read(const std::u32string& text) {
  Article article;
  article.info.id = "property";
  article.info.language = "fa";
  article.info.date = "2024-06-24";
  article.info.text = to_utf8(text);
  return pipeline().extract(article).facts;
}

std::string records(const ontology::DocumentFacts& document) {
  graph::KnowledgeGraph graph;
  graph.add(document);
  std::ostringstream out;
  exports::write_jsonl(graph, terms(), {}, out);
  for (const ontology::Mention& mention : document.mentions) {
    out << mention.entity.id << ' ' << mention.entity.mention.begin << ' ' << mention.entity.mention.end << ' ' << mention.named << '\n';
  }
  return out.str();
}

std::u32string clean_text(unsigned seed) {
  Chance chance(seed);
  std::u32string text = U"خبر\n";
  for (int i = 0; i < 6; ++i) text += some_sentences(chance, 4);
  return text;
}

TEST(PipelineProperty, FactsAreWellFormedAndRestOnTheText) {
  Chance chance(1403);
  std::size_t facts = 0;
  for (int round = 0; round < 200; ++round) {
    const std::size_t rate = 4U << chance.below(8);
    const std::u32string text = disturbed(some_sentences(chance, 10), chance, rate);
    SCOPED_TRACE("round " + std::to_string(round) + ": " + to_utf8(text));
    const ontology::DocumentFacts document = read(text);
    EXPECT_EQ(ontology::violations(document, terms()), std::vector<std::string>());
    for (const ontology::Fact& fact : document.facts) {
      ASSERT_LT(fact.evidence.begin, fact.evidence.end);
      ASSERT_LE(fact.evidence.end, text.size());
    }
    for (const ontology::Mention& mention : document.mentions) {
      const ontology::Span span = mention.entity.mention;
      ASSERT_LE(span.end, text.size());
      EXPECT_EQ(mention.surface, to_utf8(text.substr(span.begin, span.end - span.begin)));
    }
    facts += document.facts.size();
  }
  EXPECT_GT(facts, 500U) << "the texts say too little to prove anything";
}

TEST(PipelineProperty, SameResultAgainAndFromFourThreads) {
  std::vector<std::u32string> texts;
  for (unsigned seed = 0; seed < 4; ++seed) texts.push_back(clean_text(seed));
  const auto all = [&texts](std::size_t first) {
    std::vector<std::string> results(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const std::size_t at = (first + i) % texts.size();  // each thread begins with another text
      results[at] = records(read(texts[at]));
    }
    return results;
  };
  const std::vector<std::string> once = all(0);
  EXPECT_GT(once[0].size(), 1000U);
  EXPECT_EQ(all(0), once);
  std::vector<std::future<std::vector<std::string>>> threads;
  for (std::size_t first = 0; first < 4; ++first) threads.push_back(std::async(std::launch::async, all, first));
  for (auto& thread : threads) EXPECT_EQ(thread.get(), once);
}

// Arabic ye and kaf are one code point each, so that even the positions are the same.
TEST(PipelineProperty, ArabicLettersChangeNothing) {
  for (unsigned seed = 10; seed < 16; ++seed) {
    const std::u32string text = clean_text(seed);
    std::u32string arabic = text;
    for (char32_t& c : arabic) c = c == U'ی' ? U'ي' : c == U'ک' ? U'ك' : c;
    ASSERT_NE(arabic, text);
    EXPECT_EQ(records(read(arabic)), records(read(text))) << to_utf8(text);
  }
}

}  // namespace
}  // namespace gereh::extract
