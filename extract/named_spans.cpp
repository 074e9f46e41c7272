// Three witnesses tell where names are: the tagger's BIO tags, which know the context, the gazetteer, which knows the names,
// and the document, which tends to write a name out once. A longer span beats a shorter one that it overlaps; of equal
// spans the gazetteer's says what it is. A gazetteer name that is a common word too («مهر», a month and a
// virtue) is taken only if the tagger saw a proper noun. A tagged name without a proper
// noun must begin with a word that heads names («سازمان»).
#include "extract/named_spans.h"

#include <algorithm>
#include <array>

#include "extract/fa/function_words.h"
#include "extract/quoted_names.h"

namespace gereh::extract {

namespace {

constexpr int kLongestPerson = 4;      // words of a name
constexpr std::size_t kLongWord = 14;  // bytes: seven letters
constexpr int kLongestSource = 4;      // words of «بر اساس گزارش»
constexpr std::string_view kWorksFor = "affiliatedWith";

std::string class_of_tag(std::string_view tag) {
  if (tag == "PER") return "Person";
  if (tag == "ORG") return "Organization";
  if (tag == "LOC") return "Place";
  if (tag == "FAC") return "Facility";
  if (tag == "EVE") return "Event";
  return "Product";
}

int length(const NamedSpan& span) {
  return span.range.end - span.range.begin;
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

// «به گزارش فارس», «خبرنگار مهر»: a news agency or paper whose head noun is left out; nullptr if it is none.
const GazetteerEntry* medium_at(const Sentence& sentence, const std::vector<std::string>& folds, int token, const Gazetteer& gazetteer,
                                const Lexicon& lexicon) {
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
  constexpr std::string_view kYe = "\u06cc";
  std::string fold = folds[static_cast<std::size_t>(range.begin)];
  if (lexicon.titles.find_folded(fold) || lexicon.head_classes.find_folded(fold)) return true;
  if (fold.ends_with(kYe)) fold.resize(fold.size() - kYe.size());
  return lexicon.titles.find_folded(fold) || token(range.begin).lemma != token(range.begin).form;
}

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
    if (name->type == "Person" && !name->entry && length(*name) == 1 && alone && !common && word(first) && !token(first).ezafe &&
        covers(first) == spans.end())
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

// «دامیرا ایساکوا، رهبر ائتلاف»: proper nouns that the tagger saw no name in, before a comma and a title, or behind a word of address, are a
// person's.
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
      const bool body = lexicon.head_classes.find_folded(folds[static_cast<std::size_t>(span.range.begin)]) != nullptr &&
                        token(span.range.begin).ezafe && (there || span.type != "Facility");
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

// «آقای عراقچی»: the word of address before a name.
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

std::vector<NamedSpan> tagged_spans(const Sentence& sentence, const std::vector<std::string>& folds, const Gazetteer& gazetteer,
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
    while (span.type == "Person" && !span.entry && length(span) > 1 && begins_with_noun(sentence, folds, span.range, lexicon))
      ++span.range.begin;
    if (!span.entry && span.type == "Person")
      span.entry = gazetteer.find(words(sentence, {lexicon.behind_honorifics(folds, range.begin, range.end), range.end}));
    const bool headed = lexicon.head_classes.longest_at(folds, range.begin).value != nullptr && span.type != "Person";
    span.type = span.entry ? span.entry->type : refine(span.type, folds, range.begin, lexicon);
    const bool only_head = headed && length(span) == 1;  // «پلیس»: a word like any other
    if (span.entry || (headed && !only_head) || (!headed && has_proper_noun(sentence, span.range))) spans.push_back(std::move(span));
    begin = end;
  }
  return spans;
}

// Whether a name of the gazetteer is meant as a name. One word that is no common word counts even where the tagger saw a mere
// noun, if it stands alone: «توسط غرب», but not «غرب کشور».
bool plausible(const Sentence& sentence, const std::vector<std::string>& folds, Tree::Range range, const Gazetteer& gazetteer) {
  if (range.end - range.begin > 1) return true;
  const auto upos = [&](int i) {
    return i >= 0 && i < static_cast<int>(folds.size()) ? sentence.tokens[static_cast<std::size_t>(i)].upos : Upos::PUNCT;
  };
  const Token& token = sentence.tokens[static_cast<std::size_t>(range.begin)];
  if (token.upos == Upos::PROPN || token.name != "O") return true;
  if (gazetteer.is_ambiguous(folds[static_cast<std::size_t>(range.begin)])) return false;
  if (token.form.find("\u200c") != std::string::npos) return true;
  const Upos before = upos(range.begin - 1), after = upos(range.end);
  if (before == Upos::ADP && (token.upos == Upos::VERB || (token.upos == Upos::NOUN && !token.ezafe))) return true;  // «به خوست»
  const bool part_of_phrase = before == Upos::DET || before == Upos::NUM || after == Upos::NOUN || after == Upos::ADJ ||
                              after == Upos::PROPN || after == Upos::PRON;
  return (token.upos == Upos::NOUN || token.upos == Upos::X) && !part_of_phrase;
}

std::vector<NamedSpan> gazetteer_spans(const Sentence& sentence, const std::vector<std::string>& folds, const Gazetteer& gazetteer,
                                       const Lexicon& lexicon) {
  std::vector<NamedSpan> spans;
  const int size = static_cast<int>(sentence.tokens.size());
  for (int begin = 0; begin < size; ++begin) {
    if (folds[static_cast<std::size_t>(begin)].empty()) continue;
    if (const GazetteerEntry* medium = medium_at(sentence, folds, begin, gazetteer, lexicon)) {
      spans.push_back({{begin, begin + 1}, medium->type, medium});
      continue;
    }
    const int longest = std::max(1, static_cast<int>(gazetteer.longest_from(folds[static_cast<std::size_t>(begin)])));
    for (int end = std::min(size, begin + longest); end > begin; --end) {
      const auto parted = [&](int i) { return folds[static_cast<std::size_t>(i)].empty(); };  // by punctuation
      bool whole = true;
      for (int i = begin; i < end; ++i) whole = whole && !parted(i);
      if (!whole) continue;
      const GazetteerEntry* entry = gazetteer.find(words(sentence, {begin, end}));
      if (!entry || !plausible(sentence, folds, {begin, end}, gazetteer)) continue;
      spans.push_back({{begin, end}, entry->type, entry});
      begin = end - 1;
      break;
    }
  }
  return spans;
}

bool overlap(const NamedSpan& a, const NamedSpan& b) {
  return a.range.begin < b.range.end && b.range.begin < a.range.end;
}

bool within(const NamedSpan& inner, const NamedSpan& outer) {
  return outer.range.begin <= inner.range.begin && inner.range.end <= outer.range.end;
}

bool may_be_inner(const NamedSpan& name) {
  return name.entry || name.type == "City" || name.type == "Region";
}

// Of overlapping candidates the longer one; a gazetteer name within a longer name stays.
std::vector<NamedSpan> reconcile(std::vector<NamedSpan> candidates) {
  std::ranges::stable_sort(candidates, [](const NamedSpan& a, const NamedSpan& b) {
    if (length(a) != length(b)) return length(a) > length(b);
    return a.entry != nullptr && b.entry == nullptr;
  });
  std::vector<NamedSpan> kept;
  for (NamedSpan& candidate : candidates) {
    const bool clashes = std::ranges::any_of(kept, [&](const NamedSpan& other) {
      return overlap(candidate, other) && (!within(candidate, other) || length(candidate) == length(other) || !may_be_inner(candidate) ||
                                           other.entry || other.type == "Person");
    });
    if (!clashes) kept.push_back(std::move(candidate));
  }
  std::ranges::stable_sort(kept, {}, [](const NamedSpan& span) { return span.range.begin; });
  return kept;
}

// «سازمان جهاد کشاورزی خراسان جنوبی», «اداره منابع طبیعی شهرستان ورامین»: a body with the place right behind it is the branch there, whose
// head is not the national body's.
void join_branches(const Sentence& sentence, const std::vector<std::string>& folds, const Lexicon& lexicon, std::vector<NamedSpan>& names) {
  constexpr std::array<std::string_view, 4> kWithBranches = {"Organization", "Government", "Court", "NGO"};
  const auto token = [&](int i) -> const Token& { return sentence.tokens[static_cast<std::size_t>(i)]; };
  const int size = static_cast<int>(folds.size());
  for (NamedSpan& body : names) {
    if (std::ranges::find(kWithBranches, body.type) == kWithBranches.end() || !body.label.empty() || !token(body.range.end - 1).ezafe)
      continue;
    if (!lexicon.head_classes.longest_at(folds, body.range.begin).value ||
        lexicon.name_heads.find_folded(folds[static_cast<std::size_t>(body.range.begin)]))
      continue;
    const auto place = std::ranges::find_if(names, [&](const NamedSpan& other) {
      const bool local = other.type == "City" || other.type == "Region" || other.type == "Place";
      return local && other.range.begin == body.range.end;
    });
    if (place == names.end() || (place->range.end < size && fa::is_object_marker(token(place->range.end)))) continue;
    if (body.entry && !(place->entry && place->entry->country == body.entry->country)) continue;
    body.range.end = place->range.end;
    body.entry = nullptr;
  }
}

// Names of several words as the document writes them, and the first and last names of its persons.
struct WrittenOut {
  PhraseMap<NamedSpan> names;
  PhraseMap<NamedSpan> short_names;
  PhraseMap<NamedSpan> listed_names;  // short names that the gazetteer has for these persons
  PhraseMap<NamedSpan> quoted_names;  // by what the quotation marks hold
  PhraseMap<NamedSpan> last_names;    // of persons

