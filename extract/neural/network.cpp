// Each word is looked up (word vector, affixes, clusters, lexicon) and encoded by one layer; two-way LSTMs read the sentence; small
// classifiers give each word its labels, and a biaffine scorer (Dozat & Manning 2017) rates every word as the head of every
// other, from which the best tree is drawn. Sentences run side by side, so that weights are read once for many words.
#include "extract/neural/network.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <unordered_map>

#include "extract/neural/bio_decoder.h"
#include "extract/neural/layers.h"
#include "extract/neural/model_file.h"
#include "extract/neural/spanning_tree.h"
#include "extract/neural/word_features.h"
#include "extract/neural/word_table.h"
#include "ontology/error.h"

namespace gereh::extract::neural {

namespace {

constexpr float kLeak = 0.1F;
constexpr std::size_t kMostWords = 1500;  // of sentences that run together: bounds memory

std::vector<std::string> copy(const std::vector<std::string_view>& views) {
  return {views.begin(), views.end()};
}

void rectify(Columns& columns) {
  if (columns.count() > 0) neural::rectify(columns.column(0), columns.rows() * columns.count(), kLeak);
}

// Rows of a table of vectors.
struct Table {
  Table(const ModelFile& file, const std::string& name)
      : rows(file.dimensions(name)[0]), size(file.dimensions(name)[1]), values(file.floats(name, {rows, size}).data()) {}
  const float* row(std::size_t index) const { return values + index * size; }
  std::size_t rows, size;
  const float* values;
};

// Word vectors, kept as bytes: the value is byte * scale of the row.
struct WordVectors {
  explicit WordVectors(const ModelFile& file)
      : rows(file.dimensions("vectors.scale")[0]),
        size(file.dimensions("vectors")[1]),
        bytes(file.int8s("vectors", {rows, size}).data()),
        scales(file.floats("vectors.scale", {rows}).data()) {}
  std::size_t rows, size;
  const std::int8_t* bytes;
  const float* scales;
};

struct WordHash {
  std::size_t operator()(const Word& word) const { return std::hash<std::string_view>()(word.form) * kNearPrime + word.hint; }
  static constexpr std::size_t kNearPrime = 31;
};

bool is_bio(std::string_view label) {
  return label == "O" || (label.size() > 2 && (label.starts_with("B-") || label.starts_with("I-")));
}

std::uint32_t best_row(const float* scores, std::size_t rows) {
  return static_cast<std::uint32_t>(std::max_element(scores, scores + rows) - scores);
}

}  // namespace

struct Network::Impl {
  Impl(const std::filesystem::path& path, std::string_view treebank);

  // Sentences of a batch in the order that LSTMs want.
  struct Batch {
    std::vector<std::size_t> order;  // sentence of the input at each place
    std::vector<std::size_t> lengths;
    Steps steps;
  };

  Columns look_up(const std::vector<std::vector<Word>>& sentences, const Batch& batch) const;
  void fill_word(const Word& given, float* column) const;
  Columns encode(const Columns& words, const Steps& steps) const;
  void tag(const Columns& words, const Columns& top, const Batch& batch, std::vector<Analysis>& analyses) const;
  void parse(const Columns& top, const Batch& batch, std::vector<Analysis>& analyses) const;
  std::vector<int> best_tree(const Columns& turned, const Columns& heads, const Steps& steps, std::size_t sentence,
                             std::size_t length) const;
  void run(const std::vector<std::vector<Word>>& sentences, const Batch& batch, std::vector<Analysis>& analyses) const;

  ModelFile file;
  std::array<std::vector<std::string>, kLayers> labels;
  std::vector<std::string> relations;
  WordTable table;
  WordVectors vectors;
  Table affix, fine, coarse, property, hint, treebanks;
  std::size_t features, encoded, hidden, arcs, relation_size;
  const float* treebank = nullptr;
  DenseLayer word;
  std::vector<LstmLayer> lstms;  // two a layer
  std::vector<DenseLayer> tasks;
  BioDecoder names;
  DenseLayer arc_dependent, arc_head, relation_dependent, relation_head;
  DenseLayer arc;             // turns dependents; its bias is no input's but the heads' preference
  DenseLayer relation_turn;   // heads, for every relation
  DenseLayer relation_plain;  // of dependent and head, side by side
  const float* arc_root;
  const float* arc_bias;
  const float* relation_root;
};

Network::Impl::Impl(const std::filesystem::path& path, std::string_view treebank_name)
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
  const auto fail = [&](const std::string& what) { throw ontology::DataError(file.file() + ": " + what + "; train the model anew"); };
  if (hint.rows == 0 || hint.size != property.size) fail("hints: not of the properties' size");
  if (affix.rows != kAffixRows) fail("affixes: not as many rows as this version has");
  if (encoded % kLane != 0 || hidden % kLane != 0 || arcs % kLane != 0 || relation_size % kLane != 0 || encoded == 0 || arcs == 0 ||
      relation_size == 0) {
    fail("layers whose size is no multiple of " + std::to_string(kLane));
  }
  const std::vector<std::string_view> known = file.strings("treebanks.names");
  const auto found = std::ranges::find(known, treebank_name);
  if (found == known.end() || known.size() != treebanks.rows) fail("knows no treebank \"" + std::string(treebank_name) + "\"");
  treebank = treebanks.row(static_cast<std::size_t>(found - known.begin()));
  if (relations.empty()) fail("labels.relations: empty");
  for (std::size_t layer = 0; layer < kLayers; ++layer) {
    if (labels[layer].empty()) fail(std::string("labels.") + kLayerNames[layer] + ": empty");
    tasks.emplace_back(file, kLayerNames[layer], 2 * hidden + encoded, labels[layer].size());
  }
  const std::vector<std::string>& classes = labels[static_cast<std::size_t>(Layer::name)];
  if (!std::ranges::all_of(classes, is_bio)) fail("labels.name: not BIO");
  if (std::ranges::all_of(classes, [](const auto& label) { return label.starts_with("I-"); })) fail("labels.name: none may begin");
  for (std::size_t layer = 0;; ++layer) {
    const std::string name = "lstm" + std::to_string(layer);
    if (std::ranges::none_of(file.names(), [&](std::string_view section) { return section.starts_with(name + "."); })) break;
    const std::size_t inputs = layer == 0 ? encoded + treebanks.size : 2 * hidden;
    lstms.emplace_back(file, name + ".forth", inputs, hidden, false);
    lstms.emplace_back(file, name + ".back", inputs, hidden, true);
  }
  if (lstms.empty()) fail("has no LSTM");
}

