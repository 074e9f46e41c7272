#include "export/diagram/plan.h"

#include <algorithm>
#include <set>

#include "graph/focus.h"

namespace gereh::exports {

namespace {

using graph::KnowledgeGraph;

std::size_t count_entities(const KnowledgeGraph& graph, const std::vector<std::size_t>& claims) {
  std::set<std::size_t> entities;
  for (const std::size_t index : claims) {
    for (const std::size_t entity : graph::participants(graph, graph.claims()[index])) entities.insert(entity);
  }
  return entities.size();
}

}  // namespace

DiagramPlan plan_diagram(const KnowledgeGraph& graph, const ontology::Ontology& ontology, const graph::Filter& filter,
                         const Limits& limits) {
  DiagramPlan plan;
  graph::Filter wide = filter;
  wide.top = 0;
  plan.claims = graph::select_claims(graph, ontology, wide);
  plan.entities = count_entities(graph, plan.claims);
  plan.room = limits.nodes;
  if (filter.top > 0) {
    plan.claims = graph::select_claims(graph, ontology, filter);
    plan.room = std::min(filter.top, limits.most_nodes);
  }
  if (!filter.focus.empty()) plan.focus = graph::find_focus(graph, filter.focus).entity;
  plan.overview = std::min(plan.room, plan.entities) > limits.detailed;
  return plan;
}

std::vector<EventGroup> plan_groups(const KnowledgeGraph& graph, const DiagramPlan& plan) {
  std::vector<EventGroup> groups = group_events(graph, plan.claims);
  if (plan.overview) {
    std::erase_if(groups, [](const EventGroup& group) { return group.subjects.size() + group.fillers.size() < 2; });
    for (EventGroup& group : groups) group.many = false;
  }
  return groups;
}

}  // namespace gereh::exports
