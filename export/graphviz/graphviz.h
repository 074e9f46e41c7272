// The relationship diagram drawn by Graphviz, an overview by its engine sfdp, any other by dot: its source, SVG (with text as text), PNG
// or PDF.
#pragma once

#include <ostream>

#include "export/format.h"
#include "graph/knowledge_graph.h"
#include "ontology/ontology.h"

namespace gereh::exports {

// All: the same input gives the same bytes, given the same fonts. Graphviz isn't safe to use from two threads, so one
// lock lets only one call draw at a time; other users of libgvc in the process must keep away meanwhile. Throws
// ontology::OutputError if Graphviz reports an error (its warnings are dropped) or if `out` can't be written.
void write_dot(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out);
void write_svg(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out);
void write_png(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out);
void write_pdf(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out);

}  // namespace gereh::exports
