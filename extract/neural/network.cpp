// Each word is looked up (word vector, affixes, clusters, lexicon) and encoded by one layer; two-way LSTMs read the sentence; small
// classifiers give each word its labels, and a biaffine scorer (Dozat & Manning 2017) rates every word as the head of every
// other, from which the best tree is drawn. Sentences run side by side, so that weights are read once for many words.
#include "extract/neural/network.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <unordered_map>

#include "extract/neural/spanning_tree.h"
#include "extract/neural/weights.h"
#include "extract/neural/word_features.h"

namespace gereh::extract::neural {

namespace {

constexpr float kLeak = 0.1F;
constexpr std::size_t kMostWords = 1500;  // of sentences that run together: bounds memory

void rectify(Columns& columns) {
  if (columns.count() > 0) neural::rectify(columns.column(0), columns.rows() * columns.count(), kLeak);
}

struct WordHash {
  std::size_t operator()(const Word& word) const { return std::hash<std::string_view>()(word.form) * kNearPrime + word.hint; }
  static constexpr std::size_t kNearPrime = 31;
};

std::uint32_t best_row(const float* scores, std::size_t rows) {
  return static_cast<std::uint32_t>(std::max_element(scores, scores + rows) - scores);
}

}  // namespace

struct Network::Impl : Weights {
  using Weights::Weights;

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
};

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
