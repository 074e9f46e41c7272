// Labels and types of relationships are no values in Cypher, so there is a statement for each class and each predicate, in batches that
// a server parses in a moment.
#include <map>
#include <vector>

#include "export/graph_attributes.h"
#include "export/neo4j.h"
#include "export/property_graph.h"
#include "ontology/error.h"

namespace gereh::exports {

namespace {

constexpr std::size_t kBatch = 100;  // rows of a statement

// A label, type or property as it may stand in a statement, whatever letters it has.
std::string name(std::string_view text) {
  std::string quoted = "`";
  for (const char c : text) quoted += c == '`' ? std::string("``") : std::string(1, c);
  return quoted + '`';
}

std::string literal(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '\'';
}

std::string literal(AttributeType type, const AttributeValue& value) {
  if (const auto* items = std::get_if<std::vector<std::string>>(&value)) {
    std::string list;
    for (const std::string& item : *items) list += (list.empty() ? "[" : ", ") + literal(item);
    return list + ']';
  }
  const auto* text = std::get_if<std::string>(&value);
  if (!text) return attribute_text(value);
  return type == AttributeType::day ? "date(" + literal(*text) + ')' : literal(*text);
}

template <class Attributes, class Element>
std::string properties(const graph::KnowledgeGraph& graph, const Attributes& attributes, const Element& element) {
  std::string written;
  for (const auto& attribute : attributes) {
    const AttributeValue value = attribute.value(graph, element);
    if (!std::holds_alternative<std::monostate>(value))
      written.append(", ").append(attribute.name).append(": ").append(literal(attribute.type, value));
  }
  return written;
}

// UNWIND [{...}, ...] AS row, and what is done with each.
template <class Row>
void write_batches(const std::vector<std::size_t>& rows, const Row& row, const std::string& then, std::ostream& out) {
  for (std::size_t begin = 0; begin < rows.size(); begin += kBatch) {
    out << "UNWIND [";
    for (std::size_t i = begin; i < std::min(rows.size(), begin + kBatch); ++i) out << (i == begin ? "\n" : ",\n") << "  " << row(rows[i]);
    out << "\n] AS row\n" << then << ";\n";
  }
}

template <class Element, class Key>
std::map<std::string, std::vector<std::size_t>> grouped(const std::vector<Element>& elements, const Key& key) {
  std::map<std::string, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < elements.size(); ++i) groups[key(elements[i])].push_back(i);
  return groups;
}

void write_nodes(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const PropertyGraph& drawn, std::ostream& out) {
  const auto row = [&](std::size_t index) {
    const PropertyNode& node = drawn.nodes[index];
    return "{id: " + literal(node.id) + ", name: " + literal(node.label) + properties(graph, node_attributes(), node) + '}';
  };
  for (const auto& [type, rows] : grouped(drawn.nodes, [](const PropertyNode& node) { return node.type; })) {
    std::string labels;
    for (const std::string& each : classes_of(ontology, type)) labels += ':' + name(each);
    write_batches(rows, row, "MERGE (n:Entity {id: row.id}) SET n = row, n" + labels, out);
  }
}

void write_relationships(const graph::KnowledgeGraph& graph, const PropertyGraph& drawn, std::ostream& out) {
  const auto row = [&](std::size_t index) {
    const PropertyEdge& edge = drawn.edges[index];
    return "{a: " + literal(drawn.nodes[edge.from].id) + ", b: " + literal(drawn.nodes[edge.to].id) +
           ", p: {id: " + literal(graph.claims()[edge.claim].id) + ", name: " + literal(edge.label) +
           ", weight: " + attribute_text(edge.weight) + properties(graph, edge_attributes(), edge) + "}}";
  };
  for (const auto& [predicate, rows] : grouped(drawn.edges, [](const PropertyEdge& edge) { return edge.predicate; })) {
    write_batches(rows, row,
                  "MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b})\nMERGE (a)-[r:" + name(relationship_type(predicate)) +
                      " {id: row.p.id}]->(b) SET r = row.p",
                  out);
  }
}

}  // namespace

void write_neo4j_script(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out) {
  const PropertyGraph drawn = make_property_graph(graph, ontology, options);
  out << "// For Neo4j 5: cypher-shell -f neo4j-import.cypher\n"
         "CREATE CONSTRAINT gereh_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n";
  write_nodes(graph, ontology, drawn, out);
  write_relationships(graph, drawn, out);
  if (!out) throw ontology::OutputError("neo4j-import.cypher cannot be written; is the disk full?");
}

}  // namespace gereh::exports
