// Sentence by sentence: events and statements are found on the tree; each event's fillers are resolved from the viewpoint of
// whoever tells it (parties.h), and what the event tells of them is written as facts (event_facts.h). The one who acted or spoke
// last is what a dropped subject or the next pronoun means (discourse.h).
#include "extract/facts/facts.h"

#include <algorithm>

#include "extract/events/events.h"
#include "extract/events/nominalization.h"
#include "extract/facts/base_fact.h"
#include "extract/facts/discourse.h"
#include "extract/facts/event_facts.h"
#include "extract/facts/fact_writer.h"
#include "extract/facts/parties.h"
#include "extract/facts/tellers.h"
#include "extract/lexicon/roles.h"

namespace gereh::extract {

namespace {

using ontology::Fact;

constexpr std::string_view kConcept = "Concept";
constexpr std::string_view kAgent = "Agent";

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
    for (const Office& office : references_.offices()) writer_.add_office(office, document_.info.id, confidence_of(office));
    return writer_.take();
  }

 private:
  void read_sentence(std::size_t index) {
    sentence_ = index;
    tree_ = &trees_[index];
    const std::vector<std::string> folds = fold_tokens(tree_->sentence());
    const std::vector<TimeExpression> times = resources_.times->find(tree_->sentence(), folds, document_.info.date);
    discourse_.enter(index, *tree_, folds);
    const Parties parties(index, *tree_, folds, resources_, discourse_, references_, entities_);
    const BaseFacts base_facts(document_.info.id, index, *tree_, times, *resources_.ontology);
    const ClassTest fits = [&](int token, const std::vector<std::string>& classes) { return parties.fit(token, classes); };
    std::vector<bool> named(folds.size());
    for (std::size_t i = 0; i < named.size(); ++i) named[i] = references_.named_at(sentence_, static_cast<int>(i)).has_value();
    for (const Event& event : find_events(*tree_, folds, named, *resources_.frames, *resources_.lexicon, fits))
      read_event(event, parties, base_facts);
    discourse_.leave();
  }

  void read_event(const Event& event, const Parties& sentence_parties, const BaseFacts& base_facts) {
    const bool by_clause = event.clause != kNone && !event.reported;
    const std::vector<int> telling = statements_of(*tree_, discourse_.statements(), by_clause ? event.clause : event.trigger);
    const Viewpoint view = discourse_.viewpoint(telling.empty() ? kNone : telling.front(), event.subject);
    std::vector<Party> parties = sentence_parties.of(event, view);
    if (!keep_told(event, parties)) return;
    const Party& first = parties.front();
    const std::vector<Reference> claimants = claimants_of(event, view);
    if (event.judged && claimants.empty()) return;
    if (event.judged && telling.empty()) discourse_.remember_subject(claimants);
    if (event.subject != kNone && telling.empty()) discourse_.remember_subject(first.members);
    remember_pair(event, parties);
    Fact base = base_facts.of(event, first.role);
    add_speakers(claimants, telling, base);
    base.confidence = confidence_of(event, parties, base.certainty);
    if (event.obligation && event.passive && base.speakers.size() == 1) request(event, base);
    write_facts(event, parties, base, entities_, writer_);
  }

  // Who says so within the sentence itself, other than by a verb of saying.
  std::vector<Reference> claimants_of(const Event& event, const Viewpoint& view) {
    if (event.claimant != kNone) return references_.resolve(sentence_, event.claimant, view);
    return event.judged ? discourse_.dropped_subject(event, view) : std::vector<Reference>{};
  }

  void add_speakers(const std::vector<Reference>& claimants, const std::vector<int>& telling, Fact& fact) const {
    for (const Reference& claimant : claimants) fact.speakers.push_back(entities_.ref(claimant.entity, claimant.span));
    if (!fact.speakers.empty()) fact.quote = ontology::Quote::indirect;
    discourse_.add_speakers(telling, fact);
  }

  // «باید تحریم‌ها لغو شود»: «لغو تحریم‌ها» is what is asked for.
  void request(const Event& event, const Fact& base) {
    const Nominalization act = nominalization(*tree_, event.clause, *resources_.lexicon);
    if (act.label.empty()) return;
    const Party theme{std::string(kTheme), {{entities_.add(kConcept, act.label, false), tree_->span(act.range), false}}, {}, false};
    writer_.add_request(theme, base, tree_->span({0, tree_->size()}));
  }

  // «دو طرف» are the two who last did something with each other.
  void remember_pair(const Event& event, const std::vector<Party>& parties) {
    std::vector<EntityIndex> pair;
    for (const Party& party : parties) {
      if (party.role != kActor && !(party.role == kCounterpart && is_symmetric(event))) continue;
      for (const Reference& member : party.members) pair.push_back(member.entity);
    }
    const bool agents = std::ranges::all_of(pair, [&](EntityIndex entity) { return entities_.is_a(entity, kAgent); });
    if (pair.size() == 2 && pair.front() != pair.back() && agents) references_.set_pair(sentence_, pair);
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
};

}  // namespace

std::vector<Fact> find_facts(const Document& document, const std::vector<Tree>& trees, const FactResources& resources,
                             References& references, EntityTable& entities) {
  return DocumentReader(document, trees, resources, references, entities).all();
}

}  // namespace gereh::extract
