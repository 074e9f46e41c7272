// Who and what is meant: every nominal of a document resolved to an entity.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "extract/document/document.h"
#include "extract/document/tree.h"
#include "extract/names/entity_table.h"
#include "extract/names/named_spans.h"
#include "extract/references/bare_nouns.h"
#include "extract/references/bearers.h"
#include "extract/references/class_words.h"
#include "extract/references/descriptions.h"
#include "extract/references/mentions.h"
#include "extract/references/office.h"
#include "extract/references/pronouns.h"
#include "extract/references/reference.h"
#include "extract/references/text_in_hand.h"
#include "extract/references/title_references.h"

namespace gereh::extract {

// Reads the whole document first, so that a title or a short name finds the full name that comes later; then resolves
// phrases in the order of the text, since pronouns look back. Not shared between threads.
class References {
 public:
  // All references must outlive this object. trees[i] and names[i] are of document.sentences[i].
  References(const Document& document, const std::vector<Tree>& trees, std::vector<std::vector<NamedSpan>> names,
             const Gazetteer& gazetteer, const Lexicon& lexicon, EntityTable& entities);
  References(const References&) = delete;
  References& operator=(const References&) = delete;

  // What the phrase headed by this token stands for, coordination not followed: one entity as a rule, several for «دو کشور»,
  // none for a pronoun without antecedent.
  std::vector<Reference> resolve(std::size_t sentence, int token, const Viewpoint& viewpoint);

  // The same for asking about classes: takes nothing up, and a description not met before is an entity of the class that its
  // head noun tells.
  std::vector<Reference> peek(std::size_t sentence, int token);

  // Whom a speaker means by «ما»: the country or organisation that he leads or serves, else himself.
  EntityIndex spoken_for(EntityIndex speaker) const { return bearers_.spoken_for(speaker); }

  // The entity that a name or title at this token tells without any context; nullopt for other words.
  std::optional<Reference> named_at(std::size_t sentence, int token) const { return mentions_.at(sentence, token); }

  // Whether a person was told of by an office.
  bool bears_title(EntityIndex person) const { return bearers_.bears_title(person); }

  // Makes two who acted on each other the first choice for «دو طرف».
  void set_pair(std::size_t sentence, std::vector<EntityIndex> pair) { class_words_.set_pair(sentence, std::move(pair)); }

  // Makes an entity the first choice of the next pronoun.
  void set_focus(EntityIndex entity) { pronouns_.set_focus(entity); }

  const std::vector<Office>& offices() const { return titles_.offices(); }
  const EntityTable& entities() const { return text_.entities; }

  // Every name and title of the document, by position.
  std::vector<Reference> mentions() const { return mentions_.all(); }

 private:
  void read_persons();
  void read_names();
  void tell_homonyms_apart();
  std::optional<Reference> resolve_counterpart(std::size_t sentence, int token, EntityIndex subject);

  const Document& document_;
  const TextInHand text_;
  std::vector<std::vector<NamedSpan>> spans_;
  std::vector<std::vector<EntityIndex>> span_entities_;
  Mentions mentions_;
  Bearers bearers_;
  BareNouns bare_nouns_;
  TitleReferences titles_;
  Pronouns pronouns_;
  ClassWords class_words_;
  Descriptions descriptions_;
};

}  // namespace gereh::extract
