#include "export/format.h"

#include <algorithm>
#include <array>
#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filtering_stream.hpp>

#include "export/graphviz.h"
#include "export/jsonl.h"
#include "export/rdf.h"
#include "ontology/error.h"

namespace gereh::exports {

namespace {

constexpr std::array<FormatFile, 1> kTurtle{{{"graph.ttl", "text/turtle", true, write_turtle}}};
constexpr std::array<FormatFile, 1> kRecords{{{"facts.jsonl", "application/jsonl", true, write_jsonl}}};
constexpr std::array<FormatFile, 1> kDot{{{"graph.dot", "text/vnd.graphviz", true, write_dot}}};
constexpr std::array<FormatFile, 1> kSvg{{{"graph.svg", "image/svg+xml", true, write_svg}}};
constexpr std::array<FormatFile, 1> kPng{{{"graph.png", "image/png", false, write_png}}};
constexpr std::array<FormatFile, 1> kPdf{{{"graph.pdf", "application/pdf", false, write_pdf}}};

constexpr std::array kFormats{
    Format{"ttl", "RDF in Turtle, for SPARQL stores", true, kTurtle, true},
    Format{"jsonl", "fact records, one JSON object a line", true, kRecords, true},
    Format{"dot", "diagram as Graphviz source", true, kDot},
    Format{"svg", "diagram as a vector image", true, kSvg},
    Format{"png", "diagram as a bitmap", true, kPng},
    Format{"pdf", "diagram as a page to print", false, kPdf},
};

constexpr std::string_view kGzip = ".gz";

}  // namespace

std::span<const Format> formats() {
  return kFormats;
}

std::optional<ChosenFormat> choose_format(std::string_view name) {
  const bool gzipped = name.ends_with(kGzip);
  if (gzipped) name.remove_suffix(kGzip.size());
  const auto found = std::ranges::find(kFormats, name, &Format::name);
  if (found == kFormats.end()) return std::nullopt;
  if (gzipped && !std::ranges::all_of(found->files, &FormatFile::text)) return std::nullopt;
  return ChosenFormat{&*found, gzipped};
}

// No name and no time in the header: the same graph gives the same bytes.
void ChosenFormat::write(const FormatFile& file, const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology,
                         const Options& options, std::ostream& out) const {
  if (!gzipped) return file.write(graph, ontology, options, out);
  boost::iostreams::filtering_ostream packed;
  packed.push(boost::iostreams::gzip_compressor());
  packed.push(out);
  file.write(graph, ontology, options, packed);
  packed.reset();
  if (!out) throw ontology::OutputError(file_name(file) + " cannot be written; is the disk full?");
}

}  // namespace gereh::exports
