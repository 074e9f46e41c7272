// Reported speech in news comes in seven forms: a verb of saying with a colon (all that follows is quoted), with a clause
// behind it («گفت که ...», «گفت، ...»), a clause of a noun of saying before it («با بیان اینکه ... گفت»), a text that is quoted («در
// این نامه آمده است»), a source expression («به گفته پوتین») for the whole sentence, a headline's name with a colon, and
// speech that runs on:
// through an open quotation mark, or without one as long as the sentences stay in the present or the first person, in which
// reporters do not narrate.
#include "extract/facts/speech.h"

#include <algorithm>

namespace gereh::extract {

namespace {

constexpr int kCueReach = 3;      // tokens between a verb of saying and its colon
constexpr int kOpeningReach = 4;  // tokens from a noun of saying to «اینکه»

class Finder {
 public:
  Finder(const Tree& tree, const std::vector<std::string>& folds, const Lexicon& lexicon) : tree_(tree), folds_(folds), lexicon_(lexicon) {}

  std::vector<Statement> all() {
    for (int i = 0; i < tree_.size(); ++i) {
      if (heads_clause(tree_, i)) {
        add_saying(i);
      } else if (tree_.child(i, "cop") != kNone) {
        add_belief(i);
      }
    }
    for (int i = 0; i < tree_.size(); ++i) {
      add_source(i);
      add_content_noun(i);
    }
    if (statements_.empty()) add_headline();
    std::ranges::stable_sort(statements_, {}, [](const Statement& s) { return s.content.begin; });
    return std::move(statements_);
  }

 private:
  const std::string& form(int i) const { return tree_.token(i).form; }

  void add_saying(int verb) {
    const fa::VerbGroup group = fa::read_verb_group(tree_, verb);
    if (group.impersonal) return;  // «می‌توان گفت»: nobody in particular
    for (const VerbName& name : verb_names(tree_, group, lexicon_)) {
      const Saying* saying = lexicon_.sayings.find(name.infinitive);
      const Saying* quoting = lexicon_.text_verbs.find(name.infinitive);
      const int text = quoting ? quoted_text(verb) : kNone;
      if (text == kNone && (!saying || name.passive)) continue;
      Statement statement;
      const bool reports = saying && saying->event == "Say";
      if (!find_content(verb, statement) && !(reports && find_report(verb, name, statement))) return;
      statement.cue_verb = verb;
      statement.speaker = text != kNone ? text : group.negative ? kNone : subject_of(tree_, verb, lexicon_);
      statement.certainty = text != kNone ? quoting->certainty : saying->certainty;
      statement.cue = {cue_begin(name, verb), verb + 1};
      statements_.push_back(statement);
      return;
    }
  }

  // «او معتقد است که ...»
  void add_belief(int predicate) {
    const Saying* saying = lexicon_.sayings.find_folded(folds_[static_cast<std::size_t>(predicate)]);
    Statement statement;
    if (!saying || !find_content(predicate, statement)) return;
    statement.cue_verb = predicate;
    statement.speaker = subject_of(tree_, predicate, lexicon_);
    statement.certainty = saying->certainty;
    statement.cue = {predicate, tree_.child(predicate, "cop") + 1};
    if (statement.cue.begin < statement.cue.end) statements_.push_back(statement);
  }

  static int cue_begin(const VerbName& name, int verb) {
    int begin = verb;
    for (int nominal : name.nominals) begin = std::min(begin, nominal);
    return begin;
  }

  // «در این نامه آمده است»: the text that the words stand in; kNone if the clause names none.
  int quoted_text(int verb) const {
    if (tree_.child(verb, "nsubj") != kNone) return kNone;
    for (int child : tree_.children(verb)) {
      const bool phrase = child < verb && is_nominal(tree_.token(child)) && (tree_.is(child, "obl") || tree_.is(child, "nmod"));
      const int text = phrase && !tree_.preposition(child).empty() ? document_in(child) : kNone;
      if (text == kNone) continue;
      const std::vector<int> owners = tree_.genitives(text);  // «در بیانیه وزارت خارجه»: its author
      return !owners.empty() && tree_.token(owners.front()).upos == Upos::PROPN ? owners.front() : text;
    }
    return kNone;
  }

  // «این نامه», «بخشی از این نامه»: the noun that is a document; kNone if none is.
  int document_in(int noun) const {
    const auto is_document = [&](int token) { return lexicon_.document_heads.find(tree_.token(token).lemma) != nullptr; };
    if (is_document(noun)) return noun;
    const bool counts = lexicon_.quantifiers.find_folded(folds_[static_cast<std::size_t>(noun)]) != nullptr;
    if (!counts) return kNone;
    const auto inner = std::ranges::find_if(tree_.children(noun), is_document);
    return inner == tree_.children(noun).end() ? kNone : *inner;
  }

  // «با بیان اینکه A، تصریح کرد: B»: A is said by whoever says B.
  void add_content_noun(int noun) {
    const Saying* content = lexicon_.content_nouns.find_folded(folds_[static_cast<std::size_t>(noun)]);
    if (!content || tree_.preposition(noun).empty()) return;
    int begin = kNone;
    for (int i = noun + 1; i <= noun + kOpeningReach && i < tree_.size() && begin == kNone; ++i) {
      const auto opening = lexicon_.content_openings.longest_at(folds_, i);
      if (opening.length > 0) begin = i + opening.length;
    }
    auto [verb, cue] = begin == kNone ? std::pair(kNone, kNone) : saying_behind(noun, begin);
    if (begin != kNone && verb == kNone) {  // «با تأکید بر اینکه A، B را محکوم کرد»
      verb = tree_.token(noun).head;
      cue = std::min(tree_.subtree(noun).end, verb);
      if (verb < begin || !heads_clause(tree_, verb)) return;
    }
    if (verb == kNone) return;
    Statement statement;
    statement.cue_verb = verb;
    statement.bounded = true;
    statement.content = {begin, cue};
    const int speaker = subject_of(tree_, verb, lexicon_);
    const bool inside = speaker != kNone && begin <= speaker && speaker < cue && tree_.token(speaker).head != verb;
    statement.speaker = inside ? kNone : speaker;
    statement.certainty = content->certainty;
    statement.cue = {noun, begin};
    if (statement.content.begin < statement.content.end) statements_.push_back(statement);
  }

