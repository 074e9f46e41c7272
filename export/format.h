// The table of output formats. A format is one .cpp and one row here; the help, the docs and the tests iterate over it.
// The namespace is gereh::exports, since `export` is a keyword.
#pragma once

#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "graph/filter.h"
#include "graph/knowledge_graph.h"
#include "ontology/iri.h"
#include "ontology/ontology.h"

namespace gereh::exports {

enum class Labels { fa, en, both };

struct Options {
  std::string base = std::string(ontology::kDefaultBase);  // IRI that the relative ids are resolved against
  Labels labels = Labels::both;                            // diagrams and graph files: which labels are shown. RDF always has both
  std::string title;                                       // diagrams and pages: heading (title_of)
  graph::Filter filter;                                    // diagrams, graph files and pages. RDF and records are always whole
};

// What stands over a diagram, a page or a graph file: Options::title, else the title of the only document, else nothing. Clean; a title of
// spaces alone is none.
std::string title_of(const Options& options, const graph::KnowledgeGraph& graph);

// Throws ontology::OutputError if the stream has not taken all that was written to it. `what` is what cannot be written.
void demand_written(const std::ostream& out, const std::string& what);

// Writes one file; the same graph and options give the same bytes. Throws ontology::OutputError.
using Writer = void (*)(const graph::KnowledgeGraph&, const ontology::Ontology&, const Options&, std::ostream&);

struct FormatFile {
  std::string_view name;        // "graph.ttl"
  std::string_view media_type;  // "text/turtle"
  bool text = true;             // false: bytes that a terminal should not see
  Writer write = nullptr;
};

struct Format {
  std::string_view name;         // "ttl", what --format takes
  std::string_view description;  // one line for the help
  bool by_default = false;       // whether it is written if no format is asked for
  std::span<const FormatFile> files;
  bool whole = false;  // whether it has the whole graph, whatever Options::filter says
};

// All formats, in the order of the help.
std::span<const Format> formats();

// A format that was asked for, plain or gzipped.
struct ChosenFormat {
  const Format* format = nullptr;
  bool gzipped = false;

  friend bool operator==(const ChosenFormat&, const ChosenFormat&) = default;
  std::string file_name(const FormatFile& file) const { return std::string(file.name) + (gzipped ? ".gz" : ""); }
  bool text(const FormatFile& file) const { return file.text && !gzipped; }
  // Streams through zlib if gzipped. Throws as the writer does.
  void write(const FormatFile& file, const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options,
             std::ostream& out) const;
};

// "ttl", "ttl.gz". Nothing if there is no such format, or if it is of bytes and gains nothing by gzip.
std::optional<ChosenFormat> choose_format(std::string_view name);

}  // namespace gereh::exports
