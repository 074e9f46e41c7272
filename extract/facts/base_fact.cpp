#include "extract/facts/base_fact.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "extract/lexicon/roles.h"
#include "ontology/iri.h"

namespace gereh::extract {

namespace {

// Which part of the facts of each kind is right in the annotated articles (tests/gold/open; docs/evaluation.md).
constexpr double kVerbConfidence = 0.87;
constexpr double kNounConfidence = 0.8;
constexpr double kUnknownVerbConfidence = 0.6;
constexpr double kOfficeConfidence = 0.95;
constexpr double kInferredFactor = 0.87;   // a dropped subject or a pronoun had to be resolved
constexpr double kUncertainFactor = 0.92;  // what may not have happened is often misread

}  // namespace

ontology::Fact BaseFacts::of(const Event& event, const std::string& subject_role) const {
  ontology::Fact fact;
  fact.document = document_;
  fact.sentence = sentence_;
  fact.evidence = tree_.span(event.evidence);
  if (!event.is_relation) fact.event = mint(event);
  fact.predicate = {event.type, event.surface, {}};
  if (const ontology::Term* term = ontology_.find(event.type)) fact.predicate.label_en = term->label_en;
  fact.polarity = event.negative ? ontology::Polarity::negative : ontology::Polarity::positive;
  fact.certainty = event.certainty;
  fact.tense = event.tense;
  fact.condition = event.condition;
  fact.subject_role = event.is_relation ? "" : subject_role;
  fact.rule = event.rule + " " + event.surface;
  fact.time = time_of(event);
  return fact;
}

// The date told in the event's own clause, or among its words.
std::string BaseFacts::time_of(const Event& event) const {
  for (const TimeExpression& time : times_) {
    if (event.evidence.begin <= time.range.begin && time.range.end <= event.evidence.end) return time.iso;
    if (event.clause != kNone && clause_above(tree_, time.range.begin) == event.clause) return time.iso;
  }
  return "";
}

// The same event of the same article has the same identifier whenever it is read.
std::string BaseFacts::mint(const Event& event) const {
  const std::string key = document_ + "\n" + std::to_string(sentence_) + "\n" + std::to_string(event.trigger) + "\n" + event.type;
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "event/%016llx", ontology::stable_hash(key));
  return text.data();
}

double confidence_of(const Event& event, const std::vector<Party>& parties, ontology::Certainty certainty) {
  double confidence = event.type == kRelatedTo ? kUnknownVerbConfidence : event.by_noun ? kNounConfidence : kVerbConfidence;
  if (std::ranges::any_of(parties, &Party::inferred)) confidence *= kInferredFactor;
  if (certainty != ontology::Certainty::certain) confidence *= kUncertainFactor;
  return confidence;
}

double confidence_of(const Office& office) {
  return office.inferred ? kNounConfidence * kInferredFactor : kOfficeConfidence;
}

}  // namespace gereh::extract
