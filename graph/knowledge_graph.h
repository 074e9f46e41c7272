// Entities and facts merged over mentions and documents. Boost.Graph within.
#pragma once

#include <boost/graph/adjacency_list.hpp>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ontology/fact.h"

namespace gereh::graph {

// Where an entity is mentioned.
struct MentionAt {
  std::size_t document = 0;  // index into documents()
  ontology::Span span;
  std::string surface;

  friend auto operator<=>(const MentionAt&, const MentionAt&) = default;
};

struct Entity {
  std::string id;
  std::string type;  // the most specific seen
  std::string label_fa;
  std::string label_en;
  std::vector<std::string> aliases;  // surface forms of names other than label_fa, sorted, each once
  std::vector<MentionAt> mentions;   // sorted
  std::string wikidata = {};         // "Q159", or empty
};

// The same statement (subject, predicate, role, object, polarity, certainty, speakers) from one place or several.
struct Claim {
  std::string id;                       // relative IRI "claim/…", from what makes the statement the same
  ontology::Fact fact;                  // the one with the highest confidence
  std::size_t document = 0;             // index into documents(), of `fact`
  std::size_t support = 1;              // how many documents say it
  std::vector<std::string> events;      // events of all that were merged, sorted
  std::vector<std::string> times = {};  // of all that were merged: the fact's own, else the date of its article; sorted, each once
};

// Vertices are entities, an edge is a claim with an entity as object. Parallel edges are allowed.
struct VertexData {
  std::size_t entity = 0;  // index into entities()
};
struct EdgeData {
  std::size_t claim = 0;  // index into claims()
};
using Topology = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, VertexData, EdgeData>;

// Where a claim is told: spans of evidence, sorted, by document (index into documents()).
using Evidence = std::map<std::size_t, std::vector<ontology::Span>>;

// Not safe to change from two threads; a graph that nobody changes is safe to read from many.
class KnowledgeGraph {
 public:
  // Adds a document. Order of documents with different ids does not change entities or claims, only indices. A second document
  // with the same id gets a suffix ("-2").
  void add(const ontology::DocumentFacts& document);

  const std::vector<ontology::DocumentInfo>& documents() const { return documents_; }
  const std::vector<Entity>& entities() const { return entities_; }
  const std::vector<Claim>& claims() const { return claims_; }
  // All facts as they came, with their document's final id.
  const std::vector<ontology::Fact>& facts() const { return facts_; }
  const Topology& topology() const { return topology_; }
  // Of claims()[claim], in all documents that tell it.
  const Evidence& evidence(std::size_t claim) const { return evidence_[claim]; }

  // Index into entities(), or npos.
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
  std::size_t find(std::string_view entity_id) const;

 private:
  std::string free_id(const std::string& wanted);
  std::size_t add_entity(const ontology::EntityRef& ref);
  void add_mention(const ontology::Mention& mention, std::size_t document);
  void rename(std::size_t index, const std::string& label_fa, const std::string& label_en);
  void add_claim(const ontology::Fact& fact, std::size_t document);

  std::vector<ontology::DocumentInfo> documents_;
  std::vector<Entity> entities_;
  std::vector<std::set<std::string>> names_;  // of each entity: all surface forms of names
  std::vector<Claim> claims_;
  std::vector<Evidence> evidence_;  // of each claim
  std::vector<ontology::Fact> facts_;
  Topology topology_;
  std::map<std::string, std::size_t, std::less<>> entity_index_;
  std::map<std::string, std::size_t, std::less<>> claim_index_;
  std::set<std::string, std::less<>> document_ids_;
  std::map<std::string, int, std::less<>> next_suffix_;  // ids that came more than once
};

// Who takes part in a claim: its subject, and its object if that is another entity. Indices into entities().
std::vector<std::size_t> participants(const KnowledgeGraph& graph, const Claim& claim);

}  // namespace gereh::graph
