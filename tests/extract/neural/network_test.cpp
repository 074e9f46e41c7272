#include "extract/neural/network.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "net.h"

namespace gereh::extract::neural {
namespace {

using ::testing::HasSubstr;

void expect_same(const Analysis& a, const Analysis& b) {
  EXPECT_EQ(a.heads, b.heads);
  EXPECT_EQ(a.relations, b.relations);
  for (std::size_t layer = 0; layer < kLayers; ++layer) EXPECT_EQ(a.labels[layer], b.labels[layer]) << kLayerNames[layer];
}

TEST_F(Net, SaysTheSameOfManySentencesAsOfEach) {
  model_.save(file_);
  const Network network(file_, "news");
  const Sentences sentences = some_sentences(250, 30);
  const std::vector<Analysis> together = network.analyze(sentences);
  ASSERT_EQ(together.size(), sentences.size());
  std::set<std::uint32_t> relations;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    SCOPED_TRACE("sentence " + std::to_string(i));
    expect_sound(network, together[i], sentences[i].size());
    expect_same(together[i], network.analyze({sentences[i]}).at(0));
    relations.insert(together[i].relations.begin(), together[i].relations.end());
  }
  EXPECT_GT(relations.size(), 1U);  // so that equality says something
}

TEST_F(Net, TakesNothing) {
  model_.save(file_);
  const Network network(file_, "news");
  EXPECT_TRUE(network.analyze({}).empty());
  const std::vector<Analysis> analyses = network.analyze({{}, {Word{"رفت"}}, {}});
  ASSERT_EQ(analyses.size(), 3U);
  EXPECT_TRUE(analyses[0].heads.empty());
  EXPECT_TRUE(analyses[2].labels[0].empty());
  EXPECT_EQ(analyses[1].heads, std::vector<int>{-1});
}

TEST_F(Net, TakesLongSentences) {
  model_.save(file_);
  const Network network(file_, "news");
  Sentences sentences(2);
  for (std::size_t i = 0; i < 400; ++i) sentences[1].push_back({kForms[i * i % 7 % std::size(kForms)]});
  expect_sound(network, network.analyze(sentences).at(1), 400);
}

TEST_F(Net, FollowsTheTreebankAsked) {
  model_.save(file_);
  EXPECT_EQ(loading("other"), "");
  EXPECT_THAT(loading("perdt"), HasSubstr("knows no treebank \"perdt\""));
  EXPECT_THAT(loading(""), HasSubstr("knows no treebank"));
  for (float& value : model_.values<float>("treebanks")) value *= 20;
  model_.save(file_);
  const Sentences sentences = some_sentences(30, 10);
  const std::vector<Analysis> news = Network(file_, "news").analyze(sentences), other = Network(file_, "other").analyze(sentences);
  bool different = false;
  for (std::size_t i = 0; i < sentences.size(); ++i)
    different = different || news[i].labels != other[i].labels || news[i].heads != other[i].heads;
  EXPECT_TRUE(different);
}

bool same(const Analysis& a, const Analysis& b) {
  return a.heads == b.heads && a.relations == b.relations && a.labels == b.labels;
}

TEST_F(Net, HeedsHints) {
  for (float& value : model_.values<float>("hints")) value *= 20;
  model_.save(file_);
  const Network network(file_, "news");
  EXPECT_EQ(network.hints(), TinyModel::kHints);
  Sentences plain = some_sentences(30, 10);
  for (auto& sentence : plain) {
    for (Word& word : sentence) word.hint = 0;
  }
  const std::vector<Analysis> without = network.analyze(plain);
  for (std::uint8_t hint = 1; hint < TinyModel::kHints; ++hint) {
    Sentences hinted = plain;
    for (auto& sentence : hinted) {
      for (Word& word : sentence) word.hint = hint;
    }
    const std::vector<Analysis> with = network.analyze(hinted);
    bool different = false;
    for (std::size_t i = 0; i < plain.size(); ++i) {
      expect_sound(network, with[i], plain[i].size());
      different = different || !same(with[i], without[i]);
    }
    EXPECT_TRUE(different) << "hint " << static_cast<int>(hint);
  }
}

// Where two rows are alike, it does not matter which is told.
TEST_F(Net, ReadsTheRowOfAHint) {
  std::vector<float>& rows = model_.values<float>("hints");
  for (float& value : rows) value *= 20;
  std::copy_n(rows.begin() + 2, 2, rows.begin() + 4);
  model_.save(file_);
  const Network network(file_, "news");
  Sentences one = some_sentences(30, 10), two = one;
  for (std::size_t i = 0; i < one.size(); ++i) {
    for (std::size_t t = 0; t < one[i].size(); ++t) {
      one[i][t].hint = std::min<std::uint8_t>(one[i][t].hint, 1);
      two[i][t].hint = one[i][t].hint == 0 ? 0 : 2;
    }
  }
  const std::vector<Analysis> ones = network.analyze(one), twos = network.analyze(two);
  for (std::size_t i = 0; i < one.size(); ++i) expect_same(ones[i], twos[i]);
}

// One form, worked out once for each hint that it has.
TEST_F(Net, TellsHintsOfOneFormApart) {
  for (float& value : model_.values<float>("hints")) value *= 20;
  model_.save(file_);
  const Network network(file_, "news");
  Sentences sentences;
  for (const std::string_view form : kForms) {
    for (std::uint8_t hint = 0; hint < TinyModel::kHints; ++hint) sentences.push_back({{form, hint}});
  }
  for (const std::string_view form : kForms) sentences.push_back({{form, 0}, {form, 2}, {form, 1}, {form, 0}, {form, 2}});
  const std::vector<Analysis> together = network.analyze(sentences);
  bool different = false;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    SCOPED_TRACE("sentence " + std::to_string(i));
    expect_same(together[i], network.analyze({sentences[i]}).at(0));
    different = different || (i % TinyModel::kHints != 0 && sentences[i].size() == 1 && !same(together[i], together[i - 1]));
  }
  EXPECT_TRUE(different);  // so that equality says something
}

}  // namespace
}  // namespace gereh::extract::neural
