// The layers of events, relations and what is claimed of them. Part of the RDF writer.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "export/rdf_articles.h"
#include "export/rdf_statements.h"
#include "graph/knowledge_graph.h"
#include "ontology/ontology.h"

namespace gereh::exports {

class RdfClaims {
 public:
  // All must outlive it.
  RdfClaims(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, RdfArticles& articles, RdfStatements& statements)
      : graph_(graph), ontology_(ontology), articles_(articles), statements_(statements) {}

  // States all facts: the events, then the relations. The plain triple between two entities comes out only if the article
  // itself asserts it.
  void add_all();

 private:
  void add_event(const ontology::Fact& fact);
  void add_relation(const graph::Claim& claim);
  void add_claim(const std::string& self, const ontology::Fact& fact, std::size_t support);
  void add_time(const std::string& event, const std::string& time);

  const graph::KnowledgeGraph& graph_;
  const ontology::Ontology& ontology_;
  RdfArticles& articles_;
  RdfStatements& statements_;
  std::map<std::string, std::size_t> support_;  // of an event: how many documents tell of it
};

}  // namespace gereh::exports
