#include "extract/repair/clause_repair.h"

#include <algorithm>

#include "extract/events/events.h"
#include "extract/fa/definite_form.h"
#include "extract/fa/verb_group.h"
#include "extract/repair/tree_edits.h"

namespace gereh::extract {

namespace {

constexpr int kHeadline = 6;  // tokens before the colon of a headline

}  // namespace

void free_name_from_root(Sentence& sentence, const std::vector<NamedSpan>& names) {
  for (const NamedSpan& name : names) {
    const Tree tree(sentence);
    const int head = head_of(sentence, name.range);
    if (tree.token(head).head >= 0) continue;
    const auto& children = tree.children(head);
    const auto clause = std::ranges::find_if(children, [&](int child) {
      return child >= name.range.end && heads_clause(tree, child) &&
             (tree.is(child, "ccomp") || tree.is(child, "conj") || tree.is(child, "parataxis"));
    });
    if (clause == children.end()) continue;
    const int verb = *clause;
    token_at(sentence, verb).head = -1;
    token_at(sentence, verb).deprel = "root";
    for (const int child : children) {
      if (child >= name.range.end && child != verb) token_at(sentence, child).head = verb;
    }
    token_at(sentence, head).head = verb;
    token_at(sentence, head).deprel = "nsubj";
    for (const int other : tree.children_by(verb, "nsubj")) {  // the title behind the name, which had taken its place
      if (other < verb && other >= name.range.end) {
        token_at(sentence, other).head = head;
        token_at(sentence, other).deprel = "appos";
      }
    }
  }
}

void free_subject(Sentence& sentence, const std::vector<NamedSpan>& names) {
  const Tree tree(sentence);
  TreeEdits edits(sentence);
  for (const NamedSpan& name : names) {
    const int comma = name.range.begin - 1;
    const int subject = head_of(sentence, name.range);
    const int host = tree.token(subject).head;
    const bool behind_comma =
        comma >= 1 && tree.token(comma).upos == Upos::PUNCT && (tree.is(subject, "appos") || tree.is(subject, "conj"));
    const bool behind_indefinite = comma >= 1 && comma == host && tree.is(subject, "nmod") && !tree.token(host).ezafe &&
                                   fa::definite_form(tree.token(host)) != tree.token(host).form;  // «طی مراسمی احمدی منصوب شد»
    if (!behind_comma && !behind_indefinite) continue;
    if (name.type == "Person" && tree.is(subject, "conj")) continue;
    const int clause = clause_above(tree, subject);
    if (clause == kNone || clause < subject || tree.child(clause, "nsubj") != kNone || !tree.preposition(subject).empty()) continue;
    const bool listed =
        name.range.end < tree.size() && (tree.token(name.range.end).upos == Upos::PUNCT || tree.token(name.range.end).upos == Upos::CCONJ);
    int phrase = subject;  // below an oblique at the beginning of the clause
    while (tree.token(phrase).head != clause && tree.token(phrase).head != kNone) phrase = tree.token(phrase).head;
    const bool circumstance = tree.is(phrase, "obl") && !tree.preposition(phrase).empty() && phrase < subject;
    const auto same_kind = std::ranges::any_of(names, [&](const NamedSpan& other) {
      return other.range.end <= comma && tree.has_ancestor(head_of(sentence, other.range), phrase) && other.type == name.type;
    });
    if (!listed && circumstance && !(tree.is(subject, "conj") && same_kind)) edits.hang(subject, clause, "nsubj");
  }
  edits.make();
}

void part_predicate_from_subject(Sentence& sentence) {
  Tree tree(sentence);
  for (int noun = 1; noun < tree.size(); ++noun) {
    const int subject = tree.token(noun).head;
    const bool joined = tree.is(noun, "appos") && subject >= 0 && subject < noun && tree.token(noun - 1).upos != Upos::PUNCT;
    if (!joined) continue;
    if (tree.child(noun, "cop") != kNone) {
      token_at(sentence, noun).head = tree.token(subject).head;
      token_at(sentence, noun).deprel = tree.token(subject).deprel;
      token_at(sentence, subject).head = noun;
      token_at(sentence, subject).deprel = "nsubj";
      for (const int child : tree.children(subject)) {
        if (child > noun) token_at(sentence, child).head = noun;
      }
      tree = Tree(sentence);
      continue;
    }
    const int verb = tree.token(subject).head;
    const bool copula = verb > noun && tree.is(subject, "nsubj") && fa::is_copula(tree.token(verb));
    if (!copula) continue;
    token_at(sentence, noun).head = verb;
    token_at(sentence, noun).deprel = "xcomp";
    tree = Tree(sentence);
  }
}

void part_headline_speaker(Sentence& sentence) {
  const Tree tree(sentence);
  int colon = 1;
  while (colon < std::min(kHeadline, tree.size()) && tree.token(colon).form != ":") ++colon;
  if (colon >= std::min(kHeadline, tree.size())) return;
  for (int speaker = 0; speaker < colon; ++speaker) {
    if (heads_clause(tree, speaker)) return;
    const int clause = tree.token(speaker).head;
    if (!tree.is(speaker, "nsubj") || clause < colon) continue;
    const auto subjects = tree.children_by(clause, "nsubj");
    if (subjects.back() > colon) token_at(sentence, speaker).deprel = "parataxis";
  }
}

void raise_indicative(Sentence& sentence) {
  const Tree tree(sentence);
  TreeEdits edits(sentence);
  for (int verb = 1; verb < tree.size(); ++verb) {
    const int wish = tree.token(verb).head;
    const bool predicate = heads_clause(tree, verb) || tree.child(verb, "cop") != kNone;
    if (!predicate || !tree.is(verb, "conj") || wish == kNone || wish > verb || !heads_clause(tree, wish)) continue;
    if (!tree.is(wish, "ccomp") && !tree.is(wish, "xcomp")) continue;
    const int above = tree.token(wish).head;
    const bool own_subject = tree.child(verb, "nsubj") != kNone;
    if (above == kNone || !heads_clause(tree, above) || !own_subject) continue;
    if (fa::read_verb_group(tree, wish).subjunctive && !fa::read_verb_group(tree, verb).subjunctive) edits.hang(verb, above, "conj");
  }
  edits.make();
}

void raise_second_content(Sentence& sentence) {
  const Tree tree(sentence);
  TreeEdits edits(sentence);
  for (int modal = 0; modal < tree.size(); ++modal) {
    if (!heads_clause(tree, modal)) continue;
    const std::vector<int> contents = tree.children_by(modal, "ccomp");
    for (std::size_t i = 1; i < contents.size(); ++i) {
      const int clause = contents[i];
      if (clause < contents[0] || tree.child(clause, "nsubj") == kNone || tree.child(clause, "mark") != kNone) continue;
      const bool wished = fa::read_verb_group(tree, contents[0]).subjunctive;
      if (wished && !fa::read_verb_group(tree, clause).subjunctive) edits.hang(clause, modal, "conj");
    }
  }
  edits.make();
}

void raise_relative(Sentence& sentence, const std::vector<NamedSpan>& names) {
  const Tree tree(sentence);
  TreeEdits edits(sentence);
  for (const NamedSpan& name : names) {
    const int last = name.range.end;
    if (last + 1 >= tree.size() || tree.token(last).upos != Upos::SCONJ) continue;
    const int verb = tree.token(last).head;
    int noun = head_of(sentence, name.range);
    if (verb < 0 || !tree.is(verb, "acl") || !within(tree.token(verb).head, name.range)) continue;
    const auto joined = [&](int word) {  // a name within the phrase of the noun before it
      return tree.token(word).upos == Upos::PROPN && tree.is(word, "nmod") && tree.preposition(word).empty() &&
             tree.token(word).head < word;
    };
    if (!joined(noun)) continue;
    while (joined(noun) || tree.is(noun, "flat")) noun = tree.token(noun).head;
    if (tree.token(noun).upos == Upos::NOUN) edits.hang(verb, noun, "acl");
  }
  edits.make();
}

void part_apposition_from_clause(Sentence& sentence, const std::vector<std::string>& folds, const std::vector<NamedSpan>& names,
                                 const Lexicon& lexicon) {
  const Tree tree(sentence);
  TreeEdits edits(sentence);
  for (const NamedSpan& name : names) {
    const int comma = name.range.end;
    const int noun = comma + 1;
    if (name.type != "Person" || noun >= tree.size() || tree.token(comma).upos != Upos::PUNCT || !tree.is(noun, "nsubj")) continue;
    const bool own = std::ranges::any_of(tree.children(noun), [&](int child) {
      const Pronoun* pronoun = lexicon.pronouns.find_folded(folds[static_cast<std::size_t>(child)]);
      return child > noun && pronoun && pronoun->reflexive;
    });
    if (own) edits.hang(noun, head_of(sentence, name.range), "appos");
  }
  edits.make();
}

void part_name_from_adverb(Sentence& sentence, const std::vector<NamedSpan>& names) {
  const Tree tree(sentence);
  TreeEdits edits(sentence);
  for (const NamedSpan& name : names) {
    const int subject = head_of(sentence, name.range);
    const int adverb = name.range.begin - 1;
    if (adverb < 0 || tree.token(subject).head != adverb || !tree.is(adverb, "advmod")) continue;
    const int clause = tree.token(adverb).head;
    if (clause < subject || !heads_clause(tree, clause) || tree.child(clause, "nsubj") != kNone) continue;
    if (tree.preposition(subject).empty() && !tree.has_object_marker(subject)) edits.hang(subject, clause, "nsubj");
  }
  for (int noun = 1; noun < tree.size(); ++noun) {  // «همزمان شماری از بازنشستگان گرد آمدند»
    const int adverb = noun - 1;
    const int clause = tree.token(adverb).head;
    if (tree.token(noun).head != adverb || tree.token(noun).upos != Upos::NOUN || !tree.is(adverb, "advmod") || !tree.is(noun, "obl"))
      continue;
    if (clause > noun && heads_clause(tree, clause) && tree.child(clause, "nsubj") == kNone && tree.preposition(noun).empty())
      edits.hang(noun, clause, "nsubj");
  }
  edits.make();
}

}  // namespace gereh::extract
