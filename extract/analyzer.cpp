#include "extract/analyzer.h"

#include "extract/fa/verb_features.h"
#include "extract/parser.h"
#include "extract/perceptron.h"
#include "extract/tagger.h"
#include "extract/word_edit.h"
#include "ontology/error.h"

namespace gereh::extract {

struct Analyzer::Impl {
  explicit Impl(const std::filesystem::path& folder)
      : clusters(folder / "clusters.tsv"),
        file(ModelFile::load(folder / "models" / "analysis.bin")),
        upos(file.get("upos")),
        lemma(file.get("lemma")),
        feats(file.get("feats")),
        name(file.get("name")),
        moves(file.get("parser")) {
    const ActionTable table(moves.classes());
    if (!table.can_finish())
      throw ontology::DataError((folder / "models" / "analysis.bin").string() + ": its parser lacks a move; train it anew");
  }

  WordClusters clusters;
  ModelFile file;
  const LinearModel& upos;
  const LinearModel& lemma;
  const LinearModel& feats;
  const LinearModel& name;
  const LinearModel& moves;
};

Analyzer::Analyzer(const std::filesystem::path& folder) : impl_(std::make_unique<const Impl>(folder)) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;

void Analyzer::tag(Sentence& sentence) const {
  if (sentence.tokens.empty()) return;
  const std::vector<WordView> views = view_words(sentence, impl_->clusters);
  const auto each = [&](Task task, const LinearModel& model, auto set) {
    const std::vector<int> labels = label_words(task, model, sentence, views);
    for (std::size_t i = 0; i < labels.size(); ++i) set(sentence.tokens[i], model.classes()[static_cast<std::size_t>(labels[i])]);
  };
  each(Task::upos, impl_->upos, [](Token& token, const std::string& label) { token.upos = parse_upos(label).value_or(Upos::X); });
  each(Task::lemma, impl_->lemma, [](Token& token, const std::string& edit) { token.lemma = apply_edit(token.form, edit); });
  each(Task::feats, impl_->feats, [](Token& token, const std::string& label) { token.feats = label == "_" ? "" : label; });
  each(Task::name, impl_->name, [](Token& token, const std::string& label) { token.name = label; });
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {  // I- needs its B-
    std::string& name = sentence.tokens[i].name;
    if (name.starts_with("I-") &&
        (i == 0 || sentence.tokens[i - 1].name.size() < 2 || sentence.tokens[i - 1].name.substr(2) != name.substr(2))) {
      name[0] = 'B';
    }
  }
  for (Token& token : sentence.tokens) fa::add_verb_features(token);
}

void Analyzer::parse(Sentence& sentence) const {
  if (!sentence.tokens.empty()) extract::parse(impl_->moves, sentence, view_words(sentence, impl_->clusters));
}

}  // namespace gereh::extract
