#include "extract/names/name_hints.h"

#include <algorithm>
#include <array>

#include "extract/document/tree.h"
#include "ontology/iri.h"

namespace gereh::extract {

namespace {

std::uint8_t hint_of(const std::string& type) {
  static constexpr std::array<std::string_view, 5> kPlaces = {"Country", "City", "Region", "Place", "Facility"};
  if (type == "Person") return 1;
  return std::ranges::find(kPlaces, type) != kPlaces.end() ? 3 : 5;
}

}  // namespace

std::vector<std::uint8_t> name_hints(const Sentence& sentence, const Gazetteer& gazetteer) {
  const int size = static_cast<int>(sentence.tokens.size());
  std::vector<std::uint8_t> hints(sentence.tokens.size(), 0);
  for (int begin = 0; begin < size;) {
    const std::string first = ontology::fold_name(sentence.tokens[static_cast<std::size_t>(begin)].form);
    const int longest = first.empty() ? 0 : static_cast<int>(gazetteer.longest_from(first));
    int end = std::min(size, begin + longest);
    const GazetteerEntry* entry = nullptr;
    for (; end > begin; --end) {
      const bool common = end == begin + 1 && gazetteer.is_ambiguous(first);
      entry = common ? nullptr : gazetteer.find(words(sentence, {begin, end}));
      if (entry != nullptr) break;
    }
    if (entry == nullptr) {
      ++begin;
      continue;
    }
    const std::uint8_t hint = hint_of(entry->type);
    hints[static_cast<std::size_t>(begin)] = hint;
    for (int i = begin + 1; i < end; ++i) hints[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(hint + 1);
    begin = end;
  }
  return hints;
}

}  // namespace gereh::extract
