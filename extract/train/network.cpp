#include "extract/train/network.h"

#include <algorithm>

#include "extract/names/name_hints.h"

namespace gereh::extract::train {

struct Network::Pass {
  struct Word {
    int word = 0, fine = 0, coarse = 0, hint = 0, treebank = 0;
    const WordType* type = nullptr;
    bool has_properties = false;
  };
  std::vector<Word> words;  // by column
  Matrix features;          // input of the word layer
  Matrix encoded;           // its output behind the rectifier, without dropout
  Matrix encoded_mask;
  std::vector<Matrix> masks;      // of the layers' inputs, and of the top
  std::vector<Matrix> recurrent;  // masks of each LSTM
  std::vector<Lstm::Memory> memories;
  Matrix words_out;  // encoded with dropout
  Matrix top;        // output of the last layer with dropout
};

namespace {

// The same mask for all words of a sentence.
Matrix sentence_mask(int rows, const Pack& pack, float rate, std::mt19937& random) {
  const Matrix by_sentence = dropout_mask(rows, pack.sentences(), rate, random);
  Matrix mask(rows, pack.size());
  for (int t = 0; t < pack.times(); ++t) mask.middleCols(pack.start(t), pack.count(t)) = by_sentence.leftCols(pack.count(t));
  return mask;
}

Pack pack_of(const std::vector<const Example*>& batch) {
  std::vector<int> lengths;
  lengths.reserve(batch.size());
  for (const Example* example : batch) lengths.push_back(static_cast<int>(example->types.size()));
  return Pack(lengths);
}

bool chance(float rate, std::mt19937& random) {
  return static_cast<double>(random()) < static_cast<double>(rate) * 4294967296.0;
}

}  // namespace

Network::Network(const NetworkSizes& sizes, const Vocabulary& vocabulary, const Labels& labels, unsigned seed)
    : sizes_(sizes),
      vocabulary_(vocabulary),
      parameters_(seed),
      fixed_(vocabulary.vectors(sizes.word)),
      words_(parameters_.table("words", sizes.word, vocabulary.words(), 0.0F)),
      affixes_(parameters_.table("affixes", sizes.affix, static_cast<int>(neural::kAffixRows), 0.1F)),
      fine_(parameters_.table("fine", sizes.fine, vocabulary.fine_clusters(), 0.1F)),
      coarse_(parameters_.table("coarse", sizes.coarse, vocabulary.coarse_clusters(), 0.1F)),
      properties_(parameters_.table("properties", sizes.properties, std::max(1, static_cast<int>(vocabulary.properties().size())), 0.1F)),
      hints_(parameters_.table("hints", sizes.properties, kNameHints, 0.1F)),
      treebanks_(parameters_.table("treebanks", sizes.treebank, labels.treebanks.size(), 0.3F)),
      word_layer_(parameters_, "word", word_input(), sizes.encoded) {
  int inputs = sizes.encoded + sizes.treebank;
  for (int layer = 0; layer < sizes.layers; ++layer) {
    for (const bool backwards : {false, true}) {
      lstms_.push_back(std::make_unique<Lstm>(parameters_, "lstm" + std::to_string(layer) + (backwards ? ".back" : ".forth"), inputs,
                                              sizes.hidden, backwards));
    }
    inputs = 2 * sizes.hidden;
  }
  for (std::size_t layer = 0; layer < kLayers; ++layer) {
    tasks_.push_back(
        std::make_unique<Dense>(parameters_, kLayerNames[layer], inputs + sizes.encoded, std::max(1, labels.layers[layer].size())));
  }
  names_ = std::make_unique<Chain>(parameters_, "name", labels.layers[static_cast<std::size_t>(Layer::name)].size());
  ArcScorer::Sizes arcs;
  arcs.arcs = sizes.arcs;
  arcs.relations = sizes.relations;
  arcs.labels = labels.relations.size();
  arcs_ = std::make_unique<ArcScorer>(parameters_, inputs, arcs);
}

int Network::word_input() const {
  return sizes_.word + static_cast<int>(neural::kAffixes) * sizes_.affix + sizes_.fine + sizes_.coarse + sizes_.properties;
}

Matrix Network::look_up(const std::vector<const Example*>& batch, const Pack& pack, const Dropout& dropout, std::mt19937& random,
                        Pass& pass) const {
  Matrix input = Matrix::Zero(word_input(), pack.size());
  pass.words.resize(static_cast<std::size_t>(pack.size()));
  for (int s = 0; s < pack.sentences(); ++s) {
    const Example& example = *batch[static_cast<std::size_t>(s)];
    for (int t = 0; t < pack.length(s); ++t) {
      const int at = pack.column(s, t);
      Pass::Word& word = pass.words[static_cast<std::size_t>(at)];
      const WordType& type = vocabulary_[example.types[static_cast<std::size_t>(t)]];
      word.type = &type;
      word.treebank = example.treebank;
      word.word = chance(dropout.word, random) ? 0 : type.word;
      word.fine = chance(dropout.lexical, random) ? 0 : type.fine;
      word.coarse = word.fine == 0 ? 0 : type.coarse;
      word.hint = chance(dropout.hints, random) ? 0 : example.hints[static_cast<std::size_t>(t)];
      word.has_properties = !chance(dropout.lexical, random);
      auto column = input.col(at);
      int row = 0;
      column.segment(row, sizes_.word) = fixed_.col(word.word) + words_.value.col(word.word);
      row += sizes_.word;
      for (const std::uint32_t affix : type.affixes) {
        column.segment(row, sizes_.affix) = affixes_.value.col(affix);
        row += sizes_.affix;
      }
      column.segment(row, sizes_.fine) = fine_.value.col(word.fine);
      row += sizes_.fine;
      column.segment(row, sizes_.coarse) = coarse_.value.col(word.coarse);
      row += sizes_.coarse;
      if (word.has_properties) {
        for (const int property : type.properties) column.segment(row, sizes_.properties) += properties_.value.col(property);
      }
      column.segment(row, sizes_.properties) += hints_.value.col(word.hint);
    }
  }
  return input;
}

void Network::spread(const Matrix& gradient, const Pass& pass) {
  for (Eigen::Index at = 0; at < gradient.cols(); ++at) {
    const Pass::Word& word = pass.words[static_cast<std::size_t>(at)];
    const auto column = gradient.col(at);
    int row = 0;
    words_.add(word.word, column.segment(row, sizes_.word));
    row += sizes_.word;
    for (const std::uint32_t affix : word.type->affixes) {
      affixes_.add(static_cast<int>(affix), column.segment(row, sizes_.affix));
      row += sizes_.affix;
    }
    fine_.add(word.fine, column.segment(row, sizes_.fine));
    row += sizes_.fine;
    coarse_.add(word.coarse, column.segment(row, sizes_.coarse));
    row += sizes_.coarse;
    hints_.add(word.hint, column.segment(row, sizes_.properties));
    if (word.has_properties) {
      for (const int property : word.type->properties) properties_.add(property, column.segment(row, sizes_.properties));
    }
  }
}

void Network::encode(const std::vector<const Example*>& batch, const Pack& pack, const Dropout& dropout, std::mt19937& random,
                     Pass& pass) const {
  pass.features = look_up(batch, pack, dropout, random, pass);
  pass.encoded = word_layer_.forward(pass.features);
  rectify(pass.encoded);
  pass.encoded_mask = dropout_mask(pass.encoded.rows(), pass.encoded.cols(), dropout.encoded, random);
  pass.words_out = pass.encoded.cwiseProduct(pass.encoded_mask);
  Matrix input(sizes_.encoded + sizes_.treebank, pack.size());
  input.topRows(sizes_.encoded) = pass.words_out;
  for (int at = 0; at < pack.size(); ++at) {
    input.col(at).tail(sizes_.treebank) = treebanks_.value.col(pass.words[static_cast<std::size_t>(at)].treebank);
  }
  pass.memories.resize(lstms_.size());
  for (std::size_t layer = 0; layer < lstms_.size() / 2; ++layer) {
    Matrix output(2 * sizes_.hidden, pack.size());
    for (std::size_t way = 0; way < 2; ++way) {
      const std::size_t at = 2 * layer + way;
      pass.recurrent.push_back(dropout_mask(sizes_.hidden, pack.sentences(), dropout.recurrent, random));
      output.middleRows(static_cast<Eigen::Index>(way) * sizes_.hidden, sizes_.hidden) =
          lstms_[at]->forward(input, pack, pass.recurrent.back(), pass.memories[at]);
    }
    pass.masks.push_back(sentence_mask(2 * sizes_.hidden, pack, dropout.hidden, random));
    output.array() *= pass.masks.back().array();
    input = std::move(output);
  }
  pass.top = std::move(input);
}

void Network::back(const Pack& pack, Matrix gradient, Matrix encoded_gradient, Pass& pass) {
  for (std::size_t layer = lstms_.size() / 2; layer-- > 0;) {
    gradient.array() *= pass.masks[layer].array();
    const Matrix forth =
        lstms_[2 * layer]->backward(gradient.topRows(sizes_.hidden), pack, pass.recurrent[2 * layer], pass.memories[2 * layer]);
    gradient = forth + lstms_[2 * layer + 1]->backward(gradient.bottomRows(sizes_.hidden), pack, pass.recurrent[2 * layer + 1],
                                                       pass.memories[2 * layer + 1]);
  }
  for (int at = 0; at < pack.size(); ++at) {
    treebanks_.add(pass.words[static_cast<std::size_t>(at)].treebank, gradient.col(at).tail(sizes_.treebank));
  }
  encoded_gradient += gradient.topRows(sizes_.encoded);
  encoded_gradient.array() *= pass.encoded_mask.array();
  rectify_backward(pass.encoded, encoded_gradient);
  spread(word_layer_.backward(pass.features, encoded_gradient), pass);
}

// Sentences whose names are known, one by one; the scores of the others get no gradient.
float Network::learn_names(const std::vector<const Example*>& batch, const Pack& pack, float scale, Matrix& scores) {
  float loss = 0;
  for (int s = 0; s < pack.sentences(); ++s) {
    const std::vector<int>& labels = batch[static_cast<std::size_t>(s)]->layers[static_cast<std::size_t>(Layer::name)];
    const bool known = std::ranges::none_of(labels, [](int label) { return label < 0; });
    Matrix own = Matrix::Zero(scores.rows(), pack.length(s));
    if (known) {
      for (int t = 0; t < pack.length(s); ++t) own.col(t) = scores.col(pack.column(s, t));
      loss += names_->learn(own, labels, scale);
    }
    for (int t = 0; t < pack.length(s); ++t) scores.col(pack.column(s, t)) = own.col(t);
  }
  return loss;
}

float Network::learn(const std::vector<const Example*>& batch, const Dropout& dropout, const std::array<float, kLayers>& weights,
                     std::mt19937& random) {
  const Pack pack = pack_of(batch);
  Pass pass;
  encode(batch, pack, dropout, random, pass);
  const float scale = 1.0F / static_cast<float>(pack.size());
  float loss = 0;
  Matrix top_gradient = Matrix::Zero(pass.top.rows(), pass.top.cols());
  Matrix encoded_gradient = Matrix::Zero(sizes_.encoded, pack.size());
  Matrix both(pass.top.rows() + sizes_.encoded, pack.size());
  both << pass.top, pass.words_out;
  const auto collect = [&](auto get) {
    std::vector<int> labels(static_cast<std::size_t>(pack.size()));
    for (int s = 0; s < pack.sentences(); ++s) {
      const std::vector<int>& own = get(*batch[static_cast<std::size_t>(s)]);
      for (int t = 0; t < pack.length(s); ++t) labels[static_cast<std::size_t>(pack.column(s, t))] = own[static_cast<std::size_t>(t)];
    }
    return labels;
  };
  for (std::size_t layer = 0; layer < kLayers; ++layer) {
    const std::vector<int> labels = collect([&](const Example& example) -> const std::vector<int>& { return example.layers[layer]; });
    if (weights[layer] == 0 || std::ranges::none_of(labels, [](int label) { return label >= 0; })) continue;
    Matrix scores = tasks_[layer]->forward(both);
    const float weight = scale * weights[layer];
    loss += static_cast<Layer>(layer) == Layer::name ? learn_names(batch, pack, weight, scores) : cross_entropy(scores, labels, weight);
    const Matrix gradient = tasks_[layer]->backward(both, scores);
    top_gradient += gradient.topRows(pass.top.rows());
    encoded_gradient += gradient.bottomRows(sizes_.encoded);
  }
  const std::vector<int> heads = collect([](const Example& example) -> const std::vector<int>& { return example.heads; });
  const std::vector<int> relations = collect([](const Example& example) -> const std::vector<int>& { return example.relations; });
  if (std::ranges::any_of(heads, [](int head) { return head >= 0; })) {
    loss += arcs_->learn(pass.top, pack, heads, relations, dropout.arcs, scale, random, top_gradient);
  }
  back(pack, std::move(top_gradient), std::move(encoded_gradient), pass);
  return loss;
}

}  // namespace gereh::extract::train
