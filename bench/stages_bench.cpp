// How long each stage takes for the sample article: items are its tokens. Loading and export stand beside them.
//   cmake --preset release -DGEREH_BENCH=ON && cmake --build --preset release --target gereh_stages_bench
//   build/release/bench/gereh_stages_bench [--benchmark_filter=Analyze]
#include <benchmark/benchmark.h>

#include <fstream>
#include <sstream>

#include "export/format.h"
#include "extract/analysis/analyzer.h"
#include "extract/analysis/normalizer.h"
#include "extract/analysis/tokenizer.h"
#include "extract/pipeline.h"

namespace gereh {
namespace {

constexpr const char* kPack = GEREH_SOURCE_DIR "/data/lang/fa";

extract::Article article() {
  std::ifstream file(GEREH_SOURCE_DIR "/data/articles/putin-kim.fa.txt", std::ios::binary);
  extract::Article read;
  read.info.id = "putin-kim";
  read.info.language = "fa";
  read.info.text.assign(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  if (read.info.text.empty()) throw std::runtime_error("the sample article is missing");
  return read;
}

const extract::Tokenizer& tokenizer() {
  static const extract::Tokenizer loaded(kPack);
  return loaded;
}

const extract::Analyzer& analyzer() {
  static const extract::Gazetteer names(kPack);
  static const extract::Analyzer loaded(extract::model_file(kPack), names);
  return loaded;
}

const ontology::Ontology& terms() {
  static const ontology::Ontology loaded = ontology::Ontology::load(GEREH_SOURCE_DIR "/data/ontology");
  return loaded;
}

const extract::Pipeline& pipeline() {
  static const extract::Pipeline loaded(GEREH_SOURCE_DIR "/data", terms());
  return loaded;
}

std::vector<extract::Sentence> sentences() {
  return tokenizer().tokenize(extract::normalize(article().info.text));
}

std::int64_t tokens_of(const std::vector<extract::Sentence>& sentences) {
  std::size_t count = 0;
  for (const extract::Sentence& sentence : sentences) count += sentence.tokens.size();
  return static_cast<std::int64_t>(count);
}

void count_tokens(benchmark::State& state) {
  static const std::int64_t tokens = tokens_of(sentences());
  state.SetItemsProcessed(state.iterations() * tokens);
}

void Normalize(benchmark::State& state) {
  const std::string text = article().info.text;
  for (auto _ : state) benchmark::DoNotOptimize(extract::normalize(text));
  count_tokens(state);
}

void Tokenize(benchmark::State& state) {
  const extract::NormalizedText text = extract::normalize(article().info.text);
  for (auto _ : state) benchmark::DoNotOptimize(tokenizer().tokenize(text));
  count_tokens(state);
}

void Analyze(benchmark::State& state) {
  std::vector<extract::Sentence> text = sentences();
  for (auto _ : state) analyzer().analyze(text);
  count_tokens(state);
}

void Extract(benchmark::State& state) {
  const extract::Article read = article();
  pipeline();
  for (auto _ : state) benchmark::DoNotOptimize(pipeline().extract(read));
  count_tokens(state);
}

void LoadOntology(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(ontology::Ontology::load(GEREH_SOURCE_DIR "/data/ontology"));
}

void LoadPipeline(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(extract::Pipeline(GEREH_SOURCE_DIR "/data", terms()));
}

void Export(benchmark::State& state, const exports::Format& format) {
  graph::KnowledgeGraph graph;
  graph.add(pipeline().extract(article()).facts);
  std::size_t bytes = 0;
  for (auto _ : state) {
    std::ostringstream out;
    for (const exports::FormatFile& file : format.files) file.write(graph, terms(), {}, out);
    bytes += static_cast<std::size_t>(out.tellp());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}

BENCHMARK(Normalize);
BENCHMARK(Tokenize);
BENCHMARK(Analyze)->Unit(benchmark::kMillisecond);
BENCHMARK(Extract)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(LoadOntology)->Unit(benchmark::kMillisecond);
BENCHMARK(LoadPipeline)->Unit(benchmark::kMillisecond)->UseRealTime();

// One benchmark for each row of the table of formats.
const bool kExportsAreRegistered = [] {
  for (const exports::Format& format : exports::formats()) {
    benchmark::RegisterBenchmark(("Export/" + std::string(format.name)).c_str(), Export, format)->Unit(benchmark::kMillisecond);
  }
  return true;
}();

}  // namespace
}  // namespace gereh