  // The verb of saying that governs a noun, or the last one of the sentence, with the begin of its own words.
  std::pair<int, int> saying_behind(int noun, int begin) const {
    std::pair<int, int> found{kNone, kNone};
    for (int verb = begin; verb < tree_.size(); ++verb) {
      if (!heads_clause(tree_, verb)) continue;
      for (const VerbName& name : verb_names(tree_, fa::read_verb_group(tree_, verb), lexicon_)) {
        if (name.passive || !lexicon_.sayings.find(name.infinitive)) continue;
        found = {verb, cue_begin(name, verb)};
        if (tree_.has_ancestor(noun, verb)) return found;
        break;
      }
    }
    return found;
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
    const bool medium = lexicon_.media_heads.find(tree_.token(0).lemma) != nullptr;  // «خبرگزاری فارس: ...» reports
    statement.whole_sentence = medium;
    if (!medium) statement.quote = ontology::Quote::direct;
    statements_.push_back(statement);
  }

  bool find_content(int verb, Statement& statement) const {
    const int size = tree_.size();
    for (int i = verb + 1; i < std::min(size, verb + 1 + kCueReach); ++i) {
      if (heads_clause(tree_, i) && !tree_.is(i, "xcomp") && !tree_.is(i, "ccomp")) break;  // «اشاره کرد و گفت:»
      if (form(i) != ":") continue;
      if (i + 1 >= size) return false;
      statement.content = {i + 1, size};
      statement.quote = ontology::Quote::direct;
      return true;
    }
    int next = verb + 1;
    while (next < size && (tree_.is(next, "aux") || tree_.is(next, "cop"))) ++next;
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

  // «از بازداشت سه نفر خبر داد», «آغاز مذاکرات را اعلام کرد»: what is said as a noun phrase.
  bool find_report(int verb, const VerbName& name, Statement& statement) const {
    std::vector<int> hosts = name.nominals;
    hosts.push_back(verb);
    for (const int host : hosts) {
      for (const int child : tree_.children(host)) {
        const std::string preposition = tree_.preposition(child);
        const bool object = tree_.is(child, "obj") && preposition.empty() && host == verb;
        const bool about = !preposition.empty() && lexicon_.report_prepositions.find(preposition) && child < verb;
        if (tree_.token(child).upos != Upos::NOUN || (!object && !about)) continue;
        if (std::ranges::find(name.nominals, child) != name.nominals.end()) continue;
        statement.content = tree_.subtree(child);
        statement.content.end = std::min(statement.content.end, cue_begin(name, verb));
        return statement.content.begin < statement.content.end;
      }
    }
    const int torn = torn_report(verb);
    if (torn == kNone || name.nominals.empty()) return false;
    statement.content = {tree_.subtree(torn).begin, std::min(tree_.subtree(torn).end, cue_begin(name, verb))};
    return statement.content.begin < statement.content.end;
  }

  // «در گفت‌وگو با خبرنگار فارس از افتتاح بیمارستان خبر داد»: what parsers hang on the phrase before; kNone if there is nothing. A noun that
  // its preposition follows at once keeps it («بازدید از»).
  int torn_report(int verb) const {
    for (int i = verb - 1; i > 1; --i) {
      const std::string preposition = tree_.preposition(i);
      if (!tree_.is(i, "nmod") || tree_.token(i).upos != Upos::NOUN || preposition.empty() ||
          !lexicon_.report_prepositions.find(preposition))
        continue;
      const int host = tree_.token(i).head;
      const int before = tree_.subtree(i).begin - 1;
      int phrase = host;
      while (phrase != kNone && !tree_.is(phrase, "obl")) phrase = tree_.token(phrase).head;
      if (phrase != kNone && tree_.token(phrase).head == verb && before > host && tree_.subtree(phrase).begin < before) return i;
    }
    return kNone;
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
    statement.content = relative_clause_of(begin);
    statement.whole_sentence = true;
    statement.quoted = match.value->quoted || inside_speech(begin);
    statement.certainty = match.value->certainty;
    statements_.push_back(statement);
  }

  // «اشغال شهر را که به گفته او ... افتاده است»: the relative clause that a source stands in, else the whole sentence.
  Tree::Range relative_clause_of(int source) const {
    for (int i = tree_.token(source).head, steps = 0; i != kNone && steps < tree_.size(); i = tree_.token(i).head, ++steps) {
      if (!heads_clause(tree_, i) || !tree_.is(i, "acl")) continue;
      const Tree::Range clause = tree_.subtree(i);
      if (clause.begin < source) return clause;
    }
    return {0, tree_.size()};
  }

  // «روزنامه نوشت که به گفته او ...»: what a verb of saying before tells.
  bool inside_speech(int token) const {
    return std::ranges::any_of(statements_, [&](const Statement& statement) {
      return statement.cue_verb != kNone && !statement.bounded && statement.cue_verb < token && statement.content.begin <= token &&
             token < statement.content.end;
    });
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
  std::vector<Statement> statements = Finder(tree, folds, lexicon).all();
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

}  // namespace

namespace {

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
