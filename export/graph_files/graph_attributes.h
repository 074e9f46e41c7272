// What is told of nodes and edges in the files of graph tools: one table, so that all tell the same under the same names.
// docs/graph-tools.md says what each means. A node's id and label, and an edge's id, ends, label and weight are not in it: every format
// has a place of its own for these.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "export/graph_files/property_graph.h"
#include "graph/knowledge_graph.h"
#include "ontology/ontology.h"

namespace gereh::exports {

// `day` is an ISO 8601 date in a string.
enum class AttributeType { text, integer, real, boolean, day, list };

// Of the alternative that belongs to the type; monostate if there is nothing to tell. Texts are clean and not empty.
using AttributeValue = std::variant<std::monostate, std::string, std::int64_t, double, bool, std::vector<std::string>>;

template <class Element>
struct Attribute {
  std::string_view name;  // lower case and _, no word that a tool keeps for itself (id, source, target, label, weight, start)
  AttributeType type = AttributeType::text;
  AttributeValue (*value)(const graph::KnowledgeGraph&, const Element&) = nullptr;
};

std::span<const Attribute<PropertyNode>> node_attributes();
std::span<const Attribute<PropertyEdge>> edge_attributes();

// Of a value for formats that know text alone: "true", "0.5", "1.0"; items of a list with `separator` between. "" for monostate.
std::string attribute_text(const AttributeValue& value, std::string_view separator = "; ");

// The name of a kind in files: "person".
std::string_view to_string(NodeKind kind);

// An entity's class and all above it, the most specific first; the last is "Entity", also for a class that is not below it.
std::vector<std::string> classes_of(const ontology::Ontology& ontology, const std::string& type);

}  // namespace gereh::exports
