// The attributes of nodes and edges as columns. Part of the writers of tables.
#pragma once

#include <initializer_list>

#include "export/graph_files/csv_writer.h"
#include "graph/knowledge_graph.h"

namespace gereh::exports {

// The names of a table's first columns, then `title` of each attribute.
template <class Attributes, class Title>
void write_header(std::initializer_list<const char*> names, const Attributes& attributes, const Title& title, CsvWriter& csv) {
  for (const char* name : names) csv.cell(name);
  for (const auto& attribute : attributes) csv.cell(title(attribute));
  csv.end_row();
}

// The end of a row: `text` of the value of each attribute.
template <class Attributes, class Element, class Text>
void write_values(const graph::KnowledgeGraph& graph, const Attributes& attributes, const Element& element, const Text& text,
                  CsvWriter& csv) {
  for (const auto& attribute : attributes) csv.cell(text(attribute.value(graph, element)));
  csv.end_row();
}

}  // namespace gereh::exports
