// Layers, each resting on the one before (docs/rdf.md): the run, the articles with their text, entities with the places where
// they are mentioned (NIF 2.0), events with their roles, claims on events and relations. The plain triple between two
// entities is stated only if the article itself asserts it.
#include "export/rdf_triples.h"

#include <array>
#include <cstdio>
#include <map>
#include <set>

namespace gereh::exports {

namespace {

using graph::KnowledgeGraph;
using ontology::EntityRef;
using ontology::Fact;

constexpr std::string_view kGereh = ontology::kOntologyNamespace;
constexpr std::string_view kRdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr std::string_view kRdfs = "http://www.w3.org/2000/01/rdf-schema#";
constexpr std::string_view kXsd = "http://www.w3.org/2001/XMLSchema#";
constexpr std::string_view kSchema = "https://schema.org/";
constexpr std::string_view kDcterms = "http://purl.org/dc/terms/";
constexpr std::string_view kProv = "http://www.w3.org/ns/prov#";
constexpr std::string_view kNif = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
constexpr std::string_view kItsrdf = "http://www.w3.org/2005/11/its/rdf#";
constexpr std::string_view kSem = "http://semanticweb.cs.vu.nl/2009/11/sem/";
constexpr std::string_view kSkos = "http://www.w3.org/2004/02/skos/core#";
constexpr std::string_view kTime = "http://www.w3.org/2006/time#";

std::string iri(std::string_view space, std::string_view name) { return std::string(space) + std::string(name); }

class GraphReader {
 public:
  GraphReader(const KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, const TripleSink& sink)
      : graph_(graph), ontology_(ontology), base_(options.base), sink_(sink) {}

  void all() {
    add_run();
    for (const ontology::DocumentInfo& document : graph_.documents()) {
      texts_[document.id] = &document.text;
      add_document(document);
    }
    for (const graph::Entity& entity : graph_.entities()) add_entity(entity);
    for (const graph::Claim& claim : graph_.claims()) {
      for (const std::string& event : claim.events) support_[event] = std::max(support_[event], claim.support);
    }
    for (const Fact& fact : graph_.facts()) {
      if (!fact.event.empty()) add_event(fact);
    }
    for (const graph::Claim& claim : graph_.claims()) {
      if (claim.fact.event.empty()) add_relation(claim);
    }
  }

 private:
  // --- single triples; each is written once

  void put(const Triple& triple) {
    const std::string key = triple.subject + "\n" + triple.predicate + "\n" + triple.object + "\n" +
                            (triple.is_literal ? "\"" : "") + triple.language + triple.datatype;
    if (seen_.insert(key).second) sink_(triple);
  }
  void link(const std::string& subject, const std::string& predicate, const std::string& object) {
    put({subject, predicate, object, false, {}, {}});
  }
  void text(const std::string& subject, const std::string& predicate, const std::string& value, std::string_view language) {
    if (!value.empty()) put({subject, predicate, value, true, std::string(language), {}});
  }
  void typed(const std::string& subject, const std::string& predicate, const std::string& value, std::string_view type) {
    if (!value.empty()) put({subject, predicate, value, true, {}, iri(kXsd, type)});
  }
  void is_a(const std::string& subject, const std::string& type) { link(subject, iri(kRdf, "type"), type); }

  std::string id(std::string_view relative) const { return base_ + std::string(relative); }
  std::string article(const std::string& document) const { return article_iri(base_, document); }

  // --- layers

  void add_run() {
    const std::string run = id("run"), agent = id("agent/gereh");
    is_a(run, iri(kProv, "Activity"));
    link(run, iri(kProv, "wasAssociatedWith"), agent);
    is_a(agent, iri(kProv, "SoftwareAgent"));
    text(agent, iri(kRdfs, "label"), "Gereh", "en");
  }

  void add_document(const ontology::DocumentInfo& document) {
    const std::string self = article(document.id);
    is_a(self, iri(kSchema, "NewsArticle"));
    is_a(self, iri(kNif, "Context"));
    text(self, iri(kDcterms, "title"), document.title, document.language);
    text(self, iri(kDcterms, "source"), document.source, "");
    typed(self, iri(kDcterms, "issued"), document.date, "date");
    text(self, iri(kDcterms, "language"), document.language, "");
    if (!document.url.empty()) text(self, iri(kSchema, "url"), document.url, "");
    text(self, iri(kNif, "isString"), document.text, document.language);
    typed(self, iri(kNif, "beginIndex"), "0", "nonNegativeInteger");
    std::size_t length = 0;
    for (const char byte : document.text) length += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    typed(self, iri(kNif, "endIndex"), std::to_string(length), "nonNegativeInteger");
  }

