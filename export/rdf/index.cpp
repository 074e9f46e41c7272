#include "export/rdf/index.h"

#include <algorithm>
#include <utility>

namespace gereh::exports {

namespace {

using ontology::EntityRef;
using ontology::Fact;

// Ours that every graph uses, whatever its facts.
constexpr std::string_view kStructure[] = {"Claim",    "claim",      "subject", "predicate", "object",   "speaker",       "reportedBy",
                                           "polarity", "certainty",  "tense",   "quote",     "cue",      "conditionText", "surfaceForm",
                                           "rule",     "confidence", "support", "positive",  "negative", "certain",       "probable",
                                           "possible", "unknown",    "past",    "present",   "future",   "direct",        "indirect"};

template <class Value>
void sort_once(std::vector<Value>& values) {
  std::ranges::sort(values);
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

}  // namespace

RdfIndex::RdfIndex(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology)
    : entity_documents(graph.entities().size()), entity_facts(graph.entities().size()), spans(graph.documents().size()) {
  add_entities(graph);
  add_facts(graph);
  for (std::size_t i = 0; i < graph.claims().size(); ++i) {
    const graph::Claim& claim = graph.claims()[i];
    if (claim.fact.event.empty()) relations.push_back(i);
    for (const std::string& event : claim.events) events.at(event).support = std::max(events.at(event).support, claim.support);
  }
  for (auto& documents : entity_documents) sort_once(documents);
  for (auto& of_document : spans) sort_once(of_document);
  add_terms(graph, ontology);
}

void RdfIndex::add_entities(const graph::KnowledgeGraph& graph) {
  for (std::size_t i = 0; i < graph.entities().size(); ++i) {
    for (const graph::MentionAt& mention : graph.entities()[i].mentions) {
      entity_documents[i].push_back(mention.document);
      spans[mention.document].push_back({mention.span, mention.surface, i});
    }
  }
}

void RdfIndex::add_facts(const graph::KnowledgeGraph& graph) {
  fact_documents.reserve(graph.facts().size());
  std::size_t document = 0;  // facts come document by document
  for (std::size_t i = 0; i < graph.facts().size(); ++i) {
    const Fact& fact = graph.facts()[i];
    while (graph.documents()[document].id != fact.document) ++document;
    fact_documents.push_back(document);
    spans[document].push_back({fact.evidence, {}, graph::KnowledgeGraph::npos});
    const std::size_t subject = graph.find(fact.subject.id);
    entity_facts[subject].push_back(i);
    entity_documents[subject].push_back(document);
    for (const EntityRef& speaker : fact.speakers) entity_documents[graph.find(speaker.id)].push_back(document);
    if (const auto* object = std::get_if<EntityRef>(&fact.object)) entity_documents[graph.find(object->id)].push_back(document);
    if (fact.event.empty()) continue;
    RdfEvent& event = events[fact.event];
    event.document = document;
    event.facts.push_back(i);
    add_time(fact.time, document);
  }
}

void RdfIndex::add_time(const std::string& time, std::size_t document) {
  const std::size_t slash = time.find('/');
  if (slash == std::string::npos) return;
  intervals[time].insert(document);
  instants[time.substr(0, slash)].insert(document);
  instants[time.substr(slash + 1)].insert(document);
}

void RdfIndex::add_terms(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology) {
  std::set<std::string> open(std::begin(kStructure), std::end(kStructure));
  for (const graph::Entity& entity : graph.entities()) open.insert(entity.type);
  for (const Fact& fact : graph.facts()) {
    open.insert({fact.predicate.id, fact.subject_role, fact.role});
    if (const ontology::Term* term = ontology.find(fact.predicate.id)) open.insert(term->direct);
  }
  while (!open.empty()) {
    const std::string name = std::move(open.extract(open.begin()).value());
    const ontology::Term* term = ontology.find(name);
    if (term && terms.insert(name).second) open.insert(term->parents.begin(), term->parents.end());
  }
}

}  // namespace gereh::exports
