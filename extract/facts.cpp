// Sentence by sentence: events and statements are found on the tree; each event's fillers are resolved from the viewpoint of
// whoever tells it, coordinations handed out, and every pair of the first role's fillers and another filler is a fact. The
// one who acted or spoke last is what a dropped subject or the next pronoun means.
#include "extract/facts.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "extract/events.h"
#include "extract/speech.h"
#include "ontology/iri.h"

namespace gereh::extract {

namespace {

using ontology::Certainty;
using ontology::Fact;

// How sure the kinds of evidence are; ordered by reading, to be calibrated on annotated articles.
constexpr double kVerbConfidence = 0.9;
constexpr double kNounConfidence = 0.75;
constexpr double kUnknownVerbConfidence = 0.5;
constexpr double kOfficeConfidence = 0.95;
constexpr std::string_view kActor = "actor";
constexpr std::string_view kConcept = "Concept";
constexpr std::string_view kSay = "Say";
constexpr std::array<std::string_view, 3> kTellOfTwo = {"Say", "Affect", "Visit"};
constexpr double kInferredFactor = 0.8;  // a dropped subject or a pronoun had to be resolved

struct Party {                     // the fillers of one role, coordination handed out
  std::string role;
  std::vector<Reference> members;
  bool inferred = false;
};

class DocumentReader {
 public:
  DocumentReader(const Document& document, const std::vector<Tree>& trees, const FactResources& resources,
                 References& references, EntityTable& entities)
      : document_(document), trees_(trees), resources_(resources), references_(references), entities_(entities) {}

  std::vector<Fact> all() {
    for (std::size_t i = 0; i < trees_.size(); ++i) read_sentence(i);
    for (const Office& office : references_.offices()) add_office(office);
    std::ranges::stable_sort(facts_, {}, [](const Fact& fact) { return std::pair(fact.sentence, fact.evidence); });
    return std::move(facts_);
  }

 private:
  void read_sentence(std::size_t index) {
    sentence_ = index;
    tree_ = &trees_[index];
    folds_ = fold_tokens(tree_->sentence());
    times_ = resources_.times->find(tree_->sentence(), folds_, document_.info.date);
    statements_ = find_statements(*tree_, folds_, *resources_.lexicon, open_);
    resolve_speakers();
    const ClassTest fits = [&](int token, const std::vector<std::string>& classes) { return fits_classes(token, classes); };
    std::vector<bool> named(folds_.size());
    for (std::size_t i = 0; i < named.size(); ++i) named[i] = references_.named_at(sentence_, static_cast<int>(i)).has_value();
    for (const Event& event : find_events(*tree_, folds_, named, *resources_.frames, *resources_.lexicon, fits)) read_event(event);
    if (!speakers_.empty() && speakers_.front()) references_.set_focus(speakers_.front()->entity);
  }

  // --- who speaks

  void resolve_speakers() {
    speakers_.assign(statements_.size(), std::nullopt);
    for (std::size_t i = 0; i < statements_.size(); ++i) {
      const Statement& statement = statements_[i];
      if (statement.carried) {
        speakers_[i] = last_speaker_;
        continue;
      }
      if (statement.speaker == kNone) {
        if (statement.cue_verb != kNone && last_subject_) speakers_[i] = last_subject_;
      } else {
        const auto found = references_.resolve(sentence_, statement.speaker, viewpoint(static_cast<int>(i), kNone));
        if (!found.empty()) speakers_[i] = found.front();
      }
      if (speakers_[i] && !may_speak(*speakers_[i], statement)) speakers_[i].reset();
      if (speakers_[i]) {
        last_speaker_ = speakers_[i];
        if (statement.cue_verb != kNone) last_subject_ = speakers_[i];
        references_.set_focus(speakers_[i]->entity);
      }
    }
  }

  bool may_speak(const Reference& reference, const Statement& statement) const {
    return entities_.is_a(reference.entity, "Agent") || (statement.cue_verb != kNone && statement.speaker != kNone);
  }

