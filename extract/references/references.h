// Who and what is meant: every nominal of a document resolved to an entity.
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "extract/document/tree.h"
#include "extract/names/entity_table.h"
#include "extract/names/named_spans.h"
#include "extract/names/title_phrases.h"

namespace gereh::extract {

// The words of a name, each as ontology::fold_name() has it.
std::vector<std::string> fold_words(std::string_view name);

// One mention and the entity that it stands for.
struct Reference {
  EntityIndex entity = kNoEntity;
  ontology::Span span;  // in the original
  bool named = false;   // a name, not a description, title or pronoun
};

// From where a phrase is said.
struct Viewpoint {
  EntityIndex speaker = kNoEntity;  // who says «من» and «ما»
  EntityIndex subject = kNoEntity;  // whom «خود» means
  EntityIndex other = kNoEntity;  // the subject of the clause, where the phrase is not the subject itself: «این کشور» means another
  EntityIndex own_state = kNoEntity;  // whose «این کشور» is not: who visits or thanks, does so to another country than his own
  bool direct = false;                // the speaker's own words: he is not «he» in them
};

// An office told of a person: «ولادیمیر پوتین، رئیس‌جمهور روسیه».
struct Office {
  std::size_t sentence = 0;
  Reference person;
  Reference body;
  std::string relation;  // "leaderOf", "holdsOffice", ...
  std::string title;     // the title's words
  ontology::Span evidence;
  bool inferred = false;  // title and name stand in two sentences
  bool former = false;    // held no more
};

// Reads the whole document first, so that a title or a short name finds the full name that comes later; then resolves
// phrases in the order of the text, since pronouns look back. Not shared between threads.
class References {
 public:
  // All references must outlive this object. trees[i] and names[i] are of document.sentences[i].
  References(const Document& document, const std::vector<Tree>& trees, std::vector<std::vector<NamedSpan>> names,
             const Gazetteer& gazetteer, const Lexicon& lexicon, EntityTable& entities);

  // What the phrase headed by this token stands for, coordination not followed: one entity as a rule, several for «دو کشور»,
  // none for a pronoun without antecedent.
  std::vector<Reference> resolve(std::size_t sentence, int token, const Viewpoint& viewpoint);

  // The same for asking about classes: takes nothing up, and a description not met before is an entity of the class that its
  // head noun tells.
  std::vector<Reference> peek(std::size_t sentence, int token);

  // Whom a speaker means by «ما»: the country or organisation that he leads or serves, else himself.
  EntityIndex spoken_for(EntityIndex speaker) const;

  // The entity that a name or title at this token tells without any context; nullopt for other words.
  std::optional<Reference> named_at(std::size_t sentence, int token) const;

  // Whether a person was told of by an office.
  bool bears_title(EntityIndex person) const { return std::ranges::find(bearers_, person, &Bearer::person) != bearers_.end(); }

  // Makes two who acted on each other the first choice for «دو طرف».
  void set_pair(std::size_t sentence, std::vector<EntityIndex> pair) {
    pair_ = std::move(pair);
    paired_in_ = sentence;
  }

  // Makes an entity the first choice of the next pronoun.
  void set_focus(EntityIndex entity);

  const std::vector<Office>& offices() const { return offices_; }
  const EntityTable& entities() const { return *entities_; }

  // Every name and title of the document, by position.
  std::vector<Reference> mentions() const;

 private:
  struct Marked {  // a name or title in a sentence
    Tree::Range range;
    EntityIndex entity = kNoEntity;
    bool named = false;
  };
  struct Bearer {                  // who bears a title of a body
    EntityIndex body = kNoEntity;  // a government counts as its country
    const Title* title = nullptr;
    EntityIndex person = kNoEntity;
  };
  struct Described {  // a description met so far: «معاهده مشارکت راهبردی جامع»
    EntityIndex entity = kNoEntity;
    std::string type;
    std::string head;                    // folded
    std::vector<std::string> modifiers;  // folded
    bool plural = false;
  };

