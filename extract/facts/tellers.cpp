// A clause within what is told is told, but for the words that introduce it. What is coordinated with the verb of saying itself is told
// beside it, not by it: «گفت ... و افزود».
#include "extract/facts/tellers.h"

#include <algorithm>
#include <utility>

namespace gereh::extract {

namespace {

bool tells(const Tree& tree, const std::vector<Statement>& statements, const Statement& statement, int clause) {
  const bool cue = statement.cue.begin <= clause && clause < statement.cue.end;
  if (cue || statement.cue_verb == clause || clause < statement.content.begin || clause >= statement.content.end) return false;
  if (statement.bounded || statement.cue_verb == kNone) return true;
  if (tree.has_ancestor(clause, statement.cue_verb)) {
    int below = clause;
    while (tree.token(below).head != statement.cue_verb) below = tree.token(below).head;
    const bool beside = tree.is(below, "conj") &&
                        statement.quote == ontology::Quote::indirect;  // «می‌خواهد ... و لهستان ... می‌کند»
    return !beside || tree.child(statement.cue_verb, "ccomp") == kNone;
  }
  // «گفت ... و افزود»: a second verb of saying stands beside the first, not in what it says.
  const bool saying = std::ranges::any_of(statements, [&](const Statement& s) { return s.cue_verb == clause; });
  return !saying || statement.quote == ontology::Quote::direct;
}

// «وزیر به نقل از پوتین گفت», not «به گزارش فارس به نقل از تسنیم، وزیر گفت»: whether who is quoted stands within what somebody says.
bool behind_speaker(const std::vector<Statement>& statements, const Statement& source) {
  return std::ranges::any_of(statements, [&](const Statement& other) {
    if (other.cue_verb == kNone) return false;
    const bool before_verb = other.speaker != kNone && other.speaker < source.cue.begin && source.cue.begin < other.cue_verb;
    return before_verb || (other.content.begin <= source.cue.begin && other.cue_verb < source.cue.begin);
  });
}

}  // namespace

std::vector<int> statements_of(const Tree& tree, const std::vector<Statement>& statements, int clause) {
  std::vector<int> found;
  for (int i = 0; i < static_cast<int>(statements.size()); ++i) {
    if (tells(tree, statements, statements[static_cast<std::size_t>(i)], clause)) found.push_back(i);
  }
  std::ranges::stable_sort(found, {}, [&](int i) {
    const Statement& statement = statements[static_cast<std::size_t>(i)];
    const int rank = !statement.whole_sentence ? 1 : !statement.quoted ? 3 : behind_speaker(statements, statement) ? 0 : 2;
    return std::pair(rank, -statement.content.begin);
  });
  return found;
}

}  // namespace gereh::extract
