// Reported speech in news comes in seven forms: a verb of saying with a colon (all that follows is quoted), with a clause
// behind it («گفت که ...», «گفت، ...»), a clause of a noun of saying before it («با بیان اینکه ... گفت»), a text that is quoted («در
// این نامه آمده است»; all of these in sayings.h), a source expression («به گفته پوتین») for the whole sentence, a headline's name with
// a colon (sources.h), and speech that runs on: through an open quotation mark, or without one as long as the sentences stay in the
// present or the first person, in which reporters do not narrate.
#include "extract/facts/speech.h"

#include <algorithm>
#include <optional>

#include "extract/events/events.h"
#include "extract/facts/sayings.h"
#include "extract/facts/sources.h"

namespace gereh::extract {

namespace {

// Those that begin in this sentence.
std::vector<Statement> own_statements(const Tree& tree, const std::vector<std::string>& folds, const Lexicon& lexicon) {
  const Sayings sayings(tree, folds, lexicon);
  std::vector<Statement> statements;
  const auto add = [&](const std::optional<Statement>& statement) {
    if (statement) statements.push_back(*statement);
  };
  for (int i = 0; i < tree.size(); ++i) {
    if (heads_clause(tree, i)) {
      add(sayings.of_verb(i));
    } else if (tree.child(i, "cop") != kNone) {
      add(sayings.of_predicate(i));
    }
  }
  for (int i = 0; i < tree.size(); ++i) {
    add(source_at(tree, folds, lexicon, i, statements));
    add(sayings.of_noun(i));
  }
  if (statements.empty()) add(headline(tree, lexicon));
  std::ranges::stable_sort(statements, {}, [](const Statement& statement) { return statement.content.begin; });
  return statements;
}

int open_quotes(const Tree& tree, bool open) {
  int depth = open ? 1 : 0;
  for (int i = 0; i < tree.size(); ++i) {
    const std::string& form = tree.token(i).form;
    if (form == "«" || form == "“") ++depth;
    if (form == "»" || form == "”") depth = std::max(0, depth - 1);
  }
  return depth;
}

// Where a quotation that was open before the sentence ends; its size if it does not.
int closing_quote(const Tree& tree) {
  int depth = 1;
  for (int i = 0; i < tree.size(); ++i) {
    const std::string& form = tree.token(i).form;
    if (form == "«" || form == "“") ++depth;
    if ((form == "»" || form == "”") && --depth == 0) return i;
  }
  return tree.size();
}

// Whether every finite clause is in the past and the third person, the way reporters tell.
bool narrates(const Tree& tree) {
  bool any = false;
  for (int i = 0; i < tree.size(); ++i) {
    if (!heads_clause(tree, i) && tree.child(i, "cop") == kNone) continue;
    const fa::VerbGroup group = fa::read_verb_group(tree, i);
    if (group.first_person || group.tense != ontology::Tense::past) return false;
    any = true;
  }
  return any;
}

bool begins_with_demonstrative(const std::vector<std::string>& folds, const Lexicon& lexicon) {
  for (std::size_t i = 0; i < std::min<std::size_t>(2, folds.size()); ++i) {
    if (lexicon.demonstratives.find_folded(folds[i])) return true;
  }
  return false;
}

}  // namespace

std::vector<Statement> find_statements(const Tree& tree, const std::vector<std::string>& folds, const Lexicon& lexicon, OpenSpeech& open) {
  std::vector<Statement> statements = own_statements(tree, folds, lexicon);
  const std::size_t paragraph = tree.sentence().paragraph;
  const bool reachable = paragraph == open.paragraph || (paragraph == open.paragraph + 1 && begins_with_demonstrative(folds, lexicon));
  const bool quoted = open.running && open.quoted;
  const bool runs_on = quoted || (open.running && statements.empty() && reachable && !narrates(tree));
  if (runs_on) {
    Statement carried;
    carried.carried = true;
    carried.content = {0, quoted ? closing_quote(tree) : tree.size()};
    carried.quote = ontology::Quote::direct;
    if (carried.content.begin < carried.content.end) statements.insert(statements.begin(), carried);
  }
  const bool direct = std::ranges::any_of(statements, [](const Statement& s) { return s.quote == ontology::Quote::direct; });
  open.running = direct;
  open.quoted = direct && open_quotes(tree, runs_on && open.quoted) > 0;
  open.paragraph = paragraph;
  return statements;
}

}  // namespace gereh::extract
