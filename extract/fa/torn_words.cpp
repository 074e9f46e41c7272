// Words that a space has torn apart are joined where the list says so, or where one part can't stand alone:
// می and نمی before a finite verb, a short copula behind a participle, the endings ها, ای and ترین behind a
// known host. A text that writes spaces for ZWNJ throughout is joined with less caution: also where the list only says that
// the word is more often one than two, and where one part is seldom met alone (affixes.tsv).
#include <algorithm>
#include <array>
#include <bit>

#include "extract/fa/letters.h"
#include "extract/fa/word_analyzer.h"

namespace gereh::extract::fa {
namespace {

constexpr std::uint32_t kFarMore = 10;
constexpr std::u32string_view kBeforeYeh = U"هاو";

// The places of spaces that a way to write the word must have ZWNJ at: a space stands for ZWNJ, or for nothing between «کشور»
// and «ها».
std::uint64_t needed(std::u32string_view letters, std::uint64_t gaps) {
  std::uint64_t must = gaps;
  for (; gaps != 0; gaps &= gaps - 1) {
    const auto at = static_cast<std::size_t>(std::countr_zero(gaps));
    if (!joins_left(letters[at - 1]) && letters.substr(at).starts_with(U"ها")) must &= ~place(at);
  }
  return must;
}

}  // namespace

// Of these, the places behind a letter that joins: «گفت و گو» has ZWNJ behind «گفت», nothing shows behind «و».
std::uint64_t visible(std::u32string_view letters, std::uint64_t gaps) {
  std::uint64_t seen = 0;
  for (; gaps != 0; gaps &= gaps - 1) {
    const auto at = static_cast<std::size_t>(std::countr_zero(gaps));
    if (joins_left(letters[at - 1])) seen |= place(at);
  }
  return seen;
}

// That of the word, but «بیشتر» for «بیش‌تر», which is far more often written so.
Shape WordAnalyzer::usual_shape(std::u32string_view letters, const WordList::Word& word) const {
  const WordList::Word* usual = words_.find(letters);
  return usual->shape == Shape{} && usual->count > kFarMore * word.count ? Shape{} : word.shape;
}

std::optional<Shape> WordAnalyzer::join(std::u32string_view letters, std::uint64_t gaps, std::uint64_t written, Joiners joiners) const {
  if (letters.size() > kMaxLetters) return std::nullopt;
  const bool spaced = joiners == Joiners::spaced;
  const std::uint64_t must = needed(letters, gaps);
  bool kept_apart = false;
  for (const WordList::Word* word = words_.find(letters); word != nullptr; word = words_.next(*word)) {
    const std::uint64_t seen = visible(letters, gaps);
    const bool several = std::popcount(gaps) > 1 && seen != 0 && word->joined == Joined::always;
    const std::uint64_t wanted = several ? seen : must;
    if ((word->shape.zwnj & written) != written || (word->shape.zwnj & wanted) != wanted) continue;
    if (word->joined == Joined::always || (spaced && word->joined == Joined::if_spaced)) return usual_shape(letters, *word);
    kept_apart = true;
  }
  const auto at = static_cast<std::size_t>(std::bit_width(gaps) - 1);  // the last gap
  const std::uint64_t before = place(at) - 1;
  const std::u32string_view left = letters.substr(0, at);
  const std::u32string_view right = letters.substr(at);
  if ((gaps & before) != 0) {
    const auto host = join(left, gaps & before, written & before, joiners);
    if (host && host->cuts == 0) {
      if (const auto shape = torn_ending(left, right, *host, joiners)) return shape;
    }
    return spaced ? torn_affix(letters, gaps, written) : std::nullopt;
  }
  if (left == U"می" || left == U"نمی") {
    if (verbs_.is_finite(right)) return Shape{place(at) | written, 0};
    const auto shape = verb(letters);
    if (shape && (shape->zwnj & place(at)) != 0) return shape;
  }
  const bool copula = std::find(kShortCopulas.begin(), kShortCopulas.end(), right) != kShortCopulas.end();
  if (copula && verbs_.is_participle(left)) return Shape{place(at) | written, 0};
  const WordList::Word* host = choose(left, written & before);
  if (host != nullptr && host->shape.cuts == 0) {
    if (const auto shape = torn_ending(left, right, host->shape, joiners)) return shape;
  }
  return spaced && !kept_apart ? torn_affix(letters, gaps, written) : std::nullopt;
}

// «کشور» + «ها», «هسته» + «ای», «مهم» + «ترین», «آماده» + «گی», «همه» + «ی»; other endings are words of their own as well.
std::optional<Shape> WordAnalyzer::torn_ending(std::u32string_view left, std::u32string_view right, const Shape& host,
                                               Joiners joiners) const {
  const bool comparison = right == U"ترین" || (joiners == Joiners::spaced && right.starts_with(U"تر"));
  const std::u32string_view whole(left.data(), left.size() + right.size());
  if (comparison && words_.plain_count(whole) > 0) return Shape{};  // «بیشتر»
  const std::uint64_t gap = joins_left(left.back()) ? place(left.size()) : 0;
  if (right == U"ی" && kBeforeYeh.find(left.back()) != std::u32string_view::npos) return Shape{host.zwnj | gap, 0};
  if (!right.starts_with(U"ها") && right != U"ای" && right != U"گی" && !comparison) return std::nullopt;
  for (const Ending& ending : endings_) {
    if (ending.letters != right || !ending.zwnj || !ending.fits(left)) continue;
    return Shape{host.zwnj | gap, ending.cuts << left.size()};
  }
  return std::nullopt;
}

// «بی» + «پروا», «ساختمان» + «سازی» (+ «های»), in a text that writes spaces for ZWNJ.
std::optional<Shape> WordAnalyzer::torn_affix(std::u32string_view letters, std::uint64_t gaps, std::uint64_t written) const {
  const auto whole = [&](std::size_t begin, std::size_t end) -> std::optional<Shape> {
    const std::uint64_t inside = place(end - begin) - 1;
    const std::uint64_t inner_gaps = (gaps & ~place(begin)) >> begin & inside;
    const auto part = letters.substr(begin, end - begin);
    if (inner_gaps != 0) return join(part, inner_gaps, written >> begin & inside, Joiners::spaced);
    return analyze(part, written >> begin & inside, Joiners::spaced);
  };
  for (std::uint64_t left_gaps = gaps; left_gaps != 0; left_gaps &= left_gaps - 1) {
    const auto at = static_cast<std::size_t>(std::countr_zero(left_gaps));
    const bool first = (gaps & (place(at) - 1)) == 0 && affixes_.begins_words(letters.substr(0, at));
    const bool last = (gaps >> at >> 1) == 0 && affixes_.ends_words(letters.substr(at));
    if (!first && !last) continue;
    const auto left = whole(0, at);
    const auto right = whole(at, letters.size());
    if (!left || !right || left->cuts != 0) continue;
    const std::uint64_t gap = joins_left(letters[at - 1]) ? place(at) : 0;
    return Shape{left->zwnj | gap | (right->zwnj << at), right->cuts << at};
  }
  return std::nullopt;
}

}  // namespace gereh::extract::fa
