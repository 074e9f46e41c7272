#include "extract/train/network.h"

#include <gtest/gtest.h>

#include <optional>

#include "files.h"
#include "gradients.h"
#include "tests/extract/known_names.h"
#include "tests/extract/parsed.h"

namespace gereh::extract::train {
namespace {

NetworkSizes small_sizes() {
  NetworkSizes sizes;
  sizes.word = 3;
  sizes.affix = sizes.fine = sizes.coarse = sizes.properties = sizes.treebank = 2;
  sizes.encoded = 5;
  sizes.hidden = 4;
  sizes.arcs = 4;
  sizes.relations = 3;
  return sizes;
}

Dropout no_dropout() {
  return {0, 0, 0, 0, 0, 0, 0};
}

Corpus corpus(const std::string& treebank, const std::vector<std::string>& sentences) {
  Corpus corpus;
  corpus.treebank = treebank;
  for (const std::string& lines : sentences) corpus.sentences.push_back(testing::parsed(lines));
  return corpus;
}

// A treebank, text with names, and text with tags of another tagset.
std::vector<Corpus> corpora() {
  std::vector<Corpus> all = {
      corpus(
          "news",
          {"علی علی PROPN 3 nsubj _ B-PER\nخانه خانه NOUN 3 obj Number=Sing O\nدیدند دید VERB 0 root Number=Sing O\n. . PUNCT 3 punct _ O",
           "باران باران NOUN 2 nsubj Number=Sing O\nآمدند آمد VERB 0 root Number=Sing O"}),
      corpus("names", {"علی _ X 0 _ _ B-PER\nرضایی _ X 0 _ _ I-PER\nخانه _ X 0 _ _ O"}),
      corpus("tags", {"باران _ X 0 _ N_SING\nنبارید _ X 0 _ V_PA"}),
  };
  all[0].tags = all[0].trees = all[0].features = all[0].lemmas = all[0].names = true;
  all[1].names = true;
  all[2].coarse_tags = true;
  return all;
}

class Net : public ::testing::Test {
 protected:
  Net() : corpora_(corpora()) {
    write(folder_ / "vectors.txt", "خانه 1 2 -1\nدیدند 0.5 -1 0.25\n");
    write(folder_ / "clusters.tsv", "خانه\t0\t0\nباران\t1\t0\nعلی\t2\t1\n");
    write(folder_ / "lexicon.tsv", "خانه\tn,place\nباران\tn\nدیدند\tv\n");
    vocabulary_.read_vectors(folder_ / "vectors.txt", 3);
    vocabulary_.read_clusters(folder_ / "clusters.tsv");
    vocabulary_.read_lexicon(folder_ / "lexicon.tsv", 1);
    for (const Corpus& corpus : corpora_) {
      collect_labels(corpus, 1, labels_);
      for (const Sentence& sentence : corpus.sentences) {
        for (const Token& token : sentence.tokens) vocabulary_.count(token.form);
      }
    }
    network_.emplace(small_sizes(), vocabulary_, labels_, 1);
    std::mt19937 random(2);
    randomize(network_->parameters(), 1, random);
    for (const Corpus& corpus : corpora_) {
      for (const Sentence& sentence : corpus.sentences)
        examples_.push_back(make_example(sentence, corpus, labels_, known_names(), vocabulary_));
    }
    examples_[0].hints[0] = 3;
    for (const std::size_t example : {0U, 2U, 1U, 3U}) batch_.push_back(&examples_[example]);  // falling length
  }

  double learn(const Dropout& dropout) {
    std::mt19937 same(5);
    return static_cast<double>(network_->learn(batch_, dropout, weights_, same));
  }

  Folder folder_;
  std::vector<Corpus> corpora_;
  Vocabulary vocabulary_;
  Labels labels_;
  std::optional<Network> network_;
  std::vector<Example> examples_;
  std::vector<const Example*> batch_;
  std::array<float, kLayers> weights_ = {1.0F, 2.0F, 0.5F, 1.5F, 1.0F, 3.0F};
};

// Every parameter, tables too, has a part in the loss.
TEST_F(Net, HasTheGradientOfItsLoss) {
  EXPECT_EQ(expect_gradients(network_->parameters(), [&] { return learn(no_dropout()); }), "");
}

TEST_F(Net, HasTheGradientOfItsLossUnderMasks) {
  const Dropout dropout{0.3F, 0.3F, 0.3F, 0.3F, 0.3F, 0.3F, 0.3F};
  EXPECT_NE(learn(dropout), learn(no_dropout()));
  expect_gradients(network_->parameters(), [&] { return learn(dropout); });
}

TEST_F(Net, TouchesTheColumnsOfItsWords) {
  learn(no_dropout());
  const auto touched = [&](const std::string& name) {
    for (const Parameter& parameter : network_->parameters().all()) {
      if (parameter.name == name) return parameter.touched.size();
    }
    return std::size_t{0};
  };
  EXPECT_EQ(touched("treebanks"), 3U);
  EXPECT_EQ(touched("fine"), 4U);
  EXPECT_EQ(touched("coarse"), 3U);
  EXPECT_EQ(touched("properties"), 3U);
  EXPECT_EQ(touched("hints"), 2U);
  EXPECT_EQ(touched("words"), 5U);  // of none, خانه, دیدند, and the two that come twice
}

TEST_F(Net, HeedsHints) {
  const double loss = learn(no_dropout());
  examples_[0].hints[0] = 0;
  const double without = learn(no_dropout());
  EXPECT_NE(without, loss);
  Dropout dropout = no_dropout();
  dropout.hints = 1;
  EXPECT_EQ(learn(dropout), without);
  examples_[0].hints[0] = 3;
  EXPECT_EQ(learn(dropout), without);
}

TEST_F(Net, LearnsNothingOfATaskWithoutWeight) {
  weights_.fill(0);
  clear_gradients(network_->parameters());
  learn(no_dropout());
  for (const Parameter& parameter : network_->parameters().all()) {
    if (parameter.name == "upos.weight" || parameter.name == "name.weight" || parameter.name == "coarse.bias") {
      EXPECT_TRUE(parameter.gradient.isZero()) << parameter.name;
    }
  }
}

TEST_F(Net, IsTheSameOfTheSameSeed) {
  const Network same(small_sizes(), vocabulary_, labels_, 7), again(small_sizes(), vocabulary_, labels_, 7),
      other(small_sizes(), vocabulary_, labels_, 8);
  bool different = false;
  for (std::size_t i = 0; i < same.parameters().all().size(); ++i) {
    EXPECT_EQ(same.parameters().all()[i].value, again.parameters().all()[i].value);
    different = different || same.parameters().all()[i].value != other.parameters().all()[i].value;
  }
  EXPECT_TRUE(different);
}

}  // namespace
}  // namespace gereh::extract::train
