// What the text formats write, byte for byte: FORMAT/DOCUMENT.EXTENSION beside this file.
// GEREH_UPDATE_GOLDENS=1 in the environment writes them anew; read the difference before committing it.
#include <graphviz/cgraph.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "export/format.h"
#include "hostile.h"
#include "ontology/validate.h"
#include "tests/export/rdf/read.h"
#include "tests/export/visit.h"

namespace gereh::exports {
namespace {

namespace fs = std::filesystem;

constexpr const char* kBase = "https://example.org/id/";

// Formats that have no goldens, and why.
const std::map<std::string_view, const char*> kExcluded{
    {"svg", "positions depend on the metrics of the fonts"},
    {"pdf", "holds the fonts themselves"},
    {"png", "pixels depend on the fonts and on how they are drawn"},
#ifdef GEREH_PAGE
    {"html", "the page is bundled of libraries; its data are tested as data (tests/export/page/data_test.cpp)"},
#endif
};

const std::map<std::string, ontology::DocumentFacts>& documents() {
  static const std::map<std::string, ontology::DocumentFacts> made{{"visit", Visit().document}, {"hostile", Hostile().document}};
  return made;
}

const ontology::Ontology& words() {
  static const ontology::Ontology loaded = ontology::Ontology::load(GEREH_SOURCE_DIR "/data/ontology");
  return loaded;
}

Options options() {
  Options chosen;
  chosen.base = kBase;
  return chosen;
}

graph::KnowledgeGraph graph_of(const ontology::DocumentFacts& document) {
  graph::KnowledgeGraph graph;
  graph.add(document);
  return graph;
}

std::string written(const FormatFile& file, const ontology::DocumentFacts& document) {
  std::ostringstream out;
  file.write(graph_of(document), words(), options(), out);
  return out.str();
}

// FORMAT/visit.ttl of one file, FORMAT/visit-nodes.csv of several.
fs::path golden_file(const Format& format, const FormatFile& file, const std::string& document) {
  const fs::path name =
      format.files.size() == 1 ? document + fs::path(file.name).extension().string() : document + "-" + std::string(file.name);
  return fs::path(GEREH_SOURCE_DIR) / "tests/golden" / format.name / name;
}

// Of a format of one file.
fs::path golden_file(std::string_view format, const std::string& document) {
  const Format& of = *choose_format(format)->format;
  return golden_file(of, of.files.front(), document);
}

std::string read(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// "" if equal, else the first line that differs.
std::string difference(const std::string& golden, const std::string& now) {
  if (golden == now) return "";
  std::istringstream old_lines(golden), new_lines(now);
  for (std::size_t number = 1;; ++number) {
    std::string before, after;
    const bool has_before = static_cast<bool>(std::getline(old_lines, before));
    const bool has_after = static_cast<bool>(std::getline(new_lines, after));
    if (has_before && has_after && before == after) continue;
    const std::string line = std::to_string(number);
    if (!has_before && !has_after) return "one ends with a line feed, the other does not";
    return "line " + line + "\n  golden: " + (has_before ? before : "(none)") + "\n  now:    " + (has_after ? after : "(none)");
  }
}

void expect_golden(const Format& format, const FormatFile& part, const std::string& name, const ontology::DocumentFacts& document) {
  const fs::path file = golden_file(format, part, name);
  const std::string now = written(part, document);
  if (const char* update = std::getenv("GEREH_UPDATE_GOLDENS"); update && std::string_view(update) == "1") {
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << now;
  }
  ASSERT_TRUE(fs::exists(file)) << file << " is missing: run with GEREH_UPDATE_GOLDENS=1 to write it, or exclude the format with a reason";
  EXPECT_EQ(difference(read(file), now), "") << file << "\nif that is as it should be, run with GEREH_UPDATE_GOLDENS=1";
}

TEST(Golden, EveryTextFormatWritesTheSameBytes) {
  for (const Format& format : formats()) {
    if (kExcluded.contains(format.name)) continue;
    for (const FormatFile& file : format.files) {
      for (const auto& [name, document] : documents()) expect_golden(format, file, name, document);
    }
  }
}

TEST(Golden, OnlyWhatExistsIsExcluded) {
  for (const auto& [name, reason] : kExcluded) EXPECT_NE(choose_format(name), std::nullopt) << name << ": " << reason;
}

// The extractor could have made it.
TEST(Golden, HostileDocumentIsWellFormed) {
  EXPECT_EQ(ontology::violations(Hostile().document, words()), std::vector<std::string>());
}

// --- perfect: what is read back is what was written

std::string lines_of(const std::multiset<std::string>& triples) {
  std::string lines;
  for (const std::string& triple : triples) lines += triple + "\n";
  return lines;
}

TEST(GoldenPerfect, TurtleIsReadBackByRaptor) {
  for (const auto& [name, document] : documents()) {
    const std::multiset<std::string> told = triples_of(read(golden_file("nt", name)), "ntriples");
    EXPECT_GT(told.size(), 100U);
    EXPECT_EQ(difference(lines_of(triples_of(read(golden_file("ttl", name)), "turtle")), lines_of(told)), "") << name;
  }
}

TEST(GoldenPerfect, JsonLinesAreOneRecordEach) {
  for (const auto& [name, document] : documents()) {
    std::istringstream in(read(golden_file("jsonl", name)));
    std::size_t records = 0;
    for (std::string line; std::getline(in, line); ++records) {
      const auto record = nlohmann::ordered_json::parse(line);
      EXPECT_EQ(record.dump(), line);
      ASSERT_LT(records, document.facts.size());
      EXPECT_EQ(record["document"], document.info.id);
      EXPECT_EQ(record["subject"]["label"], document.facts[records].subject.label_fa);
    }
    EXPECT_EQ(records, document.facts.size()) << name;
  }
}

// agwrite, agread, agwrite: quoting of hostile words survives.
TEST(GoldenPerfect, DotIsReadBackByGraphviz) {
  for (const auto& [name, document] : documents()) {
    const std::string golden = read(golden_file("dot", name));
    const std::unique_ptr<Agraph_t, decltype(&agclose)> read_back(agmemread(golden.c_str()), agclose);
    ASSERT_NE(read_back, nullptr) << name;
    EXPECT_GE(agnnodes(read_back.get()), 4) << name;
    EXPECT_GE(agnedges(read_back.get()), 3) << name;
  }
}

}  // namespace
}  // namespace gereh::exports
