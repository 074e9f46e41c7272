// Countries come from ICU (every ISO 3166 territory, Persian and English), with other names, peoples and capitals from
// countries.tsv; all else from the other files of gazetteer/. Names are looked up folded, so that ZWNJ, Arabic letters and
// spaces make no difference. Where two entries share a name, the one read first has it: countries, then the files in the
// order of kFiles, then the lines in theirs; labels go before aliases.
#include "extract/names/gazetteer.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <map>
#include <set>

#include "extract/base/tsv.h"
#include "ontology/error.h"
#include "ontology/iri.h"

namespace gereh::extract {

namespace {

constexpr char kMany = '|';

std::string display_country(const icu::Locale& country, const char* language) {
  icu::UnicodeString name;
  std::string utf8;
  country.getDisplayCountry(icu::Locale(language), name).toUTF8String(utf8);
  return utf8;
}

// ICU answers with the code itself where it has no Persian name.
std::vector<GazetteerEntry> icu_countries() {
  std::vector<GazetteerEntry> entries;
  for (const char* const* code = icu::Locale::getISOCountries(); *code; ++code) {
    const icu::Locale country("", *code);
    GazetteerEntry entry;
    entry.id = std::string("country/") + *code;
    entry.type = "Country";
    entry.label_fa = display_country(country, "fa");
    entry.label_en = display_country(country, "en");
    if (entry.label_fa != *code) entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace

struct Gazetteer::Impl {
  explicit Impl(const std::filesystem::path& folder);

  void read_countries(const std::filesystem::path& file);
  void read_file(const std::filesystem::path& file, bool persons);
  void read_items(const std::filesystem::path& file);
  void index();
  void index_name(std::string_view name, std::size_t entry);
  [[noreturn]] static void fail(const std::filesystem::path& file, const TsvRow& row, const std::string& what) {
    throw ontology::DataError(file.string() + ":" + std::to_string(row.line) + ": " + what);
  }

  std::vector<GazetteerEntry> entries;
  std::map<std::string, std::size_t, std::less<>> ids;
  std::map<std::string, std::size_t, std::less<>> names;        // folded
  std::map<std::string, std::size_t, std::less<>> items;        // of Wikidata
  std::map<std::string, std::size_t, std::less<>> demonyms;     // folded
  std::map<std::string, std::size_t, std::less<>> capitals;     // id of the city → country
  std::map<std::string, std::string, std::less<>> capital_ids;  // id of the country → its city
  std::set<std::string, std::less<>> ambiguous;                 // folded
  std::set<std::string, std::less<>> common;                    // folded
  std::map<std::string, std::size_t, std::less<>> longest;      // folded first word → words
};

Gazetteer::Impl::Impl(const std::filesystem::path& folder) : entries(icu_countries()) {
  const std::filesystem::path gazetteer = folder / "gazetteer";
  for (std::size_t i = 0; i < entries.size(); ++i) ids[entries[i].id] = i;
  read_countries(gazetteer / "countries.tsv");
  read_file(gazetteer / "organisations.tsv", false);
  read_file(gazetteer / "cities.tsv", false);
  read_file(gazetteer / "persons.tsv", true);
  read_items(gazetteer / "wikidata.tsv");
  for (const auto& [file, set] : {std::pair("ambiguous.tsv", &ambiguous), std::pair("common_names.tsv", &common)}) {
    for (const TsvRow& row : read_tsv(gazetteer / file, 1, 1)) set->insert(ontology::fold_name(row.fields[0]));
  }
  index();
}

void Gazetteer::Impl::read_countries(const std::filesystem::path& file) {
  for (const TsvRow& row : read_tsv(file, 4, 5)) {
    const auto found = ids.find("country/" + row.fields[0]);
    if (found == ids.end()) fail(file, row, "no territory \"" + row.fields[0] + "\" in ISO 3166");
    GazetteerEntry& entry = entries[found->second];
    std::vector<std::string> aliases = split(row.fields[1], kMany);
    if (!aliases.empty()) {  // the first is what the news call it
      std::swap(entry.label_fa, aliases.front());
    }
    entry.aliases = std::move(aliases);
    entry.demonyms = split(row.fields[2], kMany);
    if (!row.fields[3].empty()) capital_ids[entry.id] = row.fields[3];
    for (std::string& government : split(row.fields[4], kMany)) entry.aliases.push_back(std::move(government));
  }
}

// Items of countries that ICU does not have are no error.
void Gazetteer::Impl::read_items(const std::filesystem::path& file) {
  for (const TsvRow& row : read_tsv(file, 3, 3)) {
    const std::string& item = row.fields[1];
    const bool valid = item.size() > 1 && item[0] == 'Q' && item.find_first_not_of("0123456789", 1) == std::string::npos;
    if (!valid) fail(file, row, "\"" + item + "\" is no Wikidata item such as Q794");
    const auto entry = ids.find(row.fields[0]);
    if (entry != ids.end()) {
      entries[entry->second].wikidata = item;
      items.try_emplace(item, entry->second);
    } else if (!row.fields[0].starts_with("country/")) {
      fail(file, row, "no entry \"" + row.fields[0] + "\"");
    }
  }
}

void Gazetteer::Impl::read_file(const std::filesystem::path& file, bool persons) {
  for (const TsvRow& row : read_tsv(file, 6, persons ? 7 : 6)) {
    const std::vector<std::string>& f = row.fields;
    GazetteerEntry entry{f[0], f[1], f[2], f[3], split(f[4], kMany), f[5], {}, persons ? f[6] : ""};
    if (entry.id.empty() || entry.label_fa.empty() || entry.label_en.empty()) fail(file, row, "id, Persian and English name are needed");
    if (!entry.country.empty() && !ids.contains(entry.country)) fail(file, row, "no country \"" + entry.country + "\"");
    if (!ids.try_emplace(entry.id, entries.size()).second) fail(file, row, "\"" + entry.id + "\" is there twice");
    entries.push_back(std::move(entry));
  }
}

void Gazetteer::Impl::index() {
  for (std::size_t i = 0; i < entries.size(); ++i) index_name(entries[i].label_fa, i);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    for (const std::string& alias : entries[i].aliases) index_name(alias, i);
    for (const std::string& demonym : entries[i].demonyms) demonyms.try_emplace(ontology::fold_name(demonym), i);
  }
  for (const auto& [country, city] : capital_ids) {
    if (ids.contains(city)) capitals[city] = ids.find(country)->second;
  }
}

void Gazetteer::Impl::index_name(std::string_view name, std::size_t entry) {
  names.try_emplace(ontology::fold_name(name), entry);
  const std::vector<std::string> words = split(name, ' ');
  std::string begin;
  for (std::size_t i = 0; i < words.size(); ++i) {  // a text may have lost the spaces between the first words
    begin += ontology::fold_name(words[i]);
    std::size_t& length = longest[begin];
    length = std::max(length, words.size() - i);
  }
}

Gazetteer::Gazetteer(const std::filesystem::path& folder) : impl_(std::make_unique<const Impl>(folder)) {}
Gazetteer::~Gazetteer() = default;
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;

namespace {

template <class Map>
const GazetteerEntry* look_up(const std::vector<GazetteerEntry>& entries, const Map& map, std::string_view key) {
  const auto found = map.find(key);
  return found == map.end() ? nullptr : &entries[found->second];
}

}  // namespace

const GazetteerEntry* Gazetteer::find(std::string_view name) const {
  return look_up(impl_->entries, impl_->names, ontology::fold_name(name));
}
const GazetteerEntry* Gazetteer::by_item(std::string_view wikidata) const {
  return look_up(impl_->entries, impl_->items, wikidata);
}
const GazetteerEntry* Gazetteer::by_id(std::string_view id) const {
  return look_up(impl_->entries, impl_->ids, id);
}
const GazetteerEntry* Gazetteer::by_demonym(std::string_view word) const {
  return look_up(impl_->entries, impl_->demonyms, ontology::fold_name(word));
}
const GazetteerEntry* Gazetteer::country_of_capital(std::string_view id) const {
  return look_up(impl_->entries, impl_->capitals, id);
}
bool Gazetteer::is_ambiguous(std::string_view folded) const {
  return impl_->ambiguous.contains(folded);
}
bool Gazetteer::is_common(std::string_view folded) const {
  return impl_->common.contains(folded);
}
std::size_t Gazetteer::longest_from(std::string_view first_word) const {
  const auto found = impl_->longest.find(first_word);
  return found == impl_->longest.end() ? 0 : found->second;
}
const std::vector<GazetteerEntry>& Gazetteer::entries() const {
  return impl_->entries;
}

}  // namespace gereh::extract
