// A network's model file with few and random weights, section by section, so that tests can spoil each.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <variant>
#include <vector>

#include "extract/neural/columns.h"
#include "extract/neural/model_writer.h"
#include "extract/neural/word_features.h"
#include "extract/neural/word_table.h"

namespace gereh::extract::neural {

class TinyModel {
 public:
  using Data = std::variant<std::vector<float>, std::vector<std::int8_t>, std::vector<std::uint32_t>, std::vector<std::uint64_t>,
                            std::vector<std::string>>;
  struct Section {
    std::vector<std::size_t> dimensions;  // of a list of strings none
    Data data;
  };

  static constexpr std::size_t kUnits = 16;  // of every layer
  static constexpr std::size_t kHints = 3;

  explicit TinyModel(unsigned seed = 1) : numbers_(seed) {
    add_words();
    table("vectors.scale", {4});
    table("affixes", {kAffixRows, 1});
    table("fine", {3, 2});
    table("coarse", {2, 1});
    table("properties", {2, 2});
    table("hints", {kHints, 2});
    table("treebanks", {2, 3});
    const std::size_t labels = add_labels();
    table("name.transitions", {5, 5});
    dense("word", 3 + kAffixes + 2 + 1 + 2, kUnits);
    for (const std::string way : {"lstm0.forth", "lstm0.back", "lstm1.forth", "lstm1.back"}) {
      dense(way + ".input", way[4] == '0' ? kUnits + 3 : 2 * kUnits, 4 * kUnits);
      weight(way + ".recurrent.weight", kUnits, 4 * kUnits);
    }
    for (const char* name : {"arc.dependent", "arc.head", "relation.dependent", "relation.head"}) dense(name, 2 * kUnits, kUnits);
    dense("arc.turn", kUnits, kUnits);
    dense("relation.turn", kUnits, labels * kUnits);
    dense("relation.plain", 2 * kUnits, labels);
    for (const char* name : {"arc.root", "arc.bias", "relation.root"}) table(name, {kUnits});
  }

  std::map<std::string, Section>& sections() { return sections_; }
  Section& operator[](const std::string& name) { return sections_.at(name); }
  template <class T>
  std::vector<T>& values(const std::string& name) {
    return std::get<std::vector<T>>(sections_.at(name).data);
  }

  // Throws ontology::OutputError for what can be in no model file.
  void save(const std::filesystem::path& file) const {
    ModelWriter writer;
    writer.set_metadata("language", "fa");
    for (const auto& [name, section] : sections_) std::visit([&](const auto& data) { add(writer, name, section, data); }, section.data);
    writer.save(file);
  }

 private:
  template <class T>
  static void add(ModelWriter& writer, const std::string& name, const Section& section, const std::vector<T>& data) {
    const std::vector<std::size_t>& sizes = section.dimensions;
    if constexpr (std::is_same_v<T, std::string>) {
      writer.add_strings(name, data);
    } else {
      writer.add(name,
                 sizes.size() == 1   ? Dimensions(sizes[0])
                 : sizes.size() == 2 ? Dimensions(sizes[0], sizes[1])
                                     : Dimensions(sizes.at(0), sizes.at(1), sizes.at(2)),
                 data);
    }
  }

  float number() { return static_cast<float>(numbers_() >> 8U) / static_cast<float>(1U << 23U) - 1.0F; }

  void table(const std::string& name, const std::vector<std::size_t>& dimensions) {
    std::size_t size = 1;
    for (const std::size_t dimension : dimensions) size *= dimension;
    std::vector<float> values(size);
    for (float& value : values) value = number();
    sections_[name] = {dimensions, std::move(values)};
  }
  void weight(const std::string& name, std::size_t inputs, std::size_t outputs) { table(name, {padded(outputs) / kLane, inputs, kLane}); }
  void dense(const std::string& name, std::size_t inputs, std::size_t outputs) {
    weight(name + ".weight", inputs, outputs);
    table(name + ".bias", {padded(outputs)});
  }

  // Returns the number of relations.
  std::size_t add_labels() {
    const std::map<std::string, std::vector<std::string>> labels = {
        {"upos", {"NOUN", "VERB", "X"}},
        {"feats", {"_", "Number=Plur"}},
        {"lemma", {"0,0,", "0,1,", "1,0,ن"}},
        {"ezafe", {"0", "1"}},
        {"name", {"B-LOC", "B-PER", "I-LOC", "I-PER", "O"}},
    };
    for (const auto& [layer, list] : labels) {
      sections_["labels." + layer].data = list;
      dense(layer, 3 * kUnits, list.size());
    }
    const std::vector<std::string> relations = {"root", "nsubj", "obj"};
    sections_["labels.relations"].data = relations;
    sections_["treebanks.names"].data = std::vector<std::string>{"other", "news"};
    return relations.size();
  }

  // Three words in eight slots, which use the last row of each table.
  void add_words() {
    constexpr std::size_t kSlots = 8;
    std::vector<std::uint64_t> keys(kSlots), properties(kSlots);
    std::vector<std::uint32_t> rows(kSlots), clusters(kSlots);
    std::uint32_t row = 0;
    for (const char* word : {"خانه", "رفت", "00"}) {
      const std::uint64_t key = WordTable::key(word);
      std::size_t at = key % kSlots;
      while (keys[at] != 0) at = (at + 1) % kSlots;
      keys[at] = key;
      rows[at] = ++row;
      clusters[at] = std::min(row, 2U) << 16U | (row > 1 ? 1U : 0U);
      properties[at] = row % 4U;
    }
    sections_["words.keys"] = {{kSlots}, keys};
    sections_["words.properties"] = {{kSlots}, properties};
    sections_["words.vector"] = {{kSlots}, rows};
    sections_["words.clusters"] = {{kSlots}, clusters};
    std::vector<std::int8_t> vectors(4 * 3);
    for (std::int8_t& value : vectors) value = static_cast<std::int8_t>(static_cast<int>(numbers_() % 255) - 127);
    sections_["vectors"] = {{4, 3}, vectors};
  }

  std::mt19937 numbers_;
  std::map<std::string, Section> sections_;
};

}  // namespace gereh::extract::neural
