// What stands around the drawing: heading and legend. Part of the diagram.
#pragma once

#include <cstddef>

#include "export/diagram/diagram.h"
#include "export/diagram/words.h"
#include "graph/filter.h"
#include "graph/knowledge_graph.h"

namespace gereh::exports {

// The title (title_of), and where the only document comes from.
void write_heading(const Options& options, const graph::KnowledgeGraph& graph, Diagram& diagram);

// What the filter asks for, in the languages of `words`; empty if that is nothing. `focus` is an index into the graph's entities.
Bilingual words_of_filter(const graph::Filter& filter, std::size_t focus, const graph::KnowledgeGraph& graph, const DiagramWords& words);

// The kinds of nodes and lines that the diagram has, and the words that come with them.
void write_legend(const DiagramWords& words, Diagram& diagram);

}  // namespace gereh::exports
