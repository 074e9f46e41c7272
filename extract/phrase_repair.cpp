#include "extract/phrase_repair.h"

#include <algorithm>

#include "extract/events.h"
#include "extract/fa/definite_form.h"
#include "extract/fa/function_words.h"
#include "extract/fa/verb_group.h"
#include "extract/tree_edits.h"

namespace gereh::extract {

namespace {

constexpr int kHeadline = 6;  // tokens before the colon of a headline

Token& token_at(Sentence& sentence, int i) {
  return sentence.tokens[static_cast<std::size_t>(i)];
}

// The clause above a word; kNone if there is none.
int clause_above(const Tree& tree, int token) {
  int above = tree.token(token).head;
  while (above != kNone && !heads_clause(tree, above)) above = tree.token(above).head;
  return above;
}

bool is_below(const Tree& tree, int token, int ancestor) {
  return tree.has_ancestor(token, ancestor);
}

// «را» right behind a phrase, or behind the apposition that a comma opens there; kNone if there is none.
int marker_behind(const Tree& tree, int end) {
  const auto is_marker = [&](int i) { return fa::is_object_marker(tree.token(i)); };
  if (end < tree.size() && is_marker(end)) return end;
  if (end >= tree.size() || tree.token(end).upos != Upos::PUNCT) return kNone;
  for (int i = end + 1; i < tree.size() && !fa::is_finite(tree.token(i)); ++i) {
    if (is_marker(i)) return i;
    if (tree.token(i).upos == Upos::ADP) return kNone;
  }
  return kNone;
}

}  // namespace

void join_measures(Sentence& sentence, const Lexicon& lexicon) {
  for (int measure = 1; measure + 1 < static_cast<int>(sentence.tokens.size()); ++measure) {
    const Tree tree(sentence);
    const int noun = measure + 1;
    const Token& counted = tree.token(noun);
    if (counted.upos != Upos::NOUN || tree.token(measure).upos != Upos::NOUN) continue;
    if (tree.token(measure).ezafe && !lexicon.measures.find(tree.token(measure).lemma)) continue;
    if (!lexicon.measures.find(tree.token(measure).lemma) && !lexicon.counters.find(tree.token(measure).lemma)) continue;
    if (tree.child(measure, "nummod") == kNone || tree.is(noun, "compound") || counted.head == kNone || tree.token(measure).head == kNone)
      continue;
    if (counted.head != measure && counted.head != tree.token(measure).head) continue;
    const bool object = tree.has_object_marker(noun) || tree.is(noun, "obj");
    token_at(sentence, noun).head = tree.token(measure).head;
    if (!object) token_at(sentence, noun).deprel = tree.token(measure).deprel;
    for (const int child : tree.children(measure)) {
      if (child < measure && tree.is(child, "case")) token_at(sentence, child).head = noun;
      if (child > noun) token_at(sentence, child).head = noun;
    }
    if (object && tree.token(noun).head == measure) token_at(sentence, noun).deprel = "obj";
    token_at(sentence, measure).head = noun;
    token_at(sentence, measure).deprel = "nummod";
  }
}

void part_time_from_noun(Sentence& sentence, const std::vector<std::string>& folds, const TimeLexicon& times, const Lexicon& lexicon) {
  const Tree tree(sentence);
  TreeEdits edits(sentence);
  for (int time = 1; time < tree.size(); ++time) {
    const int noun = tree.token(time).head;
    if (!tree.is(time, "nmod") || noun >= time || !tree.preposition(time).empty()) continue;
    const std::string* type = lexicon.head_classes.find(tree.token(noun).lemma);  // persons and «دو طرف» have no times
    const bool group = noun > 0 && lexicon.groups.longest_at(folds, noun - 1).length > 0;
    if (tree.token(time - 1).ezafe && !group && !(type && *type == "Person")) continue;
    if (!times.is_time(tree, folds, time) || times.is_time(tree, folds, noun)) continue;
    const int clause = clause_above(tree, noun);
    if (clause > time) edits.hang(time, clause, "obl");
  }
  edits.make();
}

void part_two_names(Sentence& sentence, const std::vector<NamedSpan>& names) {
  for (std::size_t i = 1; i < names.size(); ++i) {
    const Tree::Range first = names[i - 1].range, second = names[i].range;
    const Tree tree(sentence);
    const int marker = marker_behind(tree, second.end);
    const bool joined = tree.token(first.end - 1).ezafe &&
                        !(names[i - 1].entry && names[i].entry && takes_no_genitive(*names[i - 1].entry, *names[i].entry));
    if (first.end != second.begin || marker == kNone || joined) continue;
    const int subject = head_of(sentence, first), object = head_of(sentence, second);
    int clause = clause_above(tree, subject);
    while (clause != kNone && clause < marker) clause = clause_above(tree, clause);
    if (clause == kNone) continue;
    TreeEdits edits(sentence);
    edits.hang(object, clause, "obj");
    edits.hang(marker, object, "case");
    edits.make();
    const Tree mended(sentence);
    const bool free = mended.token(subject).head == clause && !mended.is(subject, "nsubj") && mended.preposition(subject).empty();
    if (free && mended.child(clause, "nsubj") == kNone) token_at(sentence, subject).deprel = "nsubj";
  }
}

void part_object_from_phrase(Sentence& sentence, const std::vector<std::string>& folds, const TimeLexicon& times) {
  for (int head = 0; head < static_cast<int>(sentence.tokens.size()); ++head) {
    const Tree tree(sentence);
    if (!tree.has_object_marker(head) || !is_nominal(tree.token(head)) || !tree.preposition(head).empty()) continue;
    const auto& children = tree.children(head);
    const auto marker = std::ranges::find_if(children, [&](int child) { return child > head && tree.is(child, "case"); });
    const int clause = clause_above(tree, head);
    if (marker == children.end() || clause == kNone || clause < *marker) continue;
    const bool time = times.is_time(tree, folds, head);
    const bool subject = tree.is(head, "nsubj");
    int object = kNone;
    for (int number = head + 1; number < *marker && object == kNone; ++number) {  // a number before a noun begins a phrase
      const int counted = tree.token(number).head;
      const bool counts = tree.token(number).upos == Upos::NUM && tree.is(number, "nummod") && counted > number && counted < *marker;
      if (counts && tree.has_ancestor(counted, head) && tree.token(number - 1).upos != Upos::NUM &&
          tree.token(number - 1).upos != Upos::ADP && tree.token(number - 1).upos != Upos::CCONJ)
        object = counted;
    }
    for (int pointer = head + 1; pointer < *marker && object == kNone; ++pointer) {  // «دفتر او این خبر را تکذیب کرد»
      const int noun = tree.token(pointer).head;
      const bool points = tree.token(pointer).upos == Upos::DET && tree.is(pointer, "det") && noun > pointer && noun < *marker;
      if (!points || !tree.has_ancestor(noun, head) || !tree.preposition(noun).empty() || tree.token(pointer - 1).upos == Upos::CCONJ)
        continue;
      if (!tree.token(pointer - 1).ezafe) object = noun;
    }
    if (object == kNone && (time || subject)) {
      for (const int child : children) {
        if (child > head && child < *marker && tree.is(child, "nmod") && tree.preposition(child).empty()) object = child;
      }
    }
    if (object == kNone || object == head) continue;
    TreeEdits edits(sentence);
    edits.hang(object, clause, "obj");
    edits.hang(*marker, object, "case");
    edits.make();
    if (tree.token(head).head != clause) continue;
    token_at(sentence, head).deprel = time ? "obl" : tree.child(clause, "nsubj") == kNone || subject ? "nsubj" : "dep";
  }
}

void part_counted_object(Sentence& sentence) {
  const Tree tree(sentence);
  TreeEdits edits(sentence);
  for (int subject = 0; subject + 2 < tree.size(); ++subject) {
    const int clause = tree.token(subject).head;
    const int number = subject + 1;
    const int counted = tree.token(number).head;
    const bool counts = tree.token(number).upos == Upos::NUM && tree.is(number, "nummod") && counted > number;
    if (!tree.is(subject, "nsubj") || clause < counted || !counts || tree.token(counted).head != subject || !tree.is(counted, "nmod"))
      continue;
    const int object = tree.child(clause, "obj");
    const bool listed = object > counted && tree.has_object_marker(object);
    if (tree.token(subject).ezafe && !listed) continue;
    edits.hang(counted, clause, "obj");
    if (listed) edits.hang(object, counted, "conj");
  }
  edits.make();
}

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
      return other.range.end <= comma && is_below(tree, head_of(sentence, other.range), phrase) && other.type == name.type;
    });
    if (!listed && circumstance && !(tree.is(subject, "conj") && same_kind)) edits.hang(subject, clause, "nsubj");
  }
  edits.make();
}

void part_predicate_from_subject(Sentence& sentence) {
  for (int noun = 1; noun < static_cast<int>(sentence.tokens.size()); ++noun) {
    const Tree tree(sentence);
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
      continue;
    }
    const int verb = tree.token(subject).head;
    const bool copula = verb > noun && tree.is(subject, "nsubj") && fa::infinitive_of(tree.token(verb).lemma) == fa::kCopulaInfinitive;
    if (!copula) continue;
    token_at(sentence, noun).head = verb;
    token_at(sentence, noun).deprel = "xcomp";
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
    if (!heads_clause(tree, verb) || !tree.is(verb, "conj") || wish == kNone || wish > verb || !heads_clause(tree, wish)) continue;
    if (!tree.is(wish, "ccomp") && !tree.is(wish, "xcomp")) continue;
    const int above = tree.token(wish).head;
    const bool own_subject = tree.child(verb, "nsubj") != kNone;
    if (above == kNone || !heads_clause(tree, above) || !own_subject) continue;
    if (fa::read_verb_group(tree, wish).subjunctive && !fa::read_verb_group(tree, verb).subjunctive) edits.hang(verb, above, "conj");
  }
  edits.make();
}

}  // namespace gereh::extract
