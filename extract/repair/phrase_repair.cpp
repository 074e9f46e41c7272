#include "extract/repair/phrase_repair.h"

#include <algorithm>

#include "extract/events/events.h"
#include "extract/repair/tree_edits.h"

namespace gereh::extract {

namespace {

constexpr int kLongestNaming = 3;  // words of a naming: «به نام»

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

}  // namespace gereh::extract
