#include "ontology/validate.h"

#include <algorithm>
#include <string_view>

#include "ontology/utf8.h"

namespace gereh::ontology {

namespace {

bool iri_characters(std::string_view id) {
  return !id.empty() && std::ranges::all_of(id, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-._~/").find(c) != std::string_view::npos;
  });
}

class Checker {
 public:
  Checker(const DocumentFacts& document, const Ontology& ontology)
      : document_(document), ontology_(ontology), length_(count_code_points(document.info.text)) {}

  std::vector<std::string> all() {
    for (std::size_t i = 0; i < document_.mentions.size(); ++i) {
      where_ = "mention " + std::to_string(i) + ": ";
      entity(document_.mentions[i].entity, "entity");
    }
    for (std::size_t i = 0; i < document_.facts.size(); ++i) {
      where_ = "fact " + std::to_string(i) + ": ";
      fact(document_.facts[i]);
    }
    return std::move(found_);
  }

 private:
  void complain(const std::string& what) { found_.push_back(where_ + what); }

  void span(const Span& span, const std::string& of) {
    if (span.empty()) complain(of + " has an empty span");
    if (span.end > length_) complain(of + " ends behind the text");
  }

  void entity(const EntityRef& entity, const std::string& role) {
    if (!iri_characters(entity.id)) complain(role + " id \"" + entity.id + "\" has characters that an IRI does not allow");
    const Term* type = ontology_.find(entity.type);
    if (!type || (type->kind != TermKind::entity_class && type->kind != TermKind::event_class)) {
      complain(role + " has the unknown class \"" + entity.type + "\"");
    }
    if (entity.label_fa.empty()) complain(role + " has no label");
    span(entity.mention, role);
  }

  void end_of_relation(const EntityRef& entity, const std::vector<std::string>& classes, const std::string& end) {
    if (!ontology_.fits(entity.type, classes)) complain(end + " of class " + entity.type + " does not fit the relation");
  }

  void predicate(const Fact& fact) {
    const Term* term = ontology_.find(fact.predicate.id);
    const bool event = term && term->kind == TermKind::event_class;
    const bool relation = term && term->kind == TermKind::relation;
    if (!event && !relation) {
      complain("unknown predicate \"" + fact.predicate.id + "\"");
      return;
    }
    const auto* object = std::get_if<EntityRef>(&fact.object);
    if (event != !fact.event.empty()) complain(event ? "an event class without an event" : "a relation with an event");
    if (event && (!ontology_.find(fact.subject_role) || ontology_.find(fact.subject_role)->kind != TermKind::role)) {
      complain("unknown subject role \"" + fact.subject_role + "\"");
    }
    if (event && object && (!ontology_.find(fact.role) || ontology_.find(fact.role)->kind != TermKind::role)) {
      complain("unknown role \"" + fact.role + "\"");
    }
    if (relation) {
      if (!fact.role.empty() || !fact.subject_role.empty()) complain("a relation with a role");
      end_of_relation(fact.subject, term->domain, "subject");
      if (object) end_of_relation(*object, term->range, "object");
    }
  }

  void fact(const Fact& fact) {
    predicate(fact);
    entity(fact.subject, "subject");
    if (const auto* object = std::get_if<EntityRef>(&fact.object)) entity(*object, "object");
    for (const EntityRef& speaker : fact.speakers) {
      if (!iri_characters(speaker.id)) complain("speaker id \"" + speaker.id + "\" is no IRI");
    }
    span(fact.evidence, "evidence");
    if (fact.document != document_.info.id) complain("document \"" + fact.document + "\" is another one");
    if (fact.quote.has_value() != !fact.speakers.empty()) complain("a quotation needs a speaker, and a speaker a quotation");
    if (!(fact.confidence >= 0.0 && fact.confidence <= 1.0)) complain("confidence outside 0 to 1");
  }

  const DocumentFacts& document_;
  const Ontology& ontology_;
  std::size_t length_;
  std::string where_;
  std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> violations(const DocumentFacts& document, const Ontology& ontology) {
  return Checker(document, ontology).all();
}

}  // namespace gereh::ontology
