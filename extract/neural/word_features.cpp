#include "extract/neural/word_features.h"

#include <algorithm>
#include <vector>

#include "ontology/iri.h"
#include "ontology/utf8.h"

namespace gereh::extract::neural {

namespace {

constexpr std::string_view kJoiner = "\u200c";  // ZWNJ

// Bits: digit, Latin letter, single ASCII sign, one letter, two letters.
std::string_view shape(std::string_view form, std::size_t letters) {
  static constexpr std::array<std::string_view, 32> kNames = {"00", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10",
                                                              "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21",
                                                              "22", "23", "24", "25", "26", "27", "28", "29", "30", "31"};
  const auto has = [&](auto test) { return std::ranges::any_of(form, test); };
  std::size_t bits = has([](char c) { return c == '0'; }) ? 1 : 0;
  bits |= has([](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }) ? 2U : 0U;
  bits |= form.size() == 1 ? 4U : 0U;
  bits |= letters == 1 ? 8U : 0U;
  bits |= letters == 2 ? 16U : 0U;
  return kNames[bits];
}

std::uint32_t row(char kind, std::string_view affix) {
  std::string text(1, kind);
  text += affix;
  return static_cast<std::uint32_t>(ontology::stable_hash(text) % kAffixRows);
}

}  // namespace

std::string vocabulary_form(std::string_view form) {
  std::string bare;
  bare.reserve(form.size());
  for (std::size_t i = 0; i < form.size(); ++i) {
    if (form.substr(i).starts_with(kJoiner)) {
      i += kJoiner.size() - 1;
    } else {
      bare += form[i] >= '0' && form[i] <= '9' ? '0' : form[i];
    }
  }
  return bare;
}

Affixes affixes(std::string_view form) {
  const ontology::CodePoints at(form);
  const std::size_t letters = at.size();
  Affixes rows{};
  for (std::size_t n = 1; n <= 3; ++n) {
    rows[n - 1] = row(static_cast<char>('a' + n), n <= letters ? form.substr(0, at.byte_of(n)) : std::string_view("^"));
  }
  for (std::size_t n = 1; n <= 4; ++n) {
    rows[n + 2] = row(static_cast<char>('k' + n), n <= letters ? form.substr(at.byte_of(letters - n)) : std::string_view("^"));
  }
  rows[7] = row('s', shape(form, letters));
  return rows;
}

}  // namespace gereh::extract::neural