  // The node of a stretch of an article's text.
  std::string add_span(const std::string& document, ontology::Span span, const std::string& surface) {
    const std::string context = article(document);
    std::string self = context + "#char=" + std::to_string(span.begin) + "," + std::to_string(span.end);
    is_a(self, iri(kNif, "Phrase"));
    link(self, iri(kNif, "referenceContext"), context);
    typed(self, iri(kNif, "beginIndex"), std::to_string(span.begin), "nonNegativeInteger");
    typed(self, iri(kNif, "endIndex"), std::to_string(span.end), "nonNegativeInteger");
    text(self, iri(kNif, "anchorOf"), surface.empty() ? cut(document, span) : surface, "fa");
    return self;
  }

  std::string cut(const std::string& document, ontology::Span span) {
    const std::string& text = *texts_.at(document);
    std::vector<std::size_t>& offsets = offsets_[document];
    if (offsets.empty()) {
      for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) offsets.push_back(i);
      }
      offsets.push_back(text.size());
    }
    return text.substr(offsets[span.begin], offsets[span.end] - offsets[span.begin]);
  }

  void add_entity(const graph::Entity& entity) {
    const std::string self = id(entity.id);
    is_a(self, iri(kGereh, entity.type));
    text(self, iri(kRdfs, "label"), entity.label_fa, "fa");
    text(self, iri(kRdfs, "label"), entity.label_en, "en");
    for (const std::string& alias : entity.aliases) text(self, iri(kSkos, "altLabel"), alias, "fa");
    for (const graph::MentionAt& mention : entity.mentions) {
      const std::string span = add_span(graph_.documents()[mention.document].id, mention.span, mention.surface);
      link(span, iri(kItsrdf, "taIdentRef"), self);
    }
  }

  void add_object(const std::string& subject, const std::string& property, const ontology::Object& object) {
    if (const auto* entity = std::get_if<EntityRef>(&object)) {
      link(subject, property, id(entity->id));
    } else if (const auto* literal = std::get_if<ontology::Literal>(&object)) {
      const std::size_t colon = literal->datatype.find(':');
      typed(subject, property, literal->value, colon == std::string::npos ? "string" : literal->datatype.substr(colon + 1));
    }
  }

  void add_event(const Fact& fact) {
    const std::string self = id(fact.event);
    const std::string claim = id("claim/" + fact.event.substr(fact.event.find('/') + 1));
    is_a(self, iri(kGereh, fact.predicate.id));
    text(self, iri(kRdfs, "label"), fact.predicate.surface, "fa");
    text(self, iri(kRdfs, "label"), fact.predicate.label_en, "en");
    link(self, iri(kGereh, fact.subject_role), id(fact.subject.id));
    if (!fact.role.empty()) add_object(self, iri(kGereh, fact.role), fact.object);
    if (!fact.time.empty()) add_time(self, fact.time);
    link(self, iri(kGereh, "claim"), claim);
    add_claim(claim, fact, support_[fact.event]);
    const ontology::Term* term = ontology_.find(fact.predicate.id);
    const bool stated = fact.asserted() && fact.subject_role == "actor" && !fact.role.empty();
    if (stated && term && !term->direct.empty() && direct_role(fact.role)) {
      add_object(id(fact.subject.id), iri(kGereh, term->direct), fact.object);
    }
  }

  // The direct property joins the actor to what the event is about or with whom.
  static bool direct_role(const std::string& role) { return role == "theme" || role == "recipient" || role == "counterpart" || role == "destination"; }

  void add_relation(const graph::Claim& claim) {
    const Fact& fact = claim.fact;
    const auto* object = std::get_if<EntityRef>(&fact.object);
    std::string key = fact.subject.id + "\n" + fact.predicate.id + "\n" + (object ? object->id : "") + "\n" +
                      fact.predicate.surface + "\n" + std::string(to_string(fact.polarity)) + "\n" +
                      std::string(to_string(fact.certainty)) + "\n" + fact.condition;
    for (const EntityRef& speaker : fact.speakers) key += "\n" + speaker.id;
    std::array<char, 32> number{};
    std::snprintf(number.data(), number.size(), "claim/%016llx", ontology::stable_hash(key));
    const std::string self = id(number.data());
    link(self, iri(kGereh, "subject"), id(fact.subject.id));
    link(self, iri(kGereh, "predicate"), iri(kGereh, fact.predicate.id));
    add_object(self, iri(kGereh, "object"), fact.object);
    add_claim(self, fact, claim.support);
    for (const ontology::Span& span : claim.evidence) {
      link(self, iri(kProv, "wasDerivedFrom"), add_span(fact.document, span, ""));
    }
    if (fact.asserted()) add_object(id(fact.subject.id), iri(kGereh, fact.predicate.id), fact.object);
  }