// The input of the word layer.
void Network::Impl::fill_word(const Word& given, float* column) const {
  const std::string plain = vocabulary_form(given.form);
  const WordTable::Entry entry = table.find(plain);
  const std::int8_t* bytes = vectors.bytes + entry.vector * vectors.size;
  for (std::size_t i = 0; i < vectors.size; ++i) column[i] = static_cast<float>(bytes[i]) * vectors.scales[entry.vector];
  column += vectors.size;
  for (const std::uint32_t row : affixes(plain)) column = std::copy_n(affix.row(row), affix.size, column);
  column = std::copy_n(fine.row(entry.fine), fine.size, column);
  column = std::copy_n(coarse.row(entry.coarse), coarse.size, column);
  std::copy_n(hint.row(given.hint), hint.size, column);
  for (std::uint64_t bits = entry.properties; bits != 0; bits &= bits - 1) {
    const float* row = property.row(static_cast<std::size_t>(std::countr_zero(bits)));
    for (std::size_t i = 0; i < property.size; ++i) column[i] += row[i];
  }
}

// The words of the batch, encoded: each different one is worked out once.
Columns Network::Impl::look_up(const std::vector<std::vector<Word>>& sentences, const Batch& batch) const {
  std::unordered_map<Word, std::size_t, WordHash> places;
  std::vector<std::size_t> place_of(batch.steps.size);
  std::vector<Word> different;
  for (std::size_t s = 0; s < batch.order.size(); ++s) {
    const auto& sentence = sentences[batch.order[s]];
    for (std::size_t t = 0; t < sentence.size(); ++t) {
      const auto [found, fresh] = places.try_emplace(sentence[t], different.size());
      if (fresh) different.push_back(sentence[t]);
      place_of[batch.steps.column(s, t)] = found->second;
    }
  }
  Columns input(features, different.size());
  for (std::size_t i = 0; i < different.size(); ++i) fill_word(different[i], input.column(i));
  Columns encodings = word.apply(input);
  rectify(encodings);
  Columns words(encoded, batch.steps.size);
  for (std::size_t i = 0; i < place_of.size(); ++i) std::copy_n(encodings.column(place_of[i]), encoded, words.column(i));
  return words;
}

Columns Network::Impl::encode(const Columns& words, const Steps& steps) const {
  Columns input(encoded + treebanks.size, steps.size);
  for (std::size_t i = 0; i < steps.size; ++i) {
    std::copy_n(treebank, treebanks.size, std::copy_n(words.column(i), encoded, input.column(i)));
  }
  for (std::size_t layer = 0; layer < lstms.size(); layer += 2) {
    Columns output(2 * hidden, steps.size);
    lstms[layer].apply(input, steps, output, 0);
    lstms[layer + 1].apply(input, steps, output, hidden);
    input = std::move(output);
  }
  return input;
}

void Network::Impl::tag(const Columns& words, const Columns& top, const Batch& batch, std::vector<Analysis>& analyses) const {
  Columns both(2 * hidden + encoded, batch.steps.size);
  for (std::size_t i = 0; i < batch.steps.size; ++i) {
    std::copy_n(words.column(i), encoded, std::copy_n(top.column(i), 2 * hidden, both.column(i)));
  }
  for (std::size_t layer = 0; layer < kLayers; ++layer) {
    const Columns scores = tasks[layer].apply(both);
    for (std::size_t s = 0; s < batch.order.size(); ++s) {
      std::vector<std::uint32_t>& chosen = analyses[batch.order[s]].labels[layer];
      std::vector<std::size_t> columns(batch.lengths[s]);
      for (std::size_t t = 0; t < columns.size(); ++t) columns[t] = batch.steps.column(s, t);
      if (static_cast<Layer>(layer) == Layer::name) {
        chosen = names.decode(scores, columns);
        continue;
      }
      for (const std::size_t column : columns) chosen.push_back(best_row(scores.column(column), labels[layer].size()));
    }
  }
}

