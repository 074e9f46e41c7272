#include "extract/facts/fact_writer.h"

#include <algorithm>

#include "extract/lexicon/roles.h"

namespace gereh::extract {

using ontology::Fact;

namespace {

constexpr std::string_view kRequest = "Request";

}  // namespace

void FactWriter::add(const Fact& base, const Reference& subject, const Reference& object) {
  facts_.push_back(base);
  facts_.back().subject = entities_.ref(subject.entity, subject.span);
  facts_.back().object = entities_.ref(object.entity, object.span);
}

void FactWriter::add_pairs(const Party& subjects, const Party& objects, Fact base) {
  base.role = base.event.empty() ? "" : objects.role;
  for (const Reference& subject : subjects.members) {
    for (const Reference& object : objects.members) {
      if (subject.entity == object.entity || (base.event.empty() && !fits_relation(base.predicate.id, subject, object))) continue;
      add(base, subject, object);
    }
  }
}

void FactWriter::add_value(const Party& subjects, const Party& amount, Fact base) {
  base.role = amount.role;
  base.object = ontology::Literal{amount.value, "xsd:string"};
  for (const Reference& subject : subjects.members) {
    facts_.push_back(base);
    facts_.back().subject = entities_.ref(subject.entity, subject.span);
  }
}

bool FactWriter::fits_relation(const std::string& relation, const Reference& subject, const Reference& object) const {
  const ontology::Term* term = ontology_.find(relation);
  const auto fits = [&](EntityIndex entity, const std::vector<std::string>& classes) {
    return classes.empty() || std::ranges::any_of(classes, [&](const std::string& type) { return entities_.is_a(entity, type); });
  };
  return term && fits(subject.entity, term->domain) && fits(object.entity, term->range);
}

void FactWriter::add_alone(const Party& party, const Fact& base) {
  for (const Reference& member : party.members) {
    facts_.push_back(base);
    facts_.back().subject = entities_.ref(member.entity, member.span);
  }
}

void FactWriter::add_symmetric(const Party& party, Fact base) {
  base.role = "counterpart";
  for (std::size_t i = 0; i < party.members.size(); ++i) {
    for (std::size_t j = i + 1; j < party.members.size(); ++j) {
      if (party.members[i].entity != party.members[j].entity) add(base, party.members[i], party.members[j]);
    }
  }
}

void FactWriter::add_request(const Party& theme, Fact base, ontology::Span sentence) {
  const ontology::Term* request = ontology_.find(kRequest);
  base.predicate = {std::string(kRequest), request ? request->label_fa : base.predicate.surface, label_of(std::string(kRequest))};
  base.event += "-request";
  base.subject = base.speakers.front();
  if (sentence.contains(base.subject.mention)) {
    base.evidence = {std::min(base.evidence.begin, base.subject.mention.begin), std::max(base.evidence.end, base.subject.mention.end)};
  }
  base.subject_role = kActor;
  base.role = kTheme;
  base.speakers.clear();
  base.quote.reset();
  base.cue.clear();
  base.certainty = ontology::Certainty::certain;
  for (const Reference& member : theme.members) {
    base.object = entities_.ref(member.entity, member.span);
    facts_.push_back(base);
  }
}

void FactWriter::add_office(const Office& office, const std::string& document, double confidence) {
  Fact fact;
  fact.document = document;
  fact.sentence = office.sentence;
  fact.evidence = office.evidence;
  fact.predicate = {office.relation, office.title, label_of(office.relation)};
  fact.tense = office.former ? ontology::Tense::past : ontology::Tense::present;
  fact.confidence = confidence;
  fact.rule = "titles.tsv " + office.title;
  add(fact, office.person, office.body);
}

std::string FactWriter::label_of(const std::string& term) const {
  const ontology::Term* found = ontology_.find(term);
  return found ? found->label_en : "";
}

std::vector<Fact> FactWriter::take() {
  std::ranges::stable_sort(facts_, {}, [](const Fact& fact) { return std::pair(fact.sentence, fact.evidence); });
  return std::move(facts_);
}

}  // namespace gereh::extract
