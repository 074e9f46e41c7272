// Words that ran together: behind a letter that does not join the space is easily forgotten («دراین», «خواهدکرد»), and
// where a text has lost its ZWNJ, the parts of compounds meet («صلحآمیز»). The first are found as the likeliest row of
// words (dynamic programming over word frequencies), if it is likelier than one rare or unknown word; the second as the
// pair with the highest product of frequencies.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "extract/fa/letters.h"
#include "extract/fa/word_analyzer.h"

namespace gereh::extract::fa {
namespace {

// Logarithms: that a space was forgotten beside a word as frequent as this; that a word is none of the list, and each of its
// letters; that a word is known but for its ending. Chosen on PerDT's dev part, with and without spaces deleted there.
constexpr double kForgotten = -4.5;
constexpr double kFrequent = -7.5;
constexpr double kUnknown = -4.5;
constexpr double kUnknownLetter = -2.4;
constexpr double kEnding = -1;
// Frequencies of the parts of a compound: the least of each, and of their geometric mean.
constexpr std::uint32_t kLeastPart = 5;
constexpr double kLeastMean = 25;
// Words of two letters that begin compounds.
constexpr std::array<std::u32string_view, 13> kShortFirst = {U"بی", U"هم", U"به", U"نه", U"پی", U"کم", U"تک",
                                                             U"پس", U"هی", U"هل", U"سه", U"شش", U"یک"};

}  // namespace

// One of the words that ran together.
std::optional<ScoredShape> WordAnalyzer::part(std::u32string_view letters, std::uint64_t written, Joiners joiners) const {
  if (letters.size() < 2 && letters != U"و") return std::nullopt;
  const double total = std::log(static_cast<double>(words_.total()));
  if (const WordList::Word* word = choose(letters, written)) return ScoredShape{std::log(word->count) - total, word->shape};
  std::optional<Shape> shape = verb(letters);
  if (!shape) shape = ending(letters, written, 0);
  if (!shape && written == 0 && joiners == Joiners::deleted) shape = compound(letters, 2);
  if (!shape) return std::nullopt;
  return ScoredShape{kEnding - total, {shape->zwnj | written, shape->cuts}};
}

std::optional<Shape> WordAnalyzer::run_on(std::u32string_view letters, std::uint64_t written, Joiners joiners) const {
  if (letters.size() < 3) return std::nullopt;
  struct Row {
    ScoredShape words;
    std::size_t last = 0;  // where the last word begins
    double last_score = 0;
  };
  std::vector<std::optional<Row>> best(letters.size() + 1);
  best[0] = Row{};
  for (std::size_t end = 1; end <= letters.size(); ++end) {
    if (end < letters.size() && joins_left(letters[end - 1])) continue;
    for (std::size_t begin = end == letters.size() ? 1 : 0; begin < end; ++begin) {
      if (!best[begin]) continue;
      const auto text = letters.substr(begin, end - begin);
      const auto word = part(text, (written >> begin) & (place(end - begin) - 1), joiners);
      if (!word) continue;
      const Row& left = *best[begin];
      double score = left.words.score + word->score;
      if (begin > 0) {
        if (std::max(left.last_score, word->score) < kFrequent) continue;
        if (affixes_.heads_compounds(letters.substr(left.last, begin - left.last)) || affixes_.tails_compounds(text)) continue;
        score += kForgotten;
      }
      if (best[end] && best[end]->words.score >= score) continue;
      const Shape& shape = left.words.shape;
      const std::uint64_t cut = begin > 0 ? place(begin) : 0;
      best[end] =
          Row{{score, {shape.zwnj | (word->shape.zwnj << begin), shape.cuts | cut | (word->shape.cuts << begin)}}, begin, word->score};
    }
  }
  if (!best.back()) return std::nullopt;
  const double whole = kUnknown + kUnknownLetter * static_cast<double>(letters.size());
  return best.back()->words.score > whole ? std::optional(best.back()->words.shape) : std::nullopt;
}

std::optional<Shape> WordAnalyzer::compound(std::u32string_view letters, int parts) const {
  if (verbs_.is_prefixed_finite(letters)) return std::nullopt;
  std::optional<Shape> best;
  double best_score = 2 * std::log(kLeastMean);
  for (std::size_t at = 2; at + 3 <= letters.size(); ++at) {
    const bool joins = joins_left(letters[at - 1]);
    const std::u32string_view left = letters.substr(0, at);
    const std::u32string_view right = letters.substr(at);
    if (at == 2 && std::find(kShortFirst.begin(), kShortFirst.end(), left) == kShortFirst.end()) continue;
    if (left == U"است" || left == U"هست") continue;
    const WordList::Word* first = words_.find(left);
    if (first == nullptr || first->count < kLeastPart || first->shape.cuts != 0) continue;
    const WordList::Word* second = words_.find(right);
    Shape tail;
    double count = 0;
    if (second != nullptr) {
      tail = second->shape;
      count = second->count;
    } else {
      auto shape = ending(right, 0, 1);
      if (shape && shape->cuts > 0) shape.reset();
      if (!shape && parts > 2) shape = compound(right, parts - 1);
      if (shape) {
        tail = *shape;
        count = kLeastPart;
      }
    }
    // Behind a letter that does not join nothing was lost at this place: «غیرهسته‌ای».
    if (count < kLeastPart || (!joins && tail.zwnj == 0)) continue;
    const double score = std::log(first->count) + std::log(count);
    if (score <= best_score) continue;
    best_score = score;
    best = Shape{first->shape.zwnj | (joins ? place(at) : 0) | (tail.zwnj << at), tail.cuts << at};
  }
  return best;
}

}  // namespace gereh::extract::fa
