#include "extract/neural/weights.h"

#include <algorithm>

#include "extract/neural/word_features.h"
#include "ontology/error.h"

namespace gereh::extract::neural {

namespace {

std::vector<std::string> copy(const std::vector<std::string_view>& views) {
  return {views.begin(), views.end()};
}

}  // namespace

Weights::Weights(const std::filesystem::path& path, std::string_view treebank_name)
    : file(path),
      labels{copy(file.strings("labels.upos")), copy(file.strings("labels.feats")), copy(file.strings("labels.lemma")),
             copy(file.strings("labels.ezafe")), copy(file.strings("labels.name"))},
      relations(copy(file.strings("labels.relations"))),
      table(file),
      vectors(file),
      affix(file, "affixes"),
      fine(file, "fine"),
      coarse(file, "coarse"),
      property(file, "properties"),
      hint(file, "hints"),
      treebanks(file, "treebanks"),
      features(vectors.size + kAffixes * affix.size + fine.size + coarse.size + property.size),
      encoded(file.dimensions("word.bias")[0]),
      hidden(file.dimensions("lstm0.forth.recurrent.weight")[1]),
      arcs(file.dimensions("arc.root")[0]),
      relation_size(file.dimensions("relation.root")[0]),
      word(file, "word", features, encoded),
      names(labels[static_cast<std::size_t>(Layer::name)],
            file.floats("name.transitions",
                        {labels[static_cast<std::size_t>(Layer::name)].size(), labels[static_cast<std::size_t>(Layer::name)].size()})),
      arc_dependent(file, "arc.dependent", 2 * hidden, arcs),
      arc_head(file, "arc.head", 2 * hidden, arcs),
      relation_dependent(file, "relation.dependent", 2 * hidden, relation_size),
      relation_head(file, "relation.head", 2 * hidden, relation_size),
      arc(file, "arc.turn", arcs, arcs),
      relation_turn(file, "relation.turn", relation_size, relations.size() * relation_size),
      relation_plain(file, "relation.plain", 2 * relation_size, relations.size()),
      arc_root(file.floats("arc.root", {arcs}).data()),
      arc_bias(file.floats("arc.bias", {arcs}).data()),
      relation_root(file.floats("relation.root", {relation_size}).data()) {
  check_sizes();
  find_treebank(treebank_name);
  read_tasks();
  read_lstms();
}

void Weights::fail(const std::string& what) const {
  throw ontology::DataError(file.file() + ": " + what + "; train the model anew");
}

void Weights::check_sizes() const {
  if (hint.rows == 0 || hint.size != property.size) fail("hints: not of the properties' size");
  if (affix.rows != kAffixRows) fail("affixes: not as many rows as this version has");
  for (const std::size_t size : {encoded, hidden, arcs, relation_size}) {
    if (size == 0 || size % kLane != 0) fail("layers whose size is no multiple of " + std::to_string(kLane));
  }
}

void Weights::find_treebank(std::string_view name) {
  const std::vector<std::string_view> known = file.strings("treebanks.names");
  const auto found = std::ranges::find(known, name);
  if (found == known.end() || known.size() != treebanks.rows) fail("knows no treebank \"" + std::string(name) + "\"");
  treebank = treebanks.row(static_cast<std::size_t>(found - known.begin()));
}

void Weights::read_tasks() {
  if (relations.empty()) fail("labels.relations: empty");
  for (std::size_t layer = 0; layer < kLayers; ++layer) {
    if (labels[layer].empty()) fail(std::string("labels.") + kLayerNames[layer] + ": empty");
    tasks.emplace_back(file, kLayerNames[layer], 2 * hidden + encoded, labels[layer].size());
  }
  const std::vector<std::string>& classes = labels[static_cast<std::size_t>(Layer::name)];
  if (!std::ranges::all_of(classes, is_bio)) fail("labels.name: not BIO");
  if (std::ranges::all_of(classes, [](const auto& label) { return label.starts_with("I-"); })) fail("labels.name: none may begin");
}

void Weights::read_lstms() {
  for (std::size_t layer = 0;; ++layer) {
    const std::string name = "lstm" + std::to_string(layer);
    if (std::ranges::none_of(file.names(), [&](std::string_view section) { return section.starts_with(name + "."); })) break;
    const std::size_t inputs = layer == 0 ? encoded + treebanks.size : 2 * hidden;
    lstms.emplace_back(file, name + ".forth", inputs, hidden, false);
    lstms.emplace_back(file, name + ".back", inputs, hidden, true);
  }
  if (lstms.empty()) fail("has no LSTM");
}

}  // namespace gereh::extract::neural
