// Writes a trained model's file: the other half of model_file.h.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/neural/model_layout.h"

namespace gereh::extract::neural {

// Collects sections in any order, then saves them. Same content, same bytes. Nothing is checked before save().
// Not safe from two threads.
class ModelWriter {
 public:
  // A tensor in row-major order; vectors of uint16_t are halves. What is given as a temporary is kept, anything else is referred
  // to and must stay unchanged until save().
  template <Element T>
  void add(std::string name, const Dimensions& dimensions, std::span<const T> values) {
    sections_.push_back({std::move(name), type_of<T>(), dimensions, bytes_of(values), nullptr});
  }
  template <Element T>
  void add(std::string name, const Dimensions& dimensions, const std::vector<T>& values) {
    add(std::move(name), dimensions, std::span<const T>(values));
  }
  template <Element T>
  void add(std::string name, const Dimensions& dimensions, std::vector<T>&& values) {
    const auto kept = std::make_shared<const std::vector<T>>(std::move(values));
    sections_.push_back({std::move(name), type_of<T>(), dimensions, bytes_of(std::span<const T>(*kept)), kept});
  }

  // A list of strings, always copied.
  void add_strings(std::string name, std::span<const std::string> strings);
  void add_strings(std::string name, std::span<const std::string_view> strings);

  // See ModelFile::metadata() for the usual keys. The last value counts.
  void set_metadata(std::string key, std::string value) { facts_[std::move(key)] = std::move(value); }

  // Puts the whole file in its place, or leaves what was there as it was. Throws ontology::OutputError, naming file and section,
  // if it can't be written or ModelFile would refuse it: a name twice or none, dimensions that are not the values', a number that
  // is not finite, text that is not UTF-8.
  void save(const std::filesystem::path& file) const;

 private:
  struct Section {
    std::string name;
    SectionType type;
    Dimensions dimensions;  // as in the file
    std::string_view data;
    std::shared_ptr<const void> kept;  // what data points into, if that is ours
  };
  template <Element T>
  static std::string_view bytes_of(std::span<const T> values) {
    return {reinterpret_cast<const char*>(values.data()), values.size_bytes()};
  }
  template <class Strings>
  void add_list(std::string name, const Strings& strings);
  void check(const std::vector<const Section*>& sorted, const std::string& file) const;
  std::string encode(const std::string& file) const;  // all behind the header

  std::vector<Section> sections_;
  std::map<std::string, std::string> facts_;
};

}  // namespace gereh::extract::neural
