// Stops are unambiguous in Persian but for abbreviations and quotations. A quotation is passed over as a
// whole if it is short; the sentences of a long one are sentences of their own. The straight quote " opens
// and closes by turns in a line. Round brackets are often written the wrong way round, as on a screen that does not
// mirror them: «پیامبر )ص( فرمود».
#include "extract/analysis/sentence_splitter.h"

namespace gereh::extract {
namespace {

constexpr std::size_t kShortQuote = 30;        // pieces
constexpr std::size_t kHeadline = 3;           // pieces
constexpr std::size_t kMirrored = 6;           // pieces from ) to ( of brackets that are written the wrong way round
constexpr std::size_t kLongestSentence = 400;  // pieces; text without stops is cut here, since what follows reads whole sentences

class Splitter {
 public:
  Splitter(std::u32string_view text, const std::vector<Piece>& pieces, const std::unordered_set<std::u32string>& abbreviations)
      : text_(text), pieces_(pieces), abbreviations_(abbreviations) {}

  std::vector<std::size_t> run() {
    std::vector<std::size_t> ends;
    std::size_t inside_until = 0;  // within a short quote that closes at this piece
    bool straight_open = false;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const bool last_of_line = i + 1 == pieces_.size() || pieces_[i + 1].line != pieces_[i].line;
      const bool too_long = i + 1 - (ends.empty() ? 0 : ends.back()) >= kLongestSentence;
      if (is_straight(i)) straight_open = !straight_open;
      if (sign(i) == ')' && (i == 0 || i > bracket_closes_)) stray_closing_ = i + 1;
      if (const std::size_t close = closing(i, straight_open); close > i) inside_until = std::max(inside_until, close);
      if (i >= inside_until && is_stop(i)) {
        std::size_t end = i + 1;
        while (continues(end, i, straight_open)) ++end;
        const bool was_last = end == pieces_.size() || pieces_[end].line != pieces_[i].line;
        for (std::size_t k = i + 1; k < end; ++k) straight_open ^= is_straight(k);
        if (was_last) straight_open = false;
        ends.push_back(end);
        i = end - 1;
      } else if (last_of_line || too_long) {
        if (last_of_line) straight_open = false;
        ends.push_back(i + 1);
      }
    }
    return ends;
  }

 private:
  char32_t sign(std::size_t i) const { return pieces_[i].kind == PieceKind::sign ? text_[pieces_[i].begin] : 0; }
  std::u32string_view letters(std::size_t i) const { return text_.substr(pieces_[i].begin, pieces_[i].end - pieces_[i].begin); }
  bool is_straight(std::size_t i) const { return sign(i) == '"'; }

  bool is_stop(std::size_t i) const {
    switch (sign(i)) {
      case U'\u061F':  // ؟
      case '?':
      case '!':
        return true;
      case U'…':
        return !is_behind_initial(i);  // «و…», and so on
      case '/':
        return parts_headline(i);
      case '.':
        break;
      default:
        return false;
    }
    if (pieces_[i].end - pieces_[i].begin > 1) return !is_behind_initial(i);
    if (i == 0 || pieces_[i].space_before) return true;
    const bool last_of_line = i + 1 == pieces_.size() || pieces_[i + 1].line != pieces_[i].line;
    if (last_of_line) return true;
    const std::u32string_view before = letters(i - 1);
    // «1. نخست»: the number of a list item.
    const bool first_of_line = i == 1 || pieces_[i - 2].line != pieces_[i].line;
    if (first_of_line && pieces_[i - 1].kind == PieceKind::fixed) return false;
    return !is_behind_initial(i) && !abbreviations_.contains(std::u32string(before));
  }

  // «رکود بازار مسکن/ قیمت‌ها پایین آمد»: two headlines in the first line, of some words each.
  bool parts_headline(std::size_t i) const {
    if (pieces_[i].line != pieces_.front().line) return false;
    const auto part = [&](std::size_t k) { return pieces_[k].line == pieces_[i].line && sign(k) != '/'; };
    std::size_t before = i, after = i + 1;
    while (before > 0 && part(before - 1)) --before;
    while (after < pieces_.size() && part(after)) ++after;
    return i - before >= kHeadline && after - i - 1 >= kHeadline;
  }

  bool is_behind_initial(std::size_t i) const {
    if (i == 0 || pieces_[i - 1].line != pieces_[i].line || pieces_[i - 1].kind == PieceKind::sign) return false;
    const std::u32string_view before = letters(i - 1);
    return before.size() == 1 && (before[0] < '0' || before[0] > '9');
  }

  // Whether piece `i` still belongs to the sentence that stop `stop` ends: more stops, and what closes.
  bool continues(std::size_t i, std::size_t stop, bool straight_open) const {
    if (i >= pieces_.size() || pieces_[i].line != pieces_[stop].line) return false;
    switch (sign(i)) {
      case U'»':
      case ')':
      case ']':
      case U'”':
        return true;
      case '"':
        return straight_open && !pieces_[i].space_before;
      case '.':
      case '!':
      case U'\u061F':  // ؟
      case '?':
      case U'…':
        return !pieces_[i].space_before;
      default:
        return false;
    }
  }

  // The piece that closes the short quote or bracket which piece `i` opens; `i` if none does.
  std::size_t closing(std::size_t i, bool straight_open) {
    char32_t close = 0;
    switch (sign(i)) {
      case U'«':
        close = U'»';
        break;
      case '(':
        if (stray_closing_ > 0 && i <= stray_closing_ + kMirrored) return i;
        close = ')';
        break;
      case '[':
        close = ']';
        break;
      case U'“':
        close = U'”';
        break;
      case '"':
        close = straight_open ? U'"' : 0;
        break;
      default:
        break;
    }
    if (close == 0) return i;
    for (std::size_t k = i + 1; k < pieces_.size() && k <= i + kShortQuote && pieces_[k].line == pieces_[i].line; ++k) {
      if (sign(k) != close) continue;
      if (close == ')') bracket_closes_ = k;
      return ends_with_stop(k) ? k - 1 : k;
    }
    return i;
  }

  // «... است.» at the end of a quote: that stop ends the sentence, quote and all.
  bool ends_with_stop(std::size_t close) const { return close > 0 && is_stop(close - 1); }

  std::u32string_view text_;
  const std::vector<Piece>& pieces_;
  std::size_t bracket_closes_ = 0;  // the ) of the last ( that has one
  std::size_t stray_closing_ = 0;   // index + 1 of the last ) without (
  const std::unordered_set<std::u32string>& abbreviations_;
};

}  // namespace

std::vector<std::size_t> sentence_ends(std::u32string_view text, const std::vector<Piece>& pieces,
                                       const std::unordered_set<std::u32string>& abbreviations) {
  return Splitter(text, pieces, abbreviations).run();
}

}  // namespace gereh::extract