  void add(const NamedSpan& span, const Sentence& sentence) {
    if (length(span) < 2) return;
    if (!span.label.empty()) {
      quoted_names.add(span.label, span);
      const std::string first = span.label.substr(0, span.label.find(' '));  // «سپیددانه» of «سپیددانه البرز»
      if (first.size() >= kLongWord) quoted_names.add(first, span);
      return;
    }
    names.add(words(sentence, span.range), span);
    if (span.type != "Person") return;
    for (int begin = span.range.begin + 1; begin + 1 < span.range.end; ++begin) {  // without first names
      names.add(words(sentence, {begin, span.range.end}), span);
    }
    last_names.add(words(sentence, {span.range.end - 1, span.range.end}), span);
    for (const int token : {span.range.begin, span.range.end - 1}) {
      short_names.add(words(sentence, {token, token + 1}), span);
    }
    if (!span.entry) return;
    for (const std::string& alias : span.entry->aliases) listed_names.add(alias, span);
  }

  // Where they stand again. A short name that the gazetteer does not list must look like a name by itself.
  std::vector<NamedSpan> again(const Sentence& sentence, const std::vector<std::string>& folds, const Lexicon& lexicon) const {
    std::vector<NamedSpan> found;
    for (int begin = 0; begin < static_cast<int>(folds.size()); ++begin) {
      const auto name = names.longest_at(folds, begin);
      if (name.length > 1) found.push_back({{begin, begin + name.length}, name.value->type, name.value->entry});
      const auto quoted = quoted_names.longest_at(folds, begin);
      if (quoted.value && is_name_again(sentence, begin, quoted.length))
        found.push_back({{begin, begin + quoted.length}, quoted.value->type, nullptr, quoted.value->label});
      const auto listed = listed_names.longest_at(folds, begin);
      if (listed.value) found.push_back({{begin, begin + listed.length}, listed.value->type, listed.value->entry});
      const NamedSpan* person = short_names.find_folded(folds[static_cast<std::size_t>(begin)]);
      const Token& token = sentence.tokens[static_cast<std::size_t>(begin)];
      const bool word = token.upos == Upos::NOUN || token.upos == Upos::ADJ || token.upos == Upos::ADV || token.upos == Upos::X;
      const bool opens = begin == 0 && word && token.form == token.lemma;  // «سعیدوف مصرف دارو را رد کرد»
      const Title* before = begin > 0 ? lexicon.titles.find_folded(folds[static_cast<std::size_t>(begin) - 1]) : nullptr;
      const bool addressed = before && before->relation == kHonorific;  // «آقای چیسکدی»
      if (person && (token.upos == Upos::PROPN || addressed || (opens && last_names.find_folded(folds[0])))) {
        found.push_back({{begin, begin + 1}, person->type, person->entry});
      }
    }
    return found;
  }

