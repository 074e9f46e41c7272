// Who says what: which words of a sentence are told by whom.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extract/document/tree.h"
#include "extract/facts/statement.h"
#include "extract/lexicon/lexicon.h"

namespace gereh::extract {

// What a sentence leaves open for the next ones.
struct OpenSpeech {
  bool running = false;  // the last sentence ended in direct speech
  bool quoted = false;   // with a quotation mark not yet closed
  std::size_t paragraph = 0;
};

// Statements of a sentence by position of their content. `open` is what the sentence before left and is brought up to date.
std::vector<Statement> find_statements(const Tree& tree, const std::vector<std::string>& folds, const Lexicon& lexicon, OpenSpeech& open);

}  // namespace gereh::extract
