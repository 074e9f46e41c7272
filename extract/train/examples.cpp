#include "extract/train/examples.h"

#include <algorithm>
#include <map>

#include "extract/analysis/word_edit.h"
#include "extract/names/name_hints.h"

namespace gereh::extract::train {

namespace {

bool is_one_of(const std::string& text, std::initializer_list<const char*> list) {
  return std::ranges::any_of(list, [&](const char* item) { return text == item; });
}

bool can_carry_ezafe(Upos upos) {
  return upos == Upos::NOUN || upos == Upos::PROPN || upos == Upos::ADJ || upos == Upos::NUM || upos == Upos::PRON || upos == Upos::DET;
}

bool has(const Corpus& corpus, Layer layer) {
  switch (layer) {
    case Layer::upos:
      return corpus.tags;
    case Layer::feats:
      return corpus.features;
    case Layer::lemma:
      return corpus.lemmas;
    case Layer::ezafe:
      return corpus.trees;
    case Layer::name:
      return corpus.names;
    case Layer::coarse:
      return corpus.coarse_tags;
  }
  return false;
}

}  // namespace

std::string label_of(Layer layer, const Token& token) {
  switch (layer) {
    case Layer::upos:
      return std::string(to_string(token.upos));
    case Layer::feats:
    case Layer::coarse:
      return token.feats.empty() ? "_" : token.feats;
    case Layer::lemma:
      return edit_between(token.form, token.lemma);
    case Layer::name:
      return token.name;
    case Layer::ezafe:
      break;
  }
  return "";
}

std::vector<int> ezafes(const Sentence& sentence) {
  const int size = static_cast<int>(sentence.tokens.size());
  const auto token = [&](int i) -> const Token& { return sentence.tokens[static_cast<std::size_t>(i)]; };
  std::vector<int> first(sentence.tokens.size());  // leftmost word below each
  for (int i = 0; i < size; ++i) first[static_cast<std::size_t>(i)] = i;
  for (int i = 0; i < size; ++i) {
    int steps = 0;
    for (int up = token(i).head; up >= 0 && steps <= size; up = token(up).head, ++steps) {
      first[static_cast<std::size_t>(up)] = std::min(first[static_cast<std::size_t>(up)], i);
    }
  }
  std::vector<char> has_case(sentence.tokens.size(), 0);
  for (int i = 0; i < size; ++i) {
    if (token(i).head >= 0 && token(i).deprel == "case" && i < token(i).head) has_case[static_cast<std::size_t>(token(i).head)] = 1;
  }
  std::vector<int> labels(sentence.tokens.size(), 0);
  for (int k = 1; k < size; ++k) {
    const int head = token(k).head;
    if (head < 0 || head >= k || has_case[static_cast<std::size_t>(k)]) continue;
    const int at = first[static_cast<std::size_t>(k)] - 1;
    if (at < head || !can_carry_ezafe(token(at).upos) || token(at + 1).upos == Upos::PUNCT) continue;
    const std::string& relation = token(k).deprel;
    const Token& owner = token(head);
    if (is_one_of(relation, {"nmod", "nmod:poss", "amod"}) ||
        (is_one_of(relation, {"obl:arg", "obl"}) && owner.upos == Upos::ADJ && at == head)) {
      labels[static_cast<std::size_t>(at)] = 1;
    } else if (relation.starts_with("flat") && labels[static_cast<std::size_t>(at)] == 0) {
      labels[static_cast<std::size_t>(at)] = owner.name.ends_with("-ORG") || owner.name.ends_with("-LOC") ? 1
                                             : owner.name.ends_with("-PER")                               ? 0
                                                                                                          : -1;
    }
  }
  for (int i = 0; i + 1 < size; ++i) {
    // An enclitic pronoun takes no ezafe: «سفر» + «ش».
    if (!token(i).space_after && token(i + 1).upos == Upos::PRON) labels[static_cast<std::size_t>(i)] = 0;
  }
  return labels;
}

void collect_labels(const Corpus& corpus, int least, Labels& labels) {
  labels.treebanks.add(corpus.treebank);
  std::array<std::map<std::string, int>, kLayers> counts;
  for (const Sentence& sentence : corpus.sentences) {
    for (const Token& token : sentence.tokens) {
      for (std::size_t layer = 0; layer < kLayers; ++layer) {
        if (has(corpus, static_cast<Layer>(layer))) ++counts[layer][label_of(static_cast<Layer>(layer), token)];
      }
      if (corpus.trees) labels.relations.add(token.deprel);
    }
  }
  for (std::size_t layer = 0; layer < kLayers; ++layer) {
    const bool open = static_cast<Layer>(layer) == Layer::lemma || static_cast<Layer>(layer) == Layer::feats;
    for (const auto& [label, count] : counts[layer]) {
      if (!open || count >= least) labels.layers[layer].add(label);
    }
  }
  if (corpus.trees) {
    LabelSet& ezafe = labels.layers[static_cast<std::size_t>(Layer::ezafe)];
    ezafe = {};
    ezafe.add("0");
    ezafe.add("1");
  }
}

Example make_example(const Sentence& sentence, const Corpus& corpus, const Labels& labels, const Gazetteer& gazetteer,
                     Vocabulary& vocabulary) {
  Example example;
  example.hints = name_hints(sentence, gazetteer);
  example.treebank = labels.treebanks.find(corpus.treebank);
  const std::vector<int> links = corpus.trees ? ezafes(sentence) : std::vector<int>(sentence.tokens.size(), -1);
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const Token& token = sentence.tokens[i];
    example.types.push_back(vocabulary.type(token.form));
    for (std::size_t layer = 0; layer < kLayers; ++layer) {
      const auto task = static_cast<Layer>(layer);
      const int label = task == Layer::ezafe                                               ? links[i]
                        : task == Layer::upos && token.lemma == kUnknown && !corpus.lemmas ? -1
                        : has(corpus, task) ? labels.layers[layer].find(label_of(task, token))
                                            : -1;
      example.layers[layer].push_back(label);
    }
    example.heads.push_back(corpus.trees ? token.head + 1 : -1);
    example.relations.push_back(corpus.trees ? labels.relations.find(token.deprel) : -1);
  }
  return example;
}

}  // namespace gereh::extract::train