  Viewpoint viewpoint(int statement, int subject) {
    Viewpoint view;
    const int outer = statement;
    if (outer != kNone && speakers_[static_cast<std::size_t>(outer)]) {
      view.speaker = speakers_[static_cast<std::size_t>(outer)]->entity;
      view.direct = statements_[static_cast<std::size_t>(outer)].quote == ontology::Quote::direct;
    }
    if (subject != kNone) {
      const auto named = references_.named_at(sentence_, subject);
      if (named) view.subject = named->entity;
    } else if (last_subject_) {
      view.subject = last_subject_->entity;
    }
    return view;
  }

  // --- what a phrase can be

  bool fits_classes(int token, const std::vector<std::string>& classes) {
    const auto in_source = [&](const Statement& s) { return s.whole_sentence && s.cue.begin <= token && token < s.cue.end; };
    if (std::ranges::any_of(statements_, in_source)) return false;
    if (resources_.times->is_time(folds_[static_cast<std::size_t>(token)])) return false;  // fills Fact::time, no role
    if (classes.empty()) return true;
    const std::vector<Reference> found = references_.peek(sentence_, token);
    return std::ranges::any_of(found, [&](const Reference& reference) {
      return std::ranges::any_of(classes, [&](const std::string& type) { return entities_.is_a(reference.entity, type); });
    });
  }

  // --- events to facts

  void read_event(const Event& event) {
    const std::vector<int> telling = statements_of(*tree_, statements_, event.clause == kNone ? event.trigger : event.clause);
    const int statement = telling.empty() ? kNone : telling.front();
    const Viewpoint view = viewpoint(statement, event.subject);
    std::vector<Party> parties;
    for (const Filler& filler : event.fillers) {
      Party party = read_filler(filler, event, view);
      if (!party.members.empty()) parties.push_back(std::move(party));
    }
    if (parties.empty()) return;
    const bool first_missing = !event.fillers.empty() && parties.front().role != event.fillers.front().role;
    if (event.is_relation && (first_missing || parties.size() < 2)) return;
    if (!event.is_relation && !takes_part(parties.front().role)) return;
    if (event.type == kSay) std::erase_if(parties, [&](const Party& party) { return party.role != kActor && party.role != "recipient"; });
    if (parties.empty()) return;
    remember_subject(event, parties.front(), statement);
    Fact base = base_fact(event, telling, parties);
    if (event.obligation && base.speakers.size() == 1) add_request(event, parties.front(), base);
    if (parties.size() == 1) {
      if (!tells_alone(event, parties.front())) return;
      add_alone(event, parties.front(), base);
    } else {
      for (std::size_t i = 1; i < parties.size(); ++i) {
        if (parties.front().role == kActor || event.is_relation || !circumstance(parties[i].role)) add_pairs(parties.front(), parties[i], base);
      }
      if (parties[0].members.size() > 1 && symmetric(event)) add_symmetric(parties[0], base);
    }
  }

  // Whether an event with one participant says something: who is known to have done it or to whom it happened. That someone
  // spoke is told by what he said; that something came about is no news without its cause or its outcome, nor that somebody
  // went without where.
  bool tells_alone(const Event& event, const Party& party) {
    if (std::ranges::find(kTellOfTwo, event.type) != kTellOfTwo.end() || !event.complete) return false;
    std::vector<Reference> known;
    for (const Reference& member : party.members) {
      if (entities_[member.entity].type != kConcept) known.push_back(member);
    }
    if (known.empty()) return false;
    return !event.by_noun || event.tense || (!party.inferred && (party.role == kActor || party.role == "theme") && entities_.is_a(known.front().entity, "Agent"));
  }

  // Who or what an event is about, not where or when or why.
  static bool takes_part(const std::string& role) {
    return role == kActor || role == "theme" || role == "recipient" || role == "counterpart";
  }

  // What is told around an event does not join two things if nobody acts.
  static bool circumstance(const std::string& role) {
    return role == "purpose" || role == "instrument" || role == "topic" || role == "quantity";
  }

  Party read_filler(const Filler& filler, const Event& event, const Viewpoint& view) {
    Party party{filler.role, {}, false};
    if (filler.token == kNone) {
      party.inferred = true;
      if (auto subject = dropped_subject(event, view)) party.members.push_back(*subject);
    } else {
      for (int conjunct : tree_->conjuncts(filler.token)) {
        for (const Reference& reference : references_.resolve(sentence_, conjunct, view)) party.members.push_back(reference);
        party.inferred |= tree_->token(conjunct).upos == Upos::PRON;
      }
    }
    if (stands_for_country(filler.role)) std::ranges::for_each(party.members, [&](Reference& r) { r.entity = acting(r.entity); });
    return party;
  }

