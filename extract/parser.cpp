// Arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez & Satta 2011), the root at the end of the buffer (Ballesteros & Nivre
// 2013). Each step takes the best-scoring move that is allowed; what is allowed guarantees one root and no cycles: a word can
// be attached to the root only as the last one on the stack, so all others have found a head among the words.
#include "extract/parser.h"

#include <algorithm>
#include <array>

namespace gereh::extract {

namespace {

constexpr Feature kNothing = 0xABCD;

// Hashes of what the templates ask about a word of the state.
struct Word {
  Feature form = kNothing;
  Feature tag = kNothing;
  Feature label = kNothing;
};

class Features {
 public:
  Features(const ParserState& state, const Sentence& sentence, const std::vector<WordView>& views)
      : state_(state), sentence_(sentence), views_(views) {}

  std::vector<Feature> all() {
    const int s0 = state_.stack(0);
    const int s1 = state_.stack(1);
    const int b0 = state_.next();
    const Word S0 = word(s0), S1 = word(s1), S2 = word(state_.stack(2));
    const Word B0 = word(b0), B1 = word(b0 + 1), B2 = word(b0 + 2), B3 = word(b0 + 3);
    const Word S0l = word(left(s0).outer), S0r = word(right(s0).outer), S0ri = word(right(s0).inner);
    const Word S1l = word(left(s1).outer), S1r = word(right(s1).outer), B0l = word(left(b0).outer), B0li = word(left(b0).inner);
    const Word Bm = word(b0 - 1);
    features_.reserve(96);
    add(1);
    for (const Word& w : {S0, S1, S2, B0, B1, B2, B3, Bm}) {
      add(w.form);
      add(w.tag);
      add(w.form, w.tag);
    }
    add(S0.form, B0.form);
    add(S0.tag, B0.tag);
    add(S0.form, B0.tag);
    add(S0.tag, B0.form);
    add(S0.form, S0.tag, B0.tag);
    add(S0.tag, B0.form, B0.tag);
    add(S0.form, B0.form, B0.tag);
    add(S1.form, S0.form);
    add(S1.tag, S0.tag);
    add(S1.form, S0.tag);
    add(S1.tag, S0.form);
    add(S1.tag, B0.tag);
    add(S1.form, B0.form);
    add(B0.tag, B1.tag);
    add(B0.form, B1.tag);
    add(B0.tag, B1.form);
    add(B0.form, B1.form);
    add(S0.tag, B0.tag, B1.tag);
    add(S1.tag, S0.tag, B0.tag);
    add(S2.tag, S1.tag, S0.tag);
    add(B0.tag, B1.tag, B2.tag);
    add(S0.tag, B1.tag, B2.tag);
    add(S1.tag, S0.tag, B0.form);
    add(S1.tag, S0.form, B0.tag);
    add(S1.form, S0.tag, B0.tag);
    add(S0.form, B0.tag, B1.tag);
    add(S0.tag, B0.form, B1.tag);
    add(S0.tag, B0.tag, B1.form);
    for (const Word& w : {S0l, S0r, S0ri, S1l, S1r, B0l, B0li}) {
      add(w.form);
      add(w.tag);
      add(w.label);
      add(S0.tag, B0.tag, w.tag);
      add(S0.tag, B0.tag, w.label);
      add(S1.tag, S0.tag, w.tag);
      add(S1.tag, S0.tag, w.label);
    }
    add(S0.form, S0l.form);
    add(S0.form, S0r.form);
    add(S0.tag, S0l.label, S0r.label);
    add(S1.tag, S1l.label, S1r.label);
    add(B0.tag, B0l.form);
    add(B0.form, B0l.label);
    add(B0.form, B0l.form);
    add(S1.form, S0.form, S0l.form);  // the preposition between two words
    add(S1.tag, S0.form, S0l.form);
    add(S1.form, S0.tag, S0l.form);
    add(S1.form, S1l.form, S0l.form);
    add(S0.form, S0l.form, B0.form);
    add(S0.tag, S0l.form, B0.form);
    add(S0.tag, S0l.form, B0.tag);
    add(S0l.form, S0r.form, B0.tag);
    const Feature distance = bucket(b0 - s0), below = bucket(s0 - s1);
    add(distance);
    add(S0.tag, B0.tag, distance);
    add(S0.form, distance);
    add(B0.form, distance);
    add(S1.tag, S0.tag, below);
    const Feature valency = 16 * std::min(left(s0).count, 7) + std::min(right(s0).count, 7);
    const Feature valency1 = 16 * std::min(left(s1).count, 7) + std::min(right(s1).count, 7);
    add(S0.form, valency);
    add(S0.tag, valency);
    add(S1.tag, valency1);
    add(B0.tag, std::min(left(b0).count, 7));
    add(B0.form, std::min(left(b0).count, 7));
    add(mix(suffix(s0, 1), 1), S0.tag, B0.tag);
    add(suffix(s0, 2), suffix(b0, 2));
    add(suffix(s0, 0), S0.tag, B0.tag);
    add(suffix(s1, 1), suffix(s0, 1));
    add(suffix(b0, 2), S0.tag);
    const Feature s0c = cluster(s0), s1c = cluster(s1), b0c = cluster(b0), s0lc = cluster(left(s0).outer);
    add(s0c, B0.tag);
    add(S0.tag, b0c);
    add(s0c, b0c);
    add(s1c, s0c);
    add(s1c, S0.tag);
    add(S1.tag, s0c);
    add(s1c, s0c, S0l.form);
    add(s0c, S0l.form, b0c);
    add(S0.tag, B0.tag, cluster(b0 + 1));
    add(s0lc, s0c, B0.tag);
    add(name(s0), name(b0), S0.tag);
    add(name(s1), name(s0), S1.tag);
    return std::move(features_);
  }