  void read_names();
  void read_persons();
  void read_titles();
  void tell_homonyms_apart();
  void read_title(std::size_t sentence, const TitlePhrase& phrase);
  EntityIndex sole_speaker() const;
  EntityIndex holder(std::size_t sentence, const TitlePhrase& phrase, EntityIndex body) const;
  EntityIndex named_behind(std::size_t sentence, const TitlePhrase& phrase) const;
  bool speaks(std::size_t sentence, int token) const;
  EntityIndex body_of(std::size_t sentence, const TitlePhrase& phrase) const;
  EntityIndex appointed(std::size_t sentence, const TitlePhrase& phrase) const;
  EntityIndex ministry_of(std::size_t sentence, const TitlePhrase& phrase) const;
  EntityIndex described_body(std::size_t sentence, const TitlePhrase& phrase) const;
  EntityIndex state_of(EntityIndex body) const;
  EntityIndex office_of(const Title& title, EntityIndex body);
  bool is_reporter(EntityIndex person) const;
  void mark(std::size_t sentence, Tree::Range range, EntityIndex entity, bool named);

  std::vector<Reference> named_behind(std::size_t sentence, int token);
  EntityIndex called_so(std::size_t sentence, int token, const std::string& type) const;
  void prefer_alike(std::size_t sentence, int token, std::vector<EntityIndex>& sides) const;
  std::vector<Reference> holders_behind(std::size_t sentence, int token);
  EntityIndex nearer_than_focus(std::size_t sentence, int token) const;
  std::vector<Reference> resolve_pronoun(std::size_t sentence, int token, const Viewpoint& viewpoint);
  std::vector<Reference> describe(std::size_t sentence, int token, const Viewpoint& viewpoint);
  int relative_head(std::size_t sentence, int token) const;
  EntityIndex own_country(std::size_t sentence, int token, const Viewpoint& viewpoint) const;
  EntityIndex body_of_owner(std::size_t sentence, int token, const std::string& type, const Viewpoint& viewpoint);
  EntityIndex named_beside(std::size_t sentence, int token, const Described& description) const;
  std::string shared_genitive(std::size_t sentence, int token, int end) const;
  int complement_end(std::size_t sentence, int token, int end, bool bare) const;
  EntityIndex told_before(std::size_t sentence, int token, const Described& description) const;
  EntityIndex home_country() const;
  EntityIndex country_meant(std::size_t sentence, int token, const Described& description, const Viewpoint& viewpoint) const;
  EntityIndex place_meant(std::size_t sentence, int token, const Described& description) const;
  EntityIndex called_by_head(std::size_t sentence, int token, const Described& description) const;
  std::optional<Reference> resolve_counterpart(std::size_t sentence, int token, EntityIndex subject);
  int quantified(std::size_t sentence, int token) const;
  const std::string* class_of_indefinite(std::string fold) const;
  std::string class_of(std::size_t sentence, int token) const;
  std::string label(std::size_t sentence, Tree::Range range, int head) const;
  EntityIndex of_recent_country(std::size_t sentence, Tree::Range range, int head, const std::string& type, const Viewpoint& viewpoint);
  EntityIndex antecedent(std::size_t sentence, int token, const Described& description, const Viewpoint& viewpoint) const;
  EntityIndex same_description(const Described& description, bool definite) const;
  bool fits_office(EntityIndex person, const std::vector<std::string>& folds, int token) const;
  std::vector<EntityIndex> recent(std::size_t sentence, int token, std::string_view type, std::size_t count,
                                  const std::function<bool(EntityIndex)>& fits = {}) const;
  Reference reference(std::size_t sentence, Tree::Range range, EntityIndex entity, bool named) const;

  const Document* document_;
  const std::vector<Tree>* trees_;
  const Gazetteer* gazetteer_;
  const Lexicon* lexicon_;
  EntityTable* entities_;
  std::vector<std::vector<std::string>> folds_;
  std::vector<std::vector<NamedSpan>> spans_;
  std::vector<std::vector<EntityIndex>> span_entities_;
  std::vector<std::vector<Marked>> marked_;      // by position within each sentence
  std::map<std::string, EntityIndex> by_title_;  // folded title phrase → person
  std::vector<Bearer> bearers_;                  // in the order of the text
  std::vector<Described> described_;
  std::vector<Office> offices_;
  EntityIndex focus_ = kNoEntity;
  bool peeking_ = false;
  std::map<std::pair<std::size_t, int>, EntityIndex> persons_meant_;  // by sentence and token: «او», once resolved, stays the same
  std::multimap<EntityIndex, std::string> heads_;                     // folded nouns before names: «تیم» of «تیم سپاهان»
  std::vector<EntityIndex> pair_;
  std::size_t paired_in_ = 0;
};

}  // namespace gereh::extract
