#include "extract/repair/object_repair.h"

#include <algorithm>

#include "extract/events/events.h"
#include "extract/fa/definite_form.h"
#include "extract/fa/written_ezafe.h"
#include "extract/repair/tree_edits.h"

namespace gereh::extract {

namespace {

// The noun without preposition between a phrase and the marker («را») behind it, the last of several; kNone if there is none.
int bare_noun_before(const Tree& tree, int phrase, int marker, int from) {
  int object = kNone;
  for (int child : tree.children(phrase)) {
    const bool genitive = tree.is(child, "nmod") || (tree.is(child, "flat") && tree.token(child).name.starts_with("B-"));
    if (child >= from && child < marker && genitive && tree.preposition(child).empty()) object = child;
  }
  return object;
}

int marker_behind(const Tree& tree, int phrase, int from) {
  const auto& children = tree.children(phrase);
  const auto marker = std::ranges::find_if(children, [&](int child) { return child >= from && tree.is(child, "case"); });
  return marker == children.end() ? kNone : *marker;
}

// The clause that a word is in: the nearest verb or predicate above it that follows it; kNone if there is none.
int clause_behind(const Tree& tree, int token) {
  int above = tree.token(token).head;
  while (above != kNone && (above < token || !heads_clause(tree, above))) above = tree.token(above).head;
  return above;
}

bool is_marker(const Tree& tree, int token) {
  return tree.is(token, "case") && tree.token(token).head < token;
}

}  // namespace

void join_names(Sentence& sentence, const std::vector<NamedSpan>& names) {
  TreeEdits edits(sentence);
  for (const NamedSpan& name : names) {
    if (!name.entry && name.type != "Person") continue;
    const int head = head_of(sentence, name.range);
    for (int i = name.range.begin; i < name.range.end; ++i) {
      const Token& word = sentence.tokens[static_cast<std::size_t>(i)];
      if (i == head && name.type == "Person" && word.deprel == "amod") edits.call(i, "nmod");
      for (int child = name.range.end; i != head && child < static_cast<int>(sentence.tokens.size()); ++child) {
        if (sentence.tokens[static_cast<std::size_t>(child)].head == i)
          edits.hang(child, head, sentence.tokens[static_cast<std::size_t>(child)].deprel);
      }
      if (i == head || (relation_is(word.deprel, "flat") && within(word.head, name.range))) continue;
      if (name.type == "Person" || !within(word.head, name.range)) edits.hang(i, head, "flat:name");
    }
    edits.make();
  }
}

void part_two_objects(Sentence& sentence) {
  const Tree tree(sentence);
  TreeEdits edits(sentence);
  for (int noun = 0; noun < tree.size(); ++noun) {
    int markers = 0;
    for (const int marker : tree.children(noun)) {
      if (!is_marker(tree, marker) || ++markers < 2) continue;
      const int object = phrase_head(sentence, marker - 1, noun);
      const int clause = clause_behind(tree, marker);
      if (object <= noun || clause == kNone || !is_nominal(tree.token(object)) || !tree.preposition(object).empty()) continue;
      edits.hang(object, clause, "obj");
      edits.hang(marker, object, "case");
    }
  }
  edits.make();
}

void part_object_from_genitive(Sentence& sentence) {
  const Tree tree(sentence);
  TreeEdits edits(sentence);
  for (int noun = 1; noun < tree.size(); ++noun) {
    if (!tree.is(noun, "nmod") || tree.token(noun).head > noun || !tree.preposition(noun).empty() || !tree.has_object_marker(noun))
      continue;
    const int before = tree.subtree(noun).begin - 1;
    const int clause = clause_behind(tree, noun);
    if (before < 0 || clause == kNone || tree.child(clause, "obj") != kNone) continue;
    int phrase = noun;  // «پیش از سیل دستور تخلیه را صادر کرد»
    while (is_within_phrase(tree.token(phrase)) && tree.preposition(phrase).empty()) phrase = tree.token(phrase).head;
    const bool in_phrase = tree.is(phrase, "obl") && !tree.preposition(phrase).empty() && tree.token(phrase).head == clause;
    if (tree.token(before).ezafe && !in_phrase) continue;
    edits.hang(noun, clause, "obj");
  }
  edits.make();
}

void recast_marked_subject(Sentence& sentence) {
  const Tree tree(sentence);
  TreeEdits edits(sentence);
  for (int noun = 1; noun < tree.size(); ++noun) {
    const int marker = tree.object_marker(noun);
    if (marker == kNone || !tree.is(noun, "nmod") || !tree.preposition(noun).empty()) continue;
    int top = noun;
    while (tree.is(top, "nmod") && tree.preposition(top).empty() && tree.token(top).head < top &&
           tree.token(tree.subtree(top).begin - 1).ezafe)
      top = tree.token(top).head;
    const int clause = tree.token(top).head;
    if (top == noun || !tree.is(top, "nsubj") || clause < marker || tree.child(clause, "obj") != kNone) continue;
    edits.call(top, "obj");
    edits.hang(marker, top, "case");
  }
  edits.make();
}

void part_subject_from_pronoun(Sentence& sentence) {
  const Tree tree(sentence);
  TreeEdits edits(sentence);
  for (int pronoun = 1; pronoun + 1 < tree.size(); ++pronoun) {
    const int subject = pronoun - 1, marker = pronoun + 1, clause = tree.token(subject).head;
    const bool owned = tree.token(pronoun).upos == Upos::PRON && tree.is(pronoun, "nmod") && tree.token(pronoun).head == subject;
    if (!owned || tree.object_marker(subject) != marker || !tree.is(subject, "obj") || tree.child(clause, "nsubj") != kNone) continue;
    const std::string& form = tree.token(subject).form;
    const bool plural = has_feature(tree.token(subject), "Number=Plur") && fa::unjoined_plural(form) == form;
    if (!fa::lacks_written_ezafe(form) && !(plural && fa::read_verb_group(tree, clause).plural)) continue;
    edits.hang(pronoun, clause, "obj");
    edits.hang(marker, pronoun, "case");
    edits.call(subject, "nsubj");
  }
  edits.make();
}

void part_object_behind_comma(Sentence& sentence) {
  const Tree tree(sentence);
  TreeEdits edits(sentence);
  for (int noun = 1; noun < tree.size(); ++noun) {
    const int begin = tree.noun_phrase(noun).begin;
    const bool listed = tree.is(noun, "conj") || tree.is(noun, "appos");
    if (!listed || !tree.has_object_marker(noun) || begin < 1 || tree.token(begin - 1).upos != Upos::PUNCT) continue;
    int phrase = tree.token(noun).head;
    while (phrase != kNone && !tree.is(phrase, "obl") && !heads_clause(tree, phrase)) phrase = tree.token(phrase).head;
    if (phrase == kNone || !tree.is(phrase, "obl") || tree.preposition(phrase).empty()) continue;
    const int clause = clause_behind(tree, noun);
    if (clause != kNone && tree.token(phrase).head == clause && tree.child(clause, "obj") == kNone) edits.hang(noun, clause, "obj");
  }
  edits.make();
}

namespace {

// The head of the phrase that ends right before a comma; kNone if none does.
int phrase_before(const Tree& tree, int comma) {
  const int last = comma - 1;
  if (last < 0 || !(is_nominal(tree.token(last)) || tree.token(last).upos == Upos::PRON)) return kNone;
  return phrase_head(tree.sentence(), last);
}

}  // namespace

void part_second_subject(Sentence& sentence) {
  const Tree tree(sentence);
  TreeEdits edits(sentence);
  for (int clause = 0; clause < tree.size(); ++clause) {
    if (!heads_clause(tree, clause)) continue;
    const std::vector<int> subjects = tree.children_by(clause, "nsubj");
    for (std::size_t i = 1; i < subjects.size(); ++i) {
      const Tree::Range second = tree.subtree(subjects[i]);
      const auto comma = [&](int at) { return at > 0 && at < tree.size() && tree.token(at).upos == Upos::PUNCT; };
      if (!comma(second.begin - 1) || !(comma(second.end - 1) || comma(second.end))) continue;
      const int host = phrase_before(tree, second.begin - 1);  // «وکیل او، ژاله فرهمند، ...»
      if (host != kNone) edits.hang(subjects[i], host, "appos");
    }
    const bool taken = tree.child(clause, "obj") != kNone || tree.child(clause, "nsubj:pass") != kNone;
    if (taken || subjects.size() != 2 || subjects[1] > clause) continue;
    const int before = tree.subtree(subjects[1]).begin - 1;
    const bool amount = tree.child(subjects[1], "nummod") != kNone && tree.is(subjects[0], "nsubj");  // «..., ۱۵ میلیارد تومان جریمه کرد»
    if ((tree.token(before).upos != Upos::PUNCT || amount) && !tree.token(before).ezafe) edits.call(subjects[1], "obj");
  }
  edits.make();
}

void part_subject_from_objects(Sentence& sentence) {
  const Tree tree(sentence);
  TreeEdits edits(sentence);
  for (int clause = 0; clause < tree.size(); ++clause) {
    const std::vector<int> objects = tree.children_by(clause, "obj");
    if (!heads_clause(tree, clause) || objects.size() != 2 || tree.child(clause, "nsubj") != kNone) continue;
    const bool bare = tree.preposition(objects[0]).empty() && !tree.has_object_marker(objects[0]) && is_nominal(tree.token(objects[0]));
    if (bare && tree.has_object_marker(objects[1]) && objects[1] < clause && !tree.token(objects[1] - 1).ezafe)
      edits.call(objects[0], "nsubj");
  }
  edits.make();
}

void part_object_from_oblique(Sentence& sentence) {
  const Tree tree(sentence);
  TreeEdits edits(sentence);
  for (int noun = 0; noun < tree.size(); ++noun) {
    const int clause = tree.token(noun).head;
    if (!tree.is(noun, "obl") || clause <= noun || tree.preposition(noun).empty() || !tree.has_object_marker(noun)) continue;
    const int marker = marker_behind(tree, noun, noun + 1);
    const int object = bare_noun_before(tree, noun, marker, noun + 1);
    if (object == kNone) continue;
    edits.hang(object, clause, "obj");
    edits.hang(marker, object, "case");
  }
  edits.make();
}

void part_object_from_nominal(Sentence& sentence) {
  const Tree tree(sentence);
  TreeEdits edits(sentence);
  for (int nominal = 0; nominal < tree.size(); ++nominal) {
    const int verb = tree.token(nominal).head;
    if (!tree.is(nominal, "compound") || verb <= nominal) continue;
    const int marker = marker_behind(tree, nominal, nominal + 1);
    const int object = tree.child(nominal, "conj");
    if (marker == kNone || object == kNone || object > marker || marker > verb) continue;
    edits.hang(object, verb, "obj");
    edits.hang(marker, object, "case");
  }
  edits.make();
}

void part_subject_from_object(Sentence& sentence, const std::vector<NamedSpan>& names) {
  const Tree tree(sentence);
  TreeEdits edits(sentence);
  for (const NamedSpan& name : names) {
    if (!name.entry && name.type != "Person") continue;
    const int subject = head_of(sentence, name.range);
    const int clause = tree.token(subject).head;
    if (clause <= subject || !tree.preposition(subject).empty()) continue;
    const int other = tree.child(clause, "nsubj");
    if (!tree.is(subject, "nsubj") && !(tree.is(subject, "obj") && other == kNone)) continue;
    const int marker = marker_behind(tree, subject, name.range.end);
    if (marker == kNone || !tree.has_object_marker(subject)) continue;
    int object = kNone;
    for (const int conjunct : tree.conjuncts(subject)) {  // «فرانسه و بریتانیا ایران را»
      const int from = conjunct == subject ? name.range.end : conjunct + 1;
      if (const int noun = bare_noun_before(tree, conjunct, marker, from); noun != kNone) object = noun;
    }
    if (object == kNone) continue;
    edits.hang(object, clause, "obj");
    edits.hang(marker, object, "case");
    edits.call(subject, "nsubj");
  }
  edits.make();
}

}  // namespace gereh::extract
