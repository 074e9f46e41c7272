// Whom a source's words name hangs on the last of them as a genitive, or is the head of the phrase that begins behind them. A source tells
// the whole sentence, unless it stands in a relative clause.
#include "extract/facts/sources.h"

#include <algorithm>

#include "extract/events/events.h"

namespace gereh::extract {

namespace {

constexpr int kLongestSource = 9;  // tokens from the name of a source to the comma

// «اشغال شهر را که به گفته او ... افتاده است»: the relative clause that a source stands in, else the whole sentence.
Tree::Range relative_clause_of(const Tree& tree, int source) {
  for (int i = tree.token(source).head, steps = 0; i != kNone && steps < tree.size(); i = tree.token(i).head, ++steps) {
    if (!heads_clause(tree, i) || !tree.is(i, "acl")) continue;
    const Tree::Range clause = tree.subtree(i);
    if (clause.begin < source) return clause;
  }
  return {0, tree.size()};
}

// «روزنامه نوشت که به گفته او ...»: what a verb of saying before tells.
bool inside_speech(const std::vector<Statement>& sayings, int token) {
  return std::ranges::any_of(sayings, [&](const Statement& statement) {
    return statement.cue_verb != kNone && !statement.bounded && statement.cue_verb < token && statement.content.begin <= token &&
           token < statement.content.end;
  });
}

// The head of the phrase that names who is the source; `after` is the token behind the source's words.
int named_source(const Tree& tree, int after) {
  const auto behind = tree.genitives(after - 1);
  if (!behind.empty()) return behind.front();
  int speaker = after;  // the head of the phrase that begins here
  while (tree.token(speaker).head > speaker && tree.token(speaker).head < tree.size() &&
         tree.noun_phrase(tree.token(speaker).head).begin <= speaker && tree.token(speaker).deprel != "nsubj") {
    speaker = tree.token(speaker).head;
  }
  return speaker;
}

// «به گزارش فرانسه از کابل، ...», «به نقل از یک مقام نزدیک به رئیس‌جمهور، ...»: what stands between who is named and the comma tells of the source,
// where nothing else begins there. `end` if there is no such comma.
int end_of_source(const Tree& tree, const std::vector<std::string>& folds, const Lexicon& lexicon, int end) {
  if (end >= tree.size() || (tree.token(end).upos != Upos::ADP && tree.token(end).upos != Upos::ADJ)) return end;
  for (int i = end; i < std::min(tree.size(), end + kLongestSource); ++i) {
    if (tree.token(i).upos == Upos::PUNCT) return folds[static_cast<std::size_t>(i)].empty() && i > end ? i : end;
    const bool clause = heads_clause(tree, i) || tree.token(i).upos == Upos::VERB || tree.token(i).upos == Upos::SCONJ;
    if (clause || tree.is(i, "nsubj") || lexicon.sources.longest_at(folds, i).value) return end;
  }
  return end;
}

}  // namespace

std::optional<Statement> source_at(const Tree& tree, const std::vector<std::string>& folds, const Lexicon& lexicon, int begin,
                                   const std::vector<Statement>& sayings) {
  const auto match = lexicon.sources.longest_at(folds, begin);
  if (!match.value) return std::nullopt;
  const int after = begin + match.length;
  if (after >= tree.size()) return std::nullopt;
  const int speaker = named_source(tree, after);
  if (!is_nominal(tree.token(speaker))) return std::nullopt;
  Statement statement;
  statement.speaker = speaker;
  statement.cue = {begin, end_of_source(tree, folds, lexicon, std::max(after, tree.noun_phrase(speaker).end))};
  statement.content = relative_clause_of(tree, begin);
  statement.whole_sentence = true;
  statement.quoted = match.value->quoted || inside_speech(sayings, begin);
  statement.certainty = match.value->certainty;
  return statement;
}

std::optional<Statement> headline(const Tree& tree, const Lexicon& lexicon) {
  int colon = 1;
  while (colon < tree.size() && tree.token(colon).form != ":") ++colon;
  if (colon + 1 >= tree.size()) return std::nullopt;
  int speaker = kNone;
  for (int i = 0; i < colon; ++i) {
    if (heads_clause(tree, i)) return std::nullopt;
    const int head = tree.token(i).head;
    if (speaker == kNone && is_nominal(tree.token(i)) && (head < 0 || head >= colon)) speaker = i;
  }
  if (speaker == kNone) return std::nullopt;
  Statement statement;
  statement.speaker = speaker;
  statement.cue = {0, colon};
  statement.content = {colon + 1, tree.size()};
  const bool medium = lexicon.media_heads.find(tree.token(0).lemma) != nullptr;  // «خبرگزاری فارس: ...» reports
  statement.whole_sentence = medium;
  if (!medium) statement.quote = ontology::Quote::direct;
  return statement;
}

}  // namespace gereh::extract
