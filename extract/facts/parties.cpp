// A filler is an amount, which is no entity; a subject left out, whom the discourse tells; a clause or a pronoun of several, «آنها»; or a
// phrase with those coordinated with it, resolved one by one. A capital that deals with others stands for its country's government, or for
// the club that the article calls by its city.
#include "extract/facts/parties.h"

#include <algorithm>
#include <array>

#include "extract/base/tsv.h"
#include "extract/events/nominalization.h"
#include "extract/fa/digits.h"
#include "extract/lexicon/roles.h"
#include "ontology/iri.h"

namespace gereh::extract {

namespace {

constexpr std::string_view kSubject = "subject";
constexpr std::string_view kConcept = "Concept";
constexpr std::string_view kAgent = "Agent";
constexpr std::array<std::string_view, 9> kTowardsOthers = {"Thank",   "Visit",     "Invite", "Congratulate", "Condole",
                                                            "Welcome", "Apologize", "Attack", "Sanction"};

bool stands_for_country(const std::string& role) {
  return role == kActor || role == kCounterpart || role == kRecipient;
}

}  // namespace

bool Parties::fit(int token, const std::vector<std::string>& classes) const {
  const auto in_source = [&](const Statement& s) { return s.whole_sentence && s.cue.begin <= token && token < s.cue.end; };
  if (std::ranges::any_of(discourse_.statements(), in_source)) return false;
  if (resources_.times->is_time(tree_, folds_, token)) return false;  // fills Fact::time, no role
  if (classes.empty() || is_reciprocal(token)) return true;
  const std::vector<Reference> found = references_.peek(sentence_, token);
  const bool agents = std::ranges::find(classes, kAgent) != classes.end();
  if (agents && !found.empty() && is_government(token, found.front().entity)) return true;
  return std::ranges::any_of(found, [&](const Reference& reference) {
    return std::ranges::any_of(classes, [&](const std::string& type) { return entities_.is_a(reference.entity, type); });
  });
}

std::vector<Party> Parties::of(const Event& event, const Viewpoint& view) const {
  std::vector<Party> parties;
  for (const Filler& filler : event.fillers) {
    Party party = read(filler, event, view, parties.empty() ? std::vector<Reference>{} : parties.front().members);
    if (!party.members.empty() || !party.value.empty()) parties.push_back(std::move(party));
  }
  return parties;
}

// `actors` are who fills the first role.
Party Parties::read(const Filler& filler, const Event& event, const Viewpoint& view, const std::vector<Reference>& actors) const {
  Party party{filler.role, {}, {}, false};
  if (filler.role == kQuantity) {
    if (is_counted(filler.token)) party.value = fa::with_persian_digits(words(tree_.sentence(), tree_.noun_phrase(filler.token)));
  } else if (filler.token == kNone) {
    party.inferred = true;
    party.members = discourse_.dropped_subject(event, view);
  } else if (heads_clause(tree_, filler.token)) {
    if (const Nominalization clause = nominalization(tree_, filler.token, *resources_.lexicon); !clause.label.empty())
      party.members.push_back({entities_.add(kConcept, clause.label, false), tree_.span(clause.range), false});
  } else if (is_pronoun_of_several(filler.token)) {
    party.inferred = true;
    party.members = discourse_.last_group();
  } else if (is_reciprocal(filler.token)) {
    party.members = actors;
  } else {
    party = read_phrase(filler, event, view, actors);
  }
  const bool does =
      event.type == kRelatedTo && filler.role == kSubject;  // «مسکو به روابط با پکن اهمیت می‌دهد»
  if (does || stands_for_country(filler.role)) std::ranges::for_each(party.members, [&](Reference& r) { r.entity = acting(r.entity); });
  return party;
}

Party Parties::read_phrase(const Filler& filler, const Event& event, const Viewpoint& view, const std::vector<Reference>& actors) const {
  Party party{filler.role, {}, {}, false};
  Viewpoint beside = view;
  if (filler.token != event.subject && !actors.empty()) {
    beside.other = actors.front().entity;
    if (std::ranges::find(kTowardsOthers, event.type) != kTowardsOthers.end()) beside.own_state = references_.spoken_for(beside.other);
  }
  for (int conjunct : tree_.conjuncts(filler.token)) {
    const bool other_clause = tree_.child(conjunct, "cop") != kNone || tree_.child(conjunct, "nsubj") != kNone;
    if (conjunct != filler.token && (other_clause || resources_.times->is_time(tree_, folds_, conjunct))) continue;
    for (const Reference& reference : references_.resolve(sentence_, conjunct, beside)) {
      const auto same = [&](const Reference& other) { return other.entity == reference.entity && other.span == reference.span; };
      if (std::ranges::none_of(party.members, same)) party.members.push_back(reference);
    }
    party.inferred |= tree_.token(conjunct).upos == Upos::PRON;
  }
  return party;
}

bool Parties::is_pronoun_of_several(int token) const {  // «آنها»
  const Pronoun* pronoun = resources_.lexicon->pronouns.find_folded(folds_[static_cast<std::size_t>(token)]);
  return pronoun && tree_.token(token).upos == Upos::PRON && pronoun->person == 3 && pronoun->plural && !pronoun->reflexive &&
         !pronoun->reciprocal;
}

bool Parties::is_reciprocal(int token) const {  // «یکدیگر»
  const Pronoun* pronoun = resources_.lexicon->pronouns.find_folded(folds_[static_cast<std::size_t>(token)]);
  return pronoun && tree_.token(token).upos == Upos::PRON && pronoun->reciprocal;
}

bool Parties::is_counted(int token) const {
  return token != kNone && (tree_.token(token).upos == Upos::NUM || tree_.child(token, "nummod") != kNone);
}

// A capital with whom one deals («از پیونگ‌یانگ حمایت کرد»), not where one is or goes.
bool Parties::is_government(int token, EntityIndex entity) const {
  const std::string preposition = ontology::fold_name(tree_.preposition(token));
  const bool local = resources_.lexicon->local_prepositions.find_folded(preposition) != nullptr;
  return !local && resources_.gazetteer->country_of_capital(entities_[entity].id) != nullptr && club_of(entity) == kNoEntity;
}

// «مادرید» where the article tells of «رئال مادرید»: the club that is called by its city; kNoEntity if there is none.
EntityIndex Parties::club_of(EntityIndex city) const {
  const auto is_called = [&](const std::string& name) {
    const std::vector<std::string> words = split(name, ' ');
    return words.size() > 1 && resources_.lexicon->name_heads.find(words.front());
  };
  const std::vector<std::string> own = split(entities_[city].label_fa, ' ');
  for (EntityIndex i = 0; i < static_cast<EntityIndex>(entities_.size()); ++i) {
    const GazetteerEntry* entry =
        entities_[i].known && entities_[i].type == "Organization" ? resources_.gazetteer->by_id(entities_[i].id) : nullptr;
    if (!entry || std::ranges::none_of(entry->aliases, is_called)) continue;
    const std::vector<std::string> words = split(entry->label_fa, ' ');
    if (std::search(words.begin(), words.end(), own.begin(), own.end()) != words.end()) return i;
  }
  return kNoEntity;
}

// A capital that acts is the country's government: «مسکو همکاری ... را رد کرد».
EntityIndex Parties::acting(EntityIndex entity) const {
  const GazetteerEntry* country = resources_.gazetteer->country_of_capital(entities_[entity].id);
  if (const EntityIndex club = country ? club_of(entity) : kNoEntity; club != kNoEntity) return club;
  return country ? entities_.add(*country) : entity;
}

}  // namespace gereh::extract
