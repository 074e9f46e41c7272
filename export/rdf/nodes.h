// The graph as RDF (docs/rdf.md), one node after the other, for any serializer: no blank nodes, no RDF lists. Memory is that of an index
// of the nodes and of one description.
#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "export/rdf/describer.h"
#include "export/rdf/description.h"
#include "export/rdf/index.h"
#include "graph/knowledge_graph.h"
#include "ontology/ontology.h"

namespace gereh::exports {

// A document's IRI under the base, which is that of its named graph too: characters that an IRI does not allow, percent-encoded.
std::string article_iri(const std::string& base, std::string_view document_id);

// The prefixes that a serializer may abbreviate with, and what they stand for.
std::vector<std::pair<std::string, std::string>> rdf_prefixes(const std::string& base);

// The same graph gives the same descriptions in the same order. For one thread.
class RdfNodes {
 public:
  // All must outlive it, unchanged.
  RdfNodes(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const std::string& base);
  RdfNodes(const RdfNodes&) = delete;
  RdfNodes& operator=(const RdfNodes&) = delete;

  // A description is valid for the call only.
  using Visit = std::function<void(const RdfDescription&)>;

  // Each node once, with what is stated of it in any graph, each triple once. By layers: the run, articles with the places in their
  // text, entities, events with their claims, relations, times, the vocabulary.
  void by_layer(const Visit& visit);
  // Each node once, in the byte order of lines of N-Triples, with each statement once in each graph.
  void by_line(const Visit& visit);
  // Graph after graph, each with all nodes that it tells of, by layers.
  void by_graph(const Visit& visit);

  // Of RdfStatement::graph: absolute. Graphs of articles, then that of the run, then that of the vocabulary.
  const std::string& graph_iri(std::size_t graph) const { return graphs_[graph]; }
  std::size_t graphs() const { return graphs_.size(); }
  // Local names of our classes and properties that occur, and of their ancestors; a few more of those of claims may be among them.
  const std::set<std::string>& terms() const { return index_.terms; }

 private:
  enum class Kind { run, agent, article, spans, entity, event, claim, relation, interval, instant, term };
  struct Node {
    Kind kind = Kind::run;
    std::size_t index = 0;      // of the document, entity, or claim of a relation
    std::string_view key = {};  // of an event, time or term
  };

  std::vector<Node> nodes() const;
  std::string iri(const Node& node) const;
  std::vector<std::size_t> graphs_of(const Node& node) const;
  void state(const Node& node, std::size_t graph);
  enum class Order { layers, lines, graphs };
  // With what is stated in these graphs, if anything is.
  void describe(const Node& node, const std::vector<std::size_t>& graphs, Order order, const Visit& visit);
  void describe_spans(std::size_t document, Order order, const Visit& visit);

  const graph::KnowledgeGraph& graph_;
  const std::string base_;
  const RdfIndex index_;
  std::vector<std::string> graphs_;
  RdfDescriber describer_;
  RdfDescription described_;
};

}  // namespace gereh::exports
