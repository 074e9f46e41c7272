// Parsers hang such nominals anywhere, but writers place them strictly: the nominal part stands right before a conjunction. That it is
// not merely coordinated with what follows is seen from its neighbours: it follows «را», or an adjective or participle makes it, or
// what comes behind the conjunction is a phrase of its own (with a preposition, with «را», or the verb's nominal part at once). What
// stands before the nominal is then the restored verb's, what stands behind the conjunction remains the verb's.
#include "extract/events/elided_verbs.h"

#include <algorithm>

#include "extract/events/events.h"
#include "extract/fa/function_words.h"

namespace gereh::extract {

namespace {

class Restorer {
 public:
  Restorer(Sentence& sentence, const FrameLexicon& frames, const Lexicon& lexicon)
      : sentence_(sentence), frames_(frames), lexicon_(lexicon) {}

  void all() {
    for (int verb = size() - 1; verb >= kFirstPlace; --verb) {
      int from = verb;
      while (is_carrier(from)) {
        const int part = shared_part(from);
        if (part == kNone) break;
        restore(part, from);
        from = part + 1;  // the restored verb may be shared further
        ++verb;
      }
    }
  }

 private:
  static constexpr int kFirstPlace = 3;  // nominal, conjunction, nominal, verb

  int size() const { return static_cast<int>(sentence_.tokens.size()); }
  Token& token(int i) { return sentence_.tokens[static_cast<std::size_t>(i)]; }
  const Token& token(int i) const { return sentence_.tokens[static_cast<std::size_t>(i)]; }

  bool could_be_part(int i) const {
    const Upos upos = token(i).upos;
    return upos == Upos::NOUN || upos == Upos::ADJ || (upos == Upos::VERB && fa::is_participle(token(i)));
  }

  // A finite light verb right behind its nominal part.
  bool is_carrier(int verb) const {
    if (!fa::is_finite(token(verb)) && !fa::is_inchoative(token(verb)) && !with_auxiliary(verb)) return false;
    const std::string infinitive = fa::infinitive_of(token(verb).lemma);
    return verb >= kFirstPlace && token(verb).upos == Upos::VERB && (lexicon_.is_light(infinitive) || lexicon_.actives.find(infinitive)) &&
           could_be_part(own_part(verb));
  }

  // The word before a verb and its auxiliaries: «امضا» in «امضا خواهند کرد».
  int own_part(int verb) const {
    int part = verb - 1;
    while (part > 0 && token(part).upos == Upos::AUX) --part;
    return part;
  }

  bool with_auxiliary(int verb) const {  // «کرده است»
    return verb + 1 < size() && token(verb + 1).upos == Upos::AUX && token(verb + 1).head == verb;
  }

  // The nominal before a conjunction that shares the verb; kNone if there is none.
  int shared_part(int verb) const {
    const Tree tree(sentence_);
    for (int i = own_part(verb) - 2; i >= 0; --i) {
      if (fa::is_finite(token(i)) && !tree.is(i, "acl") && token(i).upos == Upos::VERB) return kNone;
      if (tree.is(i, "cop")) return kNone;  // «... نگران‌کننده است، تصریح کرد»: a clause that lacks nothing
      if (token(i + 1).upos != Upos::CCONJ || !could_be_part(i) || !is_known(tree, i, verb)) continue;
      if (stands_apart(tree, i, verb)) return i;
    }
    return kNone;
  }

  bool is_known(const Tree& tree, int part, int verb) const {
    if (token(part).upos == Upos::VERB && !fa::is_inchoative(token(verb))) return false;
    const fa::VerbGroup group = fa::read_verb_group(tree, verb);
    return std::ranges::any_of(verb_names_with(tree, part, group, lexicon_), [&](const VerbName& name) {
      return !frames_.find(TriggerKind::verb, name.infinitive).empty() || lexicon_.sayings.find(name.infinitive);
    });
  }

  bool stands_apart(const Tree& tree, int part, int verb) const {
    const int before = part - 1, behind = part + 2;
    const bool two_objects = has_marker(behind, verb) && has_marker(clause_begin(part), part);
    const int own = own_part(verb);  // «نفت ۲۲ درصد افزایش [یافت] و طلا ۹ درصد کاهش یافت»
    const bool counted = before >= 0 && tree.child(before, "nummod") != kNone && own > behind && tree.child(own - 1, "nummod") != kNone;
    if (token(part).ezafe || (before >= 0 && token(before).ezafe && !two_objects && !counted)) return false;
    if (counted) return true;
    if (before >= 0 && fa::is_object_marker(token(before))) return true;
    if (!tree.preposition(part).empty() || (before >= 0 && token(before).upos == Upos::ADP)) return false;
    if (behind == own_part(verb) || token(part).upos != Upos::NOUN) return true;
    if (token(verb).head == part && tree.is(verb, "conj")) return true;
    if (token(behind).upos == Upos::ADV || (token(behind).upos == Upos::ADP && !fa::is_object_marker(token(behind)))) return true;
    if (has_marker(behind, verb)) return two_objects || (before >= 0 && tree.child(before, "nummod") != kNone);
    return false;
  }

