// Reported speech in news comes in five forms: a verb of saying with a colon (all that follows is quoted), with a clause
// behind it («گفت که ...», «گفت، ...»), a source expression («به گفته پوتین») for the whole sentence, a headline's name with
// a colon, and speech that runs on:
// through an open quotation mark, or without one as long as the sentences stay in the present or the first person, in which
// reporters do not narrate.
#include "extract/speech.h"

#include <algorithm>

namespace gereh::extract {

namespace {

constexpr int kCueReach = 3;  // tokens between a verb of saying and its colon

class Finder {
 public:
  Finder(const Tree& tree, const std::vector<std::string>& folds, const Lexicon& lexicon)
      : tree_(tree), folds_(folds), lexicon_(lexicon) {}

  std::vector<Statement> all() {
    for (int i = 0; i < tree_.size(); ++i) {
      if (heads_clause(tree_, i)) add_saying(i);
    }
    for (int i = 0; i < tree_.size(); ++i) add_source(i);
    if (statements_.empty()) add_headline();
    std::ranges::stable_sort(statements_, {}, [](const Statement& s) { return s.content.begin; });
    return std::move(statements_);
  }

 private:
  const std::string& form(int i) const { return tree_.token(i).form; }

  void add_saying(int verb) {
    const fa::VerbGroup group = fa::read_verb_group(tree_, verb);
    for (const VerbName& name : verb_names(tree_, group, lexicon_)) {
      const Saying* saying = lexicon_.sayings.find(name.infinitive);
      if (!saying || name.passive) continue;
      Statement statement;
      if (!find_content(verb, statement)) return;
      statement.cue_verb = verb;
      statement.speaker = group.negative ? kNone : subject_of(tree_, verb, lexicon_);
      statement.certainty = saying->certainty;
      statement.cue = {verb, verb + 1};
      for (int nominal : name.nominals) statement.cue.begin = std::min(statement.cue.begin, nominal);
      statements_.push_back(statement);
      return;
    }
  }

  // «پوتین: آماده گفت‌وگو هستیم»: a name, a colon and what he says.
  void add_headline() {
    int colon = 1;
    while (colon < tree_.size() && form(colon) != ":") ++colon;
    if (colon + 1 >= tree_.size()) return;
    int speaker = kNone;
    for (int i = 0; i < colon; ++i) {
      if (heads_clause(tree_, i)) return;
      const int head = tree_.token(i).head;
      if (speaker == kNone && is_nominal(tree_.token(i)) && (head < 0 || head >= colon)) speaker = i;
    }
    if (speaker == kNone) return;
    Statement statement;
    statement.speaker = speaker;
    statement.cue = {0, colon};
    statement.content = {colon + 1, tree_.size()};
    statement.quote = ontology::Quote::direct;
    statements_.push_back(statement);
  }

  bool find_content(int verb, Statement& statement) const {
    const int size = tree_.size();
    for (int i = verb + 1; i < std::min(size, verb + 1 + kCueReach); ++i) {
      if (form(i) != ":") continue;
      if (i + 1 >= size) return false;
      statement.content = {i + 1, size};
      statement.quote = ontology::Quote::direct;
      return true;
    }
    int next = verb + 1;
    while (next < size && tree_.is(next, "aux")) ++next;
    if (next + 1 >= size) return false;
    // A comma opens speech only behind a clause that tells, not behind a condition or the like.
    const bool comma = folds_[static_cast<std::size_t>(next)].empty() && !tree_.is(verb, "advcl") && !tree_.is(verb, "acl");
    const bool opened = tree_.token(next).upos == Upos::SCONJ || comma;
    const int clause = tree_.child(verb, "ccomp");
    if (clause == kNone && !(opened && has_clause_behind(next))) return false;
    if (clause != kNone && clause < verb) {
      statement.content = tree_.subtree(clause);
      statement.content.end = std::min(statement.content.end, verb);
    } else {
      statement.content = {next, size};
    }
    return statement.content.begin < statement.content.end;
  }

  bool has_clause_behind(int begin) const {
    for (int i = begin; i < tree_.size(); ++i) {
      if (heads_clause(tree_, i) || tree_.child(i, "cop") != kNone) return true;
    }
    return false;
  }

