// The table of output formats. A format is one .cpp and one row here; the help, the docs and the tests iterate over it.
// The namespace is gereh::exports, since `export` is a keyword.
#pragma once

#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "graph/knowledge_graph.h"
#include "ontology/iri.h"
#include "ontology/ontology.h"

namespace gereh::exports {

enum class Labels { fa, en, both };

struct Options {
  std::string base = std::string(ontology::kDefaultBase);  // IRI that the relative ids are resolved against
  Labels labels = Labels::both;                            // diagrams: which labels are drawn. RDF always has both
  std::string title;                                       // diagrams: heading; empty: the document's title
};

// Writes the graph; the same graph and options give the same bytes. Throws ontology::OutputError.
using Writer = void (*)(const graph::KnowledgeGraph&, const ontology::Ontology&, const Options&, std::ostream&);

struct Format {
  std::string_view name;         // "ttl", what --format takes
  std::string_view media_type;   // "text/turtle"
  std::string_view file_name;    // "graph.ttl"
  std::string_view description;  // one line for the help
  bool text = true;              // false: bytes that a terminal should not see
  Writer write = nullptr;
};

// All formats, in the order of the help.
std::span<const Format> formats();

// nullptr if there is no such format.
const Format* find_format(std::string_view name);

}  // namespace gereh::exports
