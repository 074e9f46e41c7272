// A gazetteer made from a Wikidata dump, open for looking up.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/base/mapped_file.h"
#include "extract/wikidata/item.h"

namespace gereh::extract::wikidata {

inline constexpr std::string_view kGazetteerMagic = "GEREHGAZ";
inline constexpr std::uint64_t kGazetteerVersion = 1;
inline constexpr std::size_t kGazetteerHeader = 64;
inline constexpr std::size_t kRecordUnit = 8;  // blocks begin at multiples of it
inline constexpr std::size_t kIndexEntry = 12;

// What the file tells of an item. Points into the mapping.
struct KnownItem {
  ItemNumber number = 0;
  std::string_view type;     // class of the ontology
  std::string_view country;  // ISO 3166-1 alpha-2 of its country, or of itself; or empty
  std::uint16_t sitelinks = 0;
  std::string_view label_fa;  // may be empty
  std::string_view label_en;  // may be empty
  std::vector<std::string_view> aliases_fa, aliases_en;
};

// Mapped into memory; only the pages looked at are read. Immutable; safe from many threads. See MappedFile.
class GazetteerFile {
 public:
  // Checks header and bounds; records are checked as they are read. Throws ontology::DataError, naming the file and what to do, if
  // it is no gazetteer, of another version or cut.
  explicit GazetteerFile(const std::filesystem::path& file);

  // Items with a label or alias that folds (ontology::fold_name) to the same as `name`, the best known first. Throws
  // ontology::DataError for a damaged record.
  std::vector<KnownItem> find(std::string_view name) const;

  // Reads all of the file. Throws ontology::DataError if any of it is damaged.
  void check() const;

  std::uint64_t items() const { return items_; }
  std::uint64_t names() const { return names_; }
  const std::vector<std::string_view>& types() const { return types_; }

 private:
  [[noreturn]] void damaged(std::uint64_t byte, const std::string& what) const;
  // The content of a block that lies before `end`.
  std::string_view block_at(std::uint64_t byte, std::uint64_t end) const;
  void read_types();
  std::uint64_t hash_at(std::uint64_t entry) const;
  std::uint64_t record_at(std::uint64_t entry) const;  // its byte
  KnownItem read_record(std::uint64_t byte) const;

  std::string file_;
  MappedFile mapped_;
  std::string_view bytes_;
  std::uint64_t checksum_ = 0;
  std::uint64_t items_ = 0;
  std::uint64_t names_ = 0;
  std::uint64_t index_ = 0;    // byte
  std::uint64_t records_ = 0;  // byte
  std::vector<std::string_view> types_;
};

}  // namespace gereh::extract::wikidata
