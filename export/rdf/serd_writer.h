// RDF through Serd, which writes as it is told and in UTF-8: Turtle, TriG, N-Triples and N-Quads. Raptor's writers keep a whole graph to
// write Turtle, have no TriG, and escape every letter that is not ASCII in N-Quads.
#pragma once

#include <ostream>

#include "export/format.h"

namespace gereh::exports {

// What the articles of all named graphs state, as one graph.
void write_turtle(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out);
// Named graph by named graph (docs/rdf.md).
void write_trig(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out);
// Lines in the order of their bytes, each once. N-Triples have what Turtle has, N-Quads what TriG has. All throw ontology::OutputError.
void write_ntriples(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out);
void write_nquads(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out);

}  // namespace gereh::exports
