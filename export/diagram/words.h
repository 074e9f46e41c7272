// The words of terms, predicates, entities and statements in the languages asked for. Part of the diagram.
#pragma once

#include <cstddef>
#include <string_view>

#include "export/diagram/diagram.h"
#include "graph/knowledge_graph.h"
#include "ontology/fact.h"
#include "ontology/ontology.h"

namespace gereh::exports {

// Every one clean and at most `length` code points.
class DiagramWords {
 public:
  // Both must outlive it.
  DiagramWords(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, Labels labels, std::size_t length)
      : graph_(graph), ontology_(ontology), labels_(labels), length_(length) {}

  Bilingual of_term(std::string_view name) const;
  Bilingual of_predicate(const ontology::Predicate& predicate) const;
  // As the graph calls it.
  Bilingual of_entity(const ontology::EntityRef& ref) const;
  // The predicate, its speaker and its condition.
  Saying of_fact(const ontology::Fact& fact) const;

 private:
  // The other language where the one asked for has no words; one alone where both have the same.
  Bilingual choose(std::string_view fa, std::string_view en) const;

  const graph::KnowledgeGraph& graph_;
  const ontology::Ontology& ontology_;
  Labels labels_;
  std::size_t length_;
};

}  // namespace gereh::exports
