// Follows conll18_ud_eval.py step by step: figures of the two must be the same.
#include "extract/eval/word_alignment.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "extract/base/utf32.h"

namespace gereh::extract::eval {

namespace {

// FORM without spaces, so that words with and without them spell the same.
std::u32string without_spaces(const std::string& form) {
  std::u32string letters = to_utf32(form);
  std::erase_if(letters, [](char32_t c) { return u_charType(static_cast<UChar32>(c)) == U_SPACE_SEPARATOR; });
  return letters;
}

std::string lower_case(const std::string& form) {
  std::string lower;
  icu::UnicodeString::fromUTF8(form).toLower(icu::Locale::getRoot()).toUTF8String(lower);
  return lower;
}

class Aligner {
 public:
  Aligner(const Side& gold, const Side& system) : gold_(gold.words), system_(system.words), found_(system.words.size(), kUnaligned) {}

  std::vector<std::size_t> run() {
    while (g_ < gold_.size() && s_ < system_.size()) {
      if (gold_[g_].is_multiword || system_[s_].is_multiword) {
        align_multiword_span();
      } else if (gold_[g_].span == system_[s_].span) {
        found_[s_++] = g_++;
      } else if (gold_[g_].span.begin <= system_[s_].span.begin) {
        ++g_;
      } else {
        ++s_;
      }
    }
    return std::move(found_);
  }

 private:
  using Words = std::vector<Side::Word>;

  static bool beyond(const Words& words, std::size_t i, std::size_t end) {
    if (i >= words.size()) return true;
    return words[i].is_multiword ? words[i].span.begin >= end : words[i].span.end > end;
  }
  static void extend(const Side::Word& word, std::size_t& end) {
    if (word.is_multiword) end = std::max(end, word.span.end);
  }

  // From the multiword token at hand on to where no multiword token of either side sticks out.
  void align_multiword_span() {
    std::size_t end = 0;
    if (gold_[g_].is_multiword) {
      end = gold_[g_].span.end;
      if (!system_[s_].is_multiword && system_[s_].span.begin < gold_[g_].span.begin) ++s_;
    } else {
      end = system_[s_].span.end;
      if (!gold_[g_].is_multiword && gold_[g_].span.begin < system_[s_].span.begin) ++g_;
    }
    const std::size_t first_gold = g_;
    const std::size_t first_system = s_;
    while (!beyond(gold_, g_, end) || !beyond(system_, s_, end)) {
      if (g_ < gold_.size() && (s_ >= system_.size() || gold_[g_].span.begin <= system_[s_].span.begin)) {
        extend(gold_[g_++], end);
      } else {
        extend(system_[s_++], end);
      }
    }
    align_by_forms(first_gold, first_system);
  }

  bool same_form(std::size_t g, std::size_t s) const { return gold_[g].folded == system_[s].folded; }

  // Longest common subsequence of the words [g, g_) and [s, s_).
  void align_by_forms(std::size_t g, std::size_t s) {
    const std::size_t rows = g_ - g;
    const std::size_t columns = s_ - s;
    std::vector<std::vector<std::size_t>> longest(rows + 1, std::vector<std::size_t>(columns + 1, 0));
    for (std::size_t i = rows; i-- > 0;) {
      for (std::size_t k = columns; k-- > 0;) {
        longest[i][k] = std::max({same_form(g + i, s + k) ? 1 + longest[i + 1][k + 1] : 0, longest[i + 1][k], longest[i][k + 1]});
      }
    }
    for (std::size_t i = 0, k = 0; i < rows && k < columns;) {
      if (same_form(g + i, s + k)) {
        found_[s + k++] = g + i++;
      } else if (longest[i][k] == longest[i + 1][k]) {
        ++i;
      } else {
        ++k;
      }
    }
  }

  const Words& gold_;
  const Words& system_;
  std::vector<std::size_t> found_;
  std::size_t g_ = 0;
  std::size_t s_ = 0;
};

}  // namespace

Side::Side(const std::vector<ConlluSentence>& sentences_of_file) {
  for (const ConlluSentence& sentence : sentences_of_file) add(sentence);
}

void Side::add(const ConlluSentence& sentence) {
  const std::size_t begin = letters.size();
  const std::size_t first = words.size();
  first_words.push_back(first);
  auto multiword = sentence.multiwords.begin();
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    const ConlluWord& word = sentence.words[i];
    while (multiword != sentence.multiwords.end() && multiword->end <= i) ++multiword;
    const bool is_part = multiword != sentence.multiwords.end() && multiword->begin <= i;
    if (!is_part) {
      add_token(word.form, word.line);
    } else if (multiword->begin == i) {
      add_token(multiword->form, word.line);
    }
    const std::size_t parent = word.head <= 0 ? kUnaligned : first + static_cast<std::size_t>(word.head) - 1;
    // The official script compares a word outside multiword tokens without its spaces.
    words.push_back({&word, tokens.back(), is_part, parent, lower_case(is_part ? word.form : to_utf8(without_spaces(word.form)))});
  }
  sentences.push_back({begin, letters.size()});
}

void Side::add_token(const std::string& form, std::size_t line) {
  const std::u32string added = without_spaces(form);
  tokens.push_back({letters.size(), letters.size() + added.size()});
  letters += added;
  lines.resize(letters.size(), line);
}

std::vector<std::size_t> align(const Side& gold, const Side& system) {
  return Aligner(gold, system).run();
}

}  // namespace gereh::extract::eval
