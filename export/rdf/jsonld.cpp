// Each property has a key, its local name, and a form that its values have as a rule: those need no more than a string, others are
// written out as value or node objects. The context tells the forms, so it is made first, of all properties that the graph may use.
#include "export/rdf/jsonld.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "export/rdf/nodes.h"
#include "export/rdf/vocabulary.h"

namespace gereh::exports {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kFa = "fa";

// Of the values of a property, as a rule.
enum class Form { node, plain, persian, by_language, index, integer, decimal, date };

struct Property {
  std::string key;
  Form form = Form::node;
};

constexpr std::pair<std::string_view, Form> kOthers[] = {
    {terms::kLabel, Form::by_language},     {terms::kAltLabel, Form::by_language},
    {terms::kTitle, Form::by_language},     {terms::kIsString, Form::by_language},
    {terms::kAnchorOf, Form::persian},      {terms::kSource, Form::plain},
    {terms::kLanguage, Form::plain},        {terms::kUrl, Form::plain},
    {terms::kIssued, Form::date},           {terms::kInXsdDate, Form::date},
    {terms::kHasTime, Form::date},          {terms::kBeginIndex, Form::index},
    {terms::kEndIndex, Form::index},        {terms::kSubClassOf, Form::node},
    {terms::kSubPropertyOf, Form::node},    {terms::kWasAssociatedWith, Form::node},
    {terms::kWasDerivedFrom, Form::node},   {terms::kWasGeneratedBy, Form::node},
    {terms::kReferenceContext, Form::node}, {terms::kTaIdentRef, Form::node},
    {terms::kSameAs, Form::node},           {terms::kHasBeginning, Form::node},
    {terms::kHasEnd, Form::node},
};

constexpr std::pair<std::string_view, Form> kOurs[] = {
    {"cue", Form::persian}, {"conditionText", Form::persian}, {"surfaceForm", Form::persian},
    {"rule", Form::plain},  {"confidence", Form::decimal},    {"support", Form::integer},
};

// The datatype of a form, as it stands in N-Triples.
std::string datatype_of(Form form) {
  switch (form) {
    case Form::index:
      return std::string(kXsd) + "nonNegativeInteger";
    case Form::integer:
      return std::string(kXsd) + "integer";
    case Form::decimal:
      return std::string(kXsd) + "decimal";
    case Form::date:
      return std::string(kXsd) + "date";
    default:
      return "";
  }
}

class Compactor {
 public:
  Compactor(const std::string& base, const std::set<std::string>& used, const ontology::Ontology& ontology)
      : prefixes_(rdf_prefixes(base)) {
    for (const auto& [iri, form] : kOthers) properties_[std::string(iri)] = {std::string(iri.substr(iri.find_last_of("/#") + 1)), form};
    for (const std::string& name : used) {
      const ontology::TermKind kind = ontology.find(name)->kind;
      if (kind == ontology::TermKind::entity_class || kind == ontology::TermKind::event_class) continue;
      const auto told = std::ranges::find(kOurs, name, &std::pair<std::string_view, Form>::first);
      const bool taken = std::ranges::any_of(properties_, [&](const auto& one) { return one.second.key == name; }) ||
                         std::ranges::any_of(prefixes_, [&](const auto& one) { return one.first == name; });
      properties_[std::string(kGereh) + name] = {taken ? "gereh:" + name : name, told == std::end(kOurs) ? Form::node : told->second};
    }
  }

  Json context() const {
    Json context{{"@version", 1.1}};
    for (const auto& [prefix, iri] : prefixes_) context[prefix] = iri;
    for (const auto& [iri, property] : properties_) context[property.key] = definition(iri, property);
    return context;
  }

  Json node(const RdfDescription& description) const {
    Json node{{"@id", compact(description.subject())}};
    for (const RdfStatement& statement : description.statements()) {
      if (statement.predicate == terms::kType) {
        add(node, "@type", compact(statement.object));
        continue;
      }
      const auto found = properties_.find(statement.predicate);
      const Property property = found == properties_.end() ? Property{std::string(statement.predicate), Form::plain} : found->second;
      const bool mapped = property.form == Form::by_language && !statement.language.empty();
      if (mapped) {
        add(node[property.key], std::string(statement.language), statement.object);
      } else if (property.form == Form::by_language) {
        add(node[property.key], "@none", statement.object);
      } else {
        add(node, property.key, value(statement, property.form));
      }
    }
    return node;
  }

 private:
  static void add(Json& object, const std::string& key, Json value) {
    Json& place = object[key];
    if (place.is_null()) {
      place = std::move(value);
    } else if (place.is_array()) {
      place.push_back(std::move(value));
    } else {
      place = Json::array({std::move(place), std::move(value)});
    }
  }

  Json definition(const std::string& iri, const Property& property) const {
    Json definition{{"@id", compact(iri)}};
    if (property.form == Form::node) definition["@type"] = "@id";
    if (property.form == Form::by_language) definition["@container"] = "@language";
    if (property.form == Form::persian) definition["@language"] = kFa;
    if (const std::string type = datatype_of(property.form); !type.empty()) definition["@type"] = compact(type);
    return definition;
  }

  Json value(const RdfStatement& statement, Form form) const {
    if (!statement.is_literal) return form == Form::node ? Json(compact(statement.object)) : Json{{"@id", compact(statement.object)}};
    const bool bare = statement.language.empty() && statement.datatype.empty();
    const bool short_form = form == Form::plain     ? bare
                            : form == Form::persian ? statement.language == kFa
                                                    : !statement.datatype.empty() && statement.datatype == datatype_of(form);
    if (short_form) return statement.object;
    Json value{{"@value", statement.object}};
    if (!statement.language.empty()) value["@language"] = statement.language;
    if (!statement.datatype.empty()) value["@type"] = compact(std::string(statement.datatype));
    return value;
  }

  // «id:country/RU». What would look like a scheme with an authority stays whole.
  std::string compact(const std::string& iri) const {
    for (const auto& [prefix, space] : prefixes_) {
      if (iri.size() > space.size() && iri.starts_with(space) && iri.compare(space.size(), 2, "//") != 0)
        return prefix + ":" + iri.substr(space.size());
    }
    return iri;
  }

  std::vector<std::pair<std::string, std::string>> prefixes_;
  std::map<std::string, Property, std::less<>> properties_;  // by IRI
};

}  // namespace

void write_jsonld(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out) {
  RdfNodes nodes(graph, ontology, options.base);
  const Compactor compactor(options.base, nodes.terms(), ontology);
  out << "{\"@context\": " << compactor.context().dump(2) << ",\n\"@graph\": [";
  bool first = true;
  nodes.by_layer([&](const RdfDescription& node) {
    out << (first ? "\n" : ",\n") << compactor.node(node).dump();
    first = false;
    demand_written(out, "the RDF");
  });
  out << "\n]}\n";
  demand_written(out, "the RDF");
}

}  // namespace gereh::exports
