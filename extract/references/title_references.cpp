// A title told beside a name says who is meant wherever the title stands alone, before or after. A title that nobody bears in this
// document is an entity of its own.
#include "extract/references/title_references.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>

#include "extract/events/events.h"
#include "ontology/iri.h"

namespace gereh::extract {

namespace {

constexpr std::size_t kLead = 3;             // sentences of title and lead
constexpr std::size_t kPresentedWithin = 2;  // sentences from an office to the name
constexpr std::string_view kLeads = "leaderOf";
constexpr std::string_view kWorksFor = "affiliatedWith";  // reporters, whom nobody asks about
constexpr std::string_view kMember = "memberOf";
constexpr std::string_view kNational = "nationalOf";
constexpr std::string_view kAnyLeader = "leader";  // a country's president, chancellor or king is also called so

// «او وزیر است», «وزیر شد»
bool is_predicate(const Tree& tree, int title) {
  if (tree.child(title, "cop") != kNone) return true;
  const int verb = tree.token(title).head;
  const bool part = tree.is(title, "xcomp") || tree.is(title, "compound");
  return part && verb > title && fa::is_copula(tree.token(verb));
}

}  // namespace

void TitleReferences::read() {
  std::vector<std::pair<std::size_t, TitlePhrase>> alone;
  for (std::size_t s = 0; s < spans_.size(); ++s) {
    for (const TitlePhrase& phrase : find_title_phrases(text_.trees[s], text_.folds[s], spans_[s], text_.gazetteer, text_.lexicon)) {
      if (is_predicate(text_.trees[s], phrase.title.begin)) continue;  // told as a fact
      const int before = phrase.title.begin - 1;
      const bool of_gathering =
          before >= 0 && text_.trees[s].token(before).ezafe && text_.lexicon.gatherings.find(text_.trees[s].token(before).lemma);
      if (of_gathering && phrase.person == kNoSpan) continue;  // «انتخابات ریاست‌جمهوری آمریکا»
      if (phrase.person == kNoSpan) {
        alone.emplace_back(s, phrase);
      } else {
        read_title(s, phrase);
      }
    }
  }
  for (const auto& [s, phrase] : alone) read_title(s, phrase);
}

void TitleReferences::read_title(std::size_t sentence, const TitlePhrase& phrase) {
  const Tree& tree = text_.trees[sentence];
  const EntityIndex body = bodies_.of(sentence, phrase);
  std::string text = words(tree.sentence(), phrase.range);
  const bool pointed_at = phrase.deictic != kNone ||
                          phrase.described != kNone;  // «رئیس‌جمهور این کشور», «رئیس‌جمهور کشورمان»
  if (pointed_at && body != kNoEntity && text_.entities.is_a(body, "Country")) {
    text = words(tree.sentence(), phrase.title) + ' ' + text_.entities[body].label_fa;
  }
  EntityIndex person =
      phrase.person == kNoSpan ? holder(sentence, phrase, body) : names_[sentence][static_cast<std::size_t>(phrase.person)];
  if (person == kNoEntity && body == kNoEntity) return;  // «وزیر» alone: a word like any other
  bool inferred = false;
  const EntityIndex bearer = phrase.person == kNoSpan ? appointed(sentence, phrase) : kNoEntity;
  if (bearer != kNoEntity) person = bearer;
  if (person == kNoEntity) {
    person = named_behind(sentence, phrase);
    if (person == kNoEntity && speaks(sentence, phrase.title.begin)) person = sole_speaker();
    inferred = person != kNoEntity;
    if (!inferred) person = text_.entities.add("Person", text, false, phrase.value->label_en + " of " + text_.entities[body].label_en);
  }
  mentions_.add(sentence, phrase.range, person, false);
  if (body == kNoEntity) return;
  by_title_.try_emplace(ontology::fold_name(text), person);
  bearers_.add(bodies_.state_of(body), *phrase.value, person);
  // «هافبک برزیلی» is no member of Brazil.
  const bool of_nation = phrase.demonym && phrase.body == kNoSpan && phrase.deictic == kNone && phrase.value->relation == kMember;
  const std::string relation(of_nation ? kNational : phrase.value->relation);
  const auto told = [&](const Office& office) {
    return office.person.entity == person && office.body.entity == body && office.relation == relation;
  };
  bool former = false;
  for (int i = phrase.range.begin; i < phrase.range.end; ++i)
    former = former || text_.lexicon.former.find_folded(text_.fold(sentence, i)) != nullptr;
  const bool role_alone =
      phrase.value->relation != kWorksFor && !text_.entities[person].named && phrase.person == kNoSpan;  // «سخنگوی طالبان»
  if ((phrase.person == kNoSpan && bearer == kNoEntity && !inferred && !role_alone) || std::ranges::any_of(offices_, told)) return;
  const Tree::Range name = phrase.person == kNoSpan ? phrase.range : spans_[sentence][static_cast<std::size_t>(phrase.person)].range;
  const Tree::Range whole{std::min(name.begin, phrase.range.begin), std::max(name.end, phrase.range.end)};
  const Tree::Range body_range = phrase.body != kNoSpan ? spans_[sentence][static_cast<std::size_t>(phrase.body)].range
                                                        : Tree::Range{phrase.range.end - 1, phrase.range.end};
  offices_.push_back({sentence,
                      {person, tree.span(name), !inferred},
                      {body, tree.span(body_range), true},
                      relation,
                      words(tree.sentence(), phrase.title),
                      tree.span(whole),
                      inferred,
                      former});
}

// «علی احمدی به عنوان وزیر کشور منصوب شد»: who is named as the clause's object with «را», else as its subject; kNoEntity for a title that
// stands behind other words.
EntityIndex TitleReferences::appointed(std::size_t sentence, const TitlePhrase& phrase) const {
  const Tree& tree = text_.trees[sentence];
  const int title = phrase.range.begin;
  bool given = false;
  for (int begin = std::max(0, title - 2); begin < title; ++begin) {
    const auto capacity = text_.lexicon.capacities.longest_at(text_.folds[sentence], begin);
    given = given || (capacity.value && begin + capacity.length == title);
  }
  const int clause = given ? clause_above(tree, title) : kNone;
  if (clause == kNone) return kNoEntity;
  int bearer = subject_of(tree, clause, text_.lexicon);
  for (const int object : tree.children_by(clause, "obj")) {
    if (tree.has_object_marker(object)) bearer = object;
  }
  const auto named = bearer == kNone ? std::nullopt : mentions_.at(sentence, bearer);
  return named && text_.entities.is_a(named->entity, "Person") ? named->entity : kNoEntity;
}

// News often name a speaker by the office in the lead and by the name in the next sentences: «مدیر آموزش یزد گفت ... علی احمدی
// افزود ...». The first person named behind a title that nobody bears, if both speak and the name has no title of its own.
EntityIndex TitleReferences::named_behind(std::size_t sentence, const TitlePhrase& phrase) const {
  if (sentence >= kLead || !speaks(sentence, phrase.title.begin)) return kNoEntity;
  for (std::size_t s = sentence; s < spans_.size() && s <= sentence + kPresentedWithin; ++s) {
    for (std::size_t i = 0; i < spans_[s].size(); ++i) {
      const NamedSpan& span = spans_[s][i];
      if (span.type != "Person" || (s == sentence && span.range.begin < phrase.range.end)) continue;
      const EntityIndex person = names_[s][i];
      bool speaker = false;
      for (int token = span.range.begin; token < span.range.end; ++token) speaker = speaker || speaks(s, token);
      if (!speaker) continue;
      return s > sentence && !bearers_.bears_title(person) && !span.entry ? person : kNoEntity;
    }
  }
  return kNoEntity;
}

// The one person whose name speaks in the article, more than once and without a title of his own; kNoEntity if there is none or are several:
// who speaks there by his office alone is he.
EntityIndex TitleReferences::sole_speaker() const {
  std::map<EntityIndex, int> times;
  for (std::size_t s = 0; s < spans_.size(); ++s) {
    for (std::size_t i = 0; i < spans_[s].size(); ++i) {
      const NamedSpan& span = spans_[s][i];
      bool speaker = false;
      for (int token = span.range.begin; token < span.range.end; ++token) speaker = speaker || speaks(s, token);
      if (span.type == "Person" && speaker) ++times[names_[s][i]];
    }
  }
  const bool one = times.size() == 1 && times.begin()->second > 1;
  return one && !bearers_.bears_title(times.begin()->first) && !text_.entities[times.begin()->first].known ? times.begin()->first
                                                                                                           : kNoEntity;
}

// Whether a token is the subject of a verb of saying.
bool TitleReferences::speaks(std::size_t sentence, int token) const {
  const Tree& tree = text_.trees[sentence];
  const int verb = tree.token(token).head;
  return tree.is(token, "nsubj") && verb != kNone && heads_clause(tree, verb) && is_saying(tree, verb, text_.lexicon);
}

// Who bears a title that stands alone.
EntityIndex TitleReferences::holder(std::size_t sentence, const TitlePhrase& phrase, EntityIndex body) const {
  const std::string folded = ontology::fold_name(words(text_.trees[sentence].sentence(), phrase.range));
  if (const auto found = by_title_.find(folded); found != by_title_.end()) return found->second;
  const auto same_office = [&](const Bearer& bearer) {
    if (bearer.body != bodies_.state_of(body)) return false;
    const bool any_leader = text_.entities.is_a(bearer.body, "Country") && bearer.title->relation == kLeads &&
                            phrase.value->relation == kLeads &&
                            (bearer.title->label_en == kAnyLeader || phrase.value->label_en == kAnyLeader);
    return bearer.title->label_en == phrase.value->label_en || any_leader;
  };
  if (body != kNoEntity) {
    const auto found = std::ranges::find_if(bearers_.all(), same_office);
    if (found != bearers_.all().end() && phrase.value->relation == kLeads) return found->person;
  }
  for (EntityIndex i = 0; i < static_cast<EntityIndex>(text_.entities.size()); ++i) {
    const GazetteerEntry* entry = text_.entities[i].known ? text_.gazetteer.by_id(text_.entities[i].id) : nullptr;
    if (entry && !entry->office.empty() && ontology::fold_name(entry->office) == folded) return i;
  }
  if (body != kNoEntity) return kNoEntity;
  const auto bearer = std::ranges::find_if(offices_, [&](const Office& office) {  // «رئیس‌جمهور» alone, told before
    return ontology::fold_name(office.title) == folded;
  });
  return bearer == offices_.end() ? kNoEntity : bearer->person.entity;
}

}  // namespace gereh::extract
