#include "export/rdf_statements.h"

#include "export/rdf_vocabulary.h"

namespace gereh::exports {

void RdfStatements::put(const Triple& triple) {
  const std::string key = triple.subject + "\n" + triple.predicate + "\n" + triple.object + "\n" + (triple.is_literal ? "\"" : "") +
                          triple.language + triple.datatype;
  if (!seen_.insert(key).second) return;
  for (const std::string* term : {&triple.predicate, &triple.object}) {
    if (!(term == &triple.object && triple.is_literal) && term->starts_with(kGereh)) terms_.insert(term->substr(kGereh.size()));
  }
  sink_(triple);
}

void RdfStatements::link(const std::string& subject, const std::string& predicate, const std::string& object) {
  put({subject, predicate, object, false, {}, {}});
}

void RdfStatements::text(const std::string& subject, const std::string& predicate, const std::string& value, std::string_view language) {
  if (!value.empty()) put({subject, predicate, value, true, std::string(language), {}});
}

void RdfStatements::typed(const std::string& subject, const std::string& predicate, const std::string& value, std::string_view xsd_type) {
  if (!value.empty()) put({subject, predicate, value, true, {}, iri(kXsd, xsd_type)});
}

void RdfStatements::is_a(const std::string& subject, const std::string& type) {
  link(subject, iri(kRdf, "type"), type);
}

void RdfStatements::object(const std::string& subject, const std::string& predicate, const ontology::Object& object) {
  if (const auto* entity = std::get_if<ontology::EntityRef>(&object)) {
    link(subject, predicate, id(entity->id));
  } else if (const auto* literal = std::get_if<ontology::Literal>(&object)) {
    const std::size_t colon = literal->datatype.find(':');
    typed(subject, predicate, literal->value, colon == std::string::npos ? "string" : literal->datatype.substr(colon + 1));
  }
}

}  // namespace gereh::exports
