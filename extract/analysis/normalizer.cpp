// Normalisation in three steps, each keeping for every code point the range of the original that it came from
// (the invariant of SentencePiece's normalizer; Kudo and Richardson 2018):
//   1. drop what has no meaning of its own (marks, tatweel, direction marks) and turn the many signs that
//   writers use
//      for ZWNJ into ZWNJ;
//   2. fold what is left, by table where one code point gives one, else by NFKC (Unicode Standard Annex #15)
//   between
//      normalisation boundaries;
//   3. drop ZWNJ that shows nothing: doubled, at an edge, or behind a letter that never joins to the left.
// Steps 1 and 2 are repeated while they meet code points outside the table, since dropping may bring together
// what composes.
#include "extract/analysis/normalizer.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <cassert>
#include <utility>

#include "extract/fa/letters.h"
#include "ontology/error.h"

namespace gereh::extract {
namespace {

constexpr char32_t kZwnj = 0x200C;
constexpr char32_t kDrop = 0xFFFFFFFF;   // the code point vanishes
constexpr char32_t kOther = 0xFFFFFFFE;  // not in the table: NFKC decides

void push(NormalizedText& text, char32_t c, std::size_t begin, std::size_t end) {
  text.text.push_back(c);
  text.origin.push_back(begin);
  text.origin_end.push_back(end);
}

void reserve(NormalizedText& text, std::size_t size) {
  text.text.reserve(size);
  text.origin.reserve(size);
  text.origin_end.reserve(size);
}

NormalizedText decode(std::string_view utf8) {
  NormalizedText result;
  reserve(result, utf8.size() / 3 * 2);
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
  const auto size = static_cast<int64_t>(utf8.size());
  std::size_t index = 0;
  for (int64_t i = 0; i < size; ++index) {
    const int64_t start = i;
    UChar32 c = bytes[i];
    if (c < 0x80) {
      ++i;
    } else {
      int32_t step = 0;  // ICU's macro counts in 32 bits, a file may be longer
      const auto left = static_cast<int32_t>(size - i < 8 ? size - i : 8);
      U8_NEXT(bytes + start, step, left, c);
      if (c < 0) throw ontology::InputError("byte " + std::to_string(start) + ": invalid UTF-8; convert the text first");
      i += step;
    }
    push(result, static_cast<char32_t>(c), index, index + 1);
  }
  return result;
}

// Signs that came into texts in the place of ZWNJ, since old keyboards and converters had no other.
bool stands_for_zwnj(char32_t c) {
  return c == 0x00AD || c == 0x200B || c == 0x200E || c == 0x200F || c == 0x2060 || c == 0x180E;
}

bool is_mark_or_format(char32_t c) {
  const auto type = static_cast<UCharCategory>(u_charType(static_cast<UChar32>(c)));
  return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR;
}

// Folds of the Arabic block and ASCII, without a look into ICU's tables.
char32_t fold_by_table(char32_t c) {
  if (c == '\t' || c == 0x00A0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F) return ' ';
  if (c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029) return '\n';
  if (c < 0x80) return c < ' ' && c != '\n' ? kDrop : c;
  if (c == kZwnj || c == 0xAB || c == 0xBB || (c >= 0x2013 && c <= 0x201E) || c == 0x2026) return c;
  if (c >= 0x0600 && c < 0x0700) return fa::fold_arabic(c, kDrop);
  if (stands_for_zwnj(c)) return kZwnj;
  if (c == 0xFEFF || c == 0x7F || (c >= 0x80 && c < 0xA0)) return kDrop;
  if (c == 0x2010 || c == 0x2011 || c == 0x2212) return '-';
  return kOther;
}

// What NFKC makes of the code points [begin, end) of `in`; each result came from all of them unless there is
// but one.
void compose(const NormalizedText& in, std::size_t begin, std::size_t end, const icu::Normalizer2& nfkc, NormalizedText& out) {
  icu::UnicodeString segment;
  for (std::size_t i = begin; i < end; ++i) segment.append(static_cast<UChar32>(in.text[i]));
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString result = nfkc.normalize(segment, status);
  assert(U_SUCCESS(status));
  for (int32_t i = 0; i < result.length(); i = result.moveIndex32(i, 1)) {
    auto c = static_cast<char32_t>(result.char32At(i));
    if (const char32_t folded = fold_by_table(c); folded != kOther) c = folded;
    if (c != kDrop && !(is_mark_or_format(c) && c != kZwnj)) push(out, c, in.origin[begin], in.origin_end[end - 1]);
  }
}

// Steps 1 and 2, once. Returns whether a code point outside the table was met.
bool fold(const NormalizedText& in, NormalizedText& out) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status) != 0) throw ontology::DataError("ICU: no NFKC data; install ICU's data");
  reserve(out, in.text.size());
  bool exotic = false;
  const std::size_t size = in.text.size();
  for (std::size_t i = 0; i < size;) {
    const char32_t c = in.text[i];
    if (c == '\r' && i + 1 < size && in.text[i + 1] == '\n') {
      push(out, '\n', in.origin[i], in.origin_end[i + 1]);
      i += 2;
      continue;
    }
    const char32_t next = i + 1 < size ? in.text[i + 1] : 0;
    if (const char32_t composed = fa::compose_hamza(c, next); composed != 0) {
      push(out, composed, in.origin[i], in.origin_end[i + 1]);
      i += 2;
      continue;
    }
    const char32_t folded = fold_by_table(c);
    if (folded != kOther) {
      if (folded != kDrop) {
        push(out, folded, in.origin[i], in.origin_end[i]);
      } else if (fa::belongs_to_letter(c) && !out.text.empty() && out.origin_end.back() == in.origin[i]) {
        out.origin_end.back() = in.origin_end[i];  // «همهٔ» is cut with its mark
      }
      ++i;
      continue;
    }
    exotic = true;
    std::size_t end = i + 1;
    while (end < size && fold_by_table(in.text[end]) == kOther && !nfkc->hasBoundaryBefore(static_cast<UChar32>(in.text[end]))) {
      ++end;
    }
    compose(in, i, end, *nfkc, out);
    i = end;
  }
  return exotic;
}

// Step 3. ZWNJ stays only where it keeps apart two letters that would join.
NormalizedText drop_idle_zwnj(const NormalizedText& in) {
  NormalizedText out;
  reserve(out, in.text.size());
  const std::size_t size = in.text.size();
  for (std::size_t i = 0; i < size; ++i) {
    if (in.text[i] == kZwnj) {
      std::size_t after = i + 1;
      while (after < size && in.text[after] == kZwnj) ++after;
      const bool shows = !out.text.empty() && fa::joins_left(out.text.back()) && after < size && fa::is_letter(in.text[after]);
      if (shows) push(out, kZwnj, in.origin[i], in.origin_end[after - 1]);
      i = after - 1;
      continue;
    }
    push(out, in.text[i], in.origin[i], in.origin_end[i]);
  }
  return out;
}

}  // namespace

ontology::Span NormalizedText::to_original(std::size_t begin, std::size_t end) const {
  assert(begin <= end && end <= text.size());
  if (begin < end) return {origin[begin], origin_end[end - 1]};
  const std::size_t at = begin < text.size() ? origin[begin] : (text.empty() ? 0 : origin_end.back());
  return {at, at};
}

NormalizedText normalize(std::string_view utf8) {
  NormalizedText text = decode(utf8);
  for (bool again = true; again;) {
    NormalizedText folded;
    again = fold(text, folded) && folded.text != text.text;
    text = std::move(folded);
  }
  return drop_idle_zwnj(text);
}

}  // namespace gereh::extract
