// Labels and types of relationships are no values in Cypher, so there is a statement for each class and each predicate. A row is one
// string, its cells apart by tabs, its lists by U+001F, none of which clean text has: Neo4j plans a list of strings in no time, but
// takes seconds over a hundred maps.
#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "export/graph_files/graph_attributes.h"
#include "export/graph_files/neo4j.h"
#include "export/graph_files/property_graph.h"

namespace gereh::exports {

namespace {

constexpr std::size_t kBatch = 100;             // rows of a statement
constexpr std::string_view kListMark = "\x1F";  // between the items of a list

// A label or type as it may stand in a statement, whatever letters it has.
std::string name(std::string_view text) {
  std::string quoted = "`";
  for (const char c : text) quoted += c == '`' ? std::string("``") : std::string(1, c);
  return quoted + '`';
}

// The cells of a row as one string of Cypher.
std::string row_of(const std::vector<std::string>& cells) {
  std::string row = "'";
  for (const std::string& cell : cells) {
    if (row.size() > 1) row += "\\t";
    for (const char c : cell) {
      if (c == '\'' || c == '\\') row += '\\';
      if (c == kListMark.front())
        row += "\\u001F";
      else
        row += c;
    }
  }
  return row + '\'';
}

template <class Attributes, class Element>
void add_cells(const graph::KnowledgeGraph& graph, const Attributes& attributes, const Element& element, std::vector<std::string>& cells) {
  for (const auto& attribute : attributes) cells.push_back(attribute_text(attribute.value(graph, element), kListMark));
}

// What makes a value of a cell, which is null where there is nothing to tell.
std::string value_of(AttributeType type, std::size_t cell) {
  std::string text = "c[" + std::to_string(cell) + ']';
  switch (type) {
    case AttributeType::integer:
      return "toInteger(" + text + ')';
    case AttributeType::real:
      return "toFloat(" + text + ')';
    case AttributeType::boolean:
      return "toBoolean(" + text + ')';
    case AttributeType::day:
      return "date(" + text + ')';
    case AttributeType::list:
      return "split(" + text + ", '\\u001F')";
    case AttributeType::text:
      break;
  }
  return text;
}

// {id: c[0], mentions: toInteger(c[1]), ...}; `names` are those of the first cells.
template <class Attributes>
std::string properties(std::initializer_list<std::pair<const char*, AttributeType>> names, const Attributes& attributes, std::size_t cell) {
  std::string map;
  const auto add = [&](std::string_view property, AttributeType type) {
    map.append(map.empty() ? "{" : ", ").append(property).append(": ").append(value_of(type, cell++));
  };
  for (const auto& [property, type] : names) add(property, type);
  for (const auto& attribute : attributes) add(attribute.name, attribute.type);
  return map + '}';
}

// UNWIND ['...', ...] AS row, and what is done with the cells c of each.
template <class Row>
void write_batches(const std::vector<std::size_t>& rows, const Row& row, const std::string& then, std::ostream& out) {
  for (std::size_t begin = 0; begin < rows.size(); begin += kBatch) {
    out << "UNWIND [";
    for (std::size_t i = begin; i < std::min(rows.size(), begin + kBatch); ++i) out << (i == begin ? "\n" : ",\n") << row(rows[i]);
    out << "\n] AS row\nWITH [cell IN split(row, '\\t') | CASE cell WHEN '' THEN null ELSE cell END] AS c\n" << then << ";\n";
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
    std::vector<std::string> cells{node.id, node.label};
    add_cells(graph, node_attributes(), node, cells);
    return row_of(cells);
  };
  const std::string map = properties({{"id", AttributeType::text}, {"name", AttributeType::text}}, node_attributes(), 0);
  for (const auto& [type, rows] : grouped(drawn.nodes, [](const PropertyNode& node) { return node.type; })) {
    std::string labels;
    for (const std::string& each : classes_of(ontology, type)) labels += ':' + name(each);
    write_batches(rows, row, "MERGE (n:Entity {id: c[0]})\nSET n = " + map + ", n" + labels, out);
  }
}

void write_relationships(const graph::KnowledgeGraph& graph, const PropertyGraph& drawn, std::ostream& out) {
  const auto row = [&](std::size_t index) {
    const PropertyEdge& edge = drawn.edges[index];
    std::vector<std::string> cells{drawn.nodes[edge.from].id, drawn.nodes[edge.to].id, graph.claims()[edge.claim].id, edge.label,
                                   attribute_text(edge.weight)};
    add_cells(graph, edge_attributes(), edge, cells);
    return row_of(cells);
  };
  const std::string map =
      properties({{"id", AttributeType::text}, {"name", AttributeType::text}, {"weight", AttributeType::real}}, edge_attributes(), 2);
  for (const auto& [predicate, rows] : grouped(drawn.edges, [](const PropertyEdge& edge) { return edge.predicate; })) {
    write_batches(rows, row,
                  "MATCH (a:Entity {id: c[0]}), (b:Entity {id: c[1]})\nMERGE (a)-[r:" + name(relationship_type(predicate)) +
                      " {id: c[2]}]->(b)\nSET r = " + map,
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
  demand_written(out, "neo4j-import.cypher");
}

}  // namespace gereh::exports
