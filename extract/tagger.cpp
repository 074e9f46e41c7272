#include "extract/tagger.h"

#include <algorithm>

namespace gereh::extract {

namespace {

constexpr std::string_view kJoiner = "\u200c";  // ZWNJ
constexpr Feature kOutside = 0x5EED;            // the words before the first and behind the last

bool is_lead(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

// Byte offsets of the code points, and the end.
std::vector<std::size_t> offsets(const std::string& text) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_lead(text[i])) found.push_back(i);
  }
  found.push_back(text.size());
  return found;
}

std::string without_joiners(const std::string& form) {
  std::string bare = form;
  for (std::size_t at; (at = bare.find(kJoiner)) != std::string::npos;) bare.erase(at, kJoiner.size());
  return bare;
}

Feature shape_of(const std::string& form) {
  const auto has = [&](auto test) { return std::ranges::any_of(form, test); };
  Feature shape = form.find(kJoiner) != std::string::npos ? 1 : 0;
  shape |= has([](char c) { return c >= '0' && c <= '9'; }) ? 2U : 0U;
  shape |= form.find("\u06F0") != std::string::npos || (form.size() > 1 && form[0] == '\xDB' && form[1] >= '\xB0' && form[1] <= '\xB9')
               ? 4U
               : 0U;
  shape |= has([](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }) ? 8U : 0U;
  shape |= (form.size() == 1 ? 16U : 0U);
  return shape;
}

class FeatureList {
 public:
  void add(Feature a) { features_.push_back(mix(next(), a)); }
  void add(Feature a, Feature b) { features_.push_back(mix(mix(next(), a), b)); }
  void add(Feature a, Feature b, Feature c) { features_.push_back(mix(mix(mix(next(), a), b), c)); }
  std::vector<Feature> take() { return std::move(features_); }

 private:
  Feature next() { return ++template_; }
  Feature template_ = 0;
  std::vector<Feature> features_;
};

}  // namespace

std::vector<WordView> view_words(const Sentence& sentence, const WordClusters& clusters) {
  std::vector<WordView> views;
  views.reserve(sentence.tokens.size());
  for (const Token& token : sentence.tokens) {
    WordView view;
    const std::string bare = without_joiners(token.form);
    view.form = hash_text(token.form);
    view.bare = hash_text(bare);
    view.shape = shape_of(token.form);
    const WordClusters::Cluster cluster = clusters.find(bare);
    view.fine = cluster.fine;
    view.coarse = cluster.coarse;
    const std::vector<std::size_t> at = offsets(bare);
    const std::size_t letters = at.size() - 1;
    for (std::size_t n = 1; n <= 3; ++n) {
      view.prefixes.push_back(n <= letters ? hash_text(std::string_view(bare).substr(0, at[n])) : kOutside);
    }
    for (std::size_t n = 1; n <= 4; ++n) {
      view.suffixes.push_back(n <= letters ? hash_text(std::string_view(bare).substr(at[letters - n])) : kOutside);
    }
    views.push_back(std::move(view));
  }
  return views;
}

std::vector<Feature> label_features(Task task, const Sentence& sentence, const std::vector<WordView>& views, std::size_t index,
                                    Feature previous, Feature before_previous) {
  static const WordView outside{
      kOutside, kOutside, 0, kOutside, kOutside, {kOutside, kOutside, kOutside}, {kOutside, kOutside, kOutside, kOutside}};
  const auto at = [&](int offset) -> const WordView& {
    const auto i = static_cast<std::ptrdiff_t>(index) + offset;
    return i >= 0 && i < static_cast<std::ptrdiff_t>(views.size()) ? views[static_cast<std::size_t>(i)] : outside;
  };
  const auto tag = [&](int offset) -> Feature {
    const auto i = static_cast<std::ptrdiff_t>(index) + offset;
    if (i < 0 || i >= static_cast<std::ptrdiff_t>(views.size())) return kOutside;
    return static_cast<Feature>(sentence.tokens[static_cast<std::size_t>(i)].upos) + 1;
  };
  const WordView& word = at(0);
  FeatureList list;
  list.add(1);
  list.add(word.form);
  list.add(word.bare);
  for (const Feature prefix : word.prefixes) list.add(prefix);
  for (const Feature suffix : word.suffixes) list.add(suffix);
  list.add(word.shape);
  if (task == Task::lemma || task == Task::feats) {
    list.add(tag(0));
    list.add(tag(0), word.bare);
    for (const Feature suffix : word.suffixes) list.add(tag(0), suffix);
    for (const Feature prefix : word.prefixes) list.add(tag(0), prefix);
    list.add(tag(0), word.prefixes[1], word.suffixes[1]);
    list.add(tag(0), word.prefixes[0], word.suffixes[2]);
    if (task == Task::feats) {
      list.add(at(1).bare);
      list.add(at(-1).bare);
      list.add(tag(0), tag(1));
    }
    return list.take();
  }
  list.add(previous);
  list.add(previous, before_previous);
  list.add(previous, word.bare);
  list.add(at(-1).bare);
  list.add(at(-2).bare);
  list.add(at(1).bare);
  list.add(at(2).bare);
  list.add(at(-1).bare, word.bare);
  list.add(word.bare, at(1).bare);
  list.add(at(-1).suffixes[2]);
  list.add(at(1).suffixes[2]);
  list.add(at(1).suffixes[1]);
  list.add(at(1).prefixes[1]);
  list.add(at(1).shape);
  list.add(at(-1).bare, at(1).bare);
  list.add(previous, word.suffixes[2]);
  list.add(previous, word.suffixes[1], at(1).suffixes[1]);
  for (int offset = -2; offset <= 2; ++offset) {
    list.add(at(offset).fine);
    list.add(at(offset).coarse);
  }
  list.add(previous, word.fine);
  list.add(previous, word.coarse, at(1).coarse);
  list.add(at(-1).coarse, word.coarse, at(1).coarse);
  list.add(at(-1).fine, word.fine);
  list.add(word.fine, at(1).fine);
  list.add(word.coarse, word.suffixes[1]);
  if (task == Task::name) {
    list.add(tag(0));
    list.add(tag(-1));
    list.add(tag(1));
    list.add(tag(-1), tag(0));
    list.add(tag(0), tag(1));
    list.add(tag(-1), tag(0), tag(1));
    list.add(previous, tag(0));
    list.add(previous, tag(0), tag(1));
    list.add(tag(0), word.suffixes[2]);
    list.add(at(-1).bare, tag(0));
    list.add(at(-2).bare, tag(-1), tag(0));
    list.add(at(1).bare, tag(0));
    list.add(at(-1).bare, at(-2).bare);
    list.add(at(-3).bare);
    list.add(at(3).bare);
  }
  return list.take();
}

std::vector<int> label_words(Task task, const LinearModel& model, const Sentence& sentence, const std::vector<WordView>& views) {
  std::vector<int> labels;
  std::vector<float> scores;
  Feature previous = kOutside;
  Feature before = kOutside;
  for (std::size_t i = 0; i < views.size(); ++i) {
    model.score(label_features(task, sentence, views, i, previous, before), scores);
    const auto best = std::ranges::max_element(scores);
    labels.push_back(static_cast<int>(best - scores.begin()));
    before = previous;
    previous = static_cast<Feature>(labels.back()) + 1;
  }
  return labels;
}

}  // namespace gereh::extract
