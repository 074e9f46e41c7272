// A trained model's file, open for reading: named tensors, lists of strings, and a few facts about the model.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/base/mapped_file.h"
#include "extract/neural/model_layout.h"

namespace gereh::extract::neural {

// Mapped into memory, not copied: all that it hands out points into the mapping and lives as long as this object, or the one
// that it is moved to. Immutable; safe from many threads. The file must not be written to meanwhile (see MappedFile).
// Whatever is asked for and is not there, or does not fit, throws ontology::DataError naming file, section and what to do.
class ModelFile {
 public:
  // Checks all of the file, trusting nothing in it: checksum, bounds, UTF-8, and that all numbers are finite. Throws
  // ontology::DataError for a file that is missing, damaged, or of another version. Milliseconds for 20 MB.
  explicit ModelFile(const std::filesystem::path& file);

  // A tensor of this type and these dimensions, row-major, aligned to 64 bytes.
  std::span<const float> floats(std::string_view name, const Dimensions& dimensions) const;
  std::span<const std::uint16_t> halves(std::string_view name, const Dimensions& dimensions) const;  // bits of IEEE 754 binary16
  std::span<const std::int8_t> int8s(std::string_view name, const Dimensions& dimensions) const;
  std::span<const std::uint8_t> uint8s(std::string_view name, const Dimensions& dimensions) const;
  std::span<const std::uint32_t> uint32s(std::string_view name, const Dimensions& dimensions) const;
  std::span<const std::uint64_t> uint64s(std::string_view name, const Dimensions& dimensions) const;

  // A list of strings in UTF-8 without NUL, in the order written; a string may be empty. Builds the vector anew at each call.
  std::vector<std::string_view> strings(std::string_view name) const;

  bool has(std::string_view name) const { return search(name) != nullptr; }
  SectionType type(std::string_view name) const { return find(name).type; }
  // Of a list of strings: their count.
  const Dimensions& dimensions(std::string_view name) const { return find(name).dimensions; }
  // Of all sections, ascending by bytes.
  std::vector<std::string_view> names() const;

  // Facts about the model: language, scheme, trained-on, licence, seed, version (of the program that wrote it).
  std::optional<std::string_view> metadata(std::string_view key) const;

  const std::string& file() const { return file_; }

 private:
  friend class Directory;
  struct Section {
    std::string_view name;
    SectionType type;
    Dimensions dimensions;
    std::string_view data;
  };
  struct Fact {
    std::string_view key, value;
  };

  const Section* search(std::string_view name) const;  // nullptr if there is none
  const Section& find(std::string_view name) const;
  template <Element T>
  std::span<const T> tensor(std::string_view name, const Dimensions& dimensions) const;

  std::string file_;
  MappedFile mapped_;
  std::vector<Fact> facts_;        // ascending by key
  std::vector<Section> sections_;  // ascending by name
};

}  // namespace gereh::extract::neural
