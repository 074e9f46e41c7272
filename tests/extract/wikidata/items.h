// Items and gazetteers for the tests.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "extract/wikidata/gazetteer_builder.h"
#include "extract/wikidata/gazetteer_file.h"
#include "ontology/ontology.h"
#include "tests/extract/neural/models.h"

namespace gereh::extract::wikidata {

inline constexpr ItemNumber kHuman = 5, kState = 3624078, kTown = 515, kProvince = 34876, kRiver = 4022, kParty = 7278, kBusiness = 4830453,
                            kOrganisation = 43229;
inline constexpr ItemNumber kIran = 900010, kAfghanistan = 900011;

inline const std::filesystem::path& dump_file() {
  static const std::filesystem::path file = GEREH_SOURCE_DIR "/tests/extract/wikidata/dump.json";
  return file;
}

inline ClassRoots shipped_roots() {
  static const ontology::Ontology ontology = ontology::Ontology::load(GEREH_SOURCE_DIR "/data/ontology");
  return {GEREH_SOURCE_DIR "/data/ontology/wikidata_classes.tsv", ontology};
}

inline Item item(ItemNumber number, std::string label_fa, ItemNumber type, ItemNumber country = 0, std::uint16_t sitelinks = 0) {
  Item made;
  made.number = number;
  made.label_fa = std::move(label_fa);
  made.classes = {type};
  made.country = country;
  made.sitelinks = sitelinks;
  return made;
}

inline Item also_called(Item item, std::string alias) {
  item.aliases_fa.push_back(std::move(alias));
  return item;
}

inline Item state(ItemNumber number, std::string label_fa, std::string code) {
  Item made = item(number, std::move(label_fa), kState);
  made.iso_code = std::move(code);
  return made;
}

// Iran and Afghanistan, so that items can have them for their country.
inline std::vector<Item> with_states(std::vector<Item> items) {
  items.push_back(state(kIran, "ایران", "IR"));
  items.push_back(state(kAfghanistan, "افغانستان", "AF"));
  return items;
}

inline std::filesystem::path build(const std::filesystem::path& file, const std::vector<Item>& items,
                                   GazetteerBuilder::Result* result = nullptr) {
  GazetteerBuilder builder(shipped_roots(), file.parent_path());
  for (const Item& item : items) builder.add(item);
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  const GazetteerBuilder::Result written = builder.write(out);
  if (result) *result = written;
  return file;
}

// Makes the size and the checksum of a gazetteer right, if there is room for them.
inline std::string sealed(std::string bytes) {
  if (bytes.size() < kGazetteerHeader) return bytes;
  constexpr std::size_t kRest = 32;
  const std::uint64_t size = bytes.size();
  const std::string checked = bytes.substr(kGazetteerHeader) + bytes.substr(kRest, kGazetteerHeader - kRest);
  const std::uint64_t sum = XXH3_64bits(checked.data(), checked.size());
  std::memcpy(bytes.data() + 16, &size, sizeof size);
  std::memcpy(bytes.data() + 24, &sum, sizeof sum);
  return bytes;
}

// All that is told of an item, on one line.
inline std::string line_of(const KnownItem& item) {
  const auto joined = [](const std::vector<std::string_view>& names) {
    std::string text;
    for (const std::string_view name : names) text += (text.empty() ? "" : "|") + std::string(name);
    return text;
  };
  return "Q" + std::to_string(item.number) + " " + std::string(item.type) + " " + std::string(item.country) + " " +
         std::to_string(item.sitelinks) + " " + std::string(item.label_fa) + "/" + std::string(item.label_en) + "/" +
         joined(item.aliases_fa) + "/" + joined(item.aliases_en);
}

inline std::vector<std::string> lines_of(const GazetteerFile& gazetteer, std::string_view name) {
  std::vector<std::string> lines;
  for (const KnownItem& item : gazetteer.find(name)) lines.push_back(line_of(item));
  return lines;
}

inline std::vector<ItemNumber> numbers_of(const GazetteerFile& gazetteer, std::string_view name) {
  std::vector<ItemNumber> numbers;
  for (const KnownItem& item : gazetteer.find(name)) numbers.push_back(item.number);
  return numbers;
}

}  // namespace gereh::extract::wikidata
