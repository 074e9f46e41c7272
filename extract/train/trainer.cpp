#include "extract/train/trainer.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "extract/train/model_export.h"
#include "ontology/error.h"

namespace gereh::extract::train {

namespace {

constexpr double kWarmUp = 0.5;      // of the first epoch
constexpr float kLeastRate = 0.02F;  // part of the highest rate, at the end
constexpr std::size_t kAlike = 4;    // lengths that differ by less may share a batch

Labels collect(const std::vector<Corpus>& corpora, int least) {
  Labels labels;
  for (const Corpus& corpus : corpora) collect_labels(corpus, least, labels);
  // Each task has a classifier, whether something teaches it or not.
  const std::array<const char*, kLayers> defaults = {"X", "_", ";;", "0", "O", "_"};
  for (std::size_t layer = 0; layer < kLayers; ++layer) {
    if (labels.layers[layer].size() == 0) labels.layers[layer].add(defaults[layer]);
  }
  if (labels.relations.size() == 0) labels.relations.add("dep");
  return labels;
}

Vocabulary make_vocabulary(const Plan& plan, const std::vector<Corpus>& corpora) {
  Vocabulary vocabulary;
  if (!plan.vectors.empty()) vocabulary.read_vectors(plan.vectors, plan.sizes.word);
  if (!plan.clusters.empty()) vocabulary.read_clusters(plan.clusters);
  if (!plan.lexicon.empty()) vocabulary.read_lexicon(plan.lexicon, plan.schedule.least_property);
  for (const Corpus& corpus : corpora) {
    for (const Sentence& sentence : corpus.sentences) {
      for (const Token& token : sentence.tokens) vocabulary.count(token.form);
    }
  }
  return vocabulary;
}

template <typename Items>
void shuffle(Items& items, std::mt19937& random) {
  for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[random() % i]);
}

}  // namespace

Trainer::Trainer(const Plan& plan, std::vector<Corpus> corpora, const Gazetteer& gazetteer)
    : plan_(plan),
      corpora_(std::move(corpora)),
      labels_(collect(corpora_, plan.schedule.least_label)),
      vocabulary_(make_vocabulary(plan, corpora_)),
      network_(plan.sizes, vocabulary_, labels_, plan.schedule.seed),
      optimizer_(network_.parameters(), plan.schedule.average),
      random_(plan.schedule.seed) {
  std::size_t count = 0;
  for (const Corpus& corpus : corpora_) {
    examples_.emplace_back();
    for (const Sentence& sentence : corpus.sentences)
      examples_.back().push_back(make_example(sentence, corpus, labels_, gazetteer, vocabulary_));
    count += examples_.back().size();
  }
  if (count == 0) throw ontology::InputError("nothing to learn from: the sources have no sentences");
}

// The sentences of an epoch: of each corpus as much as its weight says, those of like length together, batches in random order.
std::vector<std::vector<const Example*>> Trainer::batches() {
  std::vector<const Example*> chosen;
  for (std::size_t c = 0; c < corpora_.size(); ++c) {
    std::vector<const Example*> own;
    for (const Example& example : examples_[c]) own.push_back(&example);
    shuffle(own, random_);
    const int times = static_cast<int>(corpora_[c].weight);
    for (int time = 0; time < times; ++time) chosen.insert(chosen.end(), own.begin(), own.end());
    const double left = corpora_[c].weight - times;
    chosen.insert(chosen.end(), own.begin(), own.begin() + static_cast<std::ptrdiff_t>(left * static_cast<double>(own.size())));
  }
  shuffle(chosen, random_);
  std::ranges::stable_sort(chosen, {}, [](const Example* example) { return example->types.size() / kAlike; });
  std::vector<std::vector<const Example*>> all;
  std::size_t words = 0;
  for (const Example* example : chosen) {
    if (all.empty() || words + example->types.size() > static_cast<std::size_t>(plan_.schedule.batch_words)) {
      all.emplace_back();
      words = 0;
    }
    all.back().push_back(example);
    words += example->types.size();
  }
  for (auto& batch : all) {
    std::ranges::stable_sort(batch, std::greater<>{}, [](const Example* example) { return example->types.size(); });
  }
  shuffle(all, random_);
  return all;
}

float Trainer::rate(double done, double of_epoch, int epoch) const {
  const double warm = std::min(1.0, (epoch + of_epoch) / kWarmUp);
  const auto wave = static_cast<float>(0.5 * (1.0 + std::cos(std::numbers::pi * done)));
  return plan_.schedule.rate * static_cast<float>(warm) * (wave * (1.0F - kLeastRate) + kLeastRate);
}

void Trainer::run(const std::function<void(const TrainingProgress&)>& report) {
  const int epochs = plan_.schedule.epochs;
  for (int epoch = 0; epoch < epochs; ++epoch) {
    const auto all = batches();
    double loss = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const double of_epoch = static_cast<double>(i + 1) / static_cast<double>(all.size());
      const double done = (epoch + of_epoch) / epochs;
      loss += static_cast<double>(network_.learn(all[i], plan_.dropout, plan_.weights, random_));
      optimizer_.step(rate(done, of_epoch, epoch));
      report({epoch + 1, done, loss / static_cast<double>(i + 1), i + 1 == all.size()});
    }
  }
}

void Trainer::save(const std::filesystem::path& file) {
  optimizer_.swap_averages();
  try {
    export_model(network_, vocabulary_, labels_, plan_.facts, file);
  } catch (...) {
    optimizer_.swap_averages();
    throw;
  }
  optimizer_.swap_averages();
}

}  // namespace gereh::extract::train
