#include "extract/repair/nominal_repair.h"

#include "extract/events/events.h"
#include "extract/repair/tree_edits.h"

namespace gereh::extract {

void join_nominal_to_verb(Sentence& sentence, const FrameLexicon& frames, const Lexicon& lexicon) {
  const Tree tree(sentence);
  TreeEdits edits(sentence);
  for (int verb = 1; verb < tree.size(); ++verb) {
    if (!heads_clause(tree, verb)) continue;
    const fa::VerbGroup group = fa::read_verb_group(tree, verb);
    const bool complete = tree.child(verb, "compound") != kNone || tree.child(verb, "xcomp") != kNone || group.participle_passive;
    if (const int first = verb - 2; first > 0 && tree.is(verb - 1, "compound") && tree.token(verb - 1).head == verb) {
      const bool loose = tree.token(first).head != kNone && tree.token(first).head != verb && tree.subtree(first).end == verb - 1;
      const bool noun = tree.token(first).upos == Upos::NOUN && tree.preposition(first).empty() && !tree.has_object_marker(first);
      if (loose && noun && !frames.find(TriggerKind::verb, words(sentence, {first, verb}) + " " + group.infinitive).empty())
        edits.hang(first, verb, "compound:lvc");  // «خودروی پلیس هدف قرار گرفت»
    }
    if (!lexicon.is_light(group.infinitive) || complete) continue;
    int nominal = kNone;  // the outermost: «درخواست» in «درخواست کمک کرد»
    for (int word = verb - 1; word > 0 && word != verb; word = tree.token(word).head) {
      const Upos upos = tree.token(word).upos;
      const bool part = (upos == Upos::NOUN || upos == Upos::ADJ) && tree.token(word).head != kNone && tree.subtree(word).end == verb;
      if (!part || !tree.preposition(word).empty() || tree.has_object_marker(word)) break;
      const bool two = word + 2 == verb && tree.token(word + 1).head == word;  // «اعلام آمادگی کرد»
      if (two && !frames.find(TriggerKind::verb, words(sentence, {word, verb}) + " " + group.infinitive).empty()) {
        nominal = word;
        edits.hang(word + 1, verb, "compound:lvc");
        break;
      }
      if (!frames.find(TriggerKind::verb, tree.token(word).form + " " + group.infinitive).empty()) nominal = word;
    }
    if (nominal == kNone || tree.token(nominal).head == verb) continue;
    edits.hang(nominal, verb, tree.token(nominal).upos == Upos::ADJ ? "xcomp" : "compound:lvc");
  }
  edits.make();
}

}  // namespace gereh::extract
