// One pass over the text; at each place the first pattern that fits decides: URL or e-mail address, number
// (with inner separators, as of dates, times and scores), word of another script, abbreviation with inner
// full stops, designation of letters and digits, Persian word, row of full stops, single sign.
#include "extract/fa/pieces.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "extract/fa/letters.h"

namespace gereh::extract {
namespace {

constexpr char32_t kZwnj = 0x200C;
constexpr std::size_t kAbbreviationLetters = 3;  // of each group
constexpr std::size_t kDesignationLetters = 7;   // «استارت-2»
constexpr std::size_t kDesignationDigits = 4;

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}
bool is_ascii_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Letter or digit of a script other than Arabic.
bool is_foreign(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c);
  return !fa::is_letter(c) && c != kZwnj && (c > 0x6FF || c < 0x600) && u_isalnum(static_cast<UChar32>(c)) != 0;
}

class Cutter {
 public:
  Cutter(std::u32string_view text, const NumberWords& number_words) : text_(text), number_words_(number_words) {}

  std::vector<Piece> run() {
    std::vector<Piece> pieces;
    pieces.reserve(text_.size() / 5);
    bool space = true;
    std::size_t line = 0;
    for (std::size_t at = 0; at < text_.size();) {
      if (text_[at] == '\n') ++line;
      if (text_[at] == '\n' || text_[at] == ' ' || text_[at] == kZwnj) {
        space = true;
        ++at;
        continue;
      }
      const auto [end, kind] = next(at);
      pieces.push_back({at, end, kind, space, line});
      space = false;
      at = end;
    }
    return pieces;
  }

 private:
  struct Match {
    std::size_t end;
    PieceKind kind;
  };

  char32_t at(std::size_t i) const { return i < text_.size() ? text_[i] : 0; }

  template <typename Predicate>
  std::size_t skip(std::size_t i, Predicate predicate) const {
    while (i < text_.size() && predicate(text_[i])) ++i;
    return i;
  }

  Match next(std::size_t i) {
    const char32_t c = text_[i];
    if (is_ascii_letter(c)) {
      if (const std::size_t end = address(i); end > i) return {end, PieceKind::fixed};
    }
    if (is_digit(c)) return {number(i), PieceKind::fixed};
    if (fa::is_letter(c)) return persian(i);
    if (is_foreign(c)) return {foreign(i), PieceKind::fixed};
    if (c == '.') return {skip(i, [](char32_t d) { return d == '.'; }), PieceKind::sign};
    return {i + 1, PieceKind::sign};
  }

  // End of the URL, domain or e-mail address at `i`; `i` if there is none. What is none has none within, save one with www.
  std::size_t address(std::size_t i) {
    if (i < no_address_before_ && !text_.substr(i).starts_with(U"www.")) return i;
    static constexpr std::u32string_view kInside = U"-._~:/?#@!$&'*+,;=%";
    std::size_t end = skip(i, [](char32_t c) { return is_digit(c) || is_ascii_letter(c) || kInside.find(c) != std::u32string_view::npos; });
    while (end > i && !is_digit(text_[end - 1]) && !is_ascii_letter(text_[end - 1]) && text_[end - 1] != '/') --end;
    const std::u32string_view run = text_.substr(i, end - i);
    if (run.find(U"://") != std::u32string_view::npos || run.starts_with(U"www.")) return end;
    if (const std::size_t sign = run.find('@'); sign != std::u32string_view::npos && run.find('.', sign) != std::u32string_view::npos) {
      return end;
    }
    static constexpr std::array<std::u32string_view, 6> kDomains = {U".ir", U".com", U".org", U".net", U".info", U".gov"};
    for (const std::u32string_view domain : kDomains) {
      if (run.ends_with(domain) || run.find(std::u32string(domain) + U"/") != std::u32string_view::npos) return end;
    }
    no_address_before_ = end;
    return i;
  }

  std::size_t number(std::size_t i) const {
    static constexpr std::u32string_view kSeparators = U".,/:-+_\u066B\u066C";
    std::size_t end = skip(i, is_digit);
    while (kSeparators.find(at(end)) != std::u32string_view::npos && is_digit(at(end + 1))) end = skip(end + 1, is_digit);
    if (at(end) == '%') return end + 1;
    if (is_foreign(at(end))) return foreign(end);
    const std::size_t letters = skip(end, fa::is_letter);
    if (letters > end && number_words_.endings.contains(std::u32string(text_.substr(end, letters - end)))) return letters;
    return end;
  }

  // «CoRoT-7b», «U.S.», «mp3ها».
  std::size_t foreign(std::size_t i) const {
    const auto inside = [](char32_t c) { return is_foreign(c) || is_digit(c) || fa::is_letter(c); };
    std::size_t end = skip(i, inside);
    while ((at(end) == '-' || at(end) == '.' || at(end) == '\'' || at(end) == '&' || at(end) == 0x2019) &&
           (is_foreign(at(end + 1)) || is_digit(at(end + 1)))) {
      end = skip(end + 1, inside);
    }
    return end;
  }

  // Letters with full stops between them, of at least two groups of one letter or three of up to three:
  // «ه.ش», «سی.ان.ان».
  std::size_t abbreviation(std::size_t i) const {
    std::size_t end = i;
    std::size_t groups = 0;
    std::size_t longest = 0;
    for (std::size_t group = i;; ++groups) {
      const std::size_t stop = skip(group, fa::is_letter);
      if (stop == group) break;
      if (stop - group > kAbbreviationLetters) return i;
      longest = std::max(longest, stop - group);
      end = stop;
      group = stop + 1;
      if (at(stop) != '.' || !fa::is_letter(at(stop + 1))) {
        ++groups;
        break;
      }
    }
    if ((groups >= 2 && longest == 1) || groups >= 3) return end;
    return i;
  }

  Match persian(std::size_t i) const {
    if (const std::size_t end = abbreviation(i); end > i) return {end, PieceKind::fixed};
    const std::size_t end = skip(i, [](char32_t c) { return c == kZwnj || fa::is_letter(c); });
    const bool hyphen = at(end) == '-';
    const std::size_t digits = end + (hyphen ? 1 : 0);
    const std::size_t after = skip(digits, is_digit);
    // A designation behind a hyphen, or glued to the letters if these are too few to be a word that lost its
    // space.
    const std::size_t most = hyphen ? kDesignationLetters : 2;
    const std::u32string_view word = text_.substr(i, end - i);
    const bool apart = number_words_.apart.contains(std::u32string(word));
    if (!apart && after > digits && after - digits <= kDesignationDigits && end - i <= most && at(after) != '.' && at(after) != '/') {
      return {skip(after, fa::is_letter), PieceKind::fixed};
    }
    return {end, PieceKind::word};
  }

  std::u32string_view text_;
  const NumberWords& number_words_;
  std::size_t no_address_before_ = 0;
};

}  // namespace

std::vector<Piece> cut_pieces(std::u32string_view text, const NumberWords& number_words) {
  return Cutter(text, number_words).run();
}

}  // namespace gereh::extract
