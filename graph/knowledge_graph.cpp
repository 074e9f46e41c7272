// Entities merge by id, claims by what they say. Everything that is kept of several (labels, types, the fact shown) is chosen
// by an order of its own, not by who came first, so that the order of documents does not matter.
#include "graph/knowledge_graph.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace gereh::graph {

namespace {

using ontology::EntityRef;
using ontology::Fact;

// Classes that say little; any other is preferred.
bool generic(const std::string& type) {
  return type == "Concept" || type == "Place" || type == "Organization" || type == "Product" || type == "Document";
}

bool better_type(const std::string& candidate, const std::string& kept) {
  return std::pair(generic(candidate), candidate) < std::pair(generic(kept), kept);
}

bool better_label(const std::string& candidate, const std::string& kept) {
  if (candidate.empty() || kept.empty()) return kept.empty() && !candidate.empty();
  return std::tuple(candidate.size(), candidate) < std::tuple(kept.size(), kept);
}

template <class Value>
void insert_sorted(std::vector<Value>& values, Value value) {
  const auto at = std::ranges::lower_bound(values, value);
  if (at == values.end() || *at != value) values.insert(at, std::move(value));
}

std::string object_key(const ontology::Object& object) {
  if (const auto* entity = std::get_if<EntityRef>(&object)) return entity->id;
  if (const auto* literal = std::get_if<ontology::Literal>(&object)) return "\"" + literal->value + "\"^^" + literal->datatype;
  return "";
}

std::string claim_key(const Fact& fact) {
  std::string key = fact.subject.id + "\n" + fact.subject_role + "\n" + fact.predicate.id + "\n" +
                    (fact.predicate.id == "relatedTo" ? fact.predicate.surface : "") + "\n" + fact.role + "\n" +
                    object_key(fact.object) + "\n" + std::string(to_string(fact.polarity)) + "\n" +
                    std::string(to_string(fact.certainty)) + "\n" + fact.condition;
  for (const EntityRef& speaker : fact.speakers) key += "\n" + speaker.id;
  return key;
}

bool better_fact(const Fact& candidate, const Fact& kept) {
  if (candidate.confidence != kept.confidence) return candidate.confidence > kept.confidence;
  return std::tie(candidate.document, candidate.evidence, candidate.event) < std::tie(kept.document, kept.evidence, kept.event);
}

}  // namespace

std::size_t KnowledgeGraph::find(std::string_view entity_id) const {
  const auto found = entity_index_.find(entity_id);
  return found == entity_index_.end() ? npos : found->second;
}

std::size_t KnowledgeGraph::add_entity(const EntityRef& ref) {
  const auto [place, is_new] = entity_index_.try_emplace(ref.id, entities_.size());
  if (is_new) {
    entities_.push_back({ref.id, ref.type, ref.label_fa, ref.label_en, {}, {}});
    boost::add_vertex(VertexData{place->second}, topology_);
    return place->second;
  }
  Entity& entity = entities_[place->second];
  if (better_type(ref.type, entity.type)) entity.type = ref.type;
  if (better_label(ref.label_fa, entity.label_fa)) {
    entity.label_fa = ref.label_fa;
    entity.label_en = ref.label_en;
  }
  return place->second;
}

void KnowledgeGraph::add_claim(const Fact& fact, std::size_t document) {
  const std::size_t subject = add_entity(fact.subject);
  for (const EntityRef& speaker : fact.speakers) add_entity(speaker);
  const auto* object = std::get_if<EntityRef>(&fact.object);
  const std::size_t target = object ? add_entity(*object) : npos;
  const auto [place, is_new] = claim_index_.try_emplace(claim_key(fact), claims_.size());
  if (is_new) {
    claims_.push_back({fact, document, 1, {}, {fact.evidence}});
    claim_documents_.push_back({document});
    if (target != npos) boost::add_edge(subject, target, EdgeData{place->second}, topology_);
  }
  Claim& claim = claims_[place->second];
  if (!fact.event.empty()) insert_sorted(claim.events, fact.event);
  claim_documents_[place->second].insert(document);
  claim.support = claim_documents_[place->second].size();
  if (is_new) return;
  if (better_fact(fact, claim.fact)) {
    claim.fact = fact;
    if (claim.document != document) claim.evidence.clear();
    claim.document = document;
  }
  if (claim.document == document) insert_sorted(claim.evidence, fact.evidence);
}

void KnowledgeGraph::add(const ontology::DocumentFacts& document) {
  const std::size_t index = documents_.size();
  documents_.push_back(document.info);
  std::string& id = documents_.back().id;
  for (int suffix = 2; !document_ids_.insert(id).second; ++suffix) id = document.info.id + "-" + std::to_string(suffix);
  for (const ontology::Mention& mention : document.mentions) {
    Entity& entity = entities_[add_entity(mention.entity)];
    insert_sorted(entity.mentions, {index, mention.entity.mention, mention.surface});
    if (mention.named && mention.surface != entity.label_fa) insert_sorted(entity.aliases, mention.surface);
  }
  for (Fact fact : document.facts) {
    fact.document = id;
    // Events are minted from the document's own id: a namesake's must not become the same.
    if (!fact.event.empty()) fact.event += id.substr(document.info.id.size());
    add_claim(fact, index);
    facts_.push_back(std::move(fact));
  }
}

}  // namespace gereh::graph
