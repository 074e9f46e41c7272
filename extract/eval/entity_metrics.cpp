#include "extract/eval/entity_metrics.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace gereh::extract::eval {

namespace {

constexpr std::array<std::string_view, 3> kMainTypes{"PER", "ORG", "LOC"};

// What corpora of Persian call our types.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kTypes{{{"PERS", "PER"},
                                                                               {"PERSON", "PER"},
                                                                               {"ORGANIZATION", "ORG"},
                                                                               {"LOCATION", "LOC"},
                                                                               {"FACILITY", "FAC"},
                                                                               {"EVENT", "EVE"},
                                                                               {"PRODUCT", "PRO"},
                                                                               {"PROD", "PRO"}}};

}  // namespace

std::vector<Phrase> phrases(const std::vector<std::string>& tags) {
  std::vector<Phrase> found;
  bool open = false;
  for (std::size_t i = 0; i < tags.size(); ++i) {
    const std::string_view tag = tags[i];
    const bool begins = tag.starts_with("B-");
    const bool inside = tag.starts_with("I-");
    const std::string_view type = begins || inside ? tag.substr(2) : "";
    if (inside && open && found.back().type == type) {
      found.back().end = i + 1;
      continue;
    }
    open = begins || inside;
    if (open) found.push_back({i, i + 1, std::string(type)});
  }
  return found;
}

std::string normal_tag(std::string_view tag) {
  if (tag == "O") return "O";
  if (tag.size() < 3 || (tag[0] != 'B' && tag[0] != 'I') || (tag[1] != '-' && tag[1] != '_')) return "";
  std::string type(tag.substr(2));
  std::ranges::transform(type, type.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  for (const auto& [theirs, ours] : kTypes) {
    if (type == theirs) type = ours;
  }
  return std::string(1, tag[0]) + "-" + type;
}

void EntityScores::add(const std::vector<std::string>& gold, const std::vector<std::string>& system) {
  assert(gold.size() == system.size());
  const std::vector<Phrase> wanted = phrases(gold);
  for (const Phrase& phrase : wanted) ++types_[phrase.type].gold;
  for (const Phrase& phrase : phrases(system)) {
    Score& score = types_[phrase.type];
    ++score.system;
    if (std::ranges::binary_search(wanted, phrase)) ++score.correct;
  }
}

Score EntityScores::main() const {
  Score sum;
  for (const std::string_view type : kMainTypes) {
    if (const auto found = types_.find(std::string(type)); found != types_.end()) sum += found->second;
  }
  return sum;
}

Score EntityScores::all() const {
  Score sum;
  for (const auto& [type, score] : types_) sum += score;
  return sum;
}

}  // namespace gereh::extract::eval