  static bool stands_for_country(const std::string& role) {
    return role == "actor" || role == "counterpart" || role == "recipient";
  }

  // A capital that acts is the country's government: «مسکو همکاری ... را رد کرد».
  EntityIndex acting(EntityIndex entity) {
    const GazetteerEntry* country = resources_.gazetteer->country_of_capital(entities_[entity].id);
    return country ? entities_.add(*country) : entity;
  }

  std::optional<Reference> dropped_subject(const Event& event, const Viewpoint& view) {
    if (event.clause == kNone || event.passive) return std::nullopt;
    const fa::VerbGroup group = fa::read_verb_group(*tree_, event.clause);
    std::optional<Reference> subject;
    if (group.first_person) {
      if (view.speaker != kNoEntity) subject = Reference{group.plural ? references_.spoken_for(view.speaker) : view.speaker, {}, false};
    } else if (!group.plural) {
      subject = last_subject_;
      if (subject && view.direct && subject->entity == view.speaker) subject.reset();
    }
    if (subject) subject->span = tree_->span({event.clause, event.clause + 1});
    return subject;
  }

  void remember_subject(const Event& event, const Party& first, int statement) {
    if (event.subject == kNone || statement != kNone || first.members.size() != 1) return;
    if (entities_.is_a(first.members.front().entity, "Agent")) {
      last_subject_ = first.members.front();
      references_.set_focus(first.members.front().entity);
    }
  }

  Fact base_fact(const Event& event, const std::vector<int>& telling, const std::vector<Party>& parties) {
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
    add_speakers(telling, fact);
    fact.confidence = event.type == "relatedTo" ? kUnknownVerbConfidence
                      : event.by_noun ? kNounConfidence : kVerbConfidence;
    if (std::ranges::any_of(parties, &Party::inferred)) fact.confidence *= kInferredFactor;
    return fact;
  }

  // The date told in the event's own clause, or among its words.
  std::string time_of(const Event& event) const {
    for (const TimeExpression& time : times_) {
      if (event.evidence.begin <= time.range.begin && time.range.end <= event.evidence.end) return time.iso;
      if (event.clause != kNone && clause_of(time.range.begin) == event.clause) return time.iso;
    }
    return "";
  }

  int clause_of(int token) const {
    for (int i = tree_->token(token).head, steps = 0; i != kNone && steps < tree_->size(); i = tree_->token(i).head, ++steps) {
      if (heads_clause(*tree_, i)) return i;
    }
    return kNone;
  }

  std::string mint_event(const Event& event) const {
    const std::string key = document_.info.id + "\n" + std::to_string(sentence_) + "\n" + std::to_string(event.trigger) + "\n" + event.type;
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "event/%016llx", ontology::stable_hash(key));
    return text.data();
  }

  void add_speakers(const std::vector<int>& telling, Fact& fact) {
    for (const int statement : telling) {
      const Statement& said = statements_[static_cast<std::size_t>(statement)];
      const auto& speaker = speakers_[static_cast<std::size_t>(statement)];
      if (!speaker) continue;
      const auto told = [&](const ontology::EntityRef& other) { return other.id == entities_[speaker->entity].id; };
      if (std::ranges::any_of(fact.speakers, told)) continue;
      fact.speakers.push_back(entities_.ref(speaker->entity, speaker->span));
      fact.certainty = std::max(fact.certainty, said.certainty);
      if (!fact.quote) fact.quote = said.quote;
      if (fact.cue.empty() && said.cue.begin < said.cue.end) fact.cue = words(tree_->sentence(), said.cue);
    }
  }

  void add_pairs(const Party& subjects, const Party& objects, Fact base) {
    base.role = base.event.empty() ? "" : objects.role;
    for (const Reference& subject : subjects.members) {
      for (const Reference& object : objects.members) {
        if (subject.entity == object.entity || (base.event.empty() && !fit_relation(base.predicate.id, subject, object))) continue;
        base.subject = entities_.ref(subject.entity, subject.span);
        base.object = entities_.ref(object.entity, object.span);
        facts_.push_back(base);
      }
    }
  }

