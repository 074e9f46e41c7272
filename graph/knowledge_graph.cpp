// Entities merge by id, claims by what they say. Everything that is kept of several (labels, types, the fact shown) is chosen
// by an order of its own, not by who came first, so that the order of documents does not matter.
#include "graph/knowledge_graph.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <tuple>
#include <utility>

#include "ontology/iri.h"

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

// The shorter Persian label, and of equal ones that with the shorter English; any rather than none.
bool better_label(const EntityRef& candidate, const Entity& kept) {
  const auto rank = [](const std::string& fa, const std::string& en) {
    return std::tuple(fa.empty(), fa.size(), std::string_view(fa), en.empty(), en.size(), std::string_view(en));
  };
  return rank(candidate.label_fa, candidate.label_en) < rank(kept.label_fa, kept.label_en);
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
                    (fact.predicate.id == "relatedTo" ? fact.predicate.surface : "") + "\n" + fact.role + "\n" + object_key(fact.object) +
                    "\n" + std::string(to_string(fact.polarity)) + "\n" + std::string(to_string(fact.certainty)) + "\n" + fact.condition;
  for (const EntityRef& speaker : fact.speakers) key += "\n" + speaker.id;
  return key;
}

std::string claim_id(const std::string& key) {
  std::array<char, 32> id{};
  std::snprintf(id.data(), id.size(), "claim/%016llx", ontology::stable_hash(key));
  return id.data();
}

// Within one document the first of equals stays.
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
    entities_.push_back({ref.id, ref.type, ref.label_fa, ref.label_en, {}, {}, ref.wikidata});
    names_.emplace_back();
    boost::add_vertex(VertexData{place->second}, topology_);
    return place->second;
  }
  Entity& entity = entities_[place->second];
  if (better_type(ref.type, entity.type)) entity.type = ref.type;
  const bool unlinked = entity.wikidata.empty() || (!ref.wikidata.empty() && ref.wikidata < entity.wikidata);  // whatever the order
  if (unlinked) entity.wikidata = ref.wikidata;
  if (better_label(ref, entity)) rename(place->second, ref.label_fa, ref.label_en);
  return place->second;
}

// The aliases stay all names but the label.
void KnowledgeGraph::rename(std::size_t index, const std::string& label_fa, const std::string& label_en) {
  Entity& entity = entities_[index];
  if (names_[index].contains(entity.label_fa)) insert_sorted(entity.aliases, entity.label_fa);
  std::erase(entity.aliases, label_fa);
  entity.label_fa = label_fa;
  entity.label_en = label_en;
}

void KnowledgeGraph::add_mention(const ontology::Mention& mention, std::size_t document) {
  const std::size_t index = add_entity(mention.entity);
  Entity& entity = entities_[index];
  insert_sorted(entity.mentions, {document, mention.entity.mention, mention.surface});
  if (!mention.named) return;
  names_[index].insert(mention.surface);
  if (mention.surface != entity.label_fa) insert_sorted(entity.aliases, mention.surface);
}

void KnowledgeGraph::add_claim(const Fact& fact, std::size_t document) {
  const std::size_t subject = add_entity(fact.subject);
  for (const EntityRef& speaker : fact.speakers) add_entity(speaker);
  const auto* object = std::get_if<EntityRef>(&fact.object);
  const std::size_t target = object ? add_entity(*object) : npos;
  const auto [place, is_new] = claim_index_.try_emplace(claim_key(fact), claims_.size());
  if (is_new) {
    claims_.push_back({claim_id(place->first), fact, document, 0, {}, {}});
    evidence_.emplace_back();
    if (target != npos) boost::add_edge(subject, target, EdgeData{place->second}, topology_);
  }
  Claim& claim = claims_[place->second];
  Evidence& evidence = evidence_[place->second];
  insert_sorted(evidence[document], fact.evidence);
  claim.support = evidence.size();
  if (!fact.event.empty()) insert_sorted(claim.events, fact.event);
  if (const std::string& time = fact.time.empty() ? documents_[document].date : fact.time; !time.empty()) insert_sorted(claim.times, time);
  if (!is_new && better_fact(fact, claim.fact)) {
    claim.fact = fact;
    claim.document = document;
  }
}

// The least suffix that is free. Where to look next is remembered: thousands of articles may come without an id of their own.
std::string KnowledgeGraph::free_id(const std::string& wanted) {
  if (document_ids_.insert(wanted).second) return wanted;
  int& suffix = next_suffix_.try_emplace(wanted, 2).first->second;
  while (true) {
    std::string id = wanted + "-" + std::to_string(suffix++);
    if (document_ids_.insert(id).second) return id;
  }
}

void KnowledgeGraph::add(const ontology::DocumentFacts& document) {
  const std::size_t index = documents_.size();
  const std::string id = free_id(document.info.id);
  documents_.push_back(document.info);
  documents_.back().id = id;
  for (const ontology::Mention& mention : document.mentions) add_mention(mention, index);
  for (Fact fact : document.facts) {
    fact.document = id;
    // Events are minted from the document's own id: a namesake's must not become the same.
    if (!fact.event.empty()) fact.event += id.substr(document.info.id.size());
    add_claim(fact, index);
    facts_.push_back(std::move(fact));
  }
}

std::vector<std::size_t> participants(const KnowledgeGraph& graph, const Claim& claim) {
  std::vector<std::size_t> all{graph.find(claim.fact.subject.id)};
  const auto* object = std::get_if<EntityRef>(&claim.fact.object);
  if (object && object->id != claim.fact.subject.id) all.push_back(graph.find(object->id));
  return all;
}

}  // namespace gereh::graph
