#include "extract/perceptron.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <random>

#include "ontology/error.h"

namespace gereh::extract {
namespace {

// Learns which of three classes a pair of features means.
LinearModel small_model() {
  Trainer trainer({"a", "b", "c"});
  std::vector<float> scores;
  for (int round = 0; round < 20; ++round) {
    for (int truth = 0; truth < 3; ++truth) {
      const std::vector<Feature> features{hash_text("bias"), hash_text(std::string(1, static_cast<char>('x' + truth)))};
      trainer.score(features, scores);
      const int guess = static_cast<int>(std::ranges::max_element(scores) - scores.begin());
      trainer.update(features, truth, guess);
      trainer.tick();
    }
  }
  return trainer.finish(0.0);
}

std::filesystem::path temporary(const std::string& name) {
  return std::filesystem::path(::testing::TempDir()) / name;
}

int best(const LinearModel& model, const std::string& feature) {
  std::vector<float> scores;
  model.score({hash_text("bias"), hash_text(feature)}, scores);
  return static_cast<int>(std::ranges::max_element(scores) - scores.begin());
}

TEST(Perceptron, LearnsAndSurvivesTheFile) {
  ModelFile file;
  file.put("small", small_model());
  const auto path = temporary("perceptron.bin");
  file.save(path);
  const ModelFile loaded = ModelFile::load(path);
  const LinearModel& model = loaded.get("small");
  EXPECT_EQ(model.classes(), (std::vector<std::string>{"a", "b", "c"}));
  EXPECT_EQ(best(model, "x"), 0);
  EXPECT_EQ(best(model, "y"), 1);
  EXPECT_EQ(best(model, "z"), 2);
  EXPECT_THROW(loaded.get("large"), ontology::DataError);
}

TEST(Perceptron, DamageIsNoticed) {
  ModelFile file;
  file.put("small", small_model());
  const auto path = temporary("damaged.bin");
  file.save(path);
  std::string bytes;
  {
    std::ifstream in(path, std::ios::binary);
    bytes.assign(std::istreambuf_iterator<char>(in), {});
  }
  const auto refused = [&](const std::string& changed) {
    std::ofstream(path, std::ios::binary) << changed;
    try {
      ModelFile::load(path);
    } catch (const ontology::DataError& error) {
      return std::string(error.what()).find(path.string()) != std::string::npos;
    }
    return false;
  };
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string changed = bytes;
    changed[i] = static_cast<char>(changed[i] ^ 0x5A);
    EXPECT_TRUE(refused(changed)) << "byte " << i;
    EXPECT_TRUE(refused(bytes.substr(0, i))) << "cut at " << i;
  }
  EXPECT_TRUE(refused(bytes + "x"));
  EXPECT_THROW(ModelFile::load(temporary("no_such_model.bin")), ontology::DataError);
}

// A hostile file has a right checksum: its numbers must not be believed either.
TEST(Perceptron, HostileNumbersAreRefused) {
  ModelFile file;
  file.put("small", small_model());
  const auto path = temporary("hostile.bin");
  file.save(path);
  std::string bytes;
  {
    std::ifstream in(path, std::ios::binary);
    bytes.assign(std::istreambuf_iterator<char>(in), {});
  }
  constexpr std::size_t kBody = 8 + 4 + 8;
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string changed = bytes;
    for (int n = 0; n < 3; ++n) changed[kBody + random() % (changed.size() - kBody)] = static_cast<char>(random());
    const Feature sum = hash_text(std::string_view(changed).substr(kBody));
    std::memcpy(changed.data() + 12, &sum, sizeof sum);
    std::ofstream(path, std::ios::binary) << changed;
    try {
      const ModelFile loaded = ModelFile::load(path);
      std::vector<float> scores;
      loaded.get("small").score({hash_text("bias"), hash_text("x")}, scores);
    } catch (const ontology::DataError&) {
    }
  }
}

}  // namespace
}  // namespace gereh::extract
