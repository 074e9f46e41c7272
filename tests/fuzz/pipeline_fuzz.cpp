// The whole way from a text to facts, and to what is written of them.
#include <sstream>

#include "export/jsonl.h"
#include "export/rdf/serd_writer.h"
#include "extract/base/utf32.h"
#include "extract/pipeline.h"
#include "ontology/validate.h"
#include "target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gereh;
  static const ontology::Ontology terms = ontology::Ontology::load(GEREH_SOURCE_DIR "/data/ontology");
  static const extract::Pipeline pipeline(GEREH_SOURCE_DIR "/data", terms);
  return fuzz::guarded([&] {
    const std::string text = extract::to_utf8(extract::to_utf32(fuzz::text_of(data, size)));
    const extract::Article article{{"fuzz", "", "", "", "", "fa", text}};
    const ontology::DocumentFacts facts = pipeline.extract(article).facts;
    for (const std::string& wrong : ontology::violations(facts, terms)) fuzz::require(false, wrong);
    graph::KnowledgeGraph graph;
    graph.add(facts);
    std::ostringstream out;
    exports::write_jsonl(graph, terms, {}, out);
    exports::write_turtle(graph, terms, {}, out);
  });
}
