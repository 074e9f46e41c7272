// Articles of our own with every fact annotated (tests/gold). The floors are what was reached, less what a harmless change may cost: when
// the figures rise, raise them. `untouched` was annotated before any rule saw it, and no rule is made for it: look at its figures, not
// at its sentences.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "extract/base/utf32.h"
#include "extract/eval/fact_metrics.h"
#include "graph/knowledge_graph.h"
#include "ontology/validate.h"
#include "tests/extract/facts_of.h"

namespace gereh {
namespace {

namespace fs = std::filesystem;
using extract::eval::FactScores;

struct GoldArticle {
  extract::eval::FactGold gold;
  std::string text;
};

std::vector<GoldArticle> articles(const std::string& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(fs::path(GEREH_SOURCE_DIR) / "tests/gold" / folder)) {
    if (entry.path().string().ends_with(".gold.json")) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  std::vector<GoldArticle> all;
  for (const fs::path& file : files) {
    std::string text = file.string();
    text.replace(text.size() - std::string(".gold.json").size(), std::string::npos, ".fa.txt");
    std::ifstream in(text, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    all.push_back({extract::eval::read_fact_gold(file), bytes.str()});
  }
  return all;
}

std::vector<extract::eval::ToldFact> told(const std::string& text) {
  graph::KnowledgeGraph graph;
  graph.add(extract::read(text));
  return extract::eval::comparable(graph.facts());
}

template <typename Change>
FactScores score(const std::string& folder, const Change& change) {
  FactScores scores;
  for (const GoldArticle& article : articles(folder)) scores.add(article.gold, told(change(article.text)));
  return scores;
}

FactScores score(const std::string& folder) {
  return score(folder, [](const std::string& text) { return text; });
}

std::string without_joiners(const std::string& text) {
  std::u32string letters = extract::to_utf32(text);
  std::erase(letters, U'\u200c');
  return extract::to_utf8(letters);
}

std::string with_arabic_letters(const std::string& text) {
  std::u32string letters = extract::to_utf32(text);
  for (char32_t& c : letters) c = c == U'ی' ? U'ي' : c == U'ک' ? U'ك' : c;
  return extract::to_utf8(letters);
}

void expect_at_least(const FactScores& scores, double f1, double precision, double speaker, double polarity) {
  EXPECT_GE(scores.facts.f1(), f1);
  EXPECT_GE(scores.facts.precision(), precision);
  EXPECT_GE(scores.speaker.value(), speaker);
  EXPECT_GE(scores.polarity.value(), polarity);
}

TEST(Gold, HasItsArticles) {
  EXPECT_EQ(articles("open").size(), 16U);
  EXPECT_EQ(articles("untouched").size(), 8U);
}

TEST(Gold, Open) {
  expect_at_least(score("open"), 0.71, 0.82, 0.97, 0.98);
}

TEST(Gold, Untouched) {
  expect_at_least(score("untouched"), 0.69, 0.79, 0.88, 0.98);
}

TEST(Gold, FactsAreWellFormed) {
  for (const char* folder : {"open", "untouched"}) {
    for (const GoldArticle& article : articles(folder))
      EXPECT_THAT(ontology::violations(extract::read(article.text), extract::terms()), ::testing::IsEmpty()) << article.gold.document;
  }
}

TEST(Gold, LosesLittleWithoutJoiners) {
  for (const char* folder : {"open", "untouched"})
    EXPECT_GE(score(folder, without_joiners).facts.f1(), score(folder).facts.f1() - 0.03) << folder;
}

TEST(Gold, ArabicLettersChangeNothing) {
  for (const char* folder : {"open", "untouched"}) {
    for (const GoldArticle& article : articles(folder)) {
      ASSERT_NE(with_arabic_letters(article.text), article.text);
      EXPECT_EQ(extract::lines_of(extract::read(with_arabic_letters(article.text))), extract::lines_of(extract::read(article.text)))
          << article.gold.document;
    }
  }
}

}  // namespace
}  // namespace gereh
