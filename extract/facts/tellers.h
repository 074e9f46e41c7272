// Which of a sentence's statements tell a given clause.
#pragma once

#include <vector>

#include "extract/document/tree.h"
#include "extract/facts/statement.h"

namespace gereh::extract {

// The statements that tell the clause headed by a token, as indices, the innermost first: who is quoted («به نقل از»), then verbs of
// saying from the inside out, then sources of the whole sentence. Empty if the article itself tells it.
std::vector<int> statements_of(const Tree& tree, const std::vector<Statement>& statements, int clause);

}  // namespace gereh::extract
