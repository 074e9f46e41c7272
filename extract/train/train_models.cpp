#include "extract/train/train_models.h"

#include <algorithm>
#include <map>
#include <random>

#include "extract/parser.h"
#include "extract/word_edit.h"

namespace gereh::extract {

namespace {

constexpr int kFolds = 5;
constexpr int kExploreFrom = 2;   // epochs
constexpr double kExplore = 0.9;  // follow the model's own choice this often
constexpr Feature kOutside = 0x5EED;

std::vector<std::size_t> shuffled(std::size_t size, std::mt19937& random) {
  std::vector<std::size_t> order(size);
  for (std::size_t i = 0; i < size; ++i) order[i] = i;
  for (std::size_t i = size; i > 1; --i) std::swap(order[i - 1], order[random() % i]);
  return order;
}

int best_of(const std::vector<float>& scores, const auto& allowed) {
  int best = -1;
  for (int i = 0; i < static_cast<int>(scores.size()); ++i) {
    if (allowed(i) && (best < 0 || scores[static_cast<std::size_t>(i)] > scores[static_cast<std::size_t>(best)])) best = i;
  }
  return best;
}

bool projective(const Sentence& sentence) {
  const int size = static_cast<int>(sentence.tokens.size());
  const auto head = [&](int i) {
    const int h = sentence.tokens[static_cast<std::size_t>(i)].head;
    return h < 0 ? size : h;
  };
  for (int i = 0; i < size; ++i) {
    for (int j = 0; j < size; ++j) {
      const auto [a, b] = std::minmax({i, head(i)});
      const auto [c, d] = std::minmax({j, head(j)});
      if (a < c && c < b && b < d) return false;
    }
  }
  return std::ranges::count(sentence.tokens, -1, &Token::head) == 1;
}

// What a move costs: how many gold arcs it puts out of reach.
class Oracle {
 public:
  explicit Oracle(const Sentence& gold) : size_(static_cast<int>(gold.tokens.size())) {
    for (const Token& token : gold.tokens) heads_.push_back(token.head < 0 ? size_ : token.head);
  }

  int head(int word) const { return heads_[static_cast<std::size_t>(word)]; }

  int cost(const ParserState& state, Move move) const {
    const int b = state.next();
    if (move == Move::shift) {
      int cost = 0;
      for (std::size_t i = 0; i < state.stack().size(); ++i) {
        const int word = state.stack()[i];
        if (head(word) == b) ++cost;
        if (head(b) == word && i + 1 < state.stack().size()) ++cost;
      }
      return cost;
    }
    const int word = state.stack(0);
    int cost = 0;
    for (int i = b; i < size_; ++i) cost += head(i) == word;
    if (move == Move::left) {
      const int h = head(word);
      return cost + (h != b && (h > b || h == state.stack(1)));
    }
    return cost + (head(word) >= b);
  }

  // Whether this move makes a gold arc, so that its label matters.
  bool makes_gold(const ParserState& state, Move move) const {
    if (move == Move::left) return head(state.stack(0)) == state.next();
    return move == Move::right && head(state.stack(0)) == state.stack(1);
  }

 private:
  int size_;
  std::vector<int> heads_;
};

std::vector<std::string> parser_classes(const std::vector<Sentence>& sentences) {
  std::map<std::string, int> relations;
  for (const Sentence& sentence : sentences) {
    for (const Token& token : sentence.tokens) ++relations[token.deprel];
  }
  std::vector<std::string> classes{"shift"};
  for (const auto& [relation, count] : relations) {
    classes.push_back("left:" + relation);
    if (relation != "root") classes.push_back("right:" + relation);
  }
  return classes;
}

class ParserTraining {
 public:
  ParserTraining(const std::vector<Sentence>& sentences, const TrainingOptions& options)
      : options_(options), random_(options.seed), trainer_(parser_classes(sentences)), table_(trainer_.classes()) {
    for (const Sentence& sentence : sentences) {
      if (projective(sentence)) sentences_.push_back(&sentence);
    }
  }

  LinearModel run() {
    for (epoch_ = 0; epoch_ < options_.epochs; ++epoch_) {
      wrong_ = decisions_ = 0;
      for (std::size_t index : shuffled(sentences_.size(), random_)) learn(*sentences_[index]);
      options_.report("parser: epoch " + std::to_string(epoch_ + 1) + "/" + std::to_string(options_.epochs) + ", " +
                      std::to_string(wrong_) + " of " + std::to_string(decisions_) + " moves corrected");
    }
    return trainer_.finish(options_.threshold);
  }

