// Which facts an event tells of those who take part in it.
#pragma once

#include <vector>

#include "extract/events/events.h"
#include "extract/facts/fact_writer.h"
#include "extract/names/entity_table.h"
#include "ontology/fact.h"

namespace gereh::extract {

// Leaves out the parties that the event does not tell of, such as who would be his own counterpart. False if the others tell
// nothing: a relation needs both ends, an event somebody or something that takes part.
bool keep_told(const Event& event, std::vector<Party>& parties);

// Whether an event has two sides that do the same, told of both as actors: «دیدار کردند».
bool is_symmetric(const Event& event);

// Writes the facts that the event tells of parties that keep_told() has left. `base` is what they have in common (base_fact.h).
void write_facts(const Event& event, const std::vector<Party>& parties, const ontology::Fact& base, const EntityTable& entities,
                 FactWriter& writer);

}  // namespace gereh::extract
