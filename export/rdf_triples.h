// The graph as RDF triples (docs/rdf.md), one at a time, for any serializer.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "export/format.h"

namespace gereh::exports {

// Subject and predicate are absolute IRIs; the object is an IRI, or a literal with a language or a datatype.
struct Triple {
  std::string subject;
  std::string predicate;
  std::string object;
  bool is_literal = false;
  std::string language;  // BCP 47, or empty
  std::string datatype;  // absolute IRI, or empty
};
using TripleSink = std::function<void(const Triple&)>;

struct Namespace {
  std::string_view prefix;
  std::string iri;
};

// The prefixes that a serializer may abbreviate with.
std::vector<Namespace> rdf_namespaces(const std::string& base);

// Calls `sink` with every triple in an order of its own; the same graph gives the same triples in the same order. None is
// given twice. No blank nodes, no RDF lists.
void for_each_triple(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options,
                     const TripleSink& sink);

// A document's IRI under the base: characters that an IRI does not allow, percent-encoded.
std::string article_iri(const std::string& base, std::string_view document_id);

}  // namespace gereh::exports