  void add_claim(const std::string& self, const Fact& fact, std::size_t support) {
    is_a(self, iri(kGereh, "Claim"));
    link(self, iri(kGereh, "speaker"), fact.speakers.empty() ? article(fact.document) : id(fact.speakers.front().id));
    for (std::size_t i = 1; i < fact.speakers.size(); ++i) link(self, iri(kGereh, "reportedBy"), id(fact.speakers[i].id));
    link(self, iri(kGereh, "polarity"), iri(kGereh, to_string(fact.polarity)));
    link(self, iri(kGereh, "certainty"), iri(kGereh, to_string(fact.certainty)));
    if (fact.tense) link(self, iri(kGereh, "tense"), iri(kGereh, to_string(*fact.tense)));
    if (fact.quote) link(self, iri(kGereh, "quote"), iri(kGereh, to_string(*fact.quote)));
    text(self, iri(kGereh, "cue"), fact.cue, "fa");
    text(self, iri(kGereh, "conditionText"), fact.condition, "fa");
    text(self, iri(kGereh, "surfaceForm"), fact.predicate.surface, "fa");
    text(self, iri(kGereh, "rule"), fact.rule, "");
    std::array<char, 16> confidence{};
    std::snprintf(confidence.data(), confidence.size(), "%.2f", fact.confidence);
    typed(self, iri(kGereh, "confidence"), confidence.data(), "decimal");
    typed(self, iri(kGereh, "support"), std::to_string(support), "integer");
    link(self, iri(kProv, "wasDerivedFrom"), add_span(fact.document, fact.evidence, ""));
    link(self, iri(kProv, "wasGeneratedBy"), id("run"));
  }

  // A day, a month or a year as such, an interval as a node with its ends.
  void add_time(const std::string& event, const std::string& time) {
    const std::size_t slash = time.find('/');
    if (slash == std::string::npos) {
      typed(event, iri(kSem, "hasTime"), time, time.size() == 4 ? "gYear" : time.size() == 7 ? "gYearMonth" : "date");
      return;
    }
    const std::string from = time.substr(0, slash), to = time.substr(slash + 1);
    const std::string self = id("time/" + from + "_" + to);
    link(event, iri(kSem, "hasTime"), self);
    is_a(self, iri(kTime, "ProperInterval"));
    for (const auto& [property, day] : {std::pair{"hasBeginning", from}, std::pair{"hasEnd", to}}) {
      const std::string instant = id("time/" + day);
      link(self, iri(kTime, property), instant);
      is_a(instant, iri(kTime, "Instant"));
      typed(instant, iri(kTime, "inXSDDate"), day, "date");
    }
  }

  const KnowledgeGraph& graph_;
  const ontology::Ontology& ontology_;
  const std::string base_;
  const TripleSink& sink_;
  std::set<std::string> seen_;
  std::map<std::string, std::size_t> support_;                       // event → documents
  std::map<std::string, const std::string*> texts_;                  // document → its text
  std::map<std::string, std::vector<std::size_t>> offsets_;          // document → byte offset of each code point
};

}  // namespace

std::vector<Namespace> rdf_namespaces(const std::string& base) {
  return {{"gereh", std::string(kGereh)},   {"id", base},
          {"rdf", std::string(kRdf)},       {"rdfs", std::string(kRdfs)},
          {"xsd", std::string(kXsd)},       {"schema", std::string(kSchema)},
          {"dcterms", std::string(kDcterms)}, {"prov", std::string(kProv)},
          {"nif", std::string(kNif)},       {"itsrdf", std::string(kItsrdf)},
          {"sem", std::string(kSem)},       {"skos", std::string(kSkos)},
          {"time", std::string(kTime)}};
}

std::string article_iri(const std::string& base, std::string_view document_id) {
  std::string self = base + "article/";
  for (const char c : document_id) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '~';
    std::array<char, 4> escaped{c, '\0', '\0', '\0'};
    if (!plain) std::snprintf(escaped.data(), escaped.size(), "%%%02X", byte);
    self += escaped.data();
  }
  return self;
}

void for_each_triple(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options,
                     const TripleSink& sink) {
  GraphReader(graph, ontology, options, sink).all();
}

}  // namespace gereh::exports
