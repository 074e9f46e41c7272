// Sources that a sentence names without a verb of saying: «به گفته پوتین», «پوتین: ...».
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/document/tree.h"
#include "extract/facts/statement.h"
#include "extract/lexicon/lexicon.h"

namespace gereh::extract {

// What the source says whose words begin at a token («به گفته», «به نقل از»); nullopt if none begins there or it names nobody. `folds` are
// the sentence's, `sayings` what its verbs say, since a source may stand within that.
std::optional<Statement> source_at(const Tree& tree, const std::vector<std::string>& folds, const Lexicon& lexicon, int begin,
                                   const std::vector<Statement>& sayings);

// «پوتین: آماده گفت‌وگو هستیم»: a name, a colon and what he says; nullopt for other sentences.
std::optional<Statement> headline(const Tree& tree, const Lexicon& lexicon);

}  // namespace gereh::extract
