// Linear classifiers over hashed sparse features, and the file that they are kept in.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace gereh::extract {

// A feature is the hash of its template and its words; collisions are rare and harmless.
using Feature = std::uint64_t;

// Mixes the number of a template with one or more hashed values.
constexpr Feature mix(Feature a, Feature b) {
  a ^= b + 0x9E3779B97F4A7C15ULL + (a << 6U) + (a >> 2U);
  a *= 0xBF58476D1CE4E5B9ULL;
  return a ^ (a >> 31U);
}
Feature hash_text(std::string_view text);

// One trained classifier: its classes by name, and for each feature the weights of the classes that it speaks for.
// Immutable once loaded; safe from many threads.
class LinearModel {
 public:
  const std::vector<std::string>& classes() const { return classes_; }
  // Index of a class, or -1.
  int class_index(std::string_view name) const;

  // Adds the weights of the features to `scores`, one for each class.
  void score(const std::vector<Feature>& features, std::vector<float>& scores) const;

  std::size_t feature_count() const { return used_; }

 private:
  friend class ModelFile;
  friend class Trainer;
  struct Slot {
    std::uint32_t key = 0;    // upper half of the feature's hash; 0: empty
    std::uint32_t begin = 0;  // into entries_
    std::uint32_t count = 0;
  };
  struct Entry {
    std::uint16_t label = 0;
    std::int16_t weight = 0;  // in units of scale_
  };
  const Slot* find(Feature feature) const;

  std::vector<std::string> classes_;
  float scale_ = 1.0F;
  std::size_t used_ = 0;
  std::vector<Slot> slots_;  // open addressing, a power of two
  std::vector<Entry> entries_;
};

// Several models in one file: magic, version, checksum, then each model with its name. Little-endian.
class ModelFile {
 public:
  // Throws ontology::DataError for a file that is missing, damaged, or of another version. Nothing in the file is trusted.
  static ModelFile load(const std::filesystem::path& file);
  void save(const std::filesystem::path& file) const;  // throws ontology::OutputError

  // Throws ontology::DataError if there is no model of that name.
  const LinearModel& get(const std::string& name) const;
  void put(const std::string& name, LinearModel model) { models_[name] = std::move(model); }

 private:
  std::string file_;
  std::map<std::string, LinearModel> models_;
};

// Averaged perceptron (Freund & Schapire 1999; Collins 2002). Not safe from two threads.
class Trainer {
 public:
  explicit Trainer(std::vector<std::string> classes) : classes_(std::move(classes)) {}

  void score(const std::vector<Feature>& features, std::vector<float>& scores) const;
  // Moves the weights towards `truth` and away from `guess`.
  void update(const std::vector<Feature>& features, int truth, int guess);
  // Call once for each decision, right or wrong: averages are over decisions.
  void tick() { ++now_; }

  const std::vector<std::string>& classes() const { return classes_; }

  // Averaged and quantised; features whose every weight stays below `threshold` of the largest are left out.
  LinearModel finish(double threshold) const;

 private:
  struct Weight {
    std::uint16_t label = 0;
    float value = 0;
    double total = 0;
    std::uint32_t changed = 0;
  };
  void add(Feature feature, int label, float delta);

  std::vector<std::string> classes_;
  std::unordered_map<Feature, std::vector<Weight>> weights_;
  std::uint32_t now_ = 1;
};

}  // namespace gereh::extract
