// Three witnesses tell where names are: the tagger's BIO tags, which know the context, the gazetteer, which knows the names,
// and the document, which tends to write a name out once. A longer span beats a shorter one that it overlaps; of equal
// spans the gazetteer's says what it is. A gazetteer name that is a common word too («مهر», a month and a
// virtue) is taken only if the tagger saw a proper noun. A tagged name without a proper
// noun must begin with a word that heads names («سازمان»).
#include "extract/names/named_spans.h"

#include <algorithm>
#include <array>

#include "extract/fa/function_words.h"
#include "extract/names/quoted_names.h"
#include "extract/names/repeated_names.h"
#include "extract/names/tagged_names.h"
#include "extract/names/titled_persons.h"

namespace gereh::extract {

namespace {

int length(const NamedSpan& span) {
  return span.range.end - span.range.begin;
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

}  // namespace

bool takes_no_genitive(const GazetteerEntry& name, const GazetteerEntry& other) {
  if (name.type == "ArmedGroup") return other.type == "City" || other.type == "Person";
  if (other.type == "Person" && name.type != "Office") return true;  // «کرملین پوتین را ...»
  return name.type == "Person" || name.type == "Country" || name.type == "IntergovernmentalOrganization";
}

std::vector<std::vector<NamedSpan>> find_names(const std::vector<Sentence>& sentences, const std::vector<std::vector<std::string>>& folds,
                                               const Gazetteer& gazetteer, const Lexicon& lexicon) {
  std::vector<std::vector<NamedSpan>> names;
  RepeatedNames repeated;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    std::vector<NamedSpan> candidates = tagged_names(sentences[s], folds[s], gazetteer, lexicon);
    std::ranges::move(gazetteer_spans(sentences[s], folds[s], gazetteer, lexicon), std::back_inserter(candidates));
    std::ranges::move(quoted_names(sentences[s], folds[s], lexicon), std::back_inserter(candidates));
    names.push_back(reconcile(std::move(candidates)));
    join_branches(sentences[s], folds[s], lexicon, names.back());
    add_titled_persons(sentences[s], folds[s], lexicon, names.back());
    for (const NamedSpan& span : names.back()) repeated.add(span, sentences[s]);
  }
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    std::vector<NamedSpan> candidates = std::move(names[s]);
    std::ranges::move(repeated.in(sentences[s], folds[s], lexicon), std::back_inserter(candidates));
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
