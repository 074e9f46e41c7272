#include "extract/names/repeated_names.h"

#include <algorithm>

namespace gereh::extract {

namespace {

constexpr std::size_t kLongWord = 14;  // bytes: seven letters

// Whether a name known from quotation marks is meant where it stands without its noun: a short common word may be a word like any other.
bool is_name_again(const Sentence& sentence, int begin, int length) {
  const Token& token = sentence.tokens[static_cast<std::size_t>(begin)];
  const bool marked =
      begin > 0 && std::string_view("«“\"").find(sentence.tokens[static_cast<std::size_t>(begin) - 1].form) != std::string_view::npos;
  return length > 1 || marked || token.upos == Upos::PROPN || token.form.size() >= kLongWord;
}

}  // namespace

void RepeatedNames::add(const NamedSpan& span, const Sentence& sentence) {
  if (span.range.end - span.range.begin < 2) return;
  if (!span.label.empty()) {
    quoted_names_.add(span.label, span);
    const std::string first = span.label.substr(0, span.label.find(' '));  // «سپیددانه» of «سپیددانه البرز»
    if (first.size() >= kLongWord) quoted_names_.add(first, span);
    return;
  }
  names_.add(words(sentence, span.range), span);
  if (span.type != "Person") return;
  for (int begin = span.range.begin + 1; begin + 1 < span.range.end; ++begin) {  // without first names
    names_.add(words(sentence, {begin, span.range.end}), span);
  }
  last_names_.add(words(sentence, {span.range.end - 1, span.range.end}), span);
  for (const int token : {span.range.begin, span.range.end - 1}) {
    short_names_.add(words(sentence, {token, token + 1}), span);
  }
  if (!span.entry) return;
  for (const std::string& alias : span.entry->aliases) listed_names_.add(alias, span);
}

std::vector<NamedSpan> RepeatedNames::in(const Sentence& sentence, const std::vector<std::string>& folds, const Lexicon& lexicon) const {
  std::vector<NamedSpan> found;
  for (int begin = 0; begin < static_cast<int>(folds.size()); ++begin) {
    const auto name = names_.longest_at(folds, begin);
    if (name.length > 1) found.push_back({{begin, begin + name.length}, name.value->type, name.value->entry});
    const auto quoted = quoted_names_.longest_at(folds, begin);
    if (quoted.value && is_name_again(sentence, begin, quoted.length))
      found.push_back({{begin, begin + quoted.length}, quoted.value->type, nullptr, quoted.value->label});
    const auto listed = listed_names_.longest_at(folds, begin);
    if (listed.value) found.push_back({{begin, begin + listed.length}, listed.value->type, listed.value->entry});
    const NamedSpan* person = short_names_.find_folded(folds[static_cast<std::size_t>(begin)]);
    const Token& token = sentence.tokens[static_cast<std::size_t>(begin)];
    const bool word = token.upos == Upos::NOUN || token.upos == Upos::ADJ || token.upos == Upos::ADV || token.upos == Upos::X;
    const bool opens = begin == 0 && word && token.form == token.lemma;  // «سعیدوف مصرف دارو را رد کرد»
    const Title* before = begin > 0 ? lexicon.titles.find_folded(folds[static_cast<std::size_t>(begin) - 1]) : nullptr;
    const bool addressed = before && before->relation == kHonorific;  // «آقای چیسکدی»
    if (person && (token.upos == Upos::PROPN || addressed || (opens && last_names_.find_folded(folds[0])))) {
      found.push_back({{begin, begin + 1}, person->type, person->entry});
    }
  }
  return found;
}

}  // namespace gereh::extract
