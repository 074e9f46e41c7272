// What tests of the network share.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "extract/neural/network.h"
#include "models.h"
#include "ontology/error.h"
#include "tiny_model.h"
#include "trees.h"

namespace gereh::extract::neural {

using Sentences = std::vector<std::vector<Word>>;

inline constexpr std::string_view kForms[] = {
    "خانه", "رفت", "12", "می‌رود", "NATO", "", ".", "و", "کتابخانه‌هایشان", "\u200C", "😀", "x"};

// A tiny model and its file.
class Net : public ::testing::Test {
 protected:
  // What loading the model says: "" if it can be used.
  std::string loading(std::string_view treebank = "news") const {
    const std::string message = error_of<ontology::DataError>([&] { const Network network(file_, treebank); });
    if (!message.empty()) {
      EXPECT_TRUE(message.starts_with(file_.string() + ": ")) << message;
    }
    return message;
  }
  std::string saved_loading() const {
    model_.save(file_);
    return loading();
  }

  Folder folder_;
  std::filesystem::path file_ = folder_ / "tiny.gnn";
  TinyModel model_;
};

// Of words with and without hints.
inline Sentences some_sentences(std::size_t count, std::size_t longest) {
  std::mt19937 random(12);
  Sentences sentences(count);
  for (auto& sentence : sentences) {
    for (std::size_t left = random() % (longest + 1); left > 0; --left) {
      const std::string_view form = kForms[random() % std::size(kForms)];
      sentence.push_back({form, static_cast<std::uint8_t>(random() % TinyModel::kHints)});
    }
  }
  return sentences;
}

inline void expect_sound(const Network& network, const Analysis& analysis, std::size_t words) {
  ASSERT_EQ(analysis.heads.size(), words);
  EXPECT_EQ(tree_trouble(analysis.heads), "");
  ASSERT_EQ(analysis.relations.size(), words);
  for (const std::uint32_t relation : analysis.relations) EXPECT_LT(relation, network.relations().size());
  for (std::size_t layer = 0; layer < kLayers; ++layer) {
    ASSERT_EQ(analysis.labels[layer].size(), words) << kLayerNames[layer];
    for (const std::uint32_t label : analysis.labels[layer]) ASSERT_LT(label, network.labels(static_cast<Layer>(layer)).size());
  }
  std::vector<std::string> names;
  for (const std::uint32_t label : analysis.labels[static_cast<std::size_t>(Layer::name)])
    names.push_back(network.labels(Layer::name)[label]);
  EXPECT_EQ(name_trouble(names), "");
}

}  // namespace gereh::extract::neural
