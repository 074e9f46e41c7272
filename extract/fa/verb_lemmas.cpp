// A form is taken apart from the left: preverb, negation or ب, می; then from the right: an ending, what is left must be a stem.
// Past stems are tried before present ones, fewer prefixes before more.
#include "extract/fa/verb_lemmas.h"

#include <algorithm>
#include <array>

#include "extract/base/tsv.h"
#include "extract/fa/verb_forms.h"
#include "ontology/error.h"

namespace gereh::extract::fa {
namespace {

constexpr std::array<std::u32string_view, 5> kPrefixes = {U"", U"ن", U"ب", U"می", U"نمی"};
constexpr std::array<std::u32string_view, 12> kPastEndings = {U"",  U"م",   U"ی",   U"یم",   U"ید",   U"ند",
                                                              U"ه", U"هام", U"های", U"هایم", U"هاید", U"هاند"};
constexpr std::array<std::u32string_view, 7> kPresentEndings = {U"د", U"ند", U"م", U"ی", U"یم", U"ید", U""};
constexpr std::u32string_view kYes = U"ی";

// Lemmas that are no past stems of the list.
constexpr std::array<std::string_view, 5> kOthers = {"است", "هست", "نیست", "بایست", "توان"};

}  // namespace

VerbLemmas::VerbLemmas(const std::filesystem::path& folder) {
  for (const TsvRow& row : read_tsv(folder / "verb_stems.tsv", 2, 2)) {
    const std::u32string past = to_utf32(row.fields[0]), present = to_utf32(row.fields[1]);
    if (row.fields[0] != "-") past_.insert(past);
    if (row.fields[0] != "-" && row.fields[1] != "-") past_of_.try_emplace(present, past);
  }
  const std::filesystem::path file = folder / "preverb_verbs.tsv";
  for (const TsvRow& row : read_tsv(file, 2, 2)) {
    const std::u32string whole = to_utf32(row.fields[0]), past = to_utf32(row.fields[1]);
    if (whole.size() <= past.size() || !whole.ends_with(past)) {
      throw ontology::DataError(file.string() + ":" + std::to_string(row.line) + ": \"" + row.fields[0] + "\" does not end in \"" +
                                row.fields[1] + "\"");
    }
    preverbs_.emplace(past, whole.substr(0, whole.size() - past.size()));
  }
}

std::optional<std::u32string> VerbLemmas::of_present(std::u32string_view stem) const {
  if (const auto found = past_of_.find(std::u32string(stem)); found != past_of_.end()) return found->second;
  // «گوید»: ی links a stem in ا or و with its ending.
  if (stem.size() > 1 && stem.ends_with(kYes)) {
    if (const auto found = past_of_.find(std::u32string(stem.substr(0, stem.size() - 1))); found != past_of_.end()) return found->second;
  }
  return std::nullopt;
}

std::optional<std::u32string> VerbLemmas::of_plain(std::u32string_view letters) const {
  for (const std::u32string_view ending : kPastEndings) {
    if (letters.size() < ending.size() + 2 || !letters.ends_with(ending)) continue;
    const std::u32string_view stem = letters.substr(0, letters.size() - ending.size());
    if (past_.contains(stem)) return std::u32string(stem);
  }
  for (const std::u32string_view ending : kPresentEndings) {
    if (letters.size() < ending.size() + 1 || !letters.ends_with(ending)) continue;
    if (auto past = of_present(letters.substr(0, letters.size() - ending.size()))) return past;
  }
  return std::nullopt;
}

std::optional<std::u32string> VerbLemmas::lemma(std::u32string_view letters) const {
  for (const std::u32string_view preverb : kPreverbs) {
    if (!letters.starts_with(preverb)) continue;
    for (const std::u32string_view prefix : kPrefixes) {
      std::u32string_view rest = letters.substr(preverb.size());
      if (!rest.starts_with(prefix)) continue;
      rest.remove_prefix(prefix.size());
      if (auto past = of_plain(rest)) return past;
      // «بیاورد», «نیفتاد»: ی joins the prefix to a stem in آ or ا.
      if (prefix.empty() || !rest.starts_with(kYes)) continue;
      rest.remove_prefix(1);
      for (const std::u32string& joined :
           {U"آ" + std::u32string(rest.starts_with(U"ا") ? rest.substr(1) : rest), U"ا" + std::u32string(rest)}) {
        if (auto past = of_plain(joined)) return past;
      }
    }
  }
  return std::nullopt;
}

// «درآورد», whose lemma was taken for «آورد»; nullopt for a verb without preverb.
std::optional<std::u32string> VerbLemmas::with_preverb(std::u32string_view letters, const std::u32string& past) const {
  const auto [begin, end] = preverbs_.equal_range(past);
  for (auto verb = begin; verb != end; ++verb) {
    if (letters.starts_with(verb->second) && lemma(letters.substr(verb->second.size())) == past) return verb->second + past;
  }
  return std::nullopt;
}

void VerbLemmas::mend(Sentence& sentence) const {
  for (Token& token : sentence.tokens) {
    if (token.upos != Upos::VERB && token.upos != Upos::AUX) continue;
    mend_lemma(token);
    std::u32string letters = to_utf32(token.form);
    std::erase(letters, U'\u200C');
    if (const auto whole = with_preverb(letters, to_utf32(token.lemma))) token.lemma = to_utf8(*whole);
  }
}

void VerbLemmas::mend_lemma(Token& token) const {
  if (past_.contains(to_utf32(token.lemma)) || std::ranges::find(kOthers, token.lemma) != kOthers.end()) return;
  std::u32string letters = to_utf32(token.form);
  std::erase(letters, U'\u200C');
  if (const auto past = lemma(letters)) token.lemma = to_utf8(*past);
}

}  // namespace gereh::extract::fa
