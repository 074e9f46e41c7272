// CoNLL-U, which comes from anywhere: what is read comes back, and what is a tree can be scored.
#include <sstream>

#include "extract/analysis/conllu.h"
#include "extract/eval/gold_text.h"
#include "extract/eval/tree_metrics.h"
#include "target.h"

namespace gereh::fuzz {
namespace {

std::string written(const std::vector<extract::ConlluSentence>& sentences) {
  std::ostringstream out;
  for (const extract::ConlluSentence& sentence : sentences) extract::write_conllu(sentence, out);
  return out.str();
}

void check(const InputFile& file, const std::string& bytes) {
  const std::filesystem::path& path = file.write(bytes);
  const std::vector<extract::ConlluSentence> sentences = extract::read_conllu_file(path);
  const std::string text = written(sentences);
  require(written(extract::read_conllu_file(file.write(text))) == text, "what is written is read as the same");
  extract::eval::document_texts(sentences);
  for (const extract::ConlluSentence& sentence : sentences) extract::demand_tree(sentence, path.string());
  for (const extract::eval::Metric& metric : extract::eval::score_trees(sentences, sentences)) {
    require(metric.score.correct == metric.score.gold && metric.score.gold == metric.score.system, metric.name + ": all is right");
  }
}

}  // namespace
}  // namespace gereh::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const gereh::fuzz::InputFile file("input.conllu");
  return gereh::fuzz::guarded([&] { gereh::fuzz::check(file, gereh::fuzz::text_of(data, size)); });
}
