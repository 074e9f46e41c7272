#include "extract/eval/gold_facts.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <tuple>

#include "extract/base/utf32.h"
#include "ontology/error.h"

namespace gereh::extract::eval {

namespace {

using nlohmann::json;
using ontology::InputError;

constexpr double kContained = 0.6;
constexpr std::size_t kShortest = 3;
const std::set<std::string, std::less<>> kNotCompared = {"Say", "sameAs", "mentions", "type", "time", "label"};

// Arabic letters where Persian has its own: yeh and alef maksura, kaf, teh marbuta and heh with yeh above, alefs with wasla or hamza.
char32_t persian(UChar32 c) {
  switch (c) {
    case 0x64A:
    case 0x649:
      return 0x6CC;
    case 0x643:
      return 0x6A9;
    case 0x629:
    case 0x6C0:
      return 0x647;
    case 0x671:
    case 0x623:
    case 0x625:
      return 0x627;
    default:
      return static_cast<char32_t>(c);
  }
}

std::string local_name(const std::string& id) {
  const std::size_t at = id.find_last_of("#/:");
  return at == std::string::npos ? id : id.substr(at + 1);
}

std::string text_of(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

std::vector<std::string> texts_of(const json& value, const char* what) {
  if (value.is_null()) return {};
  if (value.is_string()) return {value.get<std::string>()};
  std::vector<std::string> all;
  if (value.is_array()) {
    for (const json& one : value) {
      if (one.is_string()) all.push_back(one.get<std::string>());
    }
  }
  if (all.empty()) throw InputError(std::string("\"") + what + "\" is no text and no list of texts");
  return all;
}

std::optional<ToldEntity> entity_of(const json& record, const char* key) {
  const auto found = record.find(key);
  if (found == record.end() || found->is_null()) return std::nullopt;
  if (!found->is_object()) throw InputError(std::string("\"") + key + "\" is no object");
  return ToldEntity{text_of(*found, "label"), text_of(*found, "type")};
}

void keep_comparable(std::vector<ToldFact>& facts) {
  using Key = std::tuple<std::string, std::u32string, std::string, std::u32string, std::u32string>;
  std::set<Key> seen;
  std::erase_if(facts, [&](const ToldFact& fact) {
    if (kNotCompared.contains(fact.predicate)) return true;
    return !seen.emplace(fact.document, fold_label(fact.subject.label), fact.predicate, fold_label(fact.surface),
                         fold_label(fact.object ? fact.object->label : ""))
                .second;
  });
}

// Nothing for a fact whose object is a literal.
std::optional<ToldFact> told_fact(const json& record) {
  if (!record.is_object() || !record.contains("subject") || !record.contains("predicate"))
    throw InputError(R"(no fact record: "subject" or "predicate" is not there)");
  const auto object = record.find("object");
  if (object != record.end() && object->is_object() && object->contains("value")) return std::nullopt;
  ToldFact fact;
  fact.document = text_of(record, "document");
  fact.subject = entity_of(record, "subject").value_or(ToldEntity{});
  fact.predicate = local_name(text_of(record.at("predicate"), "id"));
  fact.surface = text_of(record.at("predicate"), "surface");
  fact.object = entity_of(record, "object");
  fact.speaker = entity_of(record, "speaker");
  fact.negative = text_of(record, "polarity") == "negative";
  if (const auto confidence = record.find("confidence"); confidence != record.end() && confidence->is_number())
    fact.confidence = confidence->get<double>();
  return fact;
}

GoldFact gold_fact(const json& value) {
  if (!value.is_object() || !value.contains("s") || !value.contains("p")) throw InputError(R"(a fact without "s" or "p")");
  GoldFact fact;
  fact.subjects = texts_of(value.at("s"), "s");
  fact.predicates = texts_of(value.at("p"), "p");
  if (value.contains("o")) fact.objects = texts_of(value.at("o"), "o");
  if (value.contains("speaker")) fact.speakers = texts_of(value.at("speaker"), "speaker");
  fact.negative = text_of(value, "polarity") == "negative";
  return fact;
}

std::vector<GoldFact> gold_facts(const json& gold, const char* list, const FactGold& with) {
  std::vector<GoldFact> facts;
  const auto found = gold.find(list);
  if (found == gold.end() || !found->is_array()) throw InputError(std::string("no list \"") + list + "\"");
  for (const json& value : *found) {
    const GoldFact& fact = facts.emplace_back(gold_fact(value));
    const auto demand = [&](const std::string& key) {
      if (!with.entities.contains(key)) throw InputError("no entity \"" + key + "\", which fact " + value.dump() + " names");
    };
    std::ranges::for_each(fact.subjects, demand);
    std::ranges::for_each(fact.objects, demand);
    std::ranges::for_each(fact.speakers, demand);
  }
  return facts;
}

std::string read_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw InputError(file.string() + ": cannot be opened");
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

}  // namespace

std::u32string fold_label(std::string_view label) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  const auto bytes = icu::StringPiece(label.data(), static_cast<std::int32_t>(label.size()));
  icu::UnicodeString normal = nfkc->normalize(icu::UnicodeString::fromUTF8(bytes), status);
  if (U_FAILURE(status)) throw InputError("ICU cannot normalise a label: " + std::string(u_errorName(status)));
  normal.foldCase();
  std::u32string folded;
  for (std::int32_t i = 0; i < normal.length(); i = normal.moveIndex32(i, 1)) {
    const UChar32 c = normal.char32At(i);
    if ((U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_N_MASK)) != 0) folded += persian(c);
  }
  return folded;
}

