// Frames matched at the triggers of one sentence: what the finders of verb, predicate and noun events share.
#pragma once

#include <string>
#include <vector>

#include "extract/events/arguments.h"
#include "extract/events/events.h"
#include "extract/fa/verb_group.h"
#include "extract/lexicon/frames.h"
#include "ontology/iri.h"

namespace gereh::extract {

// Of a trigger's frames the one that the text fills best, with its fillers; the earlier frame if they draw; nullptr if a required
// slot of each is left open.
struct FrameChoice {
  const Frame* frame = nullptr;
  std::vector<Filler> fillers;
};

// A view: what it is made from must outlive it. Indices are tokens of the sentence.
class FrameMatcher {
 public:
  FrameMatcher(const Tree& tree, const std::vector<std::string>& folds, const FrameLexicon& frames, const Lexicon& lexicon,
               const ClassTest& fits)
      : tree_(tree), folds_(folds), frames_(frames), lexicon_(lexicon), fits_(fits) {}

  const Tree& tree() const { return tree_; }
  const std::vector<std::string>& folds() const { return folds_; }
  const Lexicon& lexicon() const { return lexicon_; }
  // A noun with its preposition, folded, as lexicon entries of several words are: «در جریان».
  std::string with_preposition(int noun) const {
    return ontology::fold_name(tree_.preposition(noun)) + folds_[static_cast<std::size_t>(noun)];
  }
  bool fits(int token, const std::vector<std::string>& classes) const { return fits_(token, classes); }

  // Frames of a word by its lemma, else by its form; empty if it triggers nothing.
  const std::vector<Frame>& frames_of(TriggerKind kind, int token) const;
  // Frames of an infinitive that stands as a noun, alone or with its nominal part: «محکوم کردن».
  const std::vector<Frame>& frames_of_infinitive(int token) const;
  // Fills `loose` of a verb's arguments: «در گفت‌وگو از او تشکر کرد», where parsers may hang «از او» on «گفت‌وگو».
  void loosen(Arguments& arguments) const;
  const std::vector<Frame>& frames_of_verb(const VerbName& name) const { return frames_.find(TriggerKind::verb, name.infinitive); }

  // `demanding`: frames whose required slots stay open do not count.
  FrameChoice best(const std::vector<Frame>& frames, const Arguments& arguments, bool passive, bool demanding = true) const;

  // An event of this choice, which has a frame, its clause not yet read (modality.h).
  Event event(FrameChoice choice, int trigger, int clause) const;

  // A relation between two tokens that the clause of a verb group tells.
  Event relation(std::string type, std::string surface, std::string rule, const fa::VerbGroup& group, int subject, int object,
                 const std::vector<int>& carriers) const;

  // From the first to the last word that an event rests on: its trigger, what carries it with auxiliaries, its fillers.
  Tree::Range evidence(const Event& event, const std::vector<int>& carriers) const;

 private:
  const Tree& tree_;
  const std::vector<std::string>& folds_;
  const FrameLexicon& frames_;
  const Lexicon& lexicon_;
  const ClassTest& fits_;
};

}  // namespace gereh::extract
