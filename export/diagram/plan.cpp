#include "export/diagram/plan.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "graph/focus.h"

namespace gereh::exports {

namespace {

using graph::KnowledgeGraph;
using ontology::EntityRef;
using ontology::Fact;

std::size_t count_entities(const KnowledgeGraph& graph, const std::vector<std::size_t>& claims) {
  std::set<std::string_view> ids;
  for (const std::size_t index : claims) {
    const Fact& fact = graph.claims()[index].fact;
    ids.insert(fact.subject.id);
    if (const auto* object = std::get_if<EntityRef>(&fact.object)) ids.insert(object->id);
  }
  return ids.size();
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
