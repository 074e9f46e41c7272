// Layers, each resting on the one before (docs/rdf.md): the run, the articles with their text, entities with the places where
// they are mentioned, events with their roles, claims on events and relations; then the terms that all these use.
#include "export/rdf_triples.h"

#include <array>
#include <cstdio>
#include <set>

#include "export/rdf_articles.h"
#include "export/rdf_claims.h"
#include "export/rdf_statements.h"
#include "export/rdf_vocabulary.h"

namespace gereh::exports {

namespace {

void add_run(RdfStatements& out) {
  const std::string run = out.id("run"), agent = out.id("agent/gereh");
  out.is_a(run, iri(kProv, "Activity"));
  out.link(run, iri(kProv, "wasAssociatedWith"), agent);
  out.is_a(agent, iri(kProv, "SoftwareAgent"));
  out.text(agent, iri(kRdfs, "label"), "Gereh", "en");
}

void add_entity(const graph::Entity& entity, const graph::KnowledgeGraph& graph, RdfArticles& articles, RdfStatements& out) {
  const std::string self = out.id(entity.id);
  out.is_a(self, iri(kGereh, entity.type));
  out.text(self, iri(kRdfs, "label"), entity.label_fa, "fa");
  out.text(self, iri(kRdfs, "label"), entity.label_en, "en");
  if (!entity.wikidata.empty()) out.link(self, iri(kOwl, "sameAs"), std::string(kWikidata) + entity.wikidata);
  for (const std::string& alias : entity.aliases) out.text(self, iri(kSkos, "altLabel"), alias, "fa");
  for (const graph::MentionAt& mention : entity.mentions) {
    const std::string span = articles.add_span(graph.documents()[mention.document].id, mention.span, mention.surface);
    out.link(span, iri(kItsrdf, "taIdentRef"), self);
  }
}

// Labels and ancestors of the terms that the graph uses, so that a store that lacks the ontology can say «any organisation» and
// show names of properties.
void add_vocabulary(const ontology::Ontology& ontology, RdfStatements& out) {
  std::vector<std::string> open(out.terms().begin(), out.terms().end());
  std::set<std::string> done;
  while (!open.empty()) {
    const std::string name = std::move(open.back());
    open.pop_back();
    const ontology::Term* term = ontology.find(name);
    if (!term || !done.insert(name).second) continue;
    const std::string self = iri(kGereh, name);
    const bool is_class = term->kind == ontology::TermKind::entity_class || term->kind == ontology::TermKind::event_class;
    out.text(self, iri(kRdfs, "label"), term->label_fa, "fa");
    out.text(self, iri(kRdfs, "label"), term->label_en, "en");
    for (const std::string& parent : term->parents) {
      const bool ours = ontology.find(parent) != nullptr;
      out.link(self, iri(kRdfs, is_class ? "subClassOf" : "subPropertyOf"), ours ? iri(kGereh, parent) : parent);
      if (ours) open.push_back(parent);
    }
  }
}

}  // namespace

std::vector<Namespace> rdf_namespaces(const std::string& base) {
  return {{"gereh", std::string(kGereh)},     {"id", base},
          {"rdf", std::string(kRdf)},         {"rdfs", std::string(kRdfs)},
          {"xsd", std::string(kXsd)},         {"schema", std::string(kSchema)},
          {"dcterms", std::string(kDcterms)}, {"prov", std::string(kProv)},
          {"nif", std::string(kNif)},         {"itsrdf", std::string(kItsrdf)},
          {"sem", std::string(kSem)},         {"skos", std::string(kSkos)},
          {"owl", std::string(kOwl)},         {"wd", std::string(kWikidata)},
          {"time", std::string(kTime)}};
}

std::string article_iri(const std::string& base, std::string_view document_id) {
  std::string self = base + "article/";
  for (const char c : document_id) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '~';
    std::array<char, 4> escaped{c, '\0', '\0', '\0'};
    if (!plain) std::snprintf(escaped.data(), escaped.size(), "%%%02X", byte);
    self += escaped.data();
  }
  return self;
}

void for_each_triple(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options,
                     const TripleSink& sink) {
  RdfStatements statements(options.base, sink);
  RdfArticles articles(graph.documents(), statements);
  add_run(statements);
  articles.add_documents();
  for (const graph::Entity& entity : graph.entities()) add_entity(entity, graph, articles, statements);
  RdfClaims(graph, ontology, articles, statements).add_all();
  add_vocabulary(ontology, statements);
}

}  // namespace gereh::exports
