// RDF through Raptor: RDF/XML.
#pragma once

#include <ostream>

#include "export/format.h"

namespace gereh::exports {

// What write_turtle() writes, as it comes. Characters that XML 1.0 cannot hold, as control characters, are U+FFFD: XML has no other
// way. Throws ontology::OutputError.
void write_rdf_xml(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out);

}  // namespace gereh::exports
