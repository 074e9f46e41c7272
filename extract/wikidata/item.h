// One entity of a Wikidata dump, and what of it a gazetteer keeps.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gereh::extract::wikidata {

using ItemNumber = std::uint32_t;  // 794 of "Q794"; 0: none

// 794 of "Q794"; nullopt for any other text.
std::optional<ItemNumber> item_number(std::string_view id);

struct Item {
  ItemNumber number = 0;
  std::string label_fa;  // Wikidata's, else the title in Persian Wikipedia without what it has in parentheses; or empty
  std::string label_en;
  std::vector<std::string> aliases_fa;
  std::vector<std::string> aliases_en;
  std::vector<ItemNumber> classes;       // instance of (P31)
  std::vector<ItemNumber> superclasses;  // subclass of (P279)
  ItemNumber country = 0;                // country (P17), else country of citizenship (P27)
  std::string iso_code;                  // ISO 3166-1 alpha-2 (P297) of countries, or empty
  std::uint16_t sitelinks = 0;           // pages of Wikimedia about it, a measure of how well known it is
};

// Reads the lines of a dump. Keeps its buffers; not shared between threads.
class ItemReader {
 public:
  ItemReader();
  ~ItemReader();
  ItemReader(ItemReader&&) noexcept;

  // The item of a line; nullopt for the lines of the array's brackets and for entities that a gazetteer has no use for: without a
  // Persian name and below no other class. Of statements the preferred ones count, else the normal ones. Throws
  // ontology::InputError, without file and line, for a line that is no entity in JSON.
  // The format: https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html
  std::optional<Item> read(std::string_view line);

 private:
  struct Buffers;
  std::unique_ptr<Buffers> buffers_;
};

}  // namespace gereh::extract::wikidata
