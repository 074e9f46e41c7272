#include "export/format.h"

#include <algorithm>
#include <array>
#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filtering_stream.hpp>

#include "export/diagram/text.h"
#include "export/graph_files/csv.h"
#include "export/graph_files/cyjs.h"
#include "export/graph_files/gexf.h"
#include "export/graph_files/graphml.h"
#include "export/graphviz/graphviz.h"
#ifdef GEREH_PAGE
#include "export/page/html.h"
#endif
#include "export/graph_files/neo4j.h"
#include "export/jsonl.h"
#include "export/rdf/jsonld.h"
#include "export/rdf/rdf_xml.h"
#include "export/rdf/serd_writer.h"
#include "ontology/error.h"

namespace gereh::exports {

namespace {

constexpr std::array<FormatFile, 1> kTurtle{{{"graph.ttl", "text/turtle", true, write_turtle}}};
constexpr std::array<FormatFile, 1> kTrig{{{"graph.trig", "application/trig", true, write_trig}}};
constexpr std::array<FormatFile, 1> kNtriples{{{"graph.nt", "application/n-triples", true, write_ntriples}}};
constexpr std::array<FormatFile, 1> kNquads{{{"graph.nq", "application/n-quads", true, write_nquads}}};
constexpr std::array<FormatFile, 1> kRdfXml{{{"graph.rdf", "application/rdf+xml", true, write_rdf_xml}}};
constexpr std::array<FormatFile, 1> kJsonld{{{"graph.jsonld", "application/ld+json", true, write_jsonld}}};
constexpr std::array<FormatFile, 1> kRecords{{{"facts.jsonl", "application/jsonl", true, write_jsonl}}};
constexpr std::array<FormatFile, 1> kDot{{{"graph.dot", "text/vnd.graphviz", true, write_dot}}};
constexpr std::array<FormatFile, 1> kSvg{{{"graph.svg", "image/svg+xml", true, write_svg}}};
constexpr std::array<FormatFile, 1> kPng{{{"graph.png", "image/png", false, write_png}}};
constexpr std::array<FormatFile, 1> kPdf{{{"graph.pdf", "application/pdf", false, write_pdf}}};
#ifdef GEREH_PAGE
constexpr std::array<FormatFile, 1> kHtml{{{"graph.html", "text/html", true, write_html}}};
#endif

constexpr std::array<FormatFile, 1> kGraphMl{{{"graph.graphml", "application/graphml+xml", true, write_graphml}}};
constexpr std::array<FormatFile, 1> kGexf{{{"graph.gexf", "application/gexf+xml", true, write_gexf}}};
constexpr std::array<FormatFile, 1> kCyjs{{{"graph.cyjs", "application/json", true, write_cyjs}}};
constexpr std::array<FormatFile, 2> kCsv{
    {{"nodes.csv", "text/csv", true, write_nodes_csv}, {"edges.csv", "text/csv", true, write_edges_csv}}};
constexpr std::array<FormatFile, 3> kNeo4j{{{"neo4j-nodes.csv", "text/csv", true, write_neo4j_nodes},
                                            {"neo4j-relationships.csv", "text/csv", true, write_neo4j_relationships},
                                            {"neo4j-import.cypher", "application/x-cypher-query", true, write_neo4j_script}}};

constexpr std::array kFormats{
    Format{"ttl", "RDF in Turtle, for SPARQL stores", true, kTurtle, true},
    Format{"nt", "RDF in N-Triples, sorted", false, kNtriples, true},
    Format{"nq", "RDF in N-Quads, sorted, a named graph for each article", false, kNquads, true},
    Format{"trig", "RDF in TriG, a named graph for each article", false, kTrig, true},
    Format{"rdf", "RDF/XML", false, kRdfXml, true},
    Format{"jsonld", "RDF in JSON-LD", false, kJsonld, true},
    Format{"jsonl", "fact records, one JSON object a line", true, kRecords, true},
    Format{"dot", "diagram as Graphviz source", true, kDot},
    Format{"svg", "diagram as a vector image", true, kSvg},
    Format{"png", "diagram as a bitmap", true, kPng},
    Format{"pdf", "diagram as a page to print", false, kPdf},
    Format{"graphml", "graph for yEd, Gephi, Cytoscape, NetworkX, igraph", false, kGraphMl},
    Format{"gexf", "graph with its times for Gephi", false, kGexf},
    Format{"cyjs", "graph for Cytoscape and Cytoscape.js", false, kCyjs},
    Format{"csv", "graph as tables of nodes and edges, for spreadsheets and Gephi", false, kCsv},
    Format{"neo4j", "graph for Neo4j: tables for neo4j-admin, and a Cypher script", false, kNeo4j},
#ifdef GEREH_PAGE
    Format{"html", "page to look at the graph in a browser, offline", true, kHtml},
#endif
};

constexpr std::string_view kGzip = ".gz";

}  // namespace

std::string title_of(const Options& options, const graph::KnowledgeGraph& graph) {
  std::string title = clean_text(options.title);
  if (title.empty() && graph.documents().size() == 1) title = clean_text(graph.documents().front().title);
  return title;
}

void demand_written(const std::ostream& out, const std::string& what) {
  if (!out) throw ontology::OutputError(what + " cannot be written; is the disk full?");
}

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
  demand_written(out, file_name(file));
}

}  // namespace gereh::exports
