// Models whose files are whole and whose sections are not what a network needs.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>
#include <limits>
#include <set>

#include "net.h"

namespace gereh::extract::neural {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

class HostileNet : public Net {};

TEST_F(HostileNet, NeedsEverySection) {
  EXPECT_EQ(saved_loading(), "");
  const auto all = model_.sections();
  for (const auto& [name, section] : all) {
    model_.sections().erase(name);
    EXPECT_THAT(saved_loading(), HasSubstr("\"" + name + "\"")) << name;
    model_.sections() = all;
  }
}

// One entry too many in each dimension, one too few, and one dimension for all.
TEST_F(HostileNet, NeedsSectionsOfTheRightSize) {
  const std::set<std::string> may_grow = {"coarse", "fine", "hints", "properties"};  // rows that no word uses
  const std::set<std::string> may_shrink = {"hints"};                                // the network tells how many it has
  for (const auto& [name, section] : std::map(model_.sections())) {
    for (std::size_t which = 0; which < section.dimensions.size(); ++which) {
      for (const int change : {1, -1}) {
        TinyModel::Section changed = section;
        changed.dimensions[which] += static_cast<std::size_t>(change);
        std::size_t size = 1;
        for (const std::size_t dimension : changed.dimensions) size *= dimension;
        if (size == 0) continue;
        std::visit([&](auto& data) { data.resize(size); }, changed.data);
        model_[name] = changed;
        const bool allowed = which == 0 && (change == 1 ? may_grow : may_shrink).contains(name);
        EXPECT_EQ(saved_loading().empty(), allowed) << name << ", dimension " << which << ", " << change;
      }
    }
    if (section.dimensions.size() > 1) {
      TinyModel::Section flat = section;
      flat.dimensions = {std::visit([](const auto& data) { return data.size(); }, flat.data)};
      model_[name] = flat;
      EXPECT_NE(saved_loading(), "") << name;
    }
    model_[name] = section;
  }
}

TEST_F(HostileNet, NeedsHints) {
  const TinyModel::Section whole = model_["hints"];
  const auto with = [&](std::size_t rows, std::size_t size) {
    model_["hints"] = {{rows, size}, std::vector<float>(rows * size)};
    return saved_loading();
  };
  for (const std::size_t size : {1U, 3U}) EXPECT_THAT(with(3, size), HasSubstr("hints")) << size;
  EXPECT_EQ(with(1, 2), "");
  EXPECT_EQ(with(256, 2), "");
  EXPECT_EQ(Network(file_, "news").hints(), 256U);
  model_["hints"] = whole;
  EXPECT_EQ(saved_loading(), "");
}

TEST_F(HostileNet, NeedsSectionsOfTheRightType) {
  for (const auto& [name, section] : std::map(model_.sections())) {
    if (std::holds_alternative<std::vector<std::string>>(section.data)) {
      model_[name] = {{4}, std::vector<float>(4)};
      EXPECT_NE(saved_loading(), "") << name;
    } else {
      model_[name].data = std::vector<std::string>{"a", "b"};
      EXPECT_NE(saved_loading(), "") << name;
    }
    model_[name] = section;
  }
}

TEST_F(HostileNet, NeedsNumbers) {
  constexpr float kMark = 12345.678F;
  for (const auto& [name, section] : std::map(model_.sections())) {
    if (!std::holds_alternative<std::vector<float>>(section.data)) continue;
    model_.values<float>(name).back() = kMark;
    model_.save(file_);
    model_[name] = section;
    for (const float odd : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
      std::string bytes = read(file_);
      char mark[sizeof kMark];
      std::memcpy(mark, &kMark, sizeof mark);
      const std::size_t at = bytes.find(std::string_view(mark, sizeof mark));
      ASSERT_NE(at, std::string::npos) << name;
      std::memcpy(bytes.data() + at, &odd, sizeof odd);
      const std::filesystem::path spoilt = folder_ / "spoilt.gnn";
      write(spoilt, sealed(bytes));
      EXPECT_THAT(error_of<ontology::DataError>([&] { const Network network(spoilt, "news"); }), StartsWith(spoilt.string() + ": "))
          << name;
    }
  }
}

TEST_F(HostileNet, NeedsLabelsThatMakeSense) {
  const auto with = [&](const std::string& section, const std::vector<std::string>& labels) {
    const auto before = model_.sections();
    model_[section].data = labels;
    const std::size_t size = std::max<std::size_t>(labels.size(), 1);
    if (section == "labels.name") model_["name.transitions"] = {{size, size}, std::vector<float>(size * size)};
    const std::string message = saved_loading();
    model_.sections() = before;
    return message;
  };
  EXPECT_THAT(with("labels.name", {"I-LOC", "I-PER"}), HasSubstr("none may begin"));
  for (const char* odd : {"", "B", "B-", "PER", "I_PER", "b-PER"})
    EXPECT_THAT(with("labels.name", {"O", odd}), HasSubstr("not BIO")) << odd;
  for (const char* layer : {"labels.upos", "labels.feats", "labels.lemma", "labels.ezafe", "labels.name", "labels.relations"}) {
    EXPECT_NE(with(layer, {}), "") << layer;
  }
  EXPECT_THAT(with("treebanks.names", {"news"}), HasSubstr("treebank"));
  EXPECT_THAT(with("treebanks.names", {"news", "other", "third"}), HasSubstr("treebank"));
}

// Finite weights whose sums are not.
TEST_F(HostileNet, IsSoundWhateverTheWeights) {
  for (const auto& [name, section] : std::map(model_.sections())) {
    if (!std::holds_alternative<std::vector<float>>(section.data)) continue;
    for (float& value : model_.values<float>(name))
      value = value < 0 ? -std::numeric_limits<float>::max() : std::numeric_limits<float>::max();
    model_.save(file_);
    const Network network(file_, "news");
    SCOPED_TRACE(name);
    const Sentences sentences = some_sentences(10, 12);
    const std::vector<Analysis> analyses = network.analyze(sentences);
    for (std::size_t i = 0; i < sentences.size(); ++i) expect_sound(network, analyses[i], sentences[i].size());
    model_[name] = section;
  }
}

TEST_F(HostileNet, RefusesWhatIsNoModel) {
  EXPECT_THAT(loading(), HasSubstr("cannot be read"));
  write(file_, "no model");
  EXPECT_THAT(loading(), HasSubstr("is no model file"));
  model_.save(file_);
  std::string bytes = read(file_);
  bytes.back() = static_cast<char>(bytes.back() ^ 1);
  write(file_, bytes);
  EXPECT_THAT(loading(), HasSubstr("wrong checksum"));
}

}  // namespace
}  // namespace gereh::extract::neural