std::vector<int> Network::Impl::best_tree(const Columns& turned, const Columns& heads, const Steps& steps, std::size_t sentence,
                                          std::size_t length) const {
  std::vector<float> scores(length * (length + 1));
  std::vector<float> preference(length + 1);
  preference[0] = dot(arc_bias, arc_root, arcs);
  for (std::size_t h = 0; h < length; ++h) preference[h + 1] = dot(arc_bias, heads.column(steps.column(sentence, h)), arcs);
  for (std::size_t t = 0; t < length; ++t) {
    const float* own = turned.column(steps.column(sentence, t));
    float* row = scores.data() + t * (length + 1);
    row[0] = preference[0] + dot(own, arc_root, arcs);
    for (std::size_t h = 0; h < length; ++h) row[h + 1] = preference[h + 1] + dot(own, heads.column(steps.column(sentence, h)), arcs);
  }
  return maximum_spanning_tree(scores, static_cast<int>(length));
}

void Network::Impl::parse(const Columns& top, const Batch& batch, std::vector<Analysis>& analyses) const {
  Columns dependents = arc_dependent.apply(top), heads = arc_head.apply(top);
  Columns relation_dependents = relation_dependent.apply(top), relation_heads = relation_head.apply(top);
  rectify(dependents);
  rectify(heads);
  rectify(relation_dependents);
  rectify(relation_heads);
  const Columns turned = arc.apply(dependents);
  Columns chosen(relation_size, batch.steps.size), both(2 * relation_size, batch.steps.size);
  for (std::size_t s = 0; s < batch.order.size(); ++s) {
    Analysis& analysis = analyses[batch.order[s]];
    analysis.heads = best_tree(turned, heads, batch.steps, s, batch.lengths[s]);
    for (std::size_t t = 0; t < batch.lengths[s]; ++t) {
      const std::size_t at = batch.steps.column(s, t);
      const int head = --analysis.heads[t];
      const float* from = head < 0 ? relation_root : relation_heads.column(batch.steps.column(s, static_cast<std::size_t>(head)));
      std::copy_n(from, relation_size, chosen.column(at));
      std::copy_n(from, relation_size, std::copy_n(relation_dependents.column(at), relation_size, both.column(at)));
    }
  }
  Columns scores = relation_plain.apply(both);
  const Columns by_relation = relation_turn.apply(chosen);
  for (std::size_t s = 0; s < batch.order.size(); ++s) {
    for (std::size_t t = 0; t < batch.lengths[s]; ++t) {
      const std::size_t at = batch.steps.column(s, t);
      for (std::size_t label = 0; label < relations.size(); ++label) {
        scores.column(at)[label] += dot(by_relation.column(at) + label * relation_size, relation_dependents.column(at), relation_size);
      }
      analyses[batch.order[s]].relations.push_back(best_row(scores.column(at), relations.size()));
    }
  }
}

void Network::Impl::run(const std::vector<std::vector<Word>>& sentences, const Batch& batch, std::vector<Analysis>& analyses) const {
  const Columns words = look_up(sentences, batch);
  const Columns top = encode(words, batch.steps);
  tag(words, top, batch, analyses);
  parse(top, batch, analyses);
}

Network::Network(const std::filesystem::path& file, std::string_view treebank) : impl_(std::make_unique<const Impl>(file, treebank)) {}
Network::~Network() = default;
Network::Network(Network&&) noexcept = default;

const std::vector<std::string>& Network::labels(Layer layer) const {
  return impl_->labels[static_cast<std::size_t>(layer)];
}

const std::vector<std::string>& Network::relations() const {
  return impl_->relations;
}

std::size_t Network::hints() const {
  return impl_->hint.rows;
}

std::vector<Analysis> Network::analyze(const std::vector<std::vector<Word>>& sentences) const {
  std::vector<Analysis> analyses(sentences.size());
  std::vector<std::size_t> order(sentences.size());
  std::iota(order.begin(), order.end(), 0U);
  std::erase_if(order, [&](std::size_t s) { return sentences[s].empty(); });
  std::ranges::stable_sort(order, std::greater<>{}, [&](std::size_t s) { return sentences[s].size(); });
  for (std::size_t from = 0; from < order.size();) {
    std::size_t words = 0;
    std::vector<std::size_t> own, lengths;
    for (; from < order.size() && (own.empty() || words + sentences[order[from]].size() <= kMostWords); ++from) {
      own.push_back(order[from]);
      lengths.push_back(sentences[order[from]].size());
      words += lengths.back();
    }
    const Steps steps(lengths);
    impl_->run(sentences, {std::move(own), std::move(lengths), steps}, analyses);
  }
  return analyses;
}

}  // namespace gereh::extract::neural
