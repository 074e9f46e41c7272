#include "extract/document/document.h"

#include <algorithm>
#include <array>

namespace gereh::extract {
namespace {

// In the order of the enumerators.
constexpr std::array<std::string_view, 17> kNames = {"ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
                                                     "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};
static_assert(kNames.size() == static_cast<std::size_t>(Upos::X) + 1);

}  // namespace

std::string_view to_string(Upos upos) {
  return kNames.at(static_cast<std::size_t>(upos));
}

std::optional<Upos> parse_upos(std::string_view name) {
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<Upos>(found - kNames.begin());
}

}  // namespace gereh::extract
