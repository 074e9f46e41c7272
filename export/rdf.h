// RDF through Raptor: the triples of rdf_triples.h in any syntax that Raptor writes.
#pragma once

#include <ostream>

#include "export/format.h"

namespace gereh::exports {

// Throws ontology::OutputError.
void write_turtle(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out);

}  // namespace gereh::exports
