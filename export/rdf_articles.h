// The layers of articles and of the places in their text (NIF 2.0). Part of the RDF writer.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "export/rdf_statements.h"
#include "ontology/fact.h"
#include "ontology/utf8.h"

namespace gereh::exports {

class RdfArticles {
 public:
  // Both must outlive it; the documents must not change. Their ids differ.
  RdfArticles(const std::vector<ontology::DocumentInfo>& documents, RdfStatements& statements);

  // States all documents.
  void add_documents();

  // States a stretch of a document's text and returns its IRI. An empty surface: the words as they stand in the text.
  std::string add_span(const std::string& document, ontology::Span span, const std::string& surface = "");

 private:
  void add_document(const ontology::DocumentInfo& document);
  std::string cut(const std::string& document, const ontology::Span& span);

  const std::vector<ontology::DocumentInfo>& documents_;
  RdfStatements& statements_;
  std::map<std::string_view, std::string_view> texts_;                  // by document
  std::map<std::string, ontology::CodePoints, std::less<>> positions_;  // of the documents that something was cut from
};

}  // namespace gereh::exports
