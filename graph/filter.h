// A part of a graph to look at: the surroundings of an entity, what is most important, a time, certain types.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "graph/knowledge_graph.h"
#include "ontology/ontology.h"

namespace gereh::graph {

// All conditions hold together; each is left out where it is empty or 0.
struct Filter {
  std::string focus;              // an entity: its id, or any of its names in any spelling that fold_name() takes for the same
  std::size_t hops = 1;           // how many claims away from the focus an entity may be
  std::size_t top = 0;            // at most so many entities: those of whom most is said
  std::string from;               // ISO 8601 day, month or year: claims of that time or later
  std::string to;                 // ... or earlier, both inclusive. A claim without a time of its own has that of its article
  std::vector<std::string> only;  // local names of the ontology: event types and relations that claims are of, or below; classes
                                  // of which both entities of a claim are
};

// Indices into claims(), ascending. Throws ontology::UsageError for a focus that is no entity of the graph (near names are told), for
// unknown terms and bad dates.
std::vector<std::size_t> select_claims(const KnowledgeGraph& graph, const ontology::Ontology& ontology, const Filter& filter);

}  // namespace gereh::graph
