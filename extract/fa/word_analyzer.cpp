// A written word is first looked up by its letters alone: the list says how these letters are written most
// often, and where tokens end. What the list lacks is taken apart by rules, the surest first:
//   1. (preverb +) می or نمی + finite form (+ object clitic): «برمی‌گرداندشان»;
//   2. participle + short copula: «گرفته‌اند», one token in PerDT;
//   3. a known host + an ending of endings.tsv: plural, comparative, enclitic pronoun, copula;
//   4. a function word that ran into a frequent word: «دراین», «آنرا»;
//   5. in a text that has lost its ZWNJ, two or three known words that join: the pair with the highest
//   product of frequencies.
#include "extract/fa/word_analyzer.h"

#include <algorithm>
#include <cmath>

#include "extract/fa/letters.h"
#include "extract/tsv.h"
#include "extract/utf32.h"
#include "ontology/error.h"

namespace gereh::extract::fa {
namespace {

// A plain spelling in the list is doubted (it may be «میکند» of careless text) below this count.
constexpr std::uint32_t kSureCount = 20;
// Frequencies of the parts of a compound: the least of each, and of their geometric mean.
constexpr std::uint32_t kLeastPart = 5;
constexpr double kLeastMean = 25;
constexpr int kMaxDepth = 2;

constexpr std::array<std::u32string_view, 6> kObjects = {U"م", U"ت", U"ش", U"مان", U"تان", U"شان"};

constexpr std::array<std::u32string_view, 8> kPreverbs = {U"", U"بر", U"در", U"باز", U"فرا", U"فرو", U"وا", U"ور"};

// Function words that end in a letter that does not join, so that the space behind them is easily forgotten.
constexpr std::array<std::u32string_view, 3> kRunOn = {U"در", U"از", U"و"};
constexpr std::uint32_t kRunOnCount = 100;
// Words of two letters that begin compounds.
constexpr std::array<std::u32string_view, 13> kShortFirst = {U"بی", U"هم", U"به", U"نه", U"پی", U"کم", U"تک",
                                                             U"پس", U"هی", U"هل", U"سه", U"شش", U"یک"};

std::uint64_t joint(std::u32string_view letters, std::size_t at) {
  return at > 0 && at < letters.size() && joins_left(letters[at - 1]) ? place(at) : 0;
}

}  // namespace

WordAnalyzer::WordAnalyzer(const std::filesystem::path& folder)
    : words_(folder / "words.tsv"), verbs_(folder / "verb_stems.tsv"), endings_(read_endings(folder / "endings.tsv")) {}

// The way to write a listed word: as it stands if the list has that, else with at least the ZWNJ that stand
// there.
const WordList::Word* WordAnalyzer::choose(std::u32string_view letters, std::uint64_t written) const {
  const WordList::Word* best = nullptr;
  for (const WordList::Word* word = words_.find(letters); word != nullptr; word = words_.next(*word)) {
    if (written != 0 && word->shape.zwnj == written) return word;
    if (best == nullptr && (word->shape.zwnj & written) == written) best = word;
  }
  return best;
}

Shape WordAnalyzer::analyze(std::u32string_view letters, std::uint64_t written, bool lost) const {
  if (letters.size() < 2 || letters.size() > kMaxLetters) return {written, 0};
  if (!lost && written == 0 && is_plain_plural(letters)) return {};
  const WordList::Word* listed = choose(letters, written);
  if (listed != nullptr && (listed->count >= kSureCount || listed->shape != Shape{})) return listed->shape;
  if (const auto shape = verb(letters)) return {shape->zwnj | written, shape->cuts};
  if (listed != nullptr) return listed->shape;
  if (const auto shape = ending(letters, written, 0)) return {shape->zwnj | written, shape->cuts};
  if (written == 0) {
    if (const auto shape = run_on(letters)) return *shape;
    if (const auto shape = lost ? compound(letters, 3) : std::nullopt) return *shape;
  }
  return {written, 0};
}

std::optional<Shape> WordAnalyzer::verb(std::u32string_view letters) const {
  for (const std::u32string_view preverb : kPreverbs) {
    if (!letters.starts_with(preverb)) continue;
    std::u32string_view rest = letters.substr(preverb.size());
    if (rest.starts_with(U"ن")) rest.remove_prefix(1);
    if (!rest.starts_with(U"می") || rest.size() < 4) continue;
    rest.remove_prefix(2);
    const std::size_t stem = letters.size() - rest.size();
    if (verbs_.is_finite(rest)) return Shape{place(stem), 0};
    for (const std::u32string_view object : kObjects) {
      if (rest.ends_with(object) && verbs_.is_finite(rest.substr(0, rest.size() - object.size()))) {
        return Shape{place(stem), place(letters.size() - object.size())};
      }
    }
    for (const std::u32string_view copula : kShortCopulas) {
      if (rest.ends_with(copula) && verbs_.is_participle(rest.substr(0, rest.size() - copula.size()))) {
        return Shape{place(stem) | place(letters.size() - copula.size()), 0};
      }
    }
  }
  for (const std::u32string_view copula : kShortCopulas) {
    if (!letters.ends_with(copula)) continue;
    const std::u32string_view participle = letters.substr(0, letters.size() - copula.size());
    if (!verbs_.is_participle(participle) || (copula == U"ای" && is_plural(participle))) continue;
    return Shape{place(letters.size() - copula.size()), 0};
  }
  return std::nullopt;
}

// «کردهای سوریه»: in a text that keeps its ZWNJ this is no «کرده‌ای», since the plural needs
// none here.
bool WordAnalyzer::is_plain_plural(std::u32string_view letters) const {
  if (letters.size() < 5 || !letters.ends_with(U"های")) return false;
  const std::u32string_view host = letters.substr(0, letters.size() - 3);
  return !joins_left(host.back()) && words_.plain_count(host) >= kSureCount;
}

// Whether letters + «ای» are rather the plural in های of what stands before the ه: «ستاد» is more frequent
// than «ستاده».
bool WordAnalyzer::is_plural(std::u32string_view letters) const {
  const WordList::Word* with = words_.find(letters);
  const WordList::Word* without = words_.find(letters.substr(0, letters.size() - 1));
  return without != nullptr && (with == nullptr || without->count > with->count);
}

std::optional<Shape> WordAnalyzer::ending(std::u32string_view letters, std::uint64_t written, int depth) const {
  if (verbs_.is_prefixed_finite(letters)) return std::nullopt;
  for (const Ending& candidate : endings_) {
    if (letters.size() < candidate.letters.size() + 2 || !letters.ends_with(candidate.letters)) continue;
    const std::size_t at = letters.size() - candidate.letters.size();
    const std::u32string_view host = letters.substr(0, at);
    if (!candidate.fits(host)) continue;
    if (written == 0 && candidate.letters == U"های" && !is_plural(letters.substr(0, at + 1))) continue;
    if ((written >> at) != 0 && !(candidate.zwnj && (written >> at) == 1)) continue;
    const std::uint64_t inside = written & (place(at) - 1);
    std::optional<Shape> shape;
    if (const WordList::Word* word = choose(host, inside); word != nullptr && word->count >= candidate.least) {
      if (word->shape.cuts == 0) shape = word->shape;
    } else if (word == nullptr && depth < kMaxDepth) {
      shape = ending(host, inside, depth + 1);
      if (shape && shape->cuts != 0) shape.reset();
    }
    if (!shape) continue;
    if (candidate.zwnj) shape->zwnj |= joint(letters, at);
    shape->cuts |= candidate.cuts << at;
    return shape;
  }
  return std::nullopt;
}

std::optional<Shape> WordAnalyzer::run_on(std::u32string_view letters) const {
  for (const std::u32string_view first : kRunOn) {
    if (!letters.starts_with(first) || letters.size() < 5) continue;
    const WordList::Word* rest = words_.find(letters.substr(first.size()));
    if (rest == nullptr || rest->count < kRunOnCount) continue;
    return Shape{rest->shape.zwnj << first.size(), (rest->shape.cuts << first.size()) | place(first.size())};
  }
  if (letters.ends_with(U"را") && letters.size() > 3) {
    const WordList::Word* host = words_.find(letters.substr(0, letters.size() - 2));
    if (host != nullptr && host->count >= kRunOnCount) {
      return Shape{host->shape.zwnj, host->shape.cuts | place(letters.size() - 2)};
    }
  }
  return std::nullopt;
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
