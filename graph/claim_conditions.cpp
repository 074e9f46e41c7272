#include "graph/claim_conditions.h"

#include <algorithm>

#include "graph/near_names.h"
#include "ontology/error.h"
#include "ontology/iri.h"

namespace gereh::graph {

namespace {

using ontology::DayRange;
using ontology::Ontology;
using ontology::Term;
using ontology::TermKind;
using ontology::UsageError;

// Whether claims or entities can be of it.
bool is_type(const Term& term) {
  return term.kind == TermKind::entity_class || term.kind == TermKind::event_class || term.kind == TermKind::relation;
}

// "; is Meet meant?" for «meet», «met» (the property of its direct triples) or «Meat».
std::string hint(const Ontology& ontology, const std::string& name) {
  const std::string wanted = ontology::fold_name(name);
  const Term* near = nullptr;
  for (const auto& [key, term] : ontology.terms()) {
    if (!is_type(term)) continue;
    const std::string folded = ontology::fold_name(key);
    const bool same = folded == wanted || (!name.empty() && term.direct == name) || ontology::fold_name(term.label_en) == wanted ||
                      ontology::fold_name(term.label_fa) == wanted;
    if (same || (!near && are_near(folded, wanted))) near = &term;
    if (same) break;
  }
  return near ? "; is " + near->name + " meant?" : "; write names such as Person, Meet or holdsOffice";
}

std::optional<DayRange> days(const std::string& option, const std::string& date) {
  auto range = ontology::day_range(date);
  if (!date.empty() && (!range || date.find('/') != std::string::npos))
    throw UsageError(option + " " + date + ": no date; write YYYY-MM-DD, YYYY-MM or YYYY");
  if (ontology::is_iranian_year(date))
    throw UsageError(option + " " + date + ": a year of the Iranian calendar; write the Gregorian one, as 2024-06");
  return range;
}

}  // namespace

ClaimConditions::ClaimConditions(const Ontology& ontology, const Filter& filter) : ontology_(ontology) {
  for (const std::string& name : filter.only) add_term(name);
  from_ = days("--from", filter.from);
  to_ = days("--to", filter.to);
  if (from_ && to_ && to_->last < from_->first) throw UsageError("--from " + filter.from + " is after --to " + filter.to);
}

void ClaimConditions::add_term(const std::string& name) {
  const Term* term = ontology_.find(name);
  if (!term || !is_type(*term))
    throw UsageError("--only " + name + ": no class of entities, type of events or relation" + hint(ontology_, name));
  (term->kind == TermKind::entity_class ? classes_ : predicates_).push_back(name);
}

bool ClaimConditions::hold(const KnowledgeGraph& graph, const Claim& claim) const {
  const auto* object = std::get_if<ontology::EntityRef>(&claim.fact.object);
  return ontology_.fits(claim.fact.predicate.id, predicates_) && fits_class(graph, claim.fact.subject) &&
         (!object || fits_class(graph, *object)) && fits_time(claim);
}

bool ClaimConditions::fits_class(const KnowledgeGraph& graph, const ontology::EntityRef& ref) const {
  if (classes_.empty()) return true;
  const std::size_t entity = graph.find(ref.id);
  return ontology_.fits(entity == KnowledgeGraph::npos ? ref.type : graph.entities()[entity].type, classes_);
}

bool ClaimConditions::fits_time(const Claim& claim) const {
  if (!from_ && !to_) return true;
  return std::ranges::any_of(claim.times, [&](const std::string& time) {
    const auto range = ontology::day_range(time);
    return range && (!from_ || range->last >= from_->first) && (!to_ || range->first <= to_->last);
  });
}

}  // namespace gereh::graph
