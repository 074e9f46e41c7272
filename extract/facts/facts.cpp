// Sentence by sentence: events and statements are found on the tree; each event's fillers are resolved from the viewpoint of
// whoever tells it, coordinations handed out, and written as facts. The one who acted or spoke last is what a dropped subject or
// the next pronoun means (discourse.h).
#include "extract/facts/facts.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "extract/base/tsv.h"
#include "extract/events/events.h"
#include "extract/events/nominalization.h"
#include "extract/fa/digits.h"
#include "extract/facts/discourse.h"
#include "extract/facts/fact_writer.h"
#include "extract/facts/tellers.h"
#include "ontology/iri.h"

namespace gereh::extract {

namespace {

using ontology::Fact;

// Which part of the facts of each kind is right in the annotated articles (tests/gold/open; docs/evaluation.md).
constexpr double kVerbConfidence = 0.87;
constexpr double kNounConfidence = 0.8;
constexpr double kUnknownVerbConfidence = 0.6;
constexpr double kOfficeConfidence = 0.95;
constexpr double kInferredFactor = 0.87;   // a dropped subject or a pronoun had to be resolved
constexpr double kUncertainFactor = 0.92;  // what may not have happened is often misread
constexpr std::string_view kActor = "actor";
constexpr std::string_view kTheme = "theme";
constexpr std::string_view kRecipient = "recipient";
constexpr std::string_view kCounterpart = "counterpart";
constexpr std::string_view kQuantity = "quantity";
constexpr std::string_view kConcept = "Concept";
constexpr std::string_view kSay = "Say";
constexpr std::string_view kRelatedTo = "relatedTo";
constexpr std::string_view kAgent = "Agent";
constexpr std::array<std::string_view, 9> kTowardsOthers = {"Thank",   "Visit",     "Invite", "Congratulate", "Condole",
                                                            "Welcome", "Apologize", "Attack", "Sanction"};
constexpr std::array<std::string_view, 4> kTellOfTwo = {"Say", "ReferTo", "Affect", "Visit"};

class DocumentReader {
 public:
  DocumentReader(const Document& document, const std::vector<Tree>& trees, const FactResources& resources, References& references,
                 EntityTable& entities)
      : document_(document),
        trees_(trees),
        resources_(resources),
        references_(references),
        entities_(entities),
        discourse_(*resources.lexicon, references, entities),
        writer_(entities, *resources.ontology) {}

  std::vector<Fact> all() {
    for (std::size_t i = 0; i < trees_.size(); ++i) read_sentence(i);
    for (const Office& office : references_.offices()) {
      writer_.add_office(office, document_.info.id, office.inferred ? kNounConfidence * kInferredFactor : kOfficeConfidence);
    }
    return writer_.take();
  }

 private:
  void read_sentence(std::size_t index) {
    sentence_ = index;
    tree_ = &trees_[index];
    folds_ = fold_tokens(tree_->sentence());
    times_ = resources_.times->find(tree_->sentence(), folds_, document_.info.date);
    discourse_.enter(index, *tree_, folds_);
    const ClassTest fits = [&](int token, const std::vector<std::string>& classes) { return fits_classes(token, classes); };
    std::vector<bool> named(folds_.size());
    for (std::size_t i = 0; i < named.size(); ++i) named[i] = references_.named_at(sentence_, static_cast<int>(i)).has_value();
    for (const Event& event : find_events(*tree_, folds_, named, *resources_.frames, *resources_.lexicon, fits)) read_event(event);
    discourse_.leave();
  }

  // --- what a phrase can be

  bool fits_classes(int token, const std::vector<std::string>& classes) {
    const auto in_source = [&](const Statement& s) { return s.whole_sentence && s.cue.begin <= token && token < s.cue.end; };
    if (std::ranges::any_of(discourse_.statements(), in_source)) return false;
    if (resources_.times->is_time(*tree_, folds_, token)) return false;  // fills Fact::time, no role
    if (classes.empty() || is_reciprocal(token)) return true;
    const std::vector<Reference> found = references_.peek(sentence_, token);
    const bool agents = std::ranges::find(classes, kAgent) != classes.end();
    if (agents && !found.empty() && is_government(token, found.front().entity)) return true;
    return std::ranges::any_of(found, [&](const Reference& reference) {
      return std::ranges::any_of(classes, [&](const std::string& type) { return entities_.is_a(reference.entity, type); });
    });
  }

