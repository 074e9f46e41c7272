// A word is looked up whole, then without its endings, then part by part at ZWNJ; what nobody knows is spelled by rule.
// Persian writes long vowels and leaves out short ones, and its syllables are CV, CVC and CVCC: between two consonants a
// vowel is missing unless the first closes a syllable. «رستم» r-s-t-m → ras-tam: each gap that a syllable cannot bridge gets
// an "a", the commonest short vowel.
#include "extract/fa/romanizer.h"

#include <algorithm>
#include <map>
#include <vector>

#include "extract/tsv.h"
#include "extract/utf32.h"
#include "ontology/error.h"
#include "ontology/iri.h"

namespace gereh::extract::fa {

namespace {

constexpr char32_t kJoiner = U'\u200C';

struct Sound {
  char32_t letter;
  std::string_view latin;
};

constexpr Sound kConsonants[] = {
    {U'ب', "b"}, {U'پ', "p"},  {U'ت', "t"},  {U'ث', "s"},  {U'ج', "j"},  {U'چ', "ch"}, {U'ح', "h"},  {U'خ', "kh"},
    {U'د', "d"}, {U'ذ', "z"},  {U'ر', "r"},  {U'ز', "z"},  {U'ژ', "zh"}, {U'س', "s"},  {U'ش', "sh"}, {U'ص', "s"},
    {U'ض', "z"}, {U'ط', "t"},  {U'ظ', "z"},  {U'غ', "gh"}, {U'ف', "f"},  {U'ق', "q"},  {U'ک', "k"},  {U'گ', "g"},
    {U'ل', "l"}, {U'م', "m"},  {U'ن', "n"},  {U'ه', "h"},  {U'و', "v"},  {U'ی', "y"}};

std::string_view consonant(char32_t letter) {
  const auto* found = std::ranges::find(kConsonants, letter, &Sound::letter);
  return found == std::end(kConsonants) ? std::string_view() : found->latin;
}

bool silent(char32_t c) { return c == U'ع' || c == U'ئ' || c == U'ء' || c == U'أ' || c == U'ؤ'; }
bool alef(char32_t c) { return c == U'ا' || c == U'آ'; }

// One sound of a word: consonant or vowel.
struct Phone {
  std::string latin;
  bool vowel = false;
};

// Whether و or ی at `i` is a vowel: not at the beginning, not beside another vowel letter.
bool is_vowel_here(const std::u32string& word, std::size_t i) {
  if (i == 0) return false;
  const char32_t before = word[i - 1];
  const char32_t after = i + 1 < word.size() ? word[i + 1] : 0;
  if (alef(after) || after == U'ی' || after == U'و') return false;
  if (word[i] == U'و') return !alef(before);
  return true;
}

std::vector<Phone> phones_of(const std::u32string& word) {
  std::vector<Phone> phones;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char32_t c = word[i];
    const bool last = i + 1 == word.size();
    if (c == U'ا' && i == 0) {
      const bool long_vowel = !last && (word[1] == U'ی' || word[1] == U'و') && word.size() > 2 && !alef(word[2]);
      if (!long_vowel) phones.push_back({"a", true});
      else phones.push_back({word[1] == U'ی' ? "i" : "u", true}), ++i;
    } else if (alef(c)) {
      phones.push_back({"a", true});
    } else if (silent(c)) {
      if (i == 0) phones.push_back({"a", true});
    } else if ((c == U'و' || c == U'ی') && is_vowel_here(word, i)) {
      if (c == U'ی' && !phones.empty() && alef(word[i - 1])) phones.push_back({last ? "i" : "y", last});
      else phones.push_back({c == U'ی' ? "i" : "u", true});
    } else if (c == U'ه' && last && !phones.empty() && !phones.back().vowel) {
      phones.push_back({"e", true});
      phones.push_back({"h", false});
    } else if (c == U'خ' && i + 2 < word.size() && word[i + 1] == U'و' && alef(word[i + 2])) {
      phones.push_back({"kh", false});
      ++i;  // the و of «خواب» is not spoken
    } else if (const std::string_view latin = consonant(c); !latin.empty()) {
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

std::string capitalised(std::string word) {
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

struct Ending {
  std::u32string_view letters;
  std::string_view latin;
};

// Of common words only; the longest first.
constexpr Ending kEndings[] = {{U"ترین", "tarin"}, {U"هایی", "hai"}, {U"های", "haye"}, {U"هایش", "hayash"}, {U"ها", "ha"},
                               {U"تر", "tar"},     {U"ان", "an"},    {U"ات", "at"},    {U"ای", "i"},       {U"ی", "i"}};

}  // namespace

struct Romanizer::Impl {
  std::map<std::string, std::string, std::less<>> words;  // folded

  const std::string* find(const std::u32string& word) const {
    const auto found = words.find(ontology::fold_name(to_utf8(word)));
    return found == words.end() ? nullptr : &found->second;
  }

  std::string with_ending(const std::u32string& word) const {
    for (const Ending& ending : kEndings) {
      if (!word.ends_with(ending.letters) || word.size() < ending.letters.size() + 2) continue;
      std::u32string host = word.substr(0, word.size() - ending.letters.size());
      const bool joined = host.back() != kJoiner;
      while (!host.empty() && host.back() == kJoiner) host.pop_back();
      if (const std::string* known = find(host)) return *known + (joined || ending.latin.size() < 2 ? "" : "-") + std::string(ending.latin);
    }
    return {};
  }

  std::string word(const std::u32string& word, bool is_name) const {
    if (const std::string* known = find(word)) return is_name ? capitalised(*known) : *known;
    if (!is_name) {
      if (std::string latin = with_ending(word); !latin.empty()) return latin;
    }
    std::string latin;
    for (std::size_t begin = 0; begin <= word.size();) {
      const std::size_t end = std::min(word.find(kJoiner, begin), word.size());
      const std::u32string part = word.substr(begin, end - begin);
      const std::string* known = part == word ? nullptr : find(part);
      if (!latin.empty() && !part.empty() && !is_name) latin += '-';
      latin += known ? *known : join(phones_of(part));
      begin = end + 1;
    }
    return is_name ? capitalised(latin) : latin;
  }
};

Romanizer::Romanizer(const std::filesystem::path& folder) {
  auto impl = std::make_unique<Impl>();
  for (const TsvRow& row : read_tsv(folder / "romanisation.tsv", 2, 2)) impl->words[ontology::fold_name(row.fields[0])] = row.fields[1];
  impl_ = std::move(impl);
}
Romanizer::~Romanizer() = default;
Romanizer::Romanizer(Romanizer&&) noexcept = default;

std::string Romanizer::romanize(std::string_view persian, bool is_name) const {
  std::string latin;
  for (const std::string& word : split(persian, ' ')) {
    if (!latin.empty()) latin += ' ';
    latin += impl_->word(to_utf32(word), is_name);
  }
  return latin.empty() ? std::string(persian) : latin;
}

}  // namespace gereh::extract::fa
