// Most of a dump's hundred million entities have no Persian name: a search for the key "fa" among the bytes spares parsing them.
#include "extract/wikidata/item.h"

#include <simdjson.h>

#include <algorithm>
#include <charconv>
#include <cstring>

#include "ontology/error.h"

namespace gereh::extract::wikidata {

namespace {

namespace json = simdjson::dom;

constexpr std::string_view kPersian = "fa";
constexpr std::string_view kEnglish = "en";
constexpr std::string_view kAnyLanguage = "mul";  // one name for all languages
constexpr std::size_t kMostAliases = 200;

bool contains(std::string_view text, std::string_view part) {
  return memmem(text.data(), text.size(), part.data(), part.size()) != nullptr;
}

bool is_wanted(std::string_view line) {
  return contains(line, "\"fa\"") || contains(line, "\"fawiki\"") || contains(line, "\"P279\"") || contains(line, "\"P297\"");
}

std::string label(json::element entity, std::string_view language) {
  std::string_view text;
  return entity["labels"][language]["value"].get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
}

std::vector<std::string> aliases(json::element entity, std::string_view language) {
  std::vector<std::string> found;
  json::array values;
  if (entity["aliases"][language].get(values) != simdjson::SUCCESS) return found;
  for (const json::element value : values) {
    std::string_view text;
    if (found.size() < kMostAliases && value["value"].get(text) == simdjson::SUCCESS && !text.empty()) found.emplace_back(text);
  }
  return found;
}

// The values of a property's best statements: the preferred, or if there are none the normal ones.
std::vector<json::element> best_values(json::element entity, std::string_view property) {
  std::vector<json::element> preferred, normal;
  json::array statements;
  if (entity["claims"][property].get(statements) != simdjson::SUCCESS) return {};
  for (const json::element statement : statements) {
    std::string_view rank;
    if (statement["rank"].get(rank) != simdjson::SUCCESS) rank = "normal";
    json::element value;
    if (rank == "deprecated" || statement["mainsnak"]["datavalue"]["value"].get(value) != simdjson::SUCCESS) continue;
    (rank == "preferred" ? preferred : normal).push_back(value);
  }
  return preferred.empty() ? normal : preferred;
}

std::vector<ItemNumber> items(json::element entity, std::string_view property) {
  std::vector<ItemNumber> found;
  for (const json::element value : best_values(entity, property)) {
    std::string_view id;
    if (value["id"].get(id) != simdjson::SUCCESS) continue;
    if (const auto number = item_number(id)) found.push_back(*number);
  }
  return found;
}

ItemNumber first(const std::vector<ItemNumber>& numbers) {
  return numbers.empty() ? 0 : numbers.front();
}

std::string iso_code(json::element entity) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  for (const json::element value : best_values(entity, "P297")) {
    std::string_view code;
    if (value.get(code) == simdjson::SUCCESS && code.size() == 2 && std::ranges::all_of(code, is_capital)) return std::string(code);
  }
  return "";
}

// «علی دایی (فوتبالیست)»: what tells homonyms apart is no part of the name.
std::string without_parenthesis(std::string title) {
  const std::size_t open = title.rfind(" (");
  if (open != std::string::npos && open > 0 && title.ends_with(')')) title.resize(open);
  return title;
}

}  // namespace

std::optional<ItemNumber> item_number(std::string_view id) {
  ItemNumber number = 0;
  if (id.size() < 2 || id[0] != 'Q' || id[1] == '0') return std::nullopt;
  const auto [end, error] = std::from_chars(id.data() + 1, id.data() + id.size(), number);
  if (error != std::errc() || end != id.data() + id.size()) return std::nullopt;
  return number;
}

struct ItemReader::Buffers {
  json::parser parser;
  std::string padded;
};

ItemReader::ItemReader() : buffers_(std::make_unique<Buffers>()) {}
ItemReader::~ItemReader() = default;
ItemReader::ItemReader(ItemReader&&) noexcept = default;

std::optional<Item> ItemReader::read(std::string_view line) {
  while (!line.empty() && std::strchr(" \t\r\n,", line.back())) line.remove_suffix(1);
  while (!line.empty() && std::strchr(" \t", line.front())) line.remove_prefix(1);
  if (line.empty() || line == "[" || line == "]") return std::nullopt;
  if (line.front() == '{' && line.back() == '}' && !is_wanted(line)) return std::nullopt;
  buffers_->padded.assign(line);
  buffers_->padded.reserve(line.size() + simdjson::SIMDJSON_PADDING);
  json::element entity;
  if (const auto error = buffers_->parser.parse(buffers_->padded).get(entity)) {
    throw ontology::InputError(std::string("no entity in JSON: ") + simdjson::error_message(error));
  }
  std::string_view id;
  if (!entity.is_object() || entity["id"].get(id) != simdjson::SUCCESS) throw ontology::InputError("no entity: it has no \"id\"");
  const auto number = item_number(id);
  if (!number) return std::nullopt;  // a property, a lexeme
  Item item;
  item.number = *number;
  item.label_fa = label(entity, kPersian);
  item.aliases_fa = aliases(entity, kPersian);
  std::string_view title;
  if (item.label_fa.empty() && entity["sitelinks"]["fawiki"]["title"].get(title) == simdjson::SUCCESS) {
    item.label_fa = without_parenthesis(std::string(title));
  }
  item.label_en = label(entity, kEnglish);
  if (item.label_en.empty()) item.label_en = label(entity, kAnyLanguage);
  item.aliases_en = aliases(entity, kEnglish);
  item.classes = items(entity, "P31");
  item.superclasses = items(entity, "P279");
  item.country = first(items(entity, "P17"));
  if (item.country == 0) item.country = first(items(entity, "P27"));
  item.iso_code = iso_code(entity);
  json::object links;
  if (entity["sitelinks"].get(links) == simdjson::SUCCESS)
    item.sitelinks = static_cast<std::uint16_t>(std::min<std::size_t>(links.size(), 0xFFFF));
  if (item.label_fa.empty() && item.aliases_fa.empty() && item.superclasses.empty() && item.iso_code.empty()) return std::nullopt;
  return item;
}

}  // namespace gereh::extract::wikidata
