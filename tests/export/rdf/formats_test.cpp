// All RDF formats hold the same statements, whoever reads them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/iostreams/copy.hpp>
#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filtering_stream.hpp>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "export/format.h"
#include "export/rdf/nodes.h"
#include "ontology/error.h"
#include "tests/export/rdf/read.h"
#include "tests/export/visit.h"
#include "tests/golden/hostile.h"

namespace gereh::exports {
namespace {

const ontology::Ontology& words() {
  static const ontology::Ontology loaded = ontology::Ontology::load(GEREH_SOURCE_DIR "/data/ontology");
  return loaded;
}

graph::KnowledgeGraph both() {
  graph::KnowledgeGraph graph;
  graph.add(Visit().document);
  graph.add(Hostile().document);
  return graph;
}

std::string written(std::string_view name) {
  const ChosenFormat chosen = choose_format(name).value();
  std::ostringstream out;
  chosen.write(chosen.format->files.front(), both(), words(), {}, out);
  return out.str();
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// Without graphs, each once.
std::multiset<std::string> triples_of_quads(const std::multiset<std::string>& quads) {
  std::set<std::string> triples;
  for (const std::string& quad : quads) triples.insert(quad.substr(0, quad.rfind('\n')));
  return {triples.begin(), triples.end()};
}

TEST(RdfFormats, HoldTheSameTriplesEachOnce) {
  const std::multiset<std::string> turtle = triples_of(written("ttl"), "turtle");
  EXPECT_GT(turtle.size(), 400U);
  EXPECT_EQ(std::set<std::string>(turtle.begin(), turtle.end()).size(), turtle.size());
  EXPECT_EQ(difference_of(triples_of(written("nt"), "ntriples"), turtle), "");
}

// Where XML has no way to write a character, its place stays.
TEST(RdfFormats, XmlLosesOnlyWhatItCannotHold) {
  std::multiset<std::string> expected;
  for (std::string triple : triples_of(written("nt"), "ntriples")) {
    for (std::size_t at = 0; (at = triple.find('\x01', at)) != std::string::npos;) triple.replace(at, 1, "\\uFFFD");
    expected.insert(triple);
  }
  EXPECT_EQ(difference_of(triples_of(written("rdf"), "rdfxml"), expected), "");
}

TEST(RdfFormats, TrigAndQuadsHoldTheSameQuads) {
  const std::multiset<std::string> quads = quads_of(written("nq"), SERD_NQUADS);
  EXPECT_EQ(difference_of(quads_of(written("trig"), SERD_TRIG), quads), "");
  EXPECT_EQ(std::set<std::string>(quads.begin(), quads.end()).size(), quads.size());
  const std::multiset<std::string> triples = quads_of(written("nt"), SERD_NTRIPLES);
  EXPECT_EQ(difference_of(triples_of_quads(quads), triples_of_quads(triples)), "");
}

TEST(RdfFormats, LinesAreSortedByTheirBytes) {
  for (const char* format : {"nt", "nq"}) {
    const std::vector<std::string> lines = lines_of(written(format));
    EXPECT_TRUE(std::ranges::is_sorted(lines)) << format;
    EXPECT_EQ(std::ranges::adjacent_find(lines), lines.end()) << format;
    for (const std::string& line : lines) EXPECT_TRUE(line.starts_with("<") && line.ends_with(" .")) << line;
  }
}

TEST(RdfFormats, PersianIsNotEscaped) {
  for (const char* format : {"ttl", "trig", "nt", "nq", "rdf", "jsonld"})
    EXPECT_THAT(written(format), ::testing::HasSubstr("سارا رحیمی")) << format;
}

TEST(RdfFormats, GzippedIsTheSame) {
  for (const char* format : {"ttl", "trig", "nt", "nq", "rdf", "jsonld", "jsonl"}) {
    std::istringstream packed(written(std::string(format) + ".gz"));
    boost::iostreams::filtering_istream unpacked;
    unpacked.push(boost::iostreams::gzip_decompressor());
    unpacked.push(packed);
    std::ostringstream out;
    boost::iostreams::copy(unpacked, out);
    EXPECT_EQ(out.str(), written(format)) << format;
  }
  EXPECT_FALSE(choose_format("png.gz").has_value());
  EXPECT_FALSE(choose_format("gz").has_value());
}

TEST(RdfFormats, SayThatAStreamIsFull) {
  for (const char* format : {"ttl", "trig", "nt", "nq", "rdf", "jsonld", "ttl.gz"}) {
    const ChosenFormat chosen = choose_format(format).value();
    std::ostringstream out;
    out.setstate(std::ios::badbit);
    EXPECT_THROW(chosen.write(chosen.format->files.front(), both(), words(), {}, out), ontology::OutputError) << format;
  }
}

}  // namespace
}  // namespace gereh::exports
