// Single triples under one base, each written once. Part of the RDF writer.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "export/rdf_triples.h"
#include "ontology/fact.h"

namespace gereh::exports {

class RdfStatements {
 public:
  // `sink` must outlive it.
  RdfStatements(std::string base, const TripleSink& sink) : base_(std::move(base)), sink_(sink) {}

  // Absolute IRIs of a relative one, and of a document.
  std::string id(std::string_view relative) const { return base_ + std::string(relative); }
  std::string article(std::string_view document) const { return article_iri(base_, document); }

  // Subject and predicate are absolute IRIs. An empty text or value is not written.
  void link(const std::string& subject, const std::string& predicate, const std::string& object);
  void text(const std::string& subject, const std::string& predicate, const std::string& value, std::string_view language);
  void typed(const std::string& subject, const std::string& predicate, const std::string& value, std::string_view xsd_type);
  void is_a(const std::string& subject, const std::string& type);
  // Local names of our classes and properties written so far.
  const std::set<std::string>& terms() const { return terms_; }

  // Nothing for an object that is none.
  void object(const std::string& subject, const std::string& predicate, const ontology::Object& object);

 private:
  void put(const Triple& triple);

  const std::string base_;
  const TripleSink& sink_;
  std::set<std::string> seen_;
  std::set<std::string> terms_;
};

}  // namespace gereh::exports
