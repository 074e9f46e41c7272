// Who speaks is the subject of the verb, or the text that the words stand in; whoever denies it says nothing. What a noun of saying
// introduces is said by the subject of the verb of saying that it leads up to, «گفت» behind «با بیان اینکه», or of the clause it stands in.
#include "extract/facts/sayings.h"

#include <algorithm>

#include "extract/facts/said_words.h"

namespace gereh::extract {

namespace {

constexpr int kOpeningReach = 4;  // tokens from a noun of saying to «اینکه»

}  // namespace

std::optional<Statement> Sayings::of_verb(int verb) const {
  const fa::VerbGroup group = fa::read_verb_group(tree_, verb);
  if (group.impersonal) return std::nullopt;  // «می‌توان گفت»: nobody in particular
  for (const VerbName& name : verb_names(tree_, group, lexicon_)) {
    const Saying* saying = lexicon_.sayings.find(name.infinitive);
    const Saying* quoting = lexicon_.text_verbs.find(name.infinitive);
    const int text = quoting ? quoted_text(verb) : kNone;
    if (text == kNone && (!saying || name.passive)) continue;
    std::optional<SaidWords> said = said_words(tree_, folds_, verb);
    if (!said && saying && saying->event == "Say") said = reported_thing(tree_, lexicon_, verb, name);
    if (!said) return std::nullopt;
    Statement statement;
    statement.content = said->range;
    statement.quote = said->quote;
    statement.cue_verb = verb;
    statement.speaker = text != kNone ? text : group.negative ? kNone : subject_of(tree_, verb, lexicon_);
    statement.certainty = text != kNone ? quoting->certainty : saying->certainty;
    statement.cue = {begin_of(name, verb), verb + 1};
    return statement;
  }
  return std::nullopt;
}

std::optional<Statement> Sayings::of_predicate(int predicate) const {
  const Saying* saying = lexicon_.sayings.find_folded(folds_[static_cast<std::size_t>(predicate)]);
  const std::optional<SaidWords> said = saying ? said_words(tree_, folds_, predicate) : std::nullopt;
  if (!said) return std::nullopt;
  Statement statement;
  statement.content = said->range;
  statement.quote = said->quote;
  statement.cue_verb = predicate;
  statement.speaker = subject_of(tree_, predicate, lexicon_);
  statement.certainty = saying->certainty;
  statement.cue = {predicate, tree_.child(predicate, "cop") + 1};
  if (statement.cue.begin >= statement.cue.end) return std::nullopt;
  return statement;
}

// «در این نامه آمده است»: the text that the words stand in; kNone if the clause names none.
int Sayings::quoted_text(int verb) const {
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
int Sayings::document_in(int noun) const {
  const auto is_document = [&](int token) { return lexicon_.document_heads.find(tree_.token(token).lemma) != nullptr; };
  if (is_document(noun)) return noun;
  const bool counts = lexicon_.quantifiers.find_folded(folds_[static_cast<std::size_t>(noun)]) != nullptr;
  if (!counts) return kNone;
  const auto inner = std::ranges::find_if(tree_.children(noun), is_document);
  return inner == tree_.children(noun).end() ? kNone : *inner;
}

std::optional<Statement> Sayings::of_noun(int noun) const {
  const Saying* content = lexicon_.content_nouns.find_folded(folds_[static_cast<std::size_t>(noun)]);
  if (!content || tree_.preposition(noun).empty()) return std::nullopt;
  int begin = kNone;
  for (int i = noun + 1; i <= noun + kOpeningReach && i < tree_.size() && begin == kNone; ++i) {
    const auto opening = lexicon_.content_openings.longest_at(folds_, i);
    if (opening.length > 0) begin = i + opening.length;
  }
  auto [verb, cue] = begin == kNone ? std::pair(kNone, kNone) : saying_behind(noun, begin);
  if (begin != kNone && verb == kNone) {  // «با تأکید بر اینکه A، B را محکوم کرد»
    verb = tree_.token(noun).head;
    cue = std::min(tree_.subtree(noun).end, verb);
    if (verb < begin || !heads_clause(tree_, verb)) return std::nullopt;
  }
  if (verb == kNone || begin >= cue) return std::nullopt;
  Statement statement;
  statement.cue_verb = verb;
  statement.bounded = true;
  statement.content = {begin, cue};
  const int speaker = subject_of(tree_, verb, lexicon_);
  const bool inside = speaker != kNone && begin <= speaker && speaker < cue && tree_.token(speaker).head != verb;
  statement.speaker = inside ? kNone : speaker;
  statement.certainty = content->certainty;
  statement.cue = {noun, begin};
  return statement;
}

// The verb of saying that governs a noun, or the last one of the sentence, with the begin of its own words.
std::pair<int, int> Sayings::saying_behind(int noun, int begin) const {
  std::pair<int, int> found{kNone, kNone};
  for (int verb = begin; verb < tree_.size(); ++verb) {
    if (!heads_clause(tree_, verb)) continue;
    for (const VerbName& name : verb_names(tree_, fa::read_verb_group(tree_, verb), lexicon_)) {
      if (name.passive || !lexicon_.sayings.find(name.infinitive)) continue;
      found = {verb, begin_of(name, verb)};
      if (tree_.has_ancestor(noun, verb)) return found;
      break;
    }
  }
  return found;
}

}  // namespace gereh::extract
