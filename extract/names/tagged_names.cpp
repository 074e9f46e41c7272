#include "extract/names/tagged_names.h"

#include <algorithm>

#include "extract/fa/definite_form.h"

namespace gereh::extract {

namespace {

constexpr int kLongestSource = 4;  // words of «بر اساس گزارش»
constexpr std::string_view kWorksFor = "affiliatedWith";

std::string class_of_tag(std::string_view tag) {
  if (tag == "PER") return "Person";
  if (tag == "ORG") return "Organization";
  if (tag == "LOC") return "Place";
  if (tag == "FAC") return "Facility";
  if (tag == "EVE") return "Event";
  return "Product";
}

// The class that the words of the name itself tell: «وزارت ...» is a ministry, «معاهده ...» a treaty.
std::string refine(std::string type, const std::vector<std::string>& folds, int begin, const Lexicon& lexicon) {
  const auto match = lexicon.head_classes.longest_at(folds, begin);
  if (!match.value || type == "Person") return type;
  return *match.value;
}

// Without the conjunctions, prepositions and signs that taggers leave at the edges of names.
Tree::Range trimmed(const Sentence& sentence, Tree::Range range) {
  const auto loose = [&](int i) {
    const Upos upos = sentence.tokens[static_cast<std::size_t>(i)].upos;
    return upos == Upos::CCONJ || upos == Upos::PUNCT || upos == Upos::ADP || upos == Upos::SCONJ;
  };
  while (range.begin + 1 < range.end && loose(range.begin)) ++range.begin;
  const int size = static_cast<int>(sentence.tokens.size());
  const bool ordinal = range.end < size && sentence.tokens[static_cast<std::size_t>(range.end)].upos == Upos::CCONJ;  // «سی و نهمین»
  while (range.begin + 1 < range.end &&
         (loose(range.end - 1) || (ordinal && sentence.tokens[static_cast<std::size_t>(range.end) - 1].upos == Upos::NUM)))
    --range.end;
  return range;
}

bool has_proper_noun(const Sentence& sentence, Tree::Range range) {
  const auto begin = sentence.tokens.begin();
  return std::any_of(begin + range.begin, begin + range.end, [](const Token& token) { return token.upos == Upos::PROPN; });
}

}  // namespace

const GazetteerEntry* medium_at(const Sentence& sentence, const std::vector<std::string>& folds, int token, const Gazetteer& gazetteer,
                                const Lexicon& lexicon) {
  if (!is_nominal(sentence.tokens[static_cast<std::size_t>(token)])) return nullptr;
  const Title* title = token > 0 ? lexicon.titles.find_folded(folds[static_cast<std::size_t>(token - 1)]) : nullptr;
  bool source = title && title->relation == kWorksFor;
  for (int begin = std::max(0, token - kLongestSource); begin < token && !source; ++begin) {
    source = begin + lexicon.sources.longest_at(folds, begin).length == token ||
             begin + lexicon.interviews.longest_at(folds, begin).length == token;
  }
  if (!source) return nullptr;
  const std::string& name = sentence.tokens[static_cast<std::size_t>(token)].form;
  const GazetteerEntry* plain = gazetteer.find(name);
  if (plain && plain->type == "Country") return nullptr;  // «به گفته فرانسه»
  for (const std::string& head : lexicon.media_heads.keys()) {
    if (const GazetteerEntry* medium = gazetteer.find(head + name)) return medium;
  }
  return nullptr;
}

namespace {

// «پرسپولیس سپاهان را شکست داد»: where taggers take two names for one. The begin of a known name at the end of the range, or the end of one at its
// begin, if no ezafe joins it to the rest; 0 if there is none.
int seam(const Sentence& sentence, Tree::Range range, const Gazetteer& gazetteer, bool person) {
  const auto token = [&](int i) -> const Token& { return sentence.tokens[static_cast<std::size_t>(i)]; };
  for (int at = range.begin + 1; at < range.end; ++at) {
    const GazetteerEntry* known = gazetteer.find(words(sentence, {range.begin, at}));
    if (person && known && known->type != "Person") continue;  // «مهران دلاوری»: a first name that is a city too
    const bool first = known != nullptr;
    const GazetteerEntry* rest = gazetteer.find(words(sentence, {at, range.end}));
    const bool second = rest != nullptr;
    const bool takes_none = first && rest && takes_no_genitive(*known, *rest);
    if (token(at - 1).ezafe && !(takes_none && second)) continue;
    if (first && (second || token(at).upos == Upos::NOUN)) return at;
    if (second && token(range.begin).upos != Upos::PROPN) return at;
  }
  return 0;
}

// «تیم فوتبال سپاهان اصفهان», «باشگاه ملوان»: the body whose name stands behind nouns that may be added to it; nullptr if there is none.
const GazetteerEntry* entry_behind_heads(const Sentence& sentence, const std::vector<std::string>& folds, Tree::Range range,
                                         const Gazetteer& gazetteer, const Lexicon& lexicon) {
  int begin = range.begin;
  while (begin < range.end && lexicon.name_heads.find_folded(folds[static_cast<std::size_t>(begin)])) ++begin;
  if (begin == range.begin || begin == range.end) return nullptr;
  for (int end = range.end; end > begin; --end) {
    const GazetteerEntry* entry = gazetteer.find(words(sentence, {begin, end}));
    const GazetteerEntry* rest = end < range.end ? gazetteer.find(words(sentence, {end, range.end})) : nullptr;
    const bool body = entry && (entry->type == "Organization" || entry->type == "Company" || entry->type == "MediaOrganization");
    if (body && (end == range.end || (rest && rest->type == "City"))) return entry;
  }
  return nullptr;
}

// «شهر کرمان», «استان فارس»: the place whose name stands behind the noun that tells its class; nullptr if there is none.
const GazetteerEntry* place_behind_head(const Sentence& sentence, const std::vector<std::string>& folds, Tree::Range range,
                                        const Gazetteer& gazetteer, const Lexicon& lexicon) {
  const auto head = lexicon.head_classes.longest_at(folds, range.begin);
  if (!head.value || range.begin + head.length >= range.end) return nullptr;
  const GazetteerEntry* entry = gazetteer.find(words(sentence, {range.begin + head.length, range.end}));
  return entry && entry->type == *head.value && (entry->type == "City" || entry->type == "Region" || entry->type == "Country") ? entry
                                                                                                                               : nullptr;
}

// «رهبری آیبک تورسونوف»: a title, an office or a noun of persons that an ezafe joins to the name, not «غلام‌سخی رضایی».
bool begins_with_noun(const Sentence& sentence, const std::vector<std::string>& folds, Tree::Range range, const Lexicon& lexicon) {
  const auto token = [&](int i) -> const Token& { return sentence.tokens[static_cast<std::size_t>(i)]; };
  if (token(range.begin).upos != Upos::NOUN || !token(range.begin).ezafe || token(range.begin + 1).upos != Upos::PROPN) return false;
  std::string fold = folds[static_cast<std::size_t>(range.begin)];
  if (lexicon.titles.find_folded(fold) || lexicon.head_classes.find_folded(fold)) return true;
  fa::take_yeh(fold);
  return lexicon.titles.find_folded(fold) || token(range.begin).lemma != token(range.begin).form;
}

}  // namespace

std::vector<NamedSpan> tagged_names(const Sentence& sentence, const std::vector<std::string>& folds, const Gazetteer& gazetteer,
                                    const Lexicon& lexicon) {
  std::vector<NamedSpan> spans;
  const int size = static_cast<int>(sentence.tokens.size());
  for (int begin = 0; begin < size;) {
    const std::string& tag = sentence.tokens[static_cast<std::size_t>(begin)].name;
    int end = begin + 1;
    if (tag == "O" || tag.size() < 3) {
      begin = end;
      continue;
    }
    const std::string inside = "I-" + tag.substr(2);
    while (end < size && sentence.tokens[static_cast<std::size_t>(end)].name == inside) ++end;
    const auto goes_on = [&](int i) {  // the parser saw a longer name than the tagger
      const Token& token = sentence.tokens[static_cast<std::size_t>(i)];
      return inside == "I-PER" && token.name == "O" && token.upos == Upos::PROPN && token.deprel.starts_with("flat") &&
             token.head >= begin && token.head < i;
    };
    while (end < size && goes_on(end)) ++end;
    Tree::Range range = trimmed(sentence, {begin, end});
    if (!gazetteer.find(words(sentence, range))) {
      if (const int at = seam(sentence, range, gazetteer, inside == "I-PER"); at != 0) end = range.end = at;
    }
    const GazetteerEntry* medium = range.end - range.begin == 1 ? medium_at(sentence, folds, range.begin, gazetteer, lexicon) : nullptr;
    NamedSpan span{range, class_of_tag(tag.substr(2)), medium ? medium : gazetteer.find(words(sentence, range))};
    if (!span.entry && span.type != "Person") span.entry = entry_behind_heads(sentence, folds, range, gazetteer, lexicon);
    if (!span.entry && span.type != "Person") span.entry = place_behind_head(sentence, folds, range, gazetteer, lexicon);
    if (span.type == "Person" && !span.entry) {  // «والی فراه»: a title is no first name
      const auto title = lexicon.titles.longest_at(folds, span.range.begin);
      const int behind = span.range.begin + title.length;
      const bool office = title.value && title.value->relation != kHonorific && behind < span.range.end;
      const GazetteerEntry* body = office ? gazetteer.find(words(sentence, {behind, span.range.end})) : nullptr;
      if (office && (sentence.tokens[static_cast<std::size_t>(behind) - 1].ezafe || (body && body->type != "Person"))) {
        span.range.begin = behind;
        span.entry = body;
      }
    }
    while (span.type == "Person" && !span.entry && (span.range.end - span.range.begin) > 1 &&
           begins_with_noun(sentence, folds, span.range, lexicon))
      ++span.range.begin;
    if (!span.entry && span.type == "Person")
      span.entry = gazetteer.find(words(sentence, {lexicon.behind_honorifics(folds, range.begin, range.end), range.end}));
    const bool headed = lexicon.head_classes.longest_at(folds, range.begin).value != nullptr && span.type != "Person";
    span.type = span.entry ? span.entry->type : refine(span.type, folds, range.begin, lexicon);
    const bool only_head = headed && (span.range.end - span.range.begin) == 1;  // «پلیس»: a word like any other
    if (span.entry || (headed && !only_head) || (!headed && has_proper_noun(sentence, span.range))) spans.push_back(std::move(span));
    begin = end;
  }
  return spans;
}

}  // namespace gereh::extract
