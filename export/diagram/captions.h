// What stands around the drawing: heading and legend. Part of the diagram.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "export/diagram/diagram.h"
#include "export/diagram/words.h"
#include "graph/filter.h"
#include "graph/knowledge_graph.h"
#include "ontology/fact.h"

namespace gereh::exports {

// Title and subtitle; those of the only document, where `title` is empty.
void write_heading(const std::string& title, const std::vector<ontology::DocumentInfo>& documents, Diagram& diagram);

// What the filter asks for, in the languages of `words`; empty if that is nothing. `focus` is an index into the graph's entities.
Bilingual words_of_filter(const graph::Filter& filter, std::size_t focus, const graph::KnowledgeGraph& graph, const DiagramWords& words);

// The kinds of nodes and lines that the diagram has, and the words that come with them.
void write_legend(const DiagramWords& words, Diagram& diagram);

}  // namespace gereh::exports
