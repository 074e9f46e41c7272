#include "export/rdf_claims.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "export/rdf_vocabulary.h"

namespace gereh::exports {

namespace {

using ontology::Fact;

// The direct property joins the actor to what the event is about or with whom.
bool direct_role(const std::string& role) {
  return role == "theme" || role == "recipient" || role == "counterpart" || role == "destination";
}

// Who signs signs a document, not his partner.
bool in_range(const Fact& fact, const ontology::Term* property, const ontology::Ontology& ontology) {
  const auto* object = std::get_if<ontology::EntityRef>(&fact.object);
  return !property || !object || ontology.fits(object->type, property->range);
}

// "0.85". printf would write the locale's decimal sign.
std::string two_decimals(double number) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed, 2).ptr;
  return {digits.data(), end};
}

}  // namespace

void RdfClaims::add_all() {
  for (const graph::Claim& claim : graph_.claims()) {
    for (const std::string& event : claim.events) support_[event] = std::max(support_[event], claim.support);
  }
  for (const Fact& fact : graph_.facts()) {
    if (!fact.event.empty()) add_event(fact);
  }
  for (const graph::Claim& claim : graph_.claims()) {
    if (claim.fact.event.empty()) add_relation(claim);
  }
}

// All facts of an event share one claim.
void RdfClaims::add_event(const Fact& fact) {
  RdfStatements& out = statements_;
  const std::string self = out.id(fact.event);
  const std::string claim = out.id("claim/" + fact.event.substr(fact.event.find('/') + 1));
  out.is_a(self, iri(kGereh, fact.predicate.id));
  out.text(self, iri(kRdfs, "label"), fact.predicate.surface, "fa");
  out.text(self, iri(kRdfs, "label"), fact.predicate.label_en, "en");
  out.link(self, iri(kGereh, fact.subject_role), out.id(fact.subject.id));
  if (!fact.role.empty()) out.object(self, iri(kGereh, fact.role), fact.object);
  if (!fact.time.empty()) add_time(self, fact.time);
  out.link(self, iri(kGereh, "claim"), claim);
  add_claim(claim, fact, support_[fact.event]);
  const ontology::Term* term = ontology_.find(fact.predicate.id);
  const bool stated = fact.asserted() && fact.subject_role == "actor" && direct_role(fact.role);
  if (stated && term && !term->direct.empty() && in_range(fact, ontology_.find(term->direct), ontology_))
    out.object(out.id(fact.subject.id), iri(kGereh, term->direct), fact.object);
}

void RdfClaims::add_relation(const graph::Claim& claim) {
  RdfStatements& out = statements_;
  const Fact& fact = claim.fact;
  const std::string self = out.id(claim.id), actor = out.id(fact.subject.id), property = iri(kGereh, fact.predicate.id);
  out.link(self, iri(kGereh, "subject"), actor);
  out.link(self, iri(kGereh, "predicate"), property);
  out.object(self, iri(kGereh, "object"), fact.object);
  add_claim(self, fact, claim.support);
  for (const ontology::Span& span : claim.evidence) out.link(self, iri(kProv, "wasDerivedFrom"), articles_.add_span(fact.document, span));
  if (fact.asserted()) out.object(actor, property, fact.object);
}

void RdfClaims::add_claim(const std::string& self, const Fact& fact, std::size_t support) {
  RdfStatements& out = statements_;
  out.is_a(self, iri(kGereh, "Claim"));
  out.link(self, iri(kGereh, "speaker"), fact.speakers.empty() ? out.article(fact.document) : out.id(fact.speakers.front().id));
  for (std::size_t i = 1; i < fact.speakers.size(); ++i) out.link(self, iri(kGereh, "reportedBy"), out.id(fact.speakers[i].id));
  out.link(self, iri(kGereh, "polarity"), iri(kGereh, to_string(fact.polarity)));
  out.link(self, iri(kGereh, "certainty"), iri(kGereh, to_string(fact.certainty)));
  if (fact.tense) out.link(self, iri(kGereh, "tense"), iri(kGereh, to_string(*fact.tense)));
  if (fact.quote) out.link(self, iri(kGereh, "quote"), iri(kGereh, to_string(*fact.quote)));
  out.text(self, iri(kGereh, "cue"), fact.cue, "fa");
  out.text(self, iri(kGereh, "conditionText"), fact.condition, "fa");
  out.text(self, iri(kGereh, "surfaceForm"), fact.predicate.surface, "fa");
  out.text(self, iri(kGereh, "rule"), fact.rule, "");
  out.typed(self, iri(kGereh, "confidence"), two_decimals(fact.confidence), "decimal");
  out.typed(self, iri(kGereh, "support"), std::to_string(support), "integer");
  out.link(self, iri(kProv, "wasDerivedFrom"), articles_.add_span(fact.document, fact.evidence));
  out.link(self, iri(kProv, "wasGeneratedBy"), out.id("run"));
}

// A day, a month or a year as such, an interval as a node with its ends.
void RdfClaims::add_time(const std::string& event, const std::string& time) {
  RdfStatements& out = statements_;
  const std::size_t slash = time.find('/');
  if (slash == std::string::npos) {
    out.typed(event, iri(kSem, "hasTime"), time, time.size() == 4 ? "gYear" : time.size() == 7 ? "gYearMonth" : "date");
    return;
  }
  const std::string from = time.substr(0, slash), to = time.substr(slash + 1);
  const std::string self = out.id("time/" + from + "_" + to);
  out.link(event, iri(kSem, "hasTime"), self);
  out.is_a(self, iri(kTime, "ProperInterval"));
  for (const auto& [property, day] : {std::pair{"hasBeginning", from}, std::pair{"hasEnd", to}}) {
    const std::string instant = out.id("time/" + day);
    out.link(self, iri(kTime, property), instant);
    out.is_a(instant, iri(kTime, "Instant"));
    out.typed(instant, iri(kTime, "inXSDDate"), day, "date");
  }
}

}  // namespace gereh::exports
