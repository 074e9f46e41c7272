#include "export/rdf_articles.h"

#include "export/rdf_vocabulary.h"

namespace gereh::exports {

RdfArticles::RdfArticles(const std::vector<ontology::DocumentInfo>& documents, RdfStatements& statements)
    : documents_(documents), statements_(statements) {
  for (const ontology::DocumentInfo& document : documents) texts_[document.id] = document.text;
}

void RdfArticles::add_documents() {
  for (const ontology::DocumentInfo& document : documents_) add_document(document);
}

void RdfArticles::add_document(const ontology::DocumentInfo& document) {
  RdfStatements& out = statements_;
  const std::string self = out.article(document.id);
  out.is_a(self, iri(kSchema, "NewsArticle"));
  out.is_a(self, iri(kNif, "Context"));
  out.text(self, iri(kDcterms, "title"), document.title, document.language);
  out.text(self, iri(kDcterms, "source"), document.source, "");
  out.typed(self, iri(kDcterms, "issued"), document.date, "date");
  out.text(self, iri(kDcterms, "language"), document.language, "");
  out.text(self, iri(kSchema, "url"), document.url, "");
  out.text(self, iri(kNif, "isString"), document.text, document.language);
  out.typed(self, iri(kNif, "beginIndex"), "0", "nonNegativeInteger");
  out.typed(self, iri(kNif, "endIndex"), std::to_string(ontology::count_code_points(document.text)), "nonNegativeInteger");
}

std::string RdfArticles::add_span(const std::string& document, ontology::Span span, const std::string& surface) {
  RdfStatements& out = statements_;
  const std::string context = out.article(document);
  std::string self = context + "#char=" + std::to_string(span.begin) + "," + std::to_string(span.end);
  out.is_a(self, iri(kNif, "Phrase"));
  out.link(self, iri(kNif, "referenceContext"), context);
  out.typed(self, iri(kNif, "beginIndex"), std::to_string(span.begin), "nonNegativeInteger");
  out.typed(self, iri(kNif, "endIndex"), std::to_string(span.end), "nonNegativeInteger");
  out.text(self, iri(kNif, "anchorOf"), surface.empty() ? cut(document, span) : surface, "fa");
  return self;
}

std::string RdfArticles::cut(const std::string& document, const ontology::Span& span) {
  const auto [place, is_new] = positions_.try_emplace(document, texts_.at(document));
  return std::string(place->second.cut(span));
}

}  // namespace gereh::exports
