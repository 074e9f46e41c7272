// What each kind of node says in one named graph. Part of the RDF writer.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "export/document_texts.h"
#include "export/rdf/description.h"
#include "export/rdf/index.h"
#include "graph/knowledge_graph.h"
#include "ontology/ontology.h"

namespace gereh::exports {

// Adds statements to a description that the caller has begun with the node's IRI. For one thread: it keeps what it last read.
class RdfDescriber {
 public:
  // All must outlive it, unchanged. `articles`: IRIs of the documents.
  RdfDescriber(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const RdfIndex& index, std::string base,
               const std::vector<std::string>& articles);

  void run(RdfDescription& out) const;
  void agent(RdfDescription& out) const;
  void article(std::size_t document, RdfDescription& out);
  void span(std::size_t document, const RdfSpan& span, RdfDescription& out);
  // As far as the document tells of it, with the plain triples that the document itself asserts of it.
  void entity(std::size_t entity, std::size_t document, RdfDescription& out);
  void event(const RdfEvent& event, RdfDescription& out);
  // The one claim that all facts of an event share.
  void claim(const RdfEvent& event, RdfDescription& out);
  void relation(std::size_t claim, std::size_t document, RdfDescription& out);
  void interval(std::string_view time, RdfDescription& out) const;
  void instant(std::string_view day, RdfDescription& out) const;
  void term(std::string_view name, RdfDescription& out);

  std::string id(std::string_view relative) const { return base_ + std::string(relative); }
  std::string interval_iri(std::string_view time) const;
  std::string instant_iri(std::string_view day) const { return id("time/" + std::string(day)); }

 private:
  void claimed(const ontology::Fact& fact, std::size_t document, RdfDescription& out);
  void detail(const ontology::Fact& fact, std::size_t support, RdfDescription& out);
  void evidence(std::size_t document, const ontology::Span& span, RdfDescription& out) const;
  void plain(const ontology::Fact& fact, RdfDescription& out);
  void object(std::string_view predicate, const ontology::Object& object, RdfDescription& out);
  // IRIs of terms of ours and of XML Schema's types: the views live as long as this.
  std::string_view ours(std::string_view name);
  std::string_view xsd(std::string_view name);

  const graph::KnowledgeGraph& graph_;
  const ontology::Ontology& ontology_;
  const RdfIndex& index_;
  const std::string base_;
  const std::vector<std::string>& articles_;
  std::map<std::string, std::string, std::less<>> ours_, xsd_;
  DocumentTexts texts_;
};

}  // namespace gereh::exports