  // Whether a name known from quotation marks is meant where it stands without its noun: a short common word may be a word like any other.
  static bool is_name_again(const Sentence& sentence, int begin, int length) {
    const Token& token = sentence.tokens[static_cast<std::size_t>(begin)];
    const bool marked =
        begin > 0 && std::string_view("«“\"").find(sentence.tokens[static_cast<std::size_t>(begin) - 1].form) != std::string_view::npos;
    return length > 1 || marked || token.upos == Upos::PROPN || token.form.size() >= kLongWord;
  }
};

}  // namespace

bool takes_no_genitive(const GazetteerEntry& name, const GazetteerEntry& other) {
  if (name.type == "ArmedGroup") return other.type == "City" || other.type == "Person";
  if (other.type == "Person" && name.type != "Office") return true;  // «کرملین پوتین را ...»
  return name.type == "Person" || name.type == "Country" || name.type == "IntergovernmentalOrganization";
}

std::vector<std::vector<NamedSpan>> find_names(const std::vector<Sentence>& sentences, const std::vector<std::vector<std::string>>& folds,
                                               const Gazetteer& gazetteer, const Lexicon& lexicon) {
  std::vector<std::vector<NamedSpan>> names;
  WrittenOut written_out;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    std::vector<NamedSpan> candidates = tagged_spans(sentences[s], folds[s], gazetteer, lexicon);
    std::ranges::move(gazetteer_spans(sentences[s], folds[s], gazetteer, lexicon), std::back_inserter(candidates));
    std::ranges::move(quoted_names(sentences[s], folds[s], lexicon), std::back_inserter(candidates));
    names.push_back(reconcile(std::move(candidates)));
    join_branches(sentences[s], folds[s], lexicon, names.back());
    add_titled_persons(sentences[s], folds[s], lexicon, names.back());
    for (const NamedSpan& span : names.back()) written_out.add(span, sentences[s]);
  }
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    std::vector<NamedSpan> candidates = std::move(names[s]);
    std::ranges::move(written_out.again(sentences[s], folds[s], lexicon), std::back_inserter(candidates));
    names[s] = reconcile(std::move(candidates));
    for (std::size_t i = 0; i < names[s].size(); ++i) {
      if (names[s][i].type == "Person") take_honorific(names[s], i, folds[s], lexicon);
    }
  }
  return names;
}

void tag_names(Sentence& sentence, const std::vector<NamedSpan>& names) {
  for (const NamedSpan& name : names) {
    const bool place = name.entry && length(name) == 1 && (name.type == "Country" || name.type == "City" || name.type == "Region");
    if (name.type != "Person" && !place) continue;
    for (int i = name.range.begin; i < name.range.end; ++i) {
      Token& token = sentence.tokens[static_cast<std::size_t>(i)];
      token.upos = Upos::PROPN;
      token.lemma = token.form;
      token.feats = "Number=Sing";
    }
  }
}

}  // namespace gereh::extract
