// Persian writes long vowels and leaves out short ones, and its syllables are CV, CVC and CVCC: between two consonants a
// vowel is missing unless the first closes a syllable. «رستم» r-s-t-m → ras-tam: each gap that a syllable cannot bridge gets
// an "a", the commonest short vowel. Words of Arabic origin, half of the vocabulary of news, show their vowels by their shape.
#include "extract/fa/spelling.h"

#include <algorithm>

#include "extract/base/tsv.h"
#include "extract/base/utf32.h"
#include "ontology/error.h"

namespace gereh::extract::fa {

namespace {

struct Sound {
  char32_t letter;
  std::string_view latin;
};

constexpr Sound kConsonants[] = {
    {U'ب', "b"}, {U'پ', "p"}, {U'ت', "t"},  {U'ث', "s"}, {U'ج', "j"},  {U'چ', "ch"}, {U'ح', "h"}, {U'خ', "kh"}, {U'د', "d"}, {U'ذ', "z"},
    {U'ر', "r"}, {U'ز', "z"}, {U'ژ', "zh"}, {U'س', "s"}, {U'ش', "sh"}, {U'ص', "s"},  {U'ض', "z"}, {U'ط', "t"},  {U'ظ', "z"}, {U'غ', "gh"},
    {U'ف', "f"}, {U'ق', "q"}, {U'ک', "k"},  {U'گ', "g"}, {U'ل', "l"},  {U'م', "m"},  {U'ن', "n"}, {U'ه', "h"},  {U'و', "v"}, {U'ی', "y"}};

bool silent(char32_t c) {
  return c == U'ع' || c == U'ئ' || c == U'ء' || c == U'أ' || c == U'ؤ';
}
bool alef(char32_t c) {
  return c == U'ا' || c == U'آ';
}

// One sound of a word: consonant or vowel.
struct Phone {
  std::string latin;
  bool vowel = false;
};

// Whether و or ی at `i` is a vowel: not at the beginning, not beside another vowel letter.
bool is_vowel_here(std::u32string_view word, std::size_t i) {
  if (i == 0) return false;
  const char32_t before = word[i - 1];
  const char32_t after = i + 1 < word.size() ? word[i + 1] : 0;
  if (alef(after) || after == U'ی' || after == U'و') return false;
  if (word[i] == U'و') return !alef(before);
  return true;
}

std::vector<Phone> phones_of(std::u32string_view word) {
  std::vector<Phone> phones;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char32_t c = word[i];
    const bool last = i + 1 == word.size();
    if (c == U'ا' && i == 0) {
      const bool long_vowel = !last && (word[1] == U'ی' || word[1] == U'و') && word.size() > 2 && !alef(word[2]);
      if (!long_vowel)
        phones.push_back({"a", true});
      else
        phones.push_back({word[1] == U'ی' ? "i" : "u", true}), ++i;
    } else if (alef(c)) {
      phones.push_back({"a", true});
    } else if (silent(c)) {
      if (i == 0) phones.push_back({"a", true});
    } else if ((c == U'و' || c == U'ی') && is_vowel_here(word, i)) {
      if (c == U'ی' && !phones.empty() && alef(word[i - 1]))
        phones.push_back({last ? "i" : "y", last});
      else
        phones.push_back({c == U'ی' ? "i" : "u", true});
    } else if (c == U'ه' && last && !phones.empty() && !phones.back().vowel) {
      phones.push_back({"e", true});
    } else if (c == U'خ' && i + 2 < word.size() && word[i + 1] == U'و' && alef(word[i + 2])) {
      phones.push_back({"kh", false});
      ++i;  // the و of «خواب» is not spoken
    } else if (const std::string_view latin = latin_consonant(c); !latin.empty()) {
      phones.push_back({std::string(latin), false});
    } else {
      phones.push_back({to_utf8(std::u32string(1, c)), true});  // digits, Latin letters and the rest stay
    }
  }
  return phones;
}

// Joins phones, with "a" between consonants that no syllable holds together.
std::string join(const std::vector<Phone>& phones) {
  std::string latin;
  bool open = false;  // the last syllable may still take a closing consonant
  for (std::size_t i = 0; i < phones.size(); ++i) {
    latin += phones[i].latin;
    if (phones[i].vowel) {
      open = true;
      continue;
    }
    const bool before_vowel = i + 1 < phones.size() && phones[i + 1].vowel;
    const bool last = i + 1 == phones.size();
    if (before_vowel || (last && i > 0)) continue;
    if (open) {
      open = false;  // closes the syllable
    } else {
      latin += 'a';
      open = true;
    }
  }
  return latin;
}

// «ع» within a word is a stop that newspapers write as an apostrophe.
bool is_consonant(std::u32string_view word, std::size_t i) {
  const char32_t c = word[i];
  if (c == U'ه') return i + 1 < word.size();
  return c == U'ع' || (c != U'و' && c != U'ی' && !latin_consonant(c).empty());
}

std::string written(std::u32string_view word, std::size_t i) {
  if (word[i] == U'ع') return i == 0 ? "" : "'";
  return std::string(latin_consonant(word[i]));
}

}  // namespace

std::string_view latin_consonant(char32_t letter) {
  const auto* found = std::ranges::find(kConsonants, letter, &Sound::letter);
  return found == std::end(kConsonants) ? std::string_view() : found->latin;
}

std::string spell(std::u32string_view word) {
  return join(phones_of(word));
}

SpellingPatterns::SpellingPatterns(const std::filesystem::path& file) {
  for (const TsvRow& row : read_tsv(file, 2, 3)) {
    Pattern pattern{to_utf32(row.fields[0]), row.fields[1]};
    const auto consonants = std::ranges::count(pattern.letters, U'C');
    for (const char c : pattern.spelling) {
      if (c >= '0' && c <= '9' && (c == '0' || c - '0' > consonants)) {
        throw ontology::DataError(file.string() + ":" + std::to_string(row.line) + ": there is no consonant " + std::string(1, c) + " in " +
                                  row.fields[0]);
      }
    }
    patterns_.push_back(std::move(pattern));
  }
}

std::string SpellingPatterns::spell(std::u32string_view word) const {
  for (const Pattern& pattern : patterns_) {
    if (pattern.letters.size() != word.size()) continue;
    std::vector<std::size_t> consonants;
    bool fits = true;
    for (std::size_t i = 0; i < word.size() && fits; ++i) {
      fits = pattern.letters[i] == U'C' ? is_consonant(word, i) : pattern.letters[i] == word[i];
      if (pattern.letters[i] == U'C') consonants.push_back(i);
    }
    if (!fits) continue;
    std::string latin;
    for (const char c : pattern.spelling) {
      if (c >= '1' && c <= '9')
        latin += written(word, consonants[static_cast<std::size_t>(c - '1')]);
      else
        latin += c;
    }
    return latin;
  }
  return {};
}

}  // namespace gereh::extract::fa