  void add_source(int begin) {
    const auto match = lexicon_.sources.longest_at(folds_, begin);
    if (!match.value) return;
    const int after = begin + match.length;
    if (after >= tree_.size()) return;
    int speaker = after;
    const auto behind = tree_.genitives(after - 1);
    if (!behind.empty()) {
      speaker = behind.front();
    } else {  // the head of the phrase that begins here
      while (tree_.token(speaker).head > speaker && tree_.token(speaker).head < tree_.size() &&
             tree_.noun_phrase(tree_.token(speaker).head).begin <= speaker && tree_.token(speaker).deprel != "nsubj") {
        speaker = tree_.token(speaker).head;
      }
    }
    if (!is_nominal(tree_.token(speaker))) return;
    Statement statement;
    statement.speaker = speaker;
    statement.cue = {begin, std::max(after, tree_.noun_phrase(speaker).end)};
    statement.content = {0, tree_.size()};
    statement.whole_sentence = true;
    statement.quoted = match.value->quoted;
    statement.certainty = match.value->certainty;
    statements_.push_back(statement);
  }

  const Tree& tree_;
  const std::vector<std::string>& folds_;
  const Lexicon& lexicon_;
  std::vector<Statement> statements_;
};

int open_quotes(const Tree& tree, bool open) {
  int depth = open ? 1 : 0;
  for (int i = 0; i < tree.size(); ++i) {
    const std::string& form = tree.token(i).form;
    if (form == "«" || form == "“") ++depth;
    if (form == "»" || form == "”") depth = std::max(0, depth - 1);
  }
  return depth;
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

std::vector<Statement> find_statements(const Tree& tree, const std::vector<std::string>& folds, const Lexicon& lexicon,
                                       OpenSpeech& open) {
  std::vector<Statement> statements = Finder(tree, folds, lexicon).all();
  const std::size_t paragraph = tree.sentence().paragraph;
  const bool reachable = paragraph == open.paragraph ||
                         (paragraph == open.paragraph + 1 && begins_with_demonstrative(folds, lexicon));
  const bool runs_on = open.running && statements.empty() && (open.quoted || (reachable && !narrates(tree)));
  if (runs_on) {
    Statement carried;
    carried.carried = true;
    carried.content = {0, tree.size()};
    carried.quote = ontology::Quote::direct;
    statements.push_back(carried);
  }
  const bool direct = std::ranges::any_of(statements, [](const Statement& s) { return s.quote == ontology::Quote::direct; });
  open.running = direct;
  open.quoted = direct && open_quotes(tree, runs_on && open.quoted) > 0;
  open.paragraph = paragraph;
  return statements;
}

namespace {

bool tells(const Tree& tree, const std::vector<Statement>& statements, const Statement& statement, int clause) {
  const bool cue = statement.cue.begin <= clause && clause < statement.cue.end;
  if (cue || statement.cue_verb == clause || clause < statement.content.begin || clause >= statement.content.end) return false;
  if (statement.cue_verb == kNone || tree.has_ancestor(clause, statement.cue_verb)) return true;
  // «گفت ... و افزود»: a second verb of saying stands beside the first, not in what it says.
  const bool saying = std::ranges::any_of(statements, [&](const Statement& s) { return s.cue_verb == clause; });
  return !saying || statement.quote == ontology::Quote::direct;
}

}  // namespace

std::vector<int> statements_of(const Tree& tree, const std::vector<Statement>& statements, int clause) {
  std::vector<int> found;
  for (int i = 0; i < static_cast<int>(statements.size()); ++i) {
    if (tells(tree, statements, statements[static_cast<std::size_t>(i)], clause)) found.push_back(i);
  }
  std::ranges::stable_sort(found, {}, [&](int i) {
    const Statement& statement = statements[static_cast<std::size_t>(i)];
    const int rank = statement.quoted ? 0 : statement.whole_sentence ? 2 : 1;
    return std::pair(rank, -statement.content.begin);
  });
  return found;
}

}  // namespace gereh::extract
