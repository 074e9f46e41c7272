// How fast the graph of many articles is written as RDF, beside Serd's serdi and Raptor's rapper, which read the same file and write it
// again. All write to files of one folder, in turns, so that a slow moment of the machine strikes all.
//   rdf_bench ARTICLES FOLDER [ROUNDS]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "export/format.h"
#include "extract/article/reader.h"
#include "extract/pipeline.h"
#include "graph/knowledge_graph.h"
#include "ontology/ontology.h"

namespace gereh {
namespace {

namespace fs = std::filesystem;

double seconds_of(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

graph::KnowledgeGraph read(const fs::path& articles, const ontology::Ontology& ontology) {
  const extract::Pipeline pipeline(GEREH_SOURCE_DIR "/data", ontology);
  graph::KnowledgeGraph graph;
  extract::read_articles(
      articles, {}, [&](const extract::Article& article) { graph.add(pipeline.extract(article).facts); },
      [](const std::string& message) { std::cerr << message << '\n'; });
  return graph;
}

void run(const std::string& command) {
  if (std::system(command.c_str()) != 0) throw std::runtime_error(command + ": failed");
}

class Race {
 public:
  Race(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, fs::path folder)
      : graph_(graph), ontology_(ontology), folder_(std::move(folder)) {}

  void round() {
    for (const char* format : {"nq", "nt", "ttl", "trig", "rdf", "jsonld", "nq.gz"}) {
      take(std::string("gereh ") + format, [&] { write(format); });
    }
    take("serdi nq", [&] { run("serdi -i nquads -o nquads " + path("graph.nq") + " > " + path("serdi.nq")); });
    take("serdi ttl", [&] { run("serdi -i turtle -o turtle " + path("graph.ttl") + " > " + path("serdi.ttl")); });
    take("rapper nt", [&] { run("rapper -q -i ntriples -o ntriples " + path("graph.nt") + " > " + path("rapper.nt")); });
    take("rapper ttl", [&] { run("rapper -q -i turtle -o turtle " + path("graph.ttl") + " > " + path("rapper.ttl")); });
  }

  void report() const {
    const double quads = static_cast<double>(lines("graph.nq")), triples = static_cast<double>(lines("graph.nt"));
    std::printf("%.0f quads, %.0f triples; seconds: least of the rounds; statements a second of that\n", quads, triples);
    for (const auto& [name, seconds] : least_) {
      const bool of_quads = name.find("nq") != std::string::npos || name.find("trig") != std::string::npos;
      std::printf("%-14s %8.2f s %10.0f\n", name.c_str(), seconds, (of_quads ? quads : triples) / seconds);
    }
    std::printf("N-Quads: %.2f times as fast as serdi; Turtle: %.2f times as fast as rapper, %.2f times as fast as serdi\n",
                least_.at("serdi nq") / least_.at("gereh nq"), least_.at("rapper ttl") / least_.at("gereh ttl"),
                least_.at("serdi ttl") / least_.at("gereh ttl"));
  }

 private:
  std::string path(const std::string& name) const { return "'" + (folder_ / name).string() + "'"; }

  void take(const std::string& name, const std::function<void()>& work) {
    const double seconds = seconds_of(work);
    const auto [place, is_new] = least_.try_emplace(name, seconds);
    if (!is_new) place->second = std::min(place->second, seconds);
  }

  void write(const char* name) const {
    const exports::ChosenFormat chosen = exports::choose_format(name).value();
    const exports::FormatFile& file = chosen.format->files.front();
    std::ofstream out(folder_ / chosen.file_name(file), std::ios::binary);
    chosen.write(file, graph_, ontology_, {}, out);
  }

  std::size_t lines(const std::string& name) const {
    std::ifstream in(folder_ / name);
    std::size_t count = 0;
    for (std::string line; std::getline(in, line);) ++count;
    return count;
  }

  const graph::KnowledgeGraph& graph_;
  const ontology::Ontology& ontology_;
  const fs::path folder_;
  std::map<std::string, double> least_;
};

}  // namespace
}  // namespace gereh

int main(int argc, char** argv) {
  try {
    if (argc < 3) throw std::runtime_error("usage: rdf_bench ARTICLES FOLDER [ROUNDS]");
    const std::vector<std::string> arguments(argv, argv + argc);
    std::filesystem::create_directories(arguments[2]);
    const auto ontology = gereh::ontology::Ontology::load(GEREH_SOURCE_DIR "/data/ontology");
    const gereh::graph::KnowledgeGraph graph = gereh::read(arguments[1], ontology);
    gereh::Race race(graph, ontology, arguments[2]);
    for (int round = 0; round < (argc > 3 ? std::stoi(arguments[3]) : 3); ++round) race.round();
    race.report();
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "rdf_bench: " << error.what() << '\n';
    return 1;
  }
}
