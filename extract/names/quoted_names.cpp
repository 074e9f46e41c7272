#include "extract/names/quoted_names.h"

#include <algorithm>
#include <array>

#include "extract/fa/verb_group.h"

namespace gereh::extract {

namespace {

constexpr int kLongestName = 5;
constexpr std::string_view kGovernment = "Government";  // «دولت «اوباما»» is called so with its noun
constexpr int kLongestHead = 3;                         // words from the noun to the quotation mark
constexpr std::array<std::string_view, 6> kNamed = {"Organization", "Facility", "Document", "Product", "Weapon", "Region"};

bool is_mark(const Token& token, std::string_view marks) {
  return !token.form.empty() && marks.find(token.form) != std::string_view::npos;
}

}  // namespace

std::vector<NamedSpan> quoted_names(const Sentence& sentence, const std::vector<std::string>& folds, const Lexicon& lexicon) {
  std::vector<NamedSpan> found;
  const auto token = [&](int i) -> const Token& { return sentence.tokens[static_cast<std::size_t>(i)]; };
  const int size = static_cast<int>(folds.size());
  for (int open = 1; open < size; ++open) {
    if (!is_mark(token(open), "«“\"")) continue;
    int close = open + 1;
    while (close < size && close <= open + kLongestName + 1 && !is_mark(token(close), "»”\"") && token(close).upos != Upos::PUNCT &&
           !fa::is_finite(token(close)))
      ++close;
    if (close >= size || !is_mark(token(close), "»”\"") || close == open + 1 || token(open + 1).upos == Upos::DET) continue;
    for (int head = open - 1; head >= 0 && head >= open - kLongestHead; --head) {
      const Upos upos = token(head).upos;
      if (upos != Upos::NOUN && upos != Upos::ADJ && upos != Upos::PROPN) break;
      const auto match = lexicon.head_classes.longest_at(folds, head);
      const bool plural = has_feature(token(head), "Number=Plur");
      if (!match.value || plural || head + match.length > open) continue;
      const bool may_have_name = std::ranges::find(kNamed, *match.value) != kNamed.end() || lexicon.body_classes.contains(*match.value);
      if (!may_have_name) break;
      std::string label = words(sentence, {open + 1, close});
      if (*match.value == kGovernment) label = words(sentence, {head, open}) + " " + label;
      NamedSpan span{{head, close + 1}, *match.value, nullptr, std::move(label)};
      found.push_back(std::move(span));
      break;
    }
  }
  return found;
}

}  // namespace gereh::extract