 private:
  void learn(const Sentence& sentence) {
    const std::vector<WordView> views = view_words(sentence, *options_.clusters);
    const Oracle oracle(sentence);
    ParserState state(static_cast<int>(sentence.tokens.size()));
    std::vector<float> scores;
    while (!state.done()) {
      const std::vector<Feature> features = parser_features(state, sentence, views);
      trainer_.score(features, scores);
      const auto action = [&](int i) -> const Action& { return table_.actions[static_cast<std::size_t>(i)]; };
      const int guess = best_of(scores, [&](int i) { return state.can(action(i).move); });
      int costs[3] = {99, 99, 99};
      int cheapest = 99;
      for (Move move : {Move::shift, Move::left, Move::right}) {
        if (!state.can(move)) continue;
        costs[static_cast<int>(move)] = oracle.cost(state, move);
        cheapest = std::min(cheapest, costs[static_cast<int>(move)]);
      }
      const auto right = [&](int i) {
        const Action& a = action(i);
        if (!state.can(a.move) || costs[static_cast<int>(a.move)] > cheapest) return false;
        return a.label < 0 || !oracle.makes_gold(state, a.move) ||
               table_.labels[static_cast<std::size_t>(a.label)] == gold_label(sentence, state);
      };
      const int truth = best_of(scores, right);
      ++decisions_;
      if (!right(guess)) {
        ++wrong_;
        trainer_.update(features, truth, guess);
      }
      trainer_.tick();
      const bool explore = epoch_ >= kExploreFrom && static_cast<double>(random_()) / 4294967296.0 < kExplore;
      const int next = explore ? guess : truth;
      state.apply(action(next).move, action(next).label);
    }
  }

  static const std::string& gold_label(const Sentence& sentence, const ParserState& state) {
    return sentence.tokens[static_cast<std::size_t>(state.stack(0))].deprel;
  }

  const TrainingOptions& options_;
  std::mt19937 random_;
  Trainer trainer_;
  ActionTable table_;
  std::vector<const Sentence*> sentences_;
  int epoch_ = 0;
  std::size_t wrong_ = 0;
  std::size_t decisions_ = 0;
};

}  // namespace

std::string label_of(Task task, const Token& token) {
  switch (task) {
    case Task::upos:
      return std::string(to_string(token.upos));
    case Task::lemma:
      return edit_between(token.form, token.lemma);
    case Task::feats:
      return token.feats.empty() ? "_" : token.feats;
    case Task::name:
      return token.name;
  }
  return "";
}

LinearModel train_labels(Task task, const std::vector<Sentence>& sentences, const TrainingOptions& options) {
  std::map<std::string, int> index;
  std::vector<std::string> classes;
  for (const Sentence& sentence : sentences) {
    for (const Token& token : sentence.tokens) {
      const std::string label = label_of(task, token);
      if (index.try_emplace(label, static_cast<int>(classes.size())).second) classes.push_back(label);
    }
  }
  Trainer trainer(classes);
  std::mt19937 random(options.seed);
  std::vector<float> scores;
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    for (std::size_t number : shuffled(sentences.size(), random)) {
      const Sentence& sentence = sentences[number];
      const std::vector<WordView> views = view_words(sentence, *options.clusters);
      Feature previous = kOutside;
      Feature before = kOutside;
      for (std::size_t i = 0; i < views.size(); ++i) {
        const std::vector<Feature> features = label_features(task, sentence, views, i, previous, before);
        trainer.score(features, scores);
        const int guess = best_of(scores, [](int) { return true; });
        trainer.update(features, index.at(label_of(task, sentence.tokens[i])), guess);
        trainer.tick();
        before = previous;
        previous = static_cast<Feature>(guess) + 1;
      }
    }
  }
  return trainer.finish(options.threshold);
}

std::vector<Sentence> jackknife(const std::vector<Sentence>& sentences, const TrainingOptions& options) {
  std::vector<Sentence> tagged = sentences;
  for (int fold = 0; fold < kFolds; ++fold) {
    std::vector<Sentence> others;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      if (static_cast<int>(i % kFolds) != fold) others.push_back(sentences[i]);
    }
    const LinearModel upos = train_labels(Task::upos, others, options);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      if (static_cast<int>(i % kFolds) != fold) continue;
      const std::vector<WordView> views = view_words(tagged[i], *options.clusters);
      const std::vector<int> labels = label_words(Task::upos, upos, tagged[i], views);
      for (std::size_t k = 0; k < labels.size(); ++k) {
        tagged[i].tokens[k].upos = *parse_upos(upos.classes()[static_cast<std::size_t>(labels[k])]);
      }
    }
  }
  return tagged;
}

LinearModel train_parser(const std::vector<Sentence>& sentences, const TrainingOptions& options) {
  return ParserTraining(sentences, options).run();
}

}  // namespace gereh::extract
