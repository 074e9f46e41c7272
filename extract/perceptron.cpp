// Weights lie in one array, sorted by feature; an open-addressing table of 12-byte slots leads from a feature's hash to its
// weights. Loading is one read and one pass, scoring one probe a feature.
#include "extract/perceptron.h"

#include <algorithm>
#include <cmath>

#include "ontology/iri.h"

namespace gereh::extract {

namespace {

std::uint32_t key_of(Feature feature) {
  const auto key = static_cast<std::uint32_t>(feature >> 32U);
  return key == 0 ? 1 : key;  // 0 marks an empty slot
}

}  // namespace

Feature hash_text(std::string_view text) {
  return ontology::stable_hash(text);
}

int LinearModel::class_index(std::string_view name) const {
  const auto found = std::ranges::find(classes_, name);
  return found == classes_.end() ? -1 : static_cast<int>(found - classes_.begin());
}

const LinearModel::Slot* LinearModel::find(Feature feature) const {
  if (slots_.empty()) return nullptr;
  const std::uint32_t key = key_of(feature);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = feature & mask;; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.key == key) return &slot;
    if (slot.key == 0) return nullptr;
  }
}

void LinearModel::score(const std::vector<Feature>& features, std::vector<float>& scores) const {
  scores.assign(classes_.size(), 0.0F);
  for (const Feature feature : features) {
    const Slot* slot = find(feature);
    if (!slot) continue;
    for (std::uint32_t i = slot->begin; i < slot->begin + slot->count; ++i) {
      scores[entries_[i].label] += static_cast<float>(entries_[i].weight);
    }
  }
}

void Trainer::score(const std::vector<Feature>& features, std::vector<float>& scores) const {
  scores.assign(classes_.size(), 0.0F);
  for (const Feature feature : features) {
    const auto found = weights_.find(feature);
    if (found == weights_.end()) continue;
    for (const Weight& weight : found->second) scores[weight.label] += weight.value;
  }
}

void Trainer::add(Feature feature, int label, float delta) {
  auto& row = weights_[feature];
  auto weight = std::ranges::find(row, static_cast<std::uint16_t>(label), &Weight::label);
  if (weight == row.end()) {
    row.push_back({static_cast<std::uint16_t>(label), 0, 0, now_});
    weight = row.end() - 1;
  }
  weight->total += static_cast<double>(weight->value) * (now_ - weight->changed);
  weight->changed = now_;
  weight->value += delta;
}

void Trainer::update(const std::vector<Feature>& features, int truth, int guess) {
  if (truth == guess) return;
  for (const Feature feature : features) {
    add(feature, truth, 1.0F);
    add(feature, guess, -1.0F);
  }
}

LinearModel Trainer::finish(double threshold) const {
  LinearModel model;
  model.classes_ = classes_;
  std::vector<std::pair<Feature, std::vector<std::pair<std::uint16_t, double>>>> rows;
  double largest = 0;
  for (const auto& [feature, weights] : weights_) {
    std::vector<std::pair<std::uint16_t, double>> row;
    for (const Weight& weight : weights) {
      const double mean = (weight.total + static_cast<double>(weight.value) * (now_ - weight.changed)) / now_;
      row.emplace_back(weight.label, mean);
      largest = std::max(largest, std::abs(mean));
    }
    rows.emplace_back(feature, std::move(row));
  }
  std::ranges::sort(rows, {}, [](const auto& row) { return row.first; });
  model.scale_ = static_cast<float>(largest / 32767.0);
  std::erase_if(rows, [&](auto& row) {
    std::erase_if(row.second, [&](const auto& weight) { return std::abs(weight.second) < threshold * largest; });
    std::ranges::sort(row.second);
    return row.second.empty();
  });
  std::size_t size = 1;
  while (size < rows.size() * 3 / 2) size *= 2;
  model.slots_.resize(size);
  for (const auto& [feature, row] : rows) {
    if (model.find(feature)) continue;  // a collision: the first keeps the slot
    std::size_t at = feature & (size - 1);
    while (model.slots_[at].key != 0) at = (at + 1) & (size - 1);
    model.slots_[at] = {key_of(feature), static_cast<std::uint32_t>(model.entries_.size()), static_cast<std::uint32_t>(row.size())};
    for (const auto& [label, weight] : row) {
      model.entries_.push_back({label, static_cast<std::int16_t>(std::lround(weight / largest * 32767.0))});
    }
    ++model.used_;
  }
  return model;
}

}  // namespace gereh::extract
