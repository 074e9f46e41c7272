// A written word is first looked up by its letters alone: the list says how these letters are written most
// often, and where tokens end. What the list lacks is taken apart by rules, the surest first:
//   1. (preverb +) می or نمی + finite form (+ object clitic): «برمی‌گرداندشان»;
//   2. participle + short copula: «گرفته‌اند», one token in PerDT;
//   3. a known host + an ending of endings.tsv: plural, comparative, enclitic pronoun, copula;
//   4. words that ran together (run_on.cpp).
#include "extract/fa/word_analyzer.h"

#include <algorithm>

#include "extract/base/tsv.h"
#include "extract/base/utf32.h"
#include "extract/fa/letters.h"
#include "ontology/error.h"

namespace gereh::extract::fa {
namespace {

// A plain spelling in the list is doubted (it may be «میکند» of careless text) below this count.
constexpr std::uint32_t kSureCount = 20;
constexpr int kMaxDepth = 2;

constexpr std::array<std::u32string_view, 6> kObjects = {U"م", U"ت", U"ش", U"مان", U"تان", U"شان"};

std::uint64_t joint(std::u32string_view letters, std::size_t at) {
  return at > 0 && at < letters.size() && joins_left(letters[at - 1]) ? place(at) : 0;
}

}  // namespace

WordAnalyzer::WordAnalyzer(const std::filesystem::path& folder)
    : words_(folder / "words.tsv"),
      affixes_(folder / "affixes.tsv"),
      verbs_(folder / "verb_stems.tsv"),
      endings_(read_endings(folder / "endings.tsv")) {}

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

Shape WordAnalyzer::analyze(std::u32string_view letters, std::uint64_t written, Joiners joiners) const {
  if (letters.size() < 2 || letters.size() > kMaxLetters) return {written, 0};
  if (joiners != Joiners::deleted && written == 0 && is_plain_plural(letters)) return {};
  const WordList::Word* listed = choose(letters, written);
  if (listed != nullptr && (listed->count >= kSureCount || listed->shape != Shape{})) return listed->shape;
  if (const auto shape = verb(letters)) return {shape->zwnj | written, shape->cuts};
  if (listed != nullptr) return listed->shape;
  if (const auto shape = ending(letters, written, 0)) return {shape->zwnj | written, shape->cuts};
  if (verbs_.is_with_preverb(letters)) return {written, 0};
  if (written == 0 && joiners == Joiners::deleted) {
    if (const auto shape = compound(letters, 3)) return *shape;
  }
  if (const auto shape = run_on(letters, written, joiners)) return *shape;
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

// Whether an unknown word with ZWNJ is made of known ones: «بی‌انتها».
bool WordAnalyzer::is_known_compound(std::u32string_view letters, std::uint64_t written) const {
  if (written == 0) return false;
  std::size_t begin = 0;
  for (std::size_t end = 1; end <= letters.size(); ++end) {
    if (end < letters.size() && ((written >> end) & 1) == 0) continue;
    const WordList::Word* word = words_.find(letters.substr(begin, end - begin));
    if (end - begin < 2 || word == nullptr || word->shape != Shape{} || word->count < kSureCount) return false;
    if (end == letters.size()) return end - begin > 2;
    begin = end;
  }
  return false;
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
      if (!shape && is_known_compound(host, inside)) shape = Shape{inside, 0};
    }
    if (!shape) continue;
    if (candidate.zwnj) shape->zwnj |= joint(letters, at);
    shape->cuts |= candidate.cuts << at;
    return shape;
  }
  return std::nullopt;
}

}  // namespace gereh::extract::fa
