#include "export/page/sentences.h"

#include <unicode/unistr.h>

#include <algorithm>

namespace gereh::exports {

using ontology::Span;

namespace {

icu::UnicodeString decoded(std::string_view utf8) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
}

}  // namespace

PageEvidence PageSentences::add(std::size_t document, const Span& span) {
  const ontology::CodePoints& text = texts_.of(document);
  const Span within{std::min(span.begin, text.size()), std::min(std::max(span.begin, span.end), text.size())};
  const Span sentence = around(document, within);
  const auto [place, is_new] = places_.try_emplace({document, sentence}, sentences_.size());
  if (is_new) {
    std::string words;
    decoded(text.cut(sentence)).toUTF8String(words);
    sentences_.push_back({document, std::move(words)});
  }
  const auto units = [&](const Span& part) { return static_cast<std::size_t>(decoded(text.cut(part)).length()); };
  const std::size_t begin = units({sentence.begin, within.begin});
  return {place->second, begin, begin + units(within)};
}

Span PageSentences::around(std::size_t document, const Span& span) const {
  Span whole = span;
  const std::vector<Span>& sentences = documents_[document].sentences;
  auto sentence = std::ranges::lower_bound(sentences, span.begin, {}, &Span::end);
  for (; sentence != sentences.end() && sentence->begin <= span.end; ++sentence) {
    const bool holds = sentence->contains(span) || (sentence->begin < span.end && span.begin < sentence->end);
    if (!holds) continue;
    whole.begin = std::min(whole.begin, sentence->begin);
    whole.end = std::max(whole.end, sentence->end);
  }
  return whole;
}

}  // namespace gereh::exports
