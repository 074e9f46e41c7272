// Gives a written word back its ZWNJ and finds its clitics.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/fa/endings.h"
#include "extract/fa/verb_forms.h"
#include "extract/fa/word_list.h"

namespace gereh::extract::fa {

// Present of «بودن» as an ending: one token with a participle («گرفته‌اند»).
inline constexpr std::array<std::u32string_view, 5> kShortCopulas = {U"اند", U"ایم", U"اید", U"ام", U"ای"};

// Immutable once loaded; safe from many threads.
class WordAnalyzer {
 public:
  // `folder` is the language pack's. Reads words.tsv, verb_stems.tsv and endings.tsv. Throws
  // ontology::DataError.
  explicit WordAnalyzer(const std::filesystem::path& folder);

  // The shape of a written word. `letters` has no ZWNJ; `written` are the places where the text has one: the
  // result keeps them unless another way to write the word is known to be right. `lost`: the text has lost
  // its ZWNJ altogether, so that an unknown word is rather two that ran together. Words longer than
  // kMaxLetters are left as they are.
  Shape analyze(std::u32string_view letters, std::uint64_t written, bool lost) const;

  // The shape of words that spaces keep apart though they are one («می کنیم», «کشور ها», «امکان پذیر»);
  // nullopt if they are not. `letters` are all of them, `gaps` the places of the spaces, `written` those of
  // ZWNJ.
  std::optional<Shape> join(std::u32string_view letters, std::uint64_t gaps, std::uint64_t written) const;

 private:
  const WordList::Word* choose(std::u32string_view letters, std::uint64_t written) const;
  std::optional<Shape> verb(std::u32string_view letters) const;
  std::optional<Shape> ending(std::u32string_view letters, std::uint64_t written, int depth) const;
  std::optional<Shape> run_on(std::u32string_view letters) const;
  std::optional<Shape> compound(std::u32string_view letters, int parts) const;
  std::optional<Shape> torn_ending(std::u32string_view left, std::u32string_view right, const Shape& host) const;
  bool is_plain_plural(std::u32string_view letters) const;
  bool is_plural(std::u32string_view letters) const;

  WordList words_;
  VerbForms verbs_;
  std::vector<Ending> endings_;  // the longest first
};

}  // namespace gereh::extract::fa