  // A capital with whom one deals («از پیونگ‌یانگ حمایت کرد»), not where one is or goes.
  bool is_government(int token, EntityIndex entity) const {
    const std::string preposition = ontology::fold_name(tree_->preposition(token));
    const bool local = resources_.lexicon->local_prepositions.find_folded(preposition) != nullptr;
    return !local && resources_.gazetteer->country_of_capital(entities_[entity].id) != nullptr && club_of(entity) == kNoEntity;
  }

  // «مادرید» where the article tells of «رئال مادرید»: the club that is called by its city; kNoEntity if there is none.
  EntityIndex club_of(EntityIndex city) const {
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

  // --- events to facts

  void read_event(const Event& event) {
    const bool by_clause = event.clause != kNone && !event.reported;
    const std::vector<int> telling = statements_of(*tree_, discourse_.statements(), by_clause ? event.clause : event.trigger);
    const Viewpoint view = discourse_.viewpoint(telling.empty() ? kNone : telling.front(), event.subject);
    std::vector<Party> parties;
    for (const Filler& filler : event.fillers) {
      Party party = read_filler(filler, event, view, parties.empty() ? std::vector<Reference>{} : parties.front().members);
      if (!party.members.empty() || !party.value.empty()) parties.push_back(std::move(party));
    }
    if (parties.empty() || parties.front().members.empty() || !is_told(event, parties)) return;
    std::erase_if(parties, [&](const Party& party) {  // «علی احمدی به عنوان وزیر منصوب شد»
      const EntityIndex first = parties.front().members.front().entity;
      return party.role == kRecipient && &party != &parties.front() && party.members.size() == 1 && party.members.front().entity == first;
    });
    if (event.type == kSay) std::erase_if(parties, [&](const Party& party) { return party.role != kActor && party.role != kRecipient; });
    if (parties.empty()) return;
    if (event.is_relation) {  // «ایران و برزیل دو کشور قوی هستند»: nobody is the other
      const auto is_subject = [&](const Reference& member) {
        return std::ranges::find(parties.front().members, member.entity, &Reference::entity) != parties.front().members.end();
      };
      for (std::size_t i = 1; i < parties.size(); ++i) std::erase_if(parties[i].members, is_subject);
      std::erase_if(parties, [](const Party& party) { return party.members.empty() && party.value.empty(); });
      if (!is_told(event, parties)) return;
    }
    const Party& first = parties.front();
    const std::vector<Reference> claimants = claimants_of(event, view);
    if (event.judged && claimants.empty()) return;
    if (event.judged && telling.empty()) discourse_.remember_subject(claimants);
    if (event.subject != kNone && telling.empty()) discourse_.remember_subject(first.members);
    remember_pair(event, parties);
    const Fact base = base_fact(event, telling, claimants, parties);
    if (event.obligation && event.passive && base.speakers.size() == 1) request(event, base);
    write(event, parties, base);
  }

  // «باید تحریم‌ها لغو شود»: «لغو تحریم‌ها» is what is asked for.
  void request(const Event& event, const Fact& base) {
    const Nominalization act = nominalization(*tree_, event.clause, *resources_.lexicon);
    if (act.label.empty()) return;
    const Party theme{std::string(kTheme), {{entities_.add(kConcept, act.label, false), tree_->span(act.range), false}}, {}, false};
    writer_.add_request(theme, base, tree_->span({0, tree_->size()}));
  }

  // Who says so within the sentence itself, other than by a verb of saying.
  std::vector<Reference> claimants_of(const Event& event, const Viewpoint& view) {
    if (event.claimant != kNone) return references_.resolve(sentence_, event.claimant, view);
    return event.judged ? discourse_.dropped_subject(event, view) : std::vector<Reference>{};
  }

  // «دو طرف» are the two who last did something with each other.
  void remember_pair(const Event& event, const std::vector<Party>& parties) {
    std::vector<EntityIndex> pair;
    for (const Party& party : parties) {
      if (party.role != kActor && !(party.role == kCounterpart && symmetric(event))) continue;
      for (const Reference& member : party.members) pair.push_back(member.entity);
    }
    const bool agents = std::ranges::all_of(pair, [&](EntityIndex entity) { return entities_.is_a(entity, kAgent); });
    if (pair.size() == 2 && pair.front() != pair.back() && agents) references_.set_pair(sentence_, pair);
  }

  // A relation needs both ends, an event somebody or something that takes part.
  static bool is_told(const Event& event, const std::vector<Party>& parties) {
    const bool first_missing = !event.fillers.empty() && parties.front().role != event.fillers.front().role;
    if (event.is_relation) return !first_missing && parties.size() >= 2;
    return takes_part(parties.front().role);
  }

  void write(const Event& event, const std::vector<Party>& parties, const Fact& base) {
    const Party& first = parties.front();
    bool told = false;
    for (std::size_t i = 1; i < parties.size(); ++i) {
      if (!parties[i].value.empty()) writer_.add_value(first, parties[i], base);
      const bool joins = first.role == kActor || event.is_relation || !circumstance(parties[i].role);
      if (joins) writer_.add_pairs(first, parties[i], base);
      told = told || joins || !parties[i].value.empty();
    }
    const bool with_another = std::ranges::find(parties, kCounterpart, &Party::role) != parties.end();
    if (first.members.size() > 1 && symmetric(event) && !with_another) {
      writer_.add_symmetric(first, base);
    } else if (!told && tells_alone(event, first)) {
      writer_.add_alone(first, base);
    }
  }

  // Whether an event with one participant says something: to whom it happened, or who did what is news without more
  // (gereh:oneParticipant). That someone spoke is told by what he said; that something came about is no news without its cause or its
  // outcome, nor that somebody went without where.
  bool tells_alone(const Event& event, const Party& party) const {
    if (std::ranges::find(kTellOfTwo, event.type) != kTellOfTwo.end() || !event.complete) return false;
    const auto known =
        std::ranges::find_if(party.members, [&](const Reference& member) { return entities_[member.entity].type != kConcept; });
    if (known == party.members.end()) {
      const bool undergoes = event.passive || (event.frame && takes_subject(event.frame->slot(kTheme)));
      return party.role == kTheme && undergoes && !event.by_noun && !party.members.empty() && !party.inferred;
    }
    if (event.by_noun && !event.tense && party.inferred) return false;
    if (event.reported && party.role == kTheme) return true;
    const bool suffices = event.frame && event.frame->one_participant;
    if (party.role == kTheme || (event.passive && party.role == kRecipient))
      return !event.by_noun || event.tense || (suffices && entities_.is_a(known->entity, "Agent"));
    return suffices && party.role == kActor;
  }

  // «به تصویب رسید»: whether the subject fills the slot.
  static bool takes_subject(const Slot* slot) {
    return slot && std::ranges::find(slot->sources, Source::Kind::subject, &Source::kind) != slot->sources.end();
  }

  // Who or what an event is about, not where or when or why.
  static bool takes_part(const std::string& role) { return role == kActor || role == kTheme || role == kRecipient || role == kCounterpart; }

  // What is told around an event does not join two things if nobody acts.
  static bool circumstance(const std::string& role) {
    return role == "purpose" || role == "instrument" || role == "topic" || role == kQuantity;
  }

  // Events of two sides, told of both as actors.
  bool symmetric(const Event& event) const {
    return event.frame && event.fillers.front().role == kActor && event.frame->slot(kCounterpart) != nullptr;
  }

  const Pronoun* pronoun_at(int token) const { return resources_.lexicon->pronouns.find_folded(folds_[static_cast<std::size_t>(token)]); }

  bool is_pronoun_of_several(int token) const {  // «آنها»
    const Pronoun* pronoun = pronoun_at(token);
    return pronoun && tree_->token(token).upos == Upos::PRON && pronoun->person == 3 && pronoun->plural && !pronoun->reflexive &&
           !pronoun->reciprocal;
  }

  bool is_reciprocal(int token) const {  // «یکدیگر»
    const Pronoun* pronoun = pronoun_at(token);
    return pronoun && tree_->token(token).upos == Upos::PRON && pronoun->reciprocal;
  }

  // `actors` are who fills the first role.
  Party read_filler(const Filler& filler, const Event& event, const Viewpoint& view, const std::vector<Reference>& actors) {
    Party party{filler.role, {}, {}, false};
    if (filler.role == kQuantity) {
      if (is_counted(filler.token)) party.value = fa::with_persian_digits(words(tree_->sentence(), tree_->noun_phrase(filler.token)));
    } else if (filler.token == kNone) {
      party.inferred = true;
      party.members = discourse_.dropped_subject(event, view);
    } else if (heads_clause(*tree_, filler.token)) {
      if (const Nominalization clause = nominalization(*tree_, filler.token, *resources_.lexicon); !clause.label.empty())
        party.members.push_back({entities_.add(kConcept, clause.label, false), tree_->span(clause.range), false});
    } else if (is_pronoun_of_several(filler.token)) {
      party.inferred = true;
      party.members = discourse_.last_group();
    } else if (is_reciprocal(filler.token)) {
      party.members = actors;
    } else {
      Viewpoint beside = view;
      if (filler.token != event.subject && !actors.empty()) {
        beside.other = actors.front().entity;
        if (std::ranges::find(kTowardsOthers, event.type) != kTowardsOthers.end()) beside.own_state = references_.spoken_for(beside.other);
      }
      for (int conjunct : tree_->conjuncts(filler.token)) {
        const bool other_clause = tree_->child(conjunct, "cop") != kNone || tree_->child(conjunct, "nsubj") != kNone;
        if (conjunct != filler.token && (other_clause || resources_.times->is_time(*tree_, folds_, conjunct))) continue;
        for (const Reference& reference : references_.resolve(sentence_, conjunct, beside)) {
          const auto same = [&](const Reference& other) { return other.entity == reference.entity && other.span == reference.span; };
          if (std::ranges::none_of(party.members, same)) party.members.push_back(reference);
        }
        party.inferred |= tree_->token(conjunct).upos == Upos::PRON;
      }
    }
    if (stands_for_country(filler.role)) std::ranges::for_each(party.members, [&](Reference& r) { r.entity = acting(r.entity); });
    return party;
  }

  bool is_counted(int token) const {
    return token != kNone && (tree_->token(token).upos == Upos::NUM || tree_->child(token, "nummod") != kNone);
  }

  static bool stands_for_country(const std::string& role) { return role == kActor || role == kCounterpart || role == kRecipient; }

  // A capital that acts is the country's government: «مسکو همکاری ... را رد کرد».
  EntityIndex acting(EntityIndex entity) {
    const GazetteerEntry* country = resources_.gazetteer->country_of_capital(entities_[entity].id);
    if (const EntityIndex club = country ? club_of(entity) : kNoEntity; club != kNoEntity) return club;
    return country ? entities_.add(*country) : entity;
  }

  Fact base_fact(const Event& event, const std::vector<int>& telling, const std::vector<Reference>& claimants,
                 const std::vector<Party>& parties) const {
    Fact fact;
    fact.document = document_.info.id;
    fact.sentence = sentence_;
    fact.evidence = tree_->span(event.evidence);
    if (!event.is_relation) fact.event = mint_event(event);
    fact.predicate = {event.type, event.surface, {}};
    if (const ontology::Term* term = resources_.ontology->find(event.type)) fact.predicate.label_en = term->label_en;
    fact.polarity = event.negative ? ontology::Polarity::negative : ontology::Polarity::positive;
    fact.certainty = event.certainty;
    fact.tense = event.tense;
    fact.condition = event.condition;
    fact.subject_role = event.is_relation ? "" : parties.front().role;
    fact.rule = event.rule + " " + event.surface;
    fact.time = time_of(event);
    for (const Reference& claimant : claimants) fact.speakers.push_back(entities_.ref(claimant.entity, claimant.span));
    if (!fact.speakers.empty()) fact.quote = ontology::Quote::indirect;
    discourse_.add_speakers(telling, fact);
    fact.confidence = event.type == kRelatedTo ? kUnknownVerbConfidence : event.by_noun ? kNounConfidence : kVerbConfidence;
    if (std::ranges::any_of(parties, &Party::inferred)) fact.confidence *= kInferredFactor;
    if (fact.certainty != ontology::Certainty::certain) fact.confidence *= kUncertainFactor;
    return fact;
  }

  // The date told in the event's own clause, or among its words.
  std::string time_of(const Event& event) const {
    for (const TimeExpression& time : times_) {
      if (event.evidence.begin <= time.range.begin && time.range.end <= event.evidence.end) return time.iso;
      if (event.clause != kNone && clause_above(*tree_, time.range.begin) == event.clause) return time.iso;
    }
    return "";
  }

  std::string mint_event(const Event& event) const {
    const std::string key = document_.info.id + "\n" + std::to_string(sentence_) + "\n" + std::to_string(event.trigger) + "\n" + event.type;
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "event/%016llx", ontology::stable_hash(key));
    return text.data();
  }

  const Document& document_;
  const std::vector<Tree>& trees_;
  const FactResources& resources_;
  References& references_;
  EntityTable& entities_;
  Discourse discourse_;
  FactWriter writer_;
  std::size_t sentence_ = 0;
  const Tree* tree_ = nullptr;
  std::vector<std::string> folds_;
  std::vector<TimeExpression> times_;
};

}  // namespace

std::vector<Fact> find_facts(const Document& document, const std::vector<Tree>& trees, const FactResources& resources,
                             References& references, EntityTable& entities) {
  return DocumentReader(document, trees, resources, references, entities).all();
}

}  // namespace gereh::extract
