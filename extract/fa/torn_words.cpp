// Words that a space has torn apart are joined where the list says so, or where one part can't stand alone:
// می and نمی before a finite verb, a short copula behind a participle, the endings ها, ای and ترین behind a
// known host.
#include <algorithm>

#include "extract/fa/letters.h"
#include "extract/fa/word_analyzer.h"

namespace gereh::extract::fa {

std::optional<Shape> WordAnalyzer::join(std::u32string_view letters, std::uint64_t gaps, std::uint64_t written) const {
  if (letters.size() > kMaxLetters) return std::nullopt;
  std::uint64_t must = 0;  // a space stands for ZWNJ, or for nothing between «کشور» and «ها»
  for (std::size_t i = 1; i < letters.size(); ++i) {
    if (joins_left(letters[i - 1]) || !letters.substr(i).starts_with(U"ها")) must |= gaps & place(i);
  }
  for (const WordList::Word* word = words_.find(letters); word != nullptr; word = words_.next(*word)) {
    if (!word->joinable || (word->shape.zwnj & written) != written || (word->shape.zwnj & must) != must) continue;
    return word->shape;
  }
  std::size_t at = letters.size() - 1;  // the last gap
  while (((gaps >> at) & 1) == 0) --at;
  const std::uint64_t before = place(at) - 1;
  const std::u32string_view left = letters.substr(0, at);
  const std::u32string_view right = letters.substr(at);
  if ((gaps & before) != 0) {
    const auto host = join(left, gaps & before, written & before);
    return host && host->cuts == 0 ? torn_ending(left, right, *host) : std::nullopt;
  }
  if (left == U"می" || left == U"نمی") {
    if (verbs_.is_finite(right)) return Shape{place(at) | written, 0};
    const auto shape = verb(letters);
    return shape && (shape->zwnj & place(at)) != 0 ? shape : std::nullopt;
  }
  const bool copula = std::find(kShortCopulas.begin(), kShortCopulas.end(), right) != kShortCopulas.end();
  if (copula && verbs_.is_participle(left)) return Shape{place(at) | written, 0};
  const WordList::Word* host = choose(left, written & before);
  if (host == nullptr || host->shape.cuts != 0) return std::nullopt;
  return torn_ending(left, right, host->shape);
}

// «کشور» + «ها», «هسته» + «ای», «مهم» + «ترین»; other endings are words of their own as well.
std::optional<Shape> WordAnalyzer::torn_ending(std::u32string_view left, std::u32string_view right, const Shape& host) const {
  if (!right.starts_with(U"ها") && right != U"ای" && right != U"ترین") return std::nullopt;
  for (const Ending& ending : endings_) {
    if (ending.letters != right || !ending.zwnj || !ending.fits(left)) continue;
    const std::uint64_t gap = joins_left(left.back()) ? place(left.size()) : 0;
    return Shape{host.zwnj | gap, ending.cuts << left.size()};
  }
  return std::nullopt;
}

}  // namespace gereh::extract::fa