  bool has_marker(int begin, int end) const {
    for (int i = begin; i < end; ++i) {
      if (fa::is_object_marker(token(i))) return true;
    }
    return false;
  }

  int clause_begin(int part) const {
    int begin = part;
    while (begin > 0 && !fa::is_finite(token(begin - 1)) && token(begin - 1).upos != Upos::SCONJ) --begin;
    return begin;
  }

  void restore(int part, int verb) {
    Token restored = token(verb);
    restored.elided = true;
    restored.space_after = true;
    restored.name = "O";
    restored.span = {token(part).span.end, token(part).span.end};
    sentence_.tokens.insert(sentence_.tokens.begin() + part + 1, restored);
    for (Token& other : sentence_.tokens) {
      if (other.head > part) ++other.head;
    }
    rehang(part, part + 1, verb + 1);
  }

  // What stands before the conjunction hangs on the restored verb if it hung on the verb or on the nominal part, and what stands behind it
  // the other way round.
  void rehang(int part, int restored, int verb) {
    const std::vector<Token> before = sentence_.tokens;
    const bool part_heads = is_below(verb, part);
    const Token top = token(part_heads ? part : verb);
    token(restored).head = top.head;
    token(restored).deprel = top.deprel;
    token(verb).head = restored;
    token(verb).deprel = "conj";
    token(part).head = restored;
    token(part).deprel = "compound:lvc";
    for (int i = 0; i < size(); ++i) {
      if (i == part || i == restored || i == verb) continue;
      const int head = token(i).head;
      if (i < part && (head == verb || head == part) && !belongs_to_noun(i, part)) token(i).head = restored;
      if (i > restored && i < verb && head <= restored && head >= 0) take_over(i, verb);
      if (i > verb && head == part) token(i).head = restored;
    }
    if (!is_tree()) sentence_.tokens = before;
  }

  bool belongs_to_noun(int i, int part) const {
    return token(i).head == part && (relation_is(token(i).deprel, "det") || relation_is(token(i).deprel, "nummod"));
  }

  // A word of the second clause that hung on the first.
  void take_over(int i, int verb) {
    if (fa::is_object_marker(token(i))) {  // on the phrase before it
      token(i).head = phrase_head(sentence_, i - 1);
      return;
    }
    const Upos upos = token(i).upos;
    token(i).head = verb;
    if (upos == Upos::CCONJ) {
      token(i).deprel = "cc";
    } else if (upos == Upos::NOUN || upos == Upos::PROPN || upos == Upos::PRON || upos == Upos::NUM) {
      const Tree tree(sentence_);
      const bool marked = tree.has_object_marker(i) || marked_behind(i, verb);
      const bool passive = fa::is_inchoative(token(verb));
      token(i).deprel = !tree.preposition(i).empty() ? "obl" : marked || !passive ? "obj" : "nsubj:pass";
    }
  }

  // Whether the phrase that a word heads ends in «را».
  bool marked_behind(int noun, int verb) const {
    int end = noun + 1;
    while (end < verb && !fa::is_object_marker(token(end)) &&
           (token(end - 1).ezafe || token(end).upos == Upos::ADJ || token(end).head == noun))
      ++end;
    return end < verb && fa::is_object_marker(token(end));
  }

  bool is_below(int i, int ancestor) const {
    for (int steps = 0; i >= 0 && i != ancestor && steps <= size(); ++steps) i = token(i).head;
    return i == ancestor;
  }

  bool is_tree() const {
    int roots = 0;
    for (int i = 0; i < size(); ++i) {
      roots += token(i).head < 0 ? 1 : 0;
      if (!is_below(i, -1)) return false;
    }
    return roots == 1;
  }

  Sentence& sentence_;
  const FrameLexicon& frames_;
  const Lexicon& lexicon_;
};

}  // namespace

void restore_elided_verbs(Sentence& sentence, const FrameLexicon& frames, const Lexicon& lexicon) {
  Restorer(sentence, frames, lexicon).all();
}

}  // namespace gereh::extract
