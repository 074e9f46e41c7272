// Which nodes the RDF has, and in which named graphs each is described: one graph an article, one of the run, one of the vocabulary.
// Part of the RDF writer.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.h"
#include "ontology/fact.h"
#include "ontology/ontology.h"

namespace gereh::exports {

// A stretch of an article's text.
struct RdfSpan {
  ontology::Span span;
  std::string_view surface;                          // as the mention has it, or empty: the words of the text
  std::size_t entity = graph::KnowledgeGraph::npos;  // that is mentioned there, or npos: a claim rests on it

  friend auto operator<=>(const RdfSpan&, const RdfSpan&) = default;
};

struct RdfEvent {
  std::size_t document = 0;
  std::size_t support = 1;         // how many articles tell of it
  std::vector<std::size_t> facts;  // ascending
};

// Indices are those of the graph, which must outlive it, unchanged. Safe to read from many threads.
struct RdfIndex {
  RdfIndex(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology);

  std::vector<std::size_t> fact_documents;                 // of each fact
  std::vector<std::vector<std::size_t>> entity_documents;  // of each entity: ascending
  std::vector<std::vector<std::size_t>> entity_facts;      // of each entity: those that it is the subject of, ascending
  std::vector<std::vector<RdfSpan>> spans;                 // of each document: sorted, each once
  std::map<std::string_view, RdfEvent> events;             // by id
  std::vector<std::size_t> relations;                      // claims that have no event
  std::map<std::string, std::set<std::size_t>> intervals;  // "2024-05-01/2024-05-03": documents
  std::map<std::string, std::set<std::size_t>> instants;   // "2024-05-01": documents whose intervals have it as an end
  std::set<std::string> terms;                             // of the ontology, with their ancestors

 private:
  void add_entities(const graph::KnowledgeGraph& graph);
  void add_facts(const graph::KnowledgeGraph& graph);
  void add_time(const std::string& time, std::size_t document);
  void add_terms(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology);
};

}  // namespace gereh::exports
