// Which claims a page has room for. Part of the diagram.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "export/diagram/events.h"
#include "graph/knowledge_graph.h"
#include "ontology/ontology.h"

namespace gereh::exports {

struct Choice {
  std::set<std::string> entities;  // ids that are drawn
  std::vector<bool> as_node;       // of each group: whether it is drawn as an event node
};

// At most `nodes` entities and event nodes. The entity `first` (an index into entities(), or npos) is among them in any
// case, and what is told of it comes first.
Choice choose_groups(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const std::vector<EventGroup>& groups,
                     std::size_t nodes, std::size_t first = graph::KnowledgeGraph::npos);

}  // namespace gereh::exports
