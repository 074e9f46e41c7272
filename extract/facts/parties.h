// Who and what fills the roles of an event: from phrases to entities, with coordination handed out.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extract/document/tree.h"
#include "extract/events/events.h"
#include "extract/facts/discourse.h"
#include "extract/facts/fact_resources.h"
#include "extract/facts/fact_writer.h"
#include "extract/names/entity_table.h"
#include "extract/references/references.h"

namespace gereh::extract {

// A view of one sentence, which `discourse` has entered: what it is made from must outlive it. Adds entities to the table as it meets them.
class Parties {
 public:
  Parties(std::size_t sentence, const Tree& tree, const std::vector<std::string>& folds, const FactResources& resources,
          const Discourse& discourse, References& references, EntityTable& entities)
      : sentence_(sentence),
        tree_(tree),
        folds_(folds),
        resources_(resources),
        discourse_(discourse),
        references_(references),
        entities_(entities) {}

  // Whether the phrase headed by a token may fill a slot for these classes, as a ClassTest says. Times and sources fill none.
  bool fit(int token, const std::vector<std::string>& classes) const;

  // The parties of an event told from `view`, in the order of its fillers; those that nobody is found for are left out.
  std::vector<Party> of(const Event& event, const Viewpoint& view) const;

 private:
  Party read(const Filler& filler, const Event& event, const Viewpoint& view, const std::vector<Reference>& actors) const;
  Party read_phrase(const Filler& filler, const Event& event, const Viewpoint& view, const std::vector<Reference>& actors) const;
  bool is_pronoun_of_several(int token) const;
  bool is_reciprocal(int token) const;
  bool is_counted(int token) const;
  bool is_government(int token, EntityIndex entity) const;
  EntityIndex club_of(EntityIndex city) const;
  EntityIndex acting(EntityIndex entity) const;

  std::size_t sentence_;
  const Tree& tree_;
  const std::vector<std::string>& folds_;
  const FactResources& resources_;
  const Discourse& discourse_;
  References& references_;
  EntityTable& entities_;
};

}  // namespace gereh::extract
