// Dependency trees by greedy transitions.
#pragma once

#include <string>
#include <vector>

#include "extract/document.h"
#include "extract/perceptron.h"
#include "extract/tagger.h"

namespace gereh::extract {

enum class Move : std::uint8_t { shift, left, right };

// State of the arc-hybrid system: left attaches the top of the stack to the next word, right to the word below it. The root
// is a last word behind the sentence, index size().
class ParserState {
 public:
  explicit ParserState(int words);

  bool done() const { return stack_.empty() && next_ == words_; }
  bool can(Move move) const;
  void apply(Move move, int label);

  int words() const { return words_; }
  int next() const { return next_; }
  int stack(int depth) const;                                                  // 0 is the top; -1 if there is none
  int head(int word) const { return heads_[static_cast<std::size_t>(word)]; }  // -1: none yet
  int label(int word) const { return labels_[static_cast<std::size_t>(word)]; }
  const std::vector<int>& stack() const { return stack_; }

  // First and last children and their number, on each side; -1 if none.
  struct Side {
    int outer = -1;
    int inner = -1;
    int count = 0;
  };
  const Side& left(int word) const { return left_[static_cast<std::size_t>(word)]; }
  const Side& right(int word) const { return right_[static_cast<std::size_t>(word)]; }

 private:
  void attach(int word, int head, int label);

  int words_;
  int next_ = 0;
  std::vector<int> stack_;
  std::vector<int> heads_;
  std::vector<int> labels_;
  std::vector<Side> left_;
  std::vector<Side> right_;
};

std::vector<Feature> parser_features(const ParserState& state, const Sentence& sentence, const std::vector<WordView>& views);

// Fills head and deprel. `model`'s classes are "shift", "left:nsubj", "right:obj", ... Exactly one root, no cycles.
void parse(const LinearModel& model, Sentence& sentence, const std::vector<WordView>& views);

// A class's name taken apart.
struct Action {
  Move move = Move::shift;
  int label = -1;  // index into `labels`
};
struct ActionTable {
  explicit ActionTable(const std::vector<std::string>& classes);
  // Whether some move is possible in every state: there is one of each kind.
  bool can_finish() const;
  std::vector<Action> actions;  // one a class
  std::vector<std::string> labels;
};

}  // namespace gereh::extract
