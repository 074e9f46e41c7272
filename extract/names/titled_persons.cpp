#include "extract/names/titled_persons.h"

#include <algorithm>

namespace gereh::extract {

namespace {

constexpr int kLongestPerson = 4;  // words of a name

// «نصرت‌الله نیازی، سخنگوی ...», where taggers take a last name for a common word: up to the comma before a title, from the first name's end or from
// the begin of the sentence.
void complete_person(const Sentence& sentence, const std::vector<std::string>& folds, int comma, const Lexicon& lexicon,
                     std::vector<NamedSpan>& spans) {
  const auto token = [&](int i) -> const Token& { return sentence.tokens[static_cast<std::size_t>(i)]; };
  if (token(comma).upos != Upos::PUNCT || !folds[static_cast<std::size_t>(comma)].empty()) return;
  const auto word = [&](int i) {
    const Upos upos = token(i).upos;
    return upos == Upos::NOUN || upos == Upos::ADJ || upos == Upos::VERB || upos == Upos::PROPN || upos == Upos::X;
  };
  const int last = comma - 1;
  const auto covers = [&](int i) {
    return std::ranges::find_if(spans, [&](const NamedSpan& span) { return span.range.begin <= i && i < span.range.end; });
  };
  if (const auto name = covers(last); name != spans.end()) {  // «شاهد محمود، سخنگوی ...»
    const int first = name->range.begin - 1;
    const bool alone = first == 0 || (first > 0 && token(first - 1).upos == Upos::PUNCT);
    const bool common = first >= 0 && (lexicon.titles.find_folded(folds[static_cast<std::size_t>(first)]) ||
                                       lexicon.head_classes.find_folded(folds[static_cast<std::size_t>(first)]));
    if (name->type == "Person" && !name->entry && (name->range.end - name->range.begin) == 1 && alone && !common && word(first) &&
        !token(first).ezafe && covers(first) == spans.end())
      name->range.begin = first;
    return;
  }
  if (!word(last) || token(last).part_of_word) return;
  const auto before = last > 0 ? covers(last - 1) : spans.end();
  if (before != spans.end()) {
    if (before->type == "Person" && before->range.end == last && !before->entry && !token(last - 1).ezafe) before->range.end = comma;
    return;
  }
  const bool opens =
      comma == 2 && word(0) && !token(0).ezafe && !lexicon.titles.find_folded(folds[0]) && !lexicon.head_classes.find_folded(folds[0]);
  if (opens) spans.push_back({{0, comma}, "Person", nullptr});
}

bool person_title(const Title& title) {
  return title.relation == "leaderOf" || title.relation == "holdsOffice" || title.relation == "spokespersonFor" ||
         title.relation == kHonorific;
}

}  // namespace

void add_titled_persons(const Sentence& sentence, const std::vector<std::string>& folds, const Lexicon& lexicon,
                        std::vector<NamedSpan>& spans) {
  const int size = static_cast<int>(folds.size());
  const auto token = [&](int i) -> const Token& { return sentence.tokens[static_cast<std::size_t>(i)]; };
  const auto free = [&](int i) {
    return i >= 0 && i < size && token(i).upos == Upos::PROPN &&
           std::ranges::none_of(spans, [&](const NamedSpan& span) { return span.range.begin <= i && i < span.range.end; });
  };
  for (int i = 0; i < size; ++i) {
    const auto title = lexicon.titles.longest_at(folds, i);
    if (!title.value) continue;
    for (NamedSpan& span : spans) {  // «پل کاگامه، رئیس‌جمهور رواندا» is no bridge
      const bool comma = i >= 2 && token(i - 1).upos == Upos::PUNCT && folds[static_cast<std::size_t>(i) - 1].empty();
      const bool beside = title.value->relation == kHonorific ? span.range.begin == i + title.length : comma && span.range.end == i - 1;
      const int before = span.range.begin - 1;
      const bool there = before >= 0 && lexicon.local_prepositions.find_folded(folds[static_cast<std::size_t>(before)]);
      const bool joined =
          token(span.range.begin).ezafe || (span.range.begin + 1 < span.range.end && token(span.range.begin + 1).upos == Upos::PUNCT);
      const bool body = lexicon.head_classes.find_folded(folds[static_cast<std::size_t>(span.range.begin)]) != nullptr && joined &&
                        (there || span.type != "Facility");  // «خبرگزاری «اسپوتنیک»، سخنگوی ...»
      if (beside && !span.entry && !body && span.type != "Person" && person_title(*title.value)) span.type = "Person";
    }
    Tree::Range name{i, i};
    if (title.value->relation == kHonorific) {
      name = {i + title.length, i + title.length};
      while (free(name.end) && name.end < name.begin + kLongestPerson) ++name.end;
    } else if (i >= 2 && token(i - 1).upos == Upos::PUNCT && folds[static_cast<std::size_t>(i) - 1].empty()) {
      name = {i - 1, i - 1};
      while (free(name.begin - 1) && name.begin > i - 1 - kLongestPerson) --name.begin;
    }
    if (name.begin < name.end) spans.push_back({name, "Person", nullptr});
    if (title.value->relation != kHonorific && i >= 2) complete_person(sentence, folds, i - 1, lexicon, spans);
  }
  std::ranges::stable_sort(spans, {}, [](const NamedSpan& span) { return span.range.begin; });
}

void take_honorific(std::vector<NamedSpan>& spans, std::size_t at, const std::vector<std::string>& folds, const Lexicon& lexicon) {
  NamedSpan& name = spans[at];
  constexpr int kMost = 4;  // words: «حجت‌الاسلام و المسلمین دکتر»
  for (int begin = std::max(0, name.range.begin - kMost); begin < name.range.begin; ++begin) {
    if (lexicon.behind_honorifics(folds, begin, name.range.end) != name.range.begin) continue;
    const auto taken = [&](const NamedSpan& other) { return other.range.begin < name.range.begin && begin < other.range.end; };
    if (std::ranges::none_of(spans, taken)) name.range.begin = begin;
    return;
  }
}

}  // namespace gereh::extract
