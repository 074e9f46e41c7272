// The graph as graph tools know it: nodes with attributes, and directed edges between two of them. What GraphML, GEXF, CSV, Neo4j's
// and Cytoscape's files and the page are written from.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "export/diagram/diagram.h"
#include "export/format.h"
#include "graph/knowledge_graph.h"
#include "ontology/iso_date.h"
#include "ontology/ontology.h"

namespace gereh::exports {

// A statement about one entity without another: a value, or an event with one participant.
struct NodeStatement {
  std::size_t claim = 0;  // index into KnowledgeGraph::claims()
  std::string value;      // of the literal, or empty
  std::string words;      // «✗ افزایش دادن: 12 (به گفته‌ی ...)», in the language of Options::labels
};

struct PropertyNode {
  std::size_t entity = 0;  // index into KnowledgeGraph::entities()
  std::string id;          // relative IRI, ASCII: "country/RU"
  std::string label;       // in the language of Options::labels; of both, the Persian one
  std::string label_fa;    // not shortened; clean: no control characters, no line breaks
  std::string label_en;
  std::string type;  // local name of its class
  Bilingual type_label;
  NodeKind kind = NodeKind::notion;
  std::string wikidata;                   // absolute IRI, or empty
  std::vector<std::string> aliases;       // clean
  std::size_t mentions = 0;               // how often it is mentioned, in all articles
  std::size_t degree = 0;                 // edges from it or to it
  std::string first;                      // days of the earliest and latest edge or statement, ISO 8601, or empty
  std::string last;                       // inclusive
  std::vector<NodeStatement> statements;  // in the order of the claims
};

// One claim with an entity as subject and another, or the same, as object.
struct PropertyEdge {
  std::size_t claim = 0;  // index into KnowledgeGraph::claims(); the claim's id is the edge's
  std::size_t from = 0;   // index into PropertyGraph::nodes
  std::size_t to = 0;
  std::string predicate;  // local name: "SignAgreement"
  std::string label;      // in the language of Options::labels, with ✗ before it if negated
  Bilingual words;        // of the predicate; not shortened
  std::string role;       // of the object: local name, or empty
  std::string time;       // ISO 8601 as told (day, month, year or interval), or empty
  std::string first;      // first and last day of `time`, or of the article's date where none is told; ISO 8601, inclusive; or empty
  std::string last;
  std::string speaker;                   // who says it, in the language of Options::labels, or empty: the article
  std::vector<std::string> reported_by;  // whom the speaker's words come through, the nearest first
  std::string words_of_evidence;         // as they stand in the article, clean
  double weight = 1;                     // confidence times support, to hundredths, at least 0.01
};

// The days of a claim, both included: those of its time, or the day of its article where none is told.
std::optional<ontology::DayRange> days_of(const graph::KnowledgeGraph& graph, const graph::Claim& claim);

// Both in the order of the graph's claims; deterministic. `graph` is not kept.
struct PropertyGraph {
  std::vector<PropertyNode> nodes;
  std::vector<PropertyEdge> edges;
};

// What Options::filter selects. Entities that take part in no claim are no nodes. Throws as graph::select_claims().
PropertyGraph make_property_graph(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options);

}  // namespace gereh::exports