 private:
  bool real(int i) const { return i >= 0 && i < state_.words(); }
  const ParserState::Side& left(int i) const { return real(i) ? state_.left(i) : none_; }
  const ParserState::Side& right(int i) const { return real(i) ? state_.right(i) : none_; }

  Word word(int i) const {
    if (i == state_.words()) return {1, 99, kNothing};  // the root
    if (!real(i)) return {};
    const auto at = static_cast<std::size_t>(i);
    return {views_[at].bare, static_cast<Feature>(sentence_.tokens[at].upos) + 1, static_cast<Feature>(state_.label(i)) + 2};
  }
  Feature suffix(int i, std::size_t n) const { return real(i) ? views_[static_cast<std::size_t>(i)].suffixes[n] : kNothing; }
  Feature cluster(int i) const { return real(i) ? views_[static_cast<std::size_t>(i)].fine : kNothing; }
  Feature name(int i) const {
    if (!real(i)) return kNothing;
    const std::string& tag = sentence_.tokens[static_cast<std::size_t>(i)].name;
    return tag.empty() ? 0 : static_cast<Feature>(tag.front());
  }
  static Feature bucket(int distance) { return static_cast<Feature>(distance > 10 ? 11 : distance > 5 ? 6 : std::max(distance, 0)); }

  void add(Feature a) { features_.push_back(mix(++template_, a)); }
  void add(Feature a, Feature b) { features_.push_back(mix(mix(++template_, a), b)); }
  void add(Feature a, Feature b, Feature c) { features_.push_back(mix(mix(mix(++template_, a), b), c)); }

  const ParserState& state_;
  const Sentence& sentence_;
  const std::vector<WordView>& views_;
  ParserState::Side none_;
  Feature template_ = 0;
  std::vector<Feature> features_;
};

}  // namespace

ParserState::ParserState(int words)
    : words_(words),
      heads_(static_cast<std::size_t>(words) + 1, -1),
      labels_(static_cast<std::size_t>(words) + 1, -1),
      left_(static_cast<std::size_t>(words) + 1),
      right_(static_cast<std::size_t>(words) + 1) {}

int ParserState::stack(int depth) const {
  const int at = static_cast<int>(stack_.size()) - 1 - depth;
  return at >= 0 ? stack_[static_cast<std::size_t>(at)] : -1;
}

bool ParserState::can(Move move) const {
  switch (move) {
    case Move::shift:
      return next_ < words_;
    case Move::left:
      return !stack_.empty() && (next_ < words_ || stack_.size() == 1);
    case Move::right:
      return stack_.size() > 1;
  }
  return false;
}

void ParserState::attach(int word, int head, int label) {
  heads_[static_cast<std::size_t>(word)] = head;
  labels_[static_cast<std::size_t>(word)] = label;
  Side& side = (word < head ? left_ : right_)[static_cast<std::size_t>(head)];
  // Children come nearest first on the left (the stack unwinds outwards) and on the right.
  side.inner = side.outer;
  side.outer = word;
  ++side.count;
}

void ParserState::apply(Move move, int label) {
  if (move == Move::shift) {
    stack_.push_back(next_++);
    return;
  }
  const int word = stack_.back();
  stack_.pop_back();
  attach(word, move == Move::left ? next_ : stack_.back(), label);
}

std::vector<Feature> parser_features(const ParserState& state, const Sentence& sentence, const std::vector<WordView>& views) {
  return Features(state, sentence, views).all();
}

ActionTable::ActionTable(const std::vector<std::string>& classes) {
  for (const std::string& name : classes) {
    Action action;
    const std::size_t colon = name.find(':');
    if (colon != std::string::npos) {
      action.move = name.starts_with("left") ? Move::left : Move::right;
      const std::string label = name.substr(colon + 1);
      const auto found = std::ranges::find(labels, label);
      action.label = static_cast<int>(found - labels.begin());
      if (found == labels.end()) labels.push_back(label);
    }
    actions.push_back(action);
  }
}

bool ActionTable::can_finish() const {
  return std::ranges::all_of(std::array{Move::shift, Move::left, Move::right},
                             [&](Move move) { return std::ranges::find(actions, move, &Action::move) != actions.end(); });
}

void parse(const LinearModel& model, Sentence& sentence, const std::vector<WordView>& views) {
  const ActionTable table(model.classes());
  ParserState state(static_cast<int>(sentence.tokens.size()));
  std::vector<float> scores;
  while (!state.done()) {
    model.score(parser_features(state, sentence, views), scores);
    int best = -1;
    for (int i = 0; i < static_cast<int>(scores.size()); ++i) {
      if (state.can(table.actions[static_cast<std::size_t>(i)].move) &&
          (best < 0 || scores[static_cast<std::size_t>(i)] > scores[static_cast<std::size_t>(best)])) {
        best = i;
      }
    }
    const Action action = table.actions[static_cast<std::size_t>(best)];
    state.apply(action.move, action.label);
  }
  for (int i = 0; i < state.words(); ++i) {
    Token& token = sentence.tokens[static_cast<std::size_t>(i)];
    const bool root = state.head(i) == state.words();
    token.head = root ? -1 : state.head(i);
    token.deprel = root ? "root" : table.labels[static_cast<std::size_t>(state.label(i))];
  }
}

}  // namespace gereh::extract
