// Which claims a diagram is about, and on what scale it is drawn. Part of the diagram.
#pragma once

#include <cstddef>
#include <vector>

#include "export/diagram/diagram.h"
#include "export/diagram/events.h"
#include "graph/filter.h"
#include "graph/knowledge_graph.h"
#include "ontology/ontology.h"

namespace gereh::exports {

struct DiagramPlan {
  std::vector<std::size_t> claims;                  // that the filter selects
  std::size_t entities = 0;                         // that it would let through without its `top`
  std::size_t focus = graph::KnowledgeGraph::npos;  // index into entities(), or npos
  std::size_t room = 0;                             // for nodes
  bool overview = false;                            // as in Diagram
};

// Throws as graph::select_claims().
DiagramPlan plan_diagram(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const graph::Filter& filter,
                         const Limits& limits);

// The claims of a plan in groups. In an overview none is a node, and what is told of one entity alone is left out.
std::vector<EventGroup> plan_groups(const graph::KnowledgeGraph& graph, const DiagramPlan& plan);

}  // namespace gereh::exports
