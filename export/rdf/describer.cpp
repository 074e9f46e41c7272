#include "export/rdf/describer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "export/rdf/vocabulary.h"

namespace gereh::exports {

namespace {

using ontology::EntityRef;
using ontology::Fact;

// The direct property joins the actor to what the event is about or with whom.
bool direct_role(const std::string& role) {
  return role == "theme" || role == "recipient" || role == "counterpart" || role == "destination";
}

// "0.85". printf would write the locale's decimal sign.
std::string two_decimals(double number) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed, 2).ptr;
  return {digits.data(), end};
}

std::string_view time_type(const std::string& time) {
  return time.size() == 4 ? "gYear" : time.size() == 7 ? "gYearMonth" : "date";
}

template <class Space>
std::string_view kept(Space& space, std::string_view prefix, std::string_view name) {
  const auto found = space.find(name);
  if (found != space.end()) return found->second;
  return space.emplace(std::string(name), std::string(prefix) + std::string(name)).first->second;
}

}  // namespace

RdfDescriber::RdfDescriber(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const RdfIndex& index, std::string base,
                           const std::vector<std::string>& articles)
    : graph_(graph), ontology_(ontology), index_(index), base_(std::move(base)), articles_(articles), texts_(graph.documents()) {}

std::string_view RdfDescriber::ours(std::string_view name) {
  return kept(ours_, kGereh, name);
}

std::string_view RdfDescriber::xsd(std::string_view name) {
  return kept(xsd_, kXsd, name);
}

void RdfDescriber::run(RdfDescription& out) const {
  out.link(terms::kType, std::string(terms::kActivity));
  out.link(terms::kWasAssociatedWith, id("agent/gereh"));
}

void RdfDescriber::agent(RdfDescription& out) const {
  out.link(terms::kType, std::string(terms::kSoftwareAgent));
  out.text(terms::kLabel, "Gereh", "en");
}

void RdfDescriber::article(std::size_t document, RdfDescription& out) {
  const ontology::DocumentInfo& info = graph_.documents()[document];
  out.link(terms::kType, std::string(terms::kNewsArticle));
  out.link(terms::kType, std::string(terms::kContext));
  out.text(terms::kTitle, info.title, info.language);
  out.text(terms::kSource, info.source, "");
  out.typed(terms::kIssued, info.date, xsd("date"));
  out.text(terms::kLanguage, info.language, "");
  out.text(terms::kUrl, info.url, "");
  out.typed(terms::kBeginIndex, "0", xsd("nonNegativeInteger"));
  out.typed(terms::kEndIndex, std::to_string(texts_.of(document).size()), xsd("nonNegativeInteger"));
  out.text(terms::kIsString, info.text, info.language);
}

void RdfDescriber::span(std::size_t document, const RdfSpan& span, RdfDescription& out) {
  out.link(terms::kType, std::string(terms::kPhrase));
  out.link(terms::kReferenceContext, articles_[document]);
  out.typed(terms::kBeginIndex, std::to_string(span.span.begin), xsd("nonNegativeInteger"));
  out.typed(terms::kEndIndex, std::to_string(span.span.end), xsd("nonNegativeInteger"));
  out.text(terms::kAnchorOf, span.surface.empty() ? texts_.of(document).cut(span.span) : span.surface, "fa");
  if (span.entity != graph::KnowledgeGraph::npos) out.link(terms::kTaIdentRef, id(graph_.entities()[span.entity].id));
}

void RdfDescriber::entity(std::size_t entity, std::size_t document, RdfDescription& out) {
  const graph::Entity& told = graph_.entities()[entity];
  out.link(terms::kType, std::string(ours(told.type)));
  out.text(terms::kLabel, told.label_fa, "fa");
  out.text(terms::kLabel, told.label_en, "en");
  if (!told.wikidata.empty()) out.link(terms::kSameAs, std::string(ontology::kWikidata) + told.wikidata);
  auto mention = std::ranges::lower_bound(told.mentions, document, {}, &graph::MentionAt::document);
  for (; mention != told.mentions.end() && mention->document == document; ++mention) {
    if (std::ranges::binary_search(told.aliases, mention->surface)) out.text(terms::kAltLabel, mention->surface, "fa");
  }
  const std::vector<std::size_t>& facts = index_.entity_facts[entity];
  const auto document_of = [&](std::size_t index) { return index_.fact_documents[index]; };
  auto fact = std::ranges::lower_bound(facts, document, {}, document_of);
  for (; fact != facts.end() && document_of(*fact) == document; ++fact) plain(graph_.facts()[*fact], out);
}

// The plain triple comes out only if the article itself asserts it. Who signs signs a document, not his partner.
void RdfDescriber::plain(const Fact& fact, RdfDescription& out) {
  if (!fact.asserted()) return;
  if (fact.event.empty()) return object(ours(fact.predicate.id), fact.object, out);
  const ontology::Term* type = ontology_.find(fact.predicate.id);
  if (!type || type->direct.empty() || fact.subject_role != "actor" || !direct_role(fact.role)) return;
  const ontology::Term* property = ontology_.find(type->direct);
  const auto* filler = std::get_if<EntityRef>(&fact.object);
  if (property && filler && !ontology_.fits(filler->type, property->range)) return;
  object(ours(type->direct), fact.object, out);
}