bool same_label(std::u32string_view a, std::u32string_view b) {
  if (a.empty() || b.empty()) return false;
  if (a == b) return true;
  if (a.size() > b.size()) std::swap(a, b);
  return a.size() >= kShortest && b.find(a) != std::u32string_view::npos &&
         static_cast<double>(a.size()) >= kContained * static_cast<double>(b.size());
}

std::string coarse_type(std::string_view type) {
  static const std::map<std::string_view, std::vector<std::string_view>> kinds = {
      {"Place", {"Country", "City", "Region", "Facility"}},
      {"Document", {"Treaty", "Law", "Resolution"}},
      {"Product", {"Weapon"}},
      {"Organization",
       {"Government", "Ministry", "Military", "PoliticalParty", "IntergovernmentalOrganization", "NGO", "MediaOrganization", "Company",
        "ArmedGroup", "Legislature", "Court"}}};
  std::string local = local_name(std::string(type));
  for (const auto& [kind, classes] : kinds) {
    if (std::ranges::find(classes, local) != classes.end()) return std::string(kind);
  }
  return local;
}

std::vector<ToldFact> comparable(const std::vector<ontology::Fact>& facts) {
  std::vector<ToldFact> all;
  for (const ontology::Fact& fact : facts) {
    if (std::holds_alternative<ontology::Literal>(fact.object)) continue;
    ToldFact told{fact.document, {fact.subject.label_fa, fact.subject.type},    fact.predicate.id, fact.predicate.surface, std::nullopt,
                  std::nullopt,  fact.polarity == ontology::Polarity::negative, fact.confidence};
    if (const auto* object = std::get_if<ontology::EntityRef>(&fact.object)) told.object = {object->label_fa, object->type};
    if (!fact.speakers.empty()) told.speaker = {fact.speakers.front().label_fa, fact.speakers.front().type};
    all.push_back(std::move(told));
  }
  keep_comparable(all);
  return all;
}

std::vector<ToldFact> read_told_facts(const std::filesystem::path& file) {
  std::istringstream lines(read_file(file));
  std::vector<ToldFact> facts;
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const std::string where = file.string() + ":" + std::to_string(number) + ": ";
    const json record = json::parse(line, nullptr, false);
    if (record.is_discarded()) throw InputError(where + "no JSON");
    try {
      if (auto fact = told_fact(record)) facts.push_back(std::move(*fact));
    } catch (const InputError& error) {
      throw InputError(where + error.what());
    }
  }
  keep_comparable(facts);
  return facts;
}

FactGold read_fact_gold(const std::filesystem::path& file) {
  FactGold gold;
  try {
    const json value = json::parse(read_file(file));
    gold.document = text_of(value, "doc");
    const auto entities = value.find("entities");
    if (gold.document.empty() || entities == value.end() || !entities->is_object())
      throw InputError(R"(no gold facts: "doc" or "entities" is not there)");
    for (const auto& [key, entity] : entities->items())
      gold.entities[key] = {text_of(entity, "type"), texts_of(entity.value("aliases", json()), "aliases")};
    gold.core = gold_facts(value, "core", gold);
    gold.also = gold_facts(value, "also", gold);
  } catch (const json::parse_error& error) {
    throw InputError(file.string() + ": no JSON at byte " + std::to_string(error.byte));
  } catch (const json::exception& error) {
    throw InputError(file.string() + ": " + error.what());
  } catch (const InputError& error) {
    const std::string what = error.what();
    throw InputError(what.starts_with(file.string()) ? what : file.string() + ": " + what);
  }
  return gold;
}

}  // namespace gereh::extract::eval
