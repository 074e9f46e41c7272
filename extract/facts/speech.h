// Who says what: which words of a sentence are told by whom.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/events/events.h"

namespace gereh::extract {

// One source of what a sentence tells.
struct Statement {
  int speaker = kNone;          // head of the phrase that names the speaker; kNone: dropped, or said before
  bool carried = false;         // runs on from a sentence before: the speaker is that one's
  int cue_verb = kNone;         // verb of saying; kNone: «به گفته ...», or carried
  Tree::Range cue;              // the words that introduce it; empty if carried
  Tree::Range content;          // what is told
  bool bounded = false;         // content is told whatever the tree says: its clause stands between two words of saying
  bool whole_sentence = false;  // «به گفته ...»: all but the cue
  bool quoted = false;          // «به نقل از ...»: within what another source tells
  ontology::Quote quote = ontology::Quote::indirect;
  ontology::Certainty certainty = ontology::Certainty::certain;
};

// What a sentence leaves open for the next ones.
struct OpenSpeech {
  bool running = false;  // the last sentence ended in direct speech
  bool quoted = false;   // with a quotation mark not yet closed
  std::size_t paragraph = 0;
};

// Statements of a sentence by position of their content. `open` is what the sentence before left and is brought up to date.
std::vector<Statement> find_statements(const Tree& tree, const std::vector<std::string>& folds, const Lexicon& lexicon, OpenSpeech& open);

// The statements that tell the clause headed by a token, the innermost first: who is quoted («به نقل از»), then verbs of
// saying from the inside out, then sources of the whole sentence. Empty if the article itself tells it.
std::vector<int> statements_of(const Tree& tree, const std::vector<Statement>& statements, int clause);

}  // namespace gereh::extract
