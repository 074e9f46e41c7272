// What runs from sentence to sentence: who speaks, who acted last, and so whom «he», «we» or a subject left out means.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/events/events.h"
#include "extract/facts/speech.h"
#include "extract/references/references.h"
#include "ontology/fact.h"

namespace gereh::extract {

// Reads a document's sentences in order, between enter() and leave(). Not shared between threads; what it is made from must
// outlive it.
class Discourse {
 public:
  Discourse(const Lexicon& lexicon, References& references, EntityTable& entities)
      : lexicon_(lexicon), references_(references), entities_(entities) {}

  // Finds the statements of a sentence and who makes them. `tree` and `folds` must live until leave().
  void enter(std::size_t sentence, const Tree& tree, const std::vector<std::string>& folds);
  void leave();

  const std::vector<Statement>& statements() const { return statements_; }

  // From where a clause is told: `statement` is the innermost one that tells it, `subject` its grammatical subject; kNone for none.
  Viewpoint viewpoint(int statement, int subject) const;

  // Whom a subject left out means, several for a plural; empty if nobody fits.
  std::vector<Reference> dropped_subject(const Event& event, const Viewpoint& view) const;

  // Whom «آنها» means: those who acted together last.
  const std::vector<Reference>& last_group() const { return last_group_; }

  // Takes note of who acts, where the article itself tells so.
  void remember_subject(const std::vector<Reference>& members);

  // Speakers of a fact, the nearest first, with quote, cue and the certainty of what they say. `telling` are indices of statements().
  void add_speakers(const std::vector<int>& telling, ontology::Fact& fact) const;

 private:
  void resolve_speaker(std::size_t index);
  std::optional<Reference> plural_speaker(const Viewpoint& view) const;
  bool names_somebody_else(const Event& event) const;
  bool may_speak(const Reference& reference, const Statement& statement) const;

  const Lexicon& lexicon_;
  References& references_;
  EntityTable& entities_;
  std::size_t sentence_ = 0;
  const Tree* tree_ = nullptr;
  std::vector<Statement> statements_;
  std::vector<std::optional<Reference>> speakers_;  // one a statement
  OpenSpeech open_;
  std::optional<Reference> last_speaker_;
  std::optional<Reference> last_subject_;
  std::vector<Reference> last_group_;  // those of the last sentence that several acted in
  std::size_t grouped_in_ = 0;
  std::size_t acted_in_ = 0;  // sentence of last_subject_
};

}  // namespace gereh::extract
