#include "extract/repair/buried_object_repair.h"

#include <algorithm>

#include "extract/events/events.h"
#include "extract/fa/definite_form.h"
#include "extract/fa/function_words.h"
#include "extract/fa/verb_group.h"
#include "extract/repair/tree_edits.h"

namespace gereh::extract {

namespace {

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

// «مهاجمان یازده موتر را آتش زدند»: what a number counts between a noun and its «را», below the noun; kNone if none does. A number before a
// noun begins a phrase, unless a preposition or a conjunction stands before it.
int counted_between(const Tree& tree, int head, int marker) {
  for (int number = head + 1; number < marker; ++number) {
    const int counted = tree.token(number).head;
    const bool counts = tree.token(number).upos == Upos::NUM && tree.is(number, "nummod") && counted > number && counted < marker;
    const Upos before = tree.token(number - 1).upos;
    if (counts && tree.has_ancestor(counted, head) && before != Upos::NUM && before != Upos::ADP && before != Upos::CCONJ) return counted;
  }
  return kNone;
}

// «دفتر او این خبر را تکذیب کرد»: what «این» points at between a noun and its «را», below the noun; kNone if it points at nothing there.
int pointed_between(const Tree& tree, int head, int marker) {
  for (int pointer = head + 1; pointer < marker; ++pointer) {
    const int noun = tree.token(pointer).head;
    const bool points = tree.token(pointer).upos == Upos::DET && tree.is(pointer, "det") && noun > pointer && noun < marker;
    if (!points || !tree.has_ancestor(noun, head) || !tree.preposition(noun).empty() || tree.token(pointer - 1).upos == Upos::CCONJ)
      continue;
    if (!tree.token(pointer - 1).ezafe) return noun;
  }
  return kNone;
}

}  // namespace

void part_marked_object(Sentence& sentence) {
  const Tree tree(sentence);
  TreeEdits edits(sentence);
  for (int marker = 2; marker < tree.size(); ++marker) {
    const int first = tree.token(marker).head;
    if (!fa::is_object_marker(tree.token(marker)) || first < 0 || first >= marker) continue;
    int object = marker - 1;
    while (object > first && tree.token(object).head > first && tree.token(object).head < object && !tree.is(object, "obj"))
      object = tree.token(object).head;
    const bool other = object > first && tree.is(object, "obj") && tree.token(object).head == tree.token(first).head;
    if (!other) continue;
    if (tree.is(first, "nsubj")) edits.hang(marker, object, "case");
    const int clause = tree.token(first).head;
    if (tree.is(first, "obj") && tree.child(clause, "nsubj") == kNone &&
        !tree.token(object - 1).ezafe) {  // «ایجاد اشتغال رشد را افزایش می‌دهد»
      edits.hang(marker, object, "case");
      edits.call(first, "nsubj");
      continue;
    }
    if (first < 1 || !tree.is(first, "obj") || !tree.is(first - 1, "nsubj")) continue;
    edits.hang(marker, object, "case");
    edits.hang(first, first - 1, "nmod");
  }
  edits.make();
}

void part_object_from_phrase(Sentence& sentence, const std::vector<std::string>& folds, const TimeLexicon& times) {
  Tree tree(sentence);
  for (int head = 0; head < tree.size(); ++head) {
    const int marker = tree.object_marker(head);
    if (marker == kNone || !is_nominal(tree.token(head)) || !tree.preposition(head).empty()) continue;
    const int clause = clause_above(tree, head);
    if (clause == kNone || clause < marker) continue;
    const bool time = times.is_time(tree, folds, head);
    const bool subject = tree.is(head, "nsubj");
    const std::vector<int> subjects = tree.children_by(clause, "nsubj");
    const bool other = std::ranges::any_of(subjects, [&](int own) { return own != head; });  // «دولت دستور تخلیه ۱۷ روستا را صادر کرد»
    int object = other ? kNone : counted_between(tree, head, marker);
    if (object == kNone) object = pointed_between(tree, head, marker);
    const bool indefinite = !tree.token(head).ezafe && fa::definite_form(tree.token(head)) != tree.token(head).form;  // takes no genitive
    if (object == kNone && (time || subject || indefinite)) {
      for (const int child : tree.children(head)) {
        if (child > head && child < marker && tree.is(child, "nmod") && tree.preposition(child).empty()) object = child;
      }
    }
    if (object == kNone || object == head) continue;
    TreeEdits edits(sentence);
    edits.hang(object, clause, "obj");
    edits.hang(marker, object, "case");
    edits.make();
    const bool alone = subject || tree.child(clause, "nsubj") == kNone;
    if (tree.token(head).head == clause) token_at(sentence, head).deprel = time ? "obl" : alone ? "nsubj" : "dep";
    tree = Tree(sentence);
  }
}

void part_counted_object(Sentence& sentence) {
  const Tree tree(sentence);
  TreeEdits edits(sentence);
  for (int subject = 0; subject + 2 < tree.size(); ++subject) {
    const int clause = tree.token(subject).head;
    const int number = subject + 1;
    const bool counts = tree.token(number).upos == Upos::NUM && tree.is(number, "nummod");
    if (!tree.is(subject, "nsubj") || !counts) continue;
    int counted = tree.token(number).head;
    while (tree.is(counted, "nummod") && tree.token(counted).head > counted) counted = tree.token(counted).head;  // «دو قبضه سلاح»
    if (counted < number || clause < counted || tree.token(counted).head != subject || !tree.is(counted, "nmod")) continue;
    std::vector<int> objects = tree.children_by(clause, "obj");
    std::erase_if(objects, [&](int object) { return object < counted; });
    const bool listed = std::ranges::any_of(objects, [&](int object) { return tree.has_object_marker(object); });
    if (tree.token(subject).ezafe && !listed) continue;
    edits.hang(counted, clause, "obj");
    for (const int object : objects) {
      if (listed) edits.hang(object, counted, "conj");
    }
  }
  edits.make();
}

void part_person_from_body(Sentence& sentence, const Lexicon& lexicon) {
  const Tree tree(sentence);
  TreeEdits edits(sentence);
  for (int body = 0; body + 2 < tree.size(); ++body) {
    const int person = body + 1;
    const int clause = tree.token(body).head;
    if (!tree.is(body, "nsubj") || !tree.is(person, "nmod") || tree.token(person).head != body || tree.token(person).upos != Upos::NOUN)
      continue;
    const std::string* acts = lexicon.head_classes.find(tree.token(body).lemma);
    const std::string* undergoes = lexicon.head_classes.find(tree.token(person).lemma);
    if (!acts || !lexicon.body_classes.contains(*acts) || !undergoes || *undergoes != "Person") continue;
    const int object = tree.child(clause, "obj");
    if (object == kNone || object != person + 1 || !tree.has_object_marker(object)) continue;
    edits.hang(person, clause, "obj");
    edits.hang(object, person, "nmod");
    edits.hang(tree.object_marker(object), person, "case");
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

}  // namespace gereh::extract
