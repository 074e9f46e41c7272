// Names that are known beforehand: countries and cities (ICU's and our own), organisations, persons, offices.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gereh::extract {

struct GazetteerEntry {
  std::string id;    // relative IRI: "country/RU", "city/moscow", "org/nato", "person/vladimir-putin"
  std::string type;  // ontology class
  std::string label_fa;
  std::string label_en;
  std::vector<std::string> aliases;   // Persian forms beside label_fa: «پوتین», «ایالات متحده»
  std::string country;                // id of the country that it stands for or belongs to: capital, government, leader; or empty
  std::vector<std::string> demonyms;  // countries: adjectives and peoples: «روسی», «روس»
  std::string office;                 // persons: Persian title with the body, «رئیس‌جمهور روسیه»; or empty
  std::string wikidata = {};          // "Q159" (gazetteer/wikidata.tsv), or empty
};

// Immutable once loaded; safe from many threads.
class Gazetteer {
 public:
  // Reads folder/gazetteer/*.tsv and joins ICU's Persian and English names of all territories. Throws
  // ontology::DataError with file and line. `folder` is the language pack's.
  explicit Gazetteer(const std::filesystem::path& folder);
  ~Gazetteer();
  Gazetteer(Gazetteer&&) noexcept;

  // Entry whose label or alias folds (ontology::fold_name) to the same as `name`; nullptr if none. The most prominent one
  // where several do. Lives as long as the gazetteer.
  const GazetteerEntry* find(std::string_view name) const;
  // By Wikidata item; nullptr if none. The first where several have it.
  const GazetteerEntry* by_item(std::string_view wikidata) const;
  // By id; nullptr if none.
  const GazetteerEntry* by_id(std::string_view id) const;
  // The country whose demonym folds to the same as `word`: «روسی», «آمریکایی», «ایرانی‌ها»; nullptr if none.
  const GazetteerEntry* by_demonym(std::string_view word) const;
  // The capital's country («مسکو» → Russia); nullptr if `id` is no capital.
  const GazetteerEntry* country_of_capital(std::string_view id) const;
  // Whether a folded name is a common word too (gazetteer/ambiguous.tsv).
  bool is_ambiguous(std::string_view folded) const;
  // Whether many people bear a folded name (gazetteer/common_names.tsv).
  bool is_common(std::string_view folded) const;
  // Length, in words, of the longest name that begins with this (folded) word; 0 if none does.
  std::size_t longest_from(std::string_view first_word) const;
  const std::vector<GazetteerEntry>& entries() const;

 private:
  struct Impl;
  std::unique_ptr<const Impl> impl_;
};

}  // namespace gereh::extract
