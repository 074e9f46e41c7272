#include "extract/analysis/analyzer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/names/name_hints.h"
#include "ontology/error.h"
#include "tests/extract/known_names.h"
#include "tests/extract/neural/models.h"
#include "tests/extract/neural/tiny_model.h"

namespace gereh::extract {
namespace {

using ::testing::HasSubstr;

class TinyAnalyzer : public ::testing::Test {
 protected:
  void set_hints(std::size_t count, float value) { model_["hints"] = {{count, 2}, std::vector<float>(2 * count, value)}; }
  std::string loading() const {
    model_.save(file_);
    return neural::error_of<ontology::DataError>([&] { const Analyzer analyzer(file_, known_names()); });
  }

  neural::Folder folder_;
  std::filesystem::path file_ = folder_ / "tiny.gnn";
  neural::TinyModel model_;
};

TEST_F(TinyAnalyzer, NeedsAModelOfItsHints) {
  for (const std::size_t count : {kNameHints - 1U, kNameHints + 1U}) {
    set_hints(count, 0);
    EXPECT_THAT(loading(), HasSubstr("reads other hints than this version gives")) << count;
  }
  set_hints(kNameHints, 0);
  EXPECT_EQ(loading(), "");
}

TEST_F(TinyAnalyzer, NeedsPartsOfSpeech) {
  set_hints(kNameHints, 0);
  model_["labels.upos"].data = std::vector<std::string>{"NOUN", "VERB", "THING"};
  EXPECT_THAT(loading(), HasSubstr("unknown part of speech \"THING\""));
}

// Words that the gazetteer knows, in a model that heeds them, and in one to which all hints are alike.
TEST_F(TinyAnalyzer, TellsTheNetworkWhatTheGazetteerKnows) {
  std::vector<Sentence> names(4);
  const char* const kForms[] = {"تهران", "پوتین", "ناتو", "ایران"};
  for (std::size_t i = 0; i < names.size(); ++i) names[i].tokens.emplace_back().form = kForms[i];
  const auto tags = [&] {
    model_.save(file_);
    Analyzer(file_, known_names()).analyze(names);
    std::string all;
    for (const Sentence& sentence : names) {
      const Token& token = sentence.tokens[0];
      all += std::string(to_string(token.upos)) + ' ' + token.feats + ' ' + token.lemma + ' ' + token.name + '\n';
    }
    return all;
  };
  set_hints(kNameHints, 0);
  const std::string plain = tags();
  set_hints(kNameHints, 50);
  const std::string all_alike = tags();
  EXPECT_NE(all_alike, plain);
  std::fill_n(model_.values<float>("hints").begin(), 2, 0.0F);  // only what is in no name
  EXPECT_EQ(tags(), all_alike);
}

}  // namespace
}  // namespace gereh::extract
