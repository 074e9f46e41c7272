// A word is looked up whole, then without its endings, then as two known words, then by the pattern it is built on, then part
// by part at ZWNJ; what nobody knows is spelled by rule.
#include "extract/fa/romanizer.h"

#include <algorithm>
#include <map>

#include "extract/base/tsv.h"
#include "extract/base/utf32.h"
#include "extract/fa/spelling.h"
#include "ontology/error.h"
#include "ontology/iri.h"

namespace gereh::extract::fa {

namespace {

constexpr char32_t kJoiner = U'\u200C';

std::string capitalised(std::string word) {
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

std::string lowered(std::string word) {
  if (!word.empty() && word[0] >= 'A' && word[0] <= 'Z') word[0] = static_cast<char>(word[0] - 'A' + 'a');
  return word;
}

// Of punctuation behind a word; else empty.
std::string_view latin_mark(char32_t mark) {
  return mark == U'،' ? "," : mark == U'؛' ? ";" : mark == U'؟' ? "?" : "";
}

struct Ending {
  std::u32string_view letters;
  std::string_view latin;
};

// The longest first. Names take only the last.
constexpr Ending kEndings[] = {{U"هایشان", "hayeshan"}, {U"ترین", "tarin"}, {U"هایی", "hayi"}, {U"هایش", "hayash"},
                               {U"های", "haye"},        {U"انه", "ane"},    {U"ها", "ha"},     {U"تر", "tar"},
                               {U"ان", "an"},           {U"ات", "at"},      {U"ای", "i"},      {U"ی", "i"}};

}  // namespace

struct Romanizer::Impl {
  Impl(const std::filesystem::path& folder, const Spellings& first) : patterns(folder / "romanisation_patterns.tsv") {
    for (const TsvRow& row : read_tsv(folder / "romanisation.tsv", 2, 2)) words[ontology::fold_name(row.fields[0])] = row.fields[1];
    for (const auto& [word, spelling] : first) words[ontology::fold_name(word)] = spelling;
  }

  std::string known(std::u32string_view word) const {
    const auto found = words.find(ontology::fold_name(to_utf8(word)));
    return found == words.end() ? std::string() : found->second;
  }

  std::string with_ending(std::u32string_view word, bool is_name) const {
    for (const Ending& ending : kEndings) {
      if (is_name && ending.letters.size() > 1) continue;
      if (!word.ends_with(ending.letters) || word.size() < ending.letters.size() + 2) continue;
      std::u32string_view host = word.substr(0, word.size() - ending.letters.size());
      const bool parted = host.back() == kJoiner;
      while (!host.empty() && host.back() == kJoiner) host.remove_suffix(1);
      std::string latin = known(host);
      if (latin.empty() && host.size() > 3) latin = patterns.spell(host);
      if (!latin.empty()) return latin + (parted && latin.back() == 'e' && ending.latin == "i" ? "'" : "") + std::string(ending.latin);
    }
    return {};
  }

  // «نورمحمد» is «نور» and «محمد».
  std::string compound(std::u32string_view word) const {
    constexpr std::size_t kShortest = 3;
    constexpr std::size_t kLongest = 40;
    if (word.size() > kLongest) return {};
    for (std::size_t cut = word.size() - std::min(word.size(), kShortest); cut >= kShortest; --cut) {
      const std::string first = known(word.substr(0, cut));
      if (first.empty()) continue;
      std::string second = known(word.substr(cut));
      if (second.empty()) second = with_ending(word.substr(cut), true);
      if (!second.empty()) return first + lowered(second);
    }
    return {};
  }

  std::string part(std::u32string_view word, bool is_name) const {
    std::string latin = known(word);
    if (latin.empty()) latin = with_ending(word, is_name);
    if (latin.empty()) latin = compound(word);
    if (latin.empty()) latin = patterns.spell(word);
    if (latin.empty()) latin = spell(word);
    return latin;
  }

  std::string word(std::u32string_view word, bool is_name) const {
    std::string latin = known(word);
    const std::size_t hyphen = word.find(U'-');
    if (latin.empty() && hyphen != std::u32string_view::npos && hyphen > 0 && hyphen + 1 < word.size()) {
      return this->word(word.substr(0, hyphen), is_name) + "-" + this->word(word.substr(hyphen + 1), is_name);
    }
    if (latin.empty()) latin = with_ending(word, is_name);
    for (std::size_t begin = 0; latin.empty() || begin > 0;) {
      const std::size_t end = std::min(word.find(kJoiner, begin), word.size());
      const std::string next = part(word.substr(begin, end - begin), is_name);
      latin += latin.empty() ? next : lowered(next);
      if (end == word.size()) break;
      begin = end + 1;
    }
    return is_name ? capitalised(latin) : latin;
  }

  SpellingPatterns patterns;
  std::map<std::string, std::string, std::less<>> words;  // folded
};

Romanizer::Romanizer(const std::filesystem::path& folder, const Spellings& known) : impl_(std::make_unique<const Impl>(folder, known)) {}
Romanizer::~Romanizer() = default;
Romanizer::Romanizer(Romanizer&&) noexcept = default;

std::string Romanizer::romanize(std::string_view persian, bool is_name) const {
  std::string latin;
  for (const std::string& word : split(persian, ' ')) {
    if (!latin.empty()) latin += ' ';
    std::u32string letters = to_utf32(word);
    const std::string_view mark = letters.size() > 1 ? latin_mark(letters.back()) : "";
    if (!mark.empty()) letters.pop_back();
    latin += impl_->word(letters, is_name) + std::string(mark);
  }
  return latin.empty() ? std::string(persian) : latin;
}

}  // namespace gereh::extract::fa
