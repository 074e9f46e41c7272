// Who or what a phrase means, and from where it is said.
#pragma once

#include "extract/names/entity_table.h"
#include "ontology/fact.h"

namespace gereh::extract {

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

}  // namespace gereh::extract