void RdfDescriber::event(const RdfEvent& event, RdfDescription& out) {
  for (const std::size_t index : event.facts) {
    const Fact& fact = graph_.facts()[index];
    out.link(terms::kType, std::string(ours(fact.predicate.id)));
    out.text(terms::kLabel, fact.predicate.surface, "fa");
    out.text(terms::kLabel, fact.predicate.label_en, "en");
    out.link(ours(fact.subject_role), id(fact.subject.id));
    if (!fact.role.empty()) object(ours(fact.role), fact.object, out);
    if (fact.time.find('/') != std::string::npos) {
      out.link(terms::kHasTime, interval_iri(fact.time));
    } else {
      out.typed(terms::kHasTime, fact.time, xsd(time_type(fact.time)));
    }
    out.link(ours("claim"), id("claim/" + fact.event.substr(fact.event.find('/') + 1)));
  }
}

void RdfDescriber::claim(const RdfEvent& event, RdfDescription& out) {
  for (const std::size_t index : event.facts) {
    const Fact& fact = graph_.facts()[index];
    claimed(fact, event.document, out);
    detail(fact, event.support, out);
    evidence(event.document, fact.evidence, out);
  }
}

// What makes the claim the same stands in the graph of each article that says it, with its words there; what may differ, once.
void RdfDescriber::relation(std::size_t claim, std::size_t document, RdfDescription& out) {
  const graph::Claim& told = graph_.claims()[claim];
  const Fact& fact = told.fact;
  claimed(fact, document, out);
  out.link(ours("subject"), id(fact.subject.id));
  out.link(ours("predicate"), std::string(ours(fact.predicate.id)));
  object(ours("object"), fact.object, out);
  if (told.document == document) detail(fact, told.support, out);
  for (const ontology::Span& span : graph_.evidence(claim).at(document)) evidence(document, span, out);
}

void RdfDescriber::claimed(const Fact& fact, std::size_t document, RdfDescription& out) {
  out.link(terms::kType, std::string(ours("Claim")));
  out.link(ours("speaker"), fact.speakers.empty() ? articles_[document] : id(fact.speakers.front().id));
  for (std::size_t i = 1; i < fact.speakers.size(); ++i) out.link(ours("reportedBy"), id(fact.speakers[i].id));
  out.link(ours("polarity"), std::string(ours(to_string(fact.polarity))));
  out.link(ours("certainty"), std::string(ours(to_string(fact.certainty))));
  out.text(ours("conditionText"), fact.condition, "fa");
  out.link(terms::kWasGeneratedBy, id("run"));
}

void RdfDescriber::detail(const Fact& fact, std::size_t support, RdfDescription& out) {
  if (fact.tense) out.link(ours("tense"), std::string(ours(to_string(*fact.tense))));
  if (fact.quote) out.link(ours("quote"), std::string(ours(to_string(*fact.quote))));
  out.text(ours("cue"), fact.cue, "fa");
  out.text(ours("surfaceForm"), fact.predicate.surface, "fa");
  out.text(ours("rule"), fact.rule, "");
  out.typed(ours("confidence"), two_decimals(fact.confidence), xsd("decimal"));
  out.typed(ours("support"), std::to_string(support), xsd("integer"));
}

void RdfDescriber::evidence(std::size_t document, const ontology::Span& span, RdfDescription& out) const {
  out.link(terms::kWasDerivedFrom, articles_[document] + "#char=" + std::to_string(span.begin) + "," + std::to_string(span.end));
}

void RdfDescriber::object(std::string_view predicate, const ontology::Object& object, RdfDescription& out) {
  if (const auto* entity = std::get_if<EntityRef>(&object)) {
    out.link(predicate, id(entity->id));
  } else if (const auto* literal = std::get_if<ontology::Literal>(&object)) {
    const std::size_t colon = literal->datatype.find(':');
    if (literal->datatype == "xsd:string") return out.text(predicate, literal->value, "");  // the same, and shorter
    out.typed(predicate, literal->value, xsd(std::string_view(literal->datatype).substr(colon == std::string::npos ? 0 : colon + 1)));
  }
}

std::string RdfDescriber::interval_iri(std::string_view time) const {
  std::string name(time);
  std::ranges::replace(name, '/', '_');
  return id("time/" + name);
}

void RdfDescriber::interval(std::string_view time, RdfDescription& out) const {
  const std::size_t slash = time.find('/');
  out.link(terms::kType, std::string(terms::kProperInterval));
  out.link(terms::kHasBeginning, instant_iri(time.substr(0, slash)));
  out.link(terms::kHasEnd, instant_iri(time.substr(slash + 1)));
}

void RdfDescriber::instant(std::string_view day, RdfDescription& out) const {
  out.link(terms::kType, std::string(terms::kInstant));
  out.typed(terms::kInXsdDate, day, "http://www.w3.org/2001/XMLSchema#date");
}

// Labels and ancestors, so that a store that lacks the ontology can say «any organisation» and show names of properties.
void RdfDescriber::term(std::string_view name, RdfDescription& out) {
  const ontology::Term& term = *ontology_.find(name);
  const bool is_class = term.kind == ontology::TermKind::entity_class || term.kind == ontology::TermKind::event_class;
  out.text(terms::kLabel, term.label_fa, "fa");
  out.text(terms::kLabel, term.label_en, "en");
  for (const std::string& parent : term.parents) {
    const bool of_ours = ontology_.find(parent) != nullptr;
    out.link(is_class ? terms::kSubClassOf : terms::kSubPropertyOf, of_ours ? std::string(ours(parent)) : parent);
  }
}

}  // namespace gereh::exports
