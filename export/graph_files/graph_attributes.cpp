#include "export/graph_files/graph_attributes.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <type_traits>

#include "export/diagram/text.h"
#include "ontology/iri.h"

namespace gereh::exports {

namespace {

using graph::KnowledgeGraph;
using Node = PropertyNode;
using Edge = PropertyEdge;
using Article = ontology::DocumentInfo;
using ontology::Fact;

// What a field holds, or that it holds nothing.
AttributeValue value_of(std::string text) {
  if (text.empty()) return {};
  return text;
}

AttributeValue value_of(std::vector<std::string> items) {
  if (items.empty()) return {};
  return items;
}

AttributeValue value_of(std::size_t number) {
  return static_cast<std::int64_t>(number);
}

template <class Enum>
requires std::is_enum_v<Enum> AttributeValue value_of(Enum value) {
  return std::string(to_string(value));
}

template <class Enum>
AttributeValue value_of(const std::optional<Enum>& value) {
  return value ? value_of(*value) : AttributeValue();
}

std::string cleaned(const std::string& text) {
  return clean_text(text);
}

template <class Value>
const Value& cleaned(const Value& value) {
  return value;
}

template <auto Field, class Element>
AttributeValue own(const KnowledgeGraph& /*graph*/, const Element& element) {
  return value_of(element.*Field);
}

const Fact& fact_of(const KnowledgeGraph& graph, const Edge& edge) {
  return graph.claims()[edge.claim].fact;
}

template <auto Field>
AttributeValue of_claim(const KnowledgeGraph& graph, const Edge& edge) {
  return value_of(graph.claims()[edge.claim].*Field);
}

template <auto Field>
AttributeValue of_fact(const KnowledgeGraph& graph, const Edge& edge) {
  return value_of(cleaned(fact_of(graph, edge).*Field));
}

template <auto Field>
AttributeValue of_article(const KnowledgeGraph& graph, const Edge& edge) {
  return value_of(cleaned(graph.documents()[graph.claims()[edge.claim].document].*Field));
}

// Tools make links of it.
AttributeValue article_url(const KnowledgeGraph& graph, const Edge& edge) {
  const std::string& url = graph.documents()[graph.claims()[edge.claim].document].url;
  return ontology::is_web_address(url) ? value_of(url) : AttributeValue();
}

AttributeValue english(const KnowledgeGraph& /*graph*/, const Edge& edge) {
  return value_of(edge.words.en);
}

AttributeValue persian(const KnowledgeGraph& /*graph*/, const Edge& edge) {
  return value_of(edge.words.fa);
}

AttributeValue english_type(const KnowledgeGraph& /*graph*/, const Node& node) {
  return value_of(node.type_label.en);
}

AttributeValue persian_type(const KnowledgeGraph& /*graph*/, const Node& node) {
  return value_of(node.type_label.fa);
}

AttributeValue statements(const KnowledgeGraph& /*graph*/, const Node& node) {
  std::vector<std::string> words;
  for (const NodeStatement& statement : node.statements) words.push_back(statement.words);
  return value_of(std::move(words));
}

AttributeValue asserted(const KnowledgeGraph& graph, const Edge& edge) {
  return fact_of(graph, edge).asserted();
}

// The days of an edge are its own, or its article's.
AttributeValue time_told(const KnowledgeGraph& /*graph*/, const Edge& edge) {
  return !edge.time.empty();
}

AttributeValue speaker_id(const KnowledgeGraph& graph, const Edge& edge) {
  const auto& speakers = fact_of(graph, edge).speakers;
  return value_of(speakers.empty() ? "" : speakers.front().id);
}

AttributeValue confidence(const KnowledgeGraph& graph, const Edge& edge) {
  return std::round(fact_of(graph, edge).confidence * 100) / 100;
}

using enum AttributeType;

constexpr Attribute<Node> kNodeAttributes[] = {
    {"label_fa", text, own<&Node::label_fa>}, {"label_en", text, own<&Node::label_en>}, {"type", text, own<&Node::type>},
    {"type_fa", text, persian_type},          {"type_en", text, english_type},          {"kind", text, own<&Node::kind>},
    {"wikidata", text, own<&Node::wikidata>}, {"aliases", list, own<&Node::aliases>},   {"mentions", integer, own<&Node::mentions>},
    {"first", day, own<&Node::first>},        {"last", day, own<&Node::last>},          {"statements", list, statements},
};

constexpr Attribute<Edge> kEdgeAttributes[] = {
    {"predicate", text, own<&Edge::predicate>},
    {"label_fa", text, persian},
    {"label_en", text, english},
    {"role", text, own<&Edge::role>},
    {"polarity", text, of_fact<&Fact::polarity>},
    {"certainty", text, of_fact<&Fact::certainty>},
    {"tense", text, of_fact<&Fact::tense>},
    {"asserted", boolean, asserted},
    {"speaker", text, own<&Edge::speaker>},
    {"speaker_id", text, speaker_id},
    {"reported_by", list, own<&Edge::reported_by>},
    {"quote", text, of_fact<&Fact::quote>},
    {"condition", text, of_fact<&Fact::condition>},
    {"time_told", boolean, time_told},
    {"first", day, own<&Edge::first>},
    {"last", day, own<&Edge::last>},
    {"confidence", real, confidence},
    {"support", integer, of_claim<&graph::Claim::support>},
    {"events", list, of_claim<&graph::Claim::events>},
    {"article", text, of_article<&Article::id>},
    {"article_title", text, of_article<&Article::title>},
    {"article_source", text, of_article<&Article::source>},
    {"article_date", day, of_article<&Article::date>},
    {"article_url", text, article_url},
    {"sentence", integer, of_fact<&Fact::sentence>},
    {"evidence", text, own<&Edge::words_of_evidence>},
};

std::string number_text(double value) {
  char digits[32];
  const auto [end, error] = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed);
  std::string written(digits, end);
  return written.find('.') == std::string::npos ? written + ".0" : written;
}

struct Text {
  std::string_view separator;

