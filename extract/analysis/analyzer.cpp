#include "extract/analysis/analyzer.h"

#include "extract/analysis/word_edit.h"
#include "extract/names/name_hints.h"
#include "extract/neural/network.h"
#include "ontology/error.h"

namespace gereh::extract {

using neural::Layer;

struct Analyzer::Impl {
  Impl(const std::filesystem::path& model, const Gazetteer& names, std::string_view treebank) : network(model, treebank), gazetteer(names) {
    if (network.hints() != kNameHints)
      throw ontology::DataError(model.string() + ": reads other hints than this version gives; train the model anew");
    for (const std::string& label : network.labels(Layer::upos)) {
      const auto upos = parse_upos(label);
      if (!upos) throw ontology::DataError(model.string() + ": unknown part of speech \"" + label + "\"; train the model anew");
      parts_of_speech.push_back(*upos);
    }
  }

  void fill(Sentence& sentence, const neural::Analysis& analysis) const;

  neural::Network network;
  const Gazetteer& gazetteer;
  std::vector<Upos> parts_of_speech;  // by label
};

void Analyzer::Impl::fill(Sentence& sentence, const neural::Analysis& analysis) const {
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    Token& token = sentence.tokens[i];
    const auto label = [&](Layer layer) { return analysis.labels[static_cast<std::size_t>(layer)][i]; };
    token.upos = parts_of_speech[label(Layer::upos)];
    const std::string& feats = network.labels(Layer::feats)[label(Layer::feats)];
    token.feats = feats == "_" ? "" : feats;
    token.lemma = apply_edit(token.form, network.labels(Layer::lemma)[label(Layer::lemma)]);
    token.ezafe = network.labels(Layer::ezafe)[label(Layer::ezafe)] == "1";
    token.name = network.labels(Layer::name)[label(Layer::name)];
    token.head = analysis.heads[i];
    token.deprel = network.relations()[analysis.relations[i]];
  }
}

Analyzer::Analyzer(const std::filesystem::path& model, const Gazetteer& gazetteer, std::string_view treebank)
    : impl_(std::make_unique<const Impl>(model, gazetteer, treebank)) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;

void Analyzer::analyze(std::span<Sentence> sentences) const {
  std::vector<std::vector<neural::Word>> words;
  for (const Sentence& sentence : sentences) {
    const std::vector<std::uint8_t> hints = name_hints(sentence, impl_->gazetteer);
    words.emplace_back();
    for (std::size_t i = 0; i < hints.size(); ++i) words.back().push_back({sentence.tokens[i].form, hints[i]});
  }
  const std::vector<neural::Analysis> analyses = impl_->network.analyze(words);
  for (std::size_t i = 0; i < sentences.size(); ++i) impl_->fill(sentences[i], analyses[i]);
}

std::filesystem::path model_file(const std::filesystem::path& language_pack) {
  return language_pack / "models" / "analysis.gnn";
}

}  // namespace gereh::extract
