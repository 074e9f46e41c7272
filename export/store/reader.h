// Statements of an RDF file, one after the other.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "export/store/file.h"

namespace gereh::exports {

enum class RdfSyntax { ntriples, nquads, turtle, trig };

// By the end of the name (.nt, .nq, .ttl, .trig, each also with .gz) or by that end alone, without the dot. Throws
// ontology::UsageError for any other.
RdfSyntax rdf_syntax(std::string_view name);

struct StoreStatement {
  std::string graph;   // absolute IRI; empty for the default graph
  std::string triple;  // «<s> <p> o», on one line, as both N-Triples and SPARQL read it
};

// Calls `statement` for each in turn; memory is bounded by the longest term. What it throws ends the reading and comes out.
// Throws ontology::InputError, naming file and line, for bad syntax, and for what cannot be sent in parts or told safely: blank
// nodes, relative IRIs, IRIs with characters that RFC 3987 forbids; in Turtle and TriG also for literals that may have been misread.
void read_statements(StoreFile& file, RdfSyntax syntax, const std::function<void(const StoreStatement&)>& statement);

}  // namespace gereh::exports
