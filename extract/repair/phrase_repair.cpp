#include "extract/repair/phrase_repair.h"

#include <algorithm>

#include "extract/events/events.h"
#include "extract/fa/definite_form.h"
#include "extract/fa/function_words.h"
#include "extract/fa/verb_group.h"
#include "extract/repair/tree_edits.h"

namespace gereh::extract {

namespace {

constexpr int kLongestNaming = 3;  // words of a naming: «به نام»

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

void join_approximations(Sentence& sentence, const Lexicon& lexicon) {
  const Tree tree(sentence);
  TreeEdits edits(sentence);
  for (int word = 0; word + 3 < tree.size(); ++word) {
    const int preposition = word + 1, number = word + 2;
    const bool about = lexicon.approximations.find(tree.token(word).form) && tree.token(preposition).upos == Upos::ADP;
    if (!about || tree.token(number).upos != Upos::NUM || (word > 0 && tree.token(word - 1).upos == Upos::ADP)) continue;
    int counted = number;
    while ((tree.is(counted, "nummod") || tree.is(counted, "flat")) && tree.token(counted).head > counted)
      counted = tree.token(counted).head;
    const int own = tree.token(counted).head == word ? tree.token(word).head : tree.token(counted).head;
    if (tree.token(counted).upos != Upos::NOUN || !tree.is(counted, "obl") || own == kNone || own < counted || !heads_clause(tree, own))
      continue;
    const auto prepositions = tree.children_by(counted, "case");
    if (std::ranges::any_of(prepositions, [&](int other) { return other < word; })) continue;
    const bool open = tree.child(own, "nsubj") == kNone;
    edits.hang(counted, own, tree.has_object_marker(counted) || !open ? "obj" : "nsubj");
    edits.hang(word, number, "advmod");
    edits.hang(preposition, word, "fixed");
  }
  edits.make();
}

void join_measures(Sentence& sentence, const Lexicon& lexicon) {
  Tree tree(sentence);
  for (int measure = 1; measure + 1 < tree.size(); ++measure) {
    const int noun = measure + 1;
    const Token& counted = tree.token(noun);
    if (counted.upos != Upos::NOUN || tree.token(measure).upos != Upos::NOUN) continue;
    const std::string* type = lexicon.head_classes.find(counted.lemma);
    const bool ton = lexicon.counters.find(tree.token(measure).lemma) && !(type && *type == "Person");  // «هزار تن کالا» is no people
    if (tree.token(measure).ezafe && !lexicon.measures.find(tree.token(measure).lemma) && !ton) continue;
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
    tree = Tree(sentence);
  }
}

void join_parties(Sentence& sentence, const Lexicon& lexicon) {
  const Tree tree(sentence);
  TreeEdits edits(sentence);
  for (int party = 2; party < tree.size(); ++party) {
    const std::string preposition = tree.preposition(party);
    const int subject = tree.token(party).head;
    if (!lexicon.between.find(preposition) || subject == kNone || subject > party || !tree.is(party, "nmod")) continue;
    const int document = tree.token(subject).head;
    if (document == kNone || document + 1 != subject || !tree.is(subject, "nmod") || !tree.preposition(subject).empty()) continue;
    const std::string* type = lexicon.head_classes.find(tree.token(document).lemma);
    if (type && (*type == "Document" || *type == "Treaty")) edits.hang(party, document, "nmod");
  }
  edits.make();
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
    int object = kNone;
    for (int number = head + 1; number < marker && object == kNone && !other; ++number) {  // a number before a noun begins a phrase
      const int counted = tree.token(number).head;
      const bool counts = tree.token(number).upos == Upos::NUM && tree.is(number, "nummod") && counted > number && counted < marker;
      if (counts && tree.has_ancestor(counted, head) && tree.token(number - 1).upos != Upos::NUM &&
          tree.token(number - 1).upos != Upos::ADP && tree.token(number - 1).upos != Upos::CCONJ)
        object = counted;
    }
    for (int pointer = head + 1; pointer < marker && object == kNone; ++pointer) {  // «دفتر او این خبر را تکذیب کرد»
      const int noun = tree.token(pointer).head;
      const bool points = tree.token(pointer).upos == Upos::DET && tree.is(pointer, "det") && noun > pointer && noun < marker;
      if (!points || !tree.has_ancestor(noun, head) || !tree.preposition(noun).empty() || tree.token(pointer - 1).upos == Upos::CCONJ)
        continue;
      if (!tree.token(pointer - 1).ezafe) object = noun;
    }
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

void part_adjective_from_subject(Sentence& sentence) {
  const Tree tree(sentence);
  TreeEdits edits(sentence);
  for (int word = 1; word < tree.size(); ++word) {
    const int noun = word - 1;
    const bool subject = tree.token(word).upos == Upos::ADJ && tree.is(word, "nsubj") && tree.children(word).empty();
    const bool beside = tree.token(noun).upos == Upos::NOUN && tree.is(noun, "obl") && tree.token(noun).head == tree.token(word).head;
    if (subject && beside && !tree.preposition(noun).empty() && tree.token(noun).ezafe) edits.hang(word, noun, "amod");
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

void join_to_neighbour(Sentence& sentence) {
  const Tree tree(sentence);
  TreeEdits edits(sentence);
  for (int conjunct = 2; conjunct < tree.size(); ++conjunct) {
    const int host = tree.token(conjunct).head;
    if (!tree.is(conjunct, "conj") || host >= conjunct || !is_nominal(tree.token(conjunct)) || host < 0 || !is_nominal(tree.token(host)))
      continue;
    int joint = conjunct - 1;
    while (joint > 0 && (tree.token(joint).upos == Upos::ADV || tree.token(joint).upos == Upos::NUM || tree.token(joint).upos == Upos::DET))
      --joint;
    if (tree.token(joint).upos != Upos::CCONJ && tree.token(joint).upos != Upos::PUNCT) continue;
    int neighbour = joint - 1;
    while (neighbour > host && tree.token(neighbour).head >= 0 && tree.token(neighbour).head < neighbour &&
           (is_within_phrase(tree.token(neighbour)) || tree.is(neighbour, "conj")))
      neighbour = tree.token(neighbour).head;
    if (neighbour <= host || !is_nominal(tree.token(neighbour)) || tree.has_ancestor(neighbour, host)) continue;
    if (tree.token(neighbour).head == tree.token(host).head && tree.token(host).head > conjunct) edits.hang(conjunct, neighbour, "conj");
  }
  edits.make();
}

void join_objects(Sentence& sentence) {
  const Tree tree(sentence);
  TreeEdits edits(sentence);
  for (int object = 0; object + 1 < tree.size(); ++object) {
    const int next = object + 1;
    const bool both = tree.is(object, "obj") && tree.is(next, "obj") && tree.token(object).head == tree.token(next).head;
    if (!both || !tree.token(object).ezafe) continue;
    edits.hang(next, object, "nmod");
    if (const int marker = tree.object_marker(next); marker != kNone) edits.hang(marker, object, "case");
  }
  edits.make();
}

void join_called(Sentence& sentence, const std::vector<std::string>& folds, const std::vector<NamedSpan>& names, const Lexicon& lexicon) {
  const Tree tree(sentence);
  TreeEdits edits(sentence);
  for (const NamedSpan& name : names) {
    const auto names_it = [&](int cue) { return cue > 0 && cue + lexicon.namings.longest_at(folds, cue).length == name.range.begin; };
    int cue = name.range.begin - 1;
    while (cue > name.range.begin - kLongestNaming && !names_it(cue)) --cue;
    if (!names_it(cue)) continue;
    int noun = cue - 1;
    while (tree.token(noun).head >= 0 && tree.token(noun).head < noun && tree.preposition(noun).empty() &&
           is_within_phrase(tree.token(noun)))
      noun = tree.token(noun).head;
    if (tree.token(noun).upos != Upos::NOUN) continue;
    const int head = head_of(sentence, name.range);
    edits.hang(head, tree.token(noun).head, tree.token(noun).deprel);
    edits.hang(noun, head, "appos");
    for (const int child : tree.children(noun)) {
      if (tree.is(child, "case") || tree.is(child, "acl")) edits.hang(child, head, tree.token(child).deprel);
    }
    for (int i = cue; i < name.range.begin; ++i) {
      if (tree.token(i).head < cue || tree.token(i).head >= name.range.begin) edits.hang(i, head, "dep");
    }
  }
  edits.make();
}

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

}  // namespace gereh::extract
