// Gives a written word back its ZWNJ and finds its clitics.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/fa/affixes.h"
#include "extract/fa/endings.h"
#include "extract/fa/joiners.h"
#include "extract/fa/verb_forms.h"
#include "extract/fa/word_list.h"

namespace gereh::extract::fa {

// Present of «بودن» as an ending: one token with a participle («گرفته‌اند»).
inline constexpr std::array<std::u32string_view, 5> kShortCopulas = {U"اند", U"ایم", U"اید", U"ام", U"ای"};

// How likely a word is, as a logarithm, and its shape.
struct ScoredShape {
  double score = 0;
  Shape shape;
};

// Immutable once loaded; safe from many threads.
class WordAnalyzer {
 public:
  // `folder` is the language pack's. Reads words.tsv, affixes.tsv, verb_stems.tsv and endings.tsv. Throws
  // ontology::DataError.
  explicit WordAnalyzer(const std::filesystem::path& folder);

  // The shape of a written word. `letters` has no ZWNJ; `written` are the places where the text has one: the
  // result keeps them unless another way to write the word is known to be right. In a text whose ZWNJ
  // were deleted an unknown word is rather a compound. Words longer than kMaxLetters are left as they are.
  Shape analyze(std::u32string_view letters, std::uint64_t written, Joiners joiners) const;

  // The shape of words that spaces keep apart though they are one («می کنیم», «کشور ها», «امکان پذیر»);
  // nullopt if they are not. `letters` are all of them, `gaps` the places of the spaces, `written` those of
  // ZWNJ.
  std::optional<Shape> join(std::u32string_view letters, std::uint64_t gaps, std::uint64_t written, Joiners joiners) const;

 private:
  const WordList::Word* choose(std::u32string_view letters, std::uint64_t written) const;
  std::optional<Shape> verb(std::u32string_view letters) const;
  std::optional<Shape> ending(std::u32string_view letters, std::uint64_t written, int depth) const;
  std::optional<Shape> run_on(std::u32string_view letters, std::uint64_t written, Joiners joiners) const;
  std::optional<ScoredShape> part(std::u32string_view letters, std::uint64_t written, Joiners joiners) const;
  std::optional<Shape> compound(std::u32string_view letters, int parts) const;
  Shape usual_shape(std::u32string_view letters, const WordList::Word& word) const;
  std::optional<Shape> torn_ending(std::u32string_view left, std::u32string_view right, const Shape& host, Joiners joiners) const;
  std::optional<Shape> torn_affix(std::u32string_view letters, std::uint64_t gaps, std::uint64_t written) const;
  bool is_plain_plural(std::u32string_view letters) const;
  bool is_known_compound(std::u32string_view letters, std::uint64_t written) const;
  bool is_plural(std::u32string_view letters) const;

  WordList words_;
  Affixes affixes_;
  VerbForms verbs_;
  std::vector<Ending> endings_;  // the longest first
};

}  // namespace gereh::extract::fa
