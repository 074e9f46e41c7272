// The entity that a user means by a name.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "graph/knowledge_graph.h"

namespace gereh::graph {

// All are indices into entities().
struct Focus {
  std::size_t entity = 0;
  std::vector<std::size_t> others;  // that the name fits as well, the most told first
};

// By id ("person/vladimir-putin"), item of Wikidata ("Q7747"), a whole name in either language or any spelling that fold_name() takes
// for the same, or whole words of a name; what comes first here goes first, then the entity of which more claims tell. Throws
// ontology::UsageError, which tells near names.
Focus find_focus(const KnowledgeGraph& graph, const std::string& name);

}  // namespace gereh::graph