  // Whether domain and range of a relation hold.
  bool fit_relation(const std::string& relation, const Reference& subject, const Reference& object) const {
    const ontology::Term* term = resources_.ontology->find(relation);
    const auto fits = [&](EntityIndex entity, const std::vector<std::string>& classes) {
      return classes.empty() || std::ranges::any_of(classes, [&](const std::string& type) { return entities_.is_a(entity, type); });
    };
    return term && fits(subject.entity, term->domain) && fits(object.entity, term->range);
  }

  void add_alone(const Event& event, const Party& party, const Fact& base) {
    if (party.members.size() > 1 && symmetric(event)) {
      add_symmetric(party, base);
      return;
    }
    for (const Reference& member : party.members) {
      if (entities_[member.entity].type == kConcept) continue;
      facts_.push_back(base);
      facts_.back().subject = entities_.ref(member.entity, member.span);
    }
  }

  // «پوتین و کیم دیدار کردند»: each is the other's counterpart; told once.
  void add_symmetric(const Party& party, Fact base) {
    base.role = "counterpart";
    for (std::size_t i = 0; i < party.members.size(); ++i) {
      for (std::size_t j = i + 1; j < party.members.size(); ++j) {
        if (party.members[i].entity == party.members[j].entity) continue;
        base.subject = entities_.ref(party.members[i].entity, party.members[i].span);
        base.object = entities_.ref(party.members[j].entity, party.members[j].span);
        facts_.push_back(base);
      }
    }
  }

  bool symmetric(const Event& event) const {
    if (event.fillers.front().role != "actor") return false;
    for (TriggerKind kind : {TriggerKind::verb, TriggerKind::noun, TriggerKind::adjective}) {
      for (const Frame& frame : resources_.frames->find(kind, event.surface)) {
        if (frame.event == event.type && frame.slot("counterpart")) return true;
      }
    }
    return false;
  }

  // «باید بازنگری شود», said by someone, is a request of his.
  void add_request(const Event& event, const Party& theme, Fact base) {
    if (!event.passive) return;
    base.predicate = {"Request", event.surface, resources_.ontology->find("Request")->label_en};
    base.event += "-request";
    base.subject = base.speakers.front();
    const ontology::Span sentence = tree_->span({0, tree_->size()});
    if (sentence.contains(base.subject.mention)) {
      base.evidence = {std::min(base.evidence.begin, base.subject.mention.begin), std::max(base.evidence.end, base.subject.mention.end)};
    }
    base.subject_role = "actor";
    base.role = "theme";
    base.speakers.clear();
    base.quote.reset();
    base.cue.clear();
    base.certainty = Certainty::certain;
    for (const Reference& member : theme.members) {
      base.object = entities_.ref(member.entity, member.span);
      facts_.push_back(base);
    }
  }

  void add_office(const Office& office) {
    Fact fact;
    fact.document = document_.info.id;
    fact.sentence = office.sentence;
    fact.evidence = office.evidence;
    fact.subject = entities_.ref(office.person.entity, office.person.span);
    fact.object = entities_.ref(office.body.entity, office.body.span);
    fact.predicate = {office.relation, office.title, {}};
    if (const ontology::Term* term = resources_.ontology->find(office.relation)) fact.predicate.label_en = term->label_en;
    fact.tense = ontology::Tense::present;
    fact.confidence = office.inferred ? kNounConfidence * kInferredFactor : kOfficeConfidence;
    fact.rule = "titles.tsv " + office.title;
    facts_.push_back(std::move(fact));
  }

  const Document& document_;
  const std::vector<Tree>& trees_;
  const FactResources& resources_;
  References& references_;
  EntityTable& entities_;
  std::vector<Fact> facts_;
  std::size_t sentence_ = 0;
  const Tree* tree_ = nullptr;
  std::vector<std::string> folds_;
  std::vector<TimeExpression> times_;
  std::vector<Statement> statements_;
  std::vector<std::optional<Reference>> speakers_;
  OpenSpeech open_;
  std::optional<Reference> last_speaker_;
  std::optional<Reference> last_subject_;
};

}  // namespace

std::vector<Fact> find_facts(const Document& document, const std::vector<Tree>& trees, const FactResources& resources,
                             References& references, EntityTable& entities) {
  return DocumentReader(document, trees, resources, references, entities).all();
}

}  // namespace gereh::extract