  std::string operator()(std::monostate /*nothing*/) const { return ""; }
  std::string operator()(const std::string& value) const { return value; }
  std::string operator()(std::int64_t value) const { return std::to_string(value); }
  std::string operator()(double value) const { return number_text(value); }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(const std::vector<std::string>& items) const {
    std::string joined;
    for (const std::string& item : items) joined.append(joined.empty() ? "" : separator).append(item);
    return joined;
  }
};

}  // namespace

std::span<const Attribute<PropertyNode>> node_attributes() {
  return kNodeAttributes;
}

std::span<const Attribute<PropertyEdge>> edge_attributes() {
  return kEdgeAttributes;
}

std::string attribute_text(const AttributeValue& value, std::string_view separator) {
  return std::visit(Text{separator}, value);
}

std::string_view to_string(NodeKind kind) {
  switch (kind) {
    case NodeKind::person:
      return "person";
    case NodeKind::organization:
      return "organization";
    case NodeKind::place:
      return "place";
    case NodeKind::document:
      return "document";
    case NodeKind::product:
      return "product";
    case NodeKind::office:
      return "office";
    case NodeKind::happening:
      return "event";
    case NodeKind::notion:
    case NodeKind::event:
      break;
  }
  return "concept";
}

std::vector<std::string> classes_of(const ontology::Ontology& ontology, const std::string& type) {
  constexpr const char* kTop = "Entity";
  std::vector<std::string> classes{type};
  for (std::size_t i = 0; i < classes.size(); ++i) {
    const ontology::Term* term = ontology.find(classes[i]);
    if (!term) continue;
    for (const std::string& parent : term->parents) {
      if (ontology.find(parent) && std::ranges::find(classes, parent) == classes.end()) classes.push_back(parent);
    }
  }
  std::erase(classes, kTop);
  classes.emplace_back(kTop);
  return classes;
}

}  // namespace gereh::exports
