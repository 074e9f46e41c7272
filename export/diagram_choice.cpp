// A greedy choice: again and again the group of claims that tells most for each node that it would add. What is sure, said by
// several articles, joins named entities and speaks of those of whom most is said tells most; what touches nothing drawn so far tells
// less, and a statement about one entity alone least. So the picture grows from its main actors outwards, and what is left out is
// the loose ends.
#include "export/diagram_choice.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace gereh::exports {

namespace {

using ontology::EntityRef;
using ontology::Fact;

constexpr double kUnsure = 0.6;
constexpr double kAlone = 0.3;  // of one entity, without another
constexpr double kLoose = 0.5;  // touches nothing that is drawn

class Chooser {
 public:
  Chooser(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const std::vector<EventGroup>& groups)
      : graph_(graph), ontology_(ontology), groups_(groups) {
    for (const graph::Claim& claim : graph.claims()) {
      ++statements_[claim.fact.subject.id];
      if (const auto* object = std::get_if<EntityRef>(&claim.fact.object)) ++statements_[object->id];
    }
    for (const EventGroup& group : groups) worth_.push_back(worth_of(group));
  }

  Choice choose(std::size_t room) {
    choice_.as_node.assign(groups_.size(), false);
    std::vector<bool> taken(groups_.size(), false);
    while (room > 0) {
      std::size_t best = groups_.size();
      double most = 0;
      for (std::size_t i = 0; i < groups_.size(); ++i) {
        if (taken[i]) continue;
        const std::size_t cost = cost_of(groups_[i]);
        if (cost > room) continue;
        const double gain = worth_[i] * (touches(groups_[i]) ? 1 : kLoose) / static_cast<double>(1 + cost);
        if (gain > most) {
          most = gain;
          best = i;
        }
      }
      if (best == groups_.size()) break;
      room -= cost_of(groups_[best]);
      taken[best] = true;
      choice_.as_node[best] = groups_[best].many;
      choice_.entities.insert(groups_[best].subjects.begin(), groups_[best].subjects.end());
      choice_.entities.insert(groups_[best].fillers.begin(), groups_[best].fillers.end());
    }
    return std::move(choice_);
  }

 private:
  bool is_named(const std::string& id) const {
    const std::size_t index = graph_.find(id);
    return index != graph::KnowledgeGraph::npos && kind_of(ontology_, graph_.entities()[index].type) != NodeKind::notion;
  }

  double worth_of(const EventGroup& group) const {
    double worth = 0;
    for (const std::size_t index : group.claims) {
      const Fact& fact = graph_.claims()[index].fact;
      const bool unsure = style_of(fact).line == Line::uncertain;
      const double support = std::log2(1 + static_cast<double>(graph_.claims()[index].support));
      worth = std::max(worth, fact.confidence * support * (unsure ? kUnsure : 1));
    }
    double named = 0;
    std::size_t first = 0;  // statements on the two of whom most is said
    std::size_t second = 0;
    for (const auto* ids : {&group.subjects, &group.fillers}) {
      for (const std::string& id : *ids) {
        named += is_named(id);
        const std::size_t statements = statements_.at(id);
        second = std::max(second, std::min(first, statements));
        first = std::max(first, statements);
      }
    }
    const std::size_t participants = group.subjects.size() + group.fillers.size();
    if (participants < 2) worth *= kAlone;
    return worth * (1 + named / static_cast<double>(participants)) * std::log2(1 + static_cast<double>(first + second));
  }

  std::size_t cost_of(const EventGroup& group) const {
    const auto is_new = [this](const std::string& id) { return !choice_.entities.contains(id); };
    return (group.many ? 1U : 0U) +
           static_cast<std::size_t>(std::ranges::count_if(group.subjects, is_new) + std::ranges::count_if(group.fillers, is_new));
  }

  bool touches(const EventGroup& group) const {
    const auto drawn = [this](const std::string& id) { return choice_.entities.contains(id); };
    return choice_.entities.empty() || std::ranges::any_of(group.subjects, drawn) || std::ranges::any_of(group.fillers, drawn);
  }

  const graph::KnowledgeGraph& graph_;
  const ontology::Ontology& ontology_;
  const std::vector<EventGroup>& groups_;
  std::map<std::string, std::size_t> statements_;
  std::vector<double> worth_;
  Choice choice_;
};

}  // namespace

Choice choose_groups(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const std::vector<EventGroup>& groups,
                     std::size_t nodes) {
  return Chooser(graph, ontology, groups).choose(nodes);
}

}  // namespace gereh::exports
