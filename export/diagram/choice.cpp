// A greedy choice: again and again the group of claims that tells most for each node that it would add. What is sure, said by
// several articles, joins named entities and speaks of those of whom most is said tells most; what touches nothing drawn so far tells
// less, and a statement about one entity alone least; in somebody's surroundings, what is told of himself comes first. So the picture grows from its main actors outwards, and what is left out is
// the loose ends.
//
// From the first choice on, what a group gains only grows, namely when an entity of its own is drawn. So a heap holds each group with
// its gain, once more each time that it has grown, and what comes out with an old gain is dropped; a group that needs more room than there is
// left is dropped too: it comes back when it needs less. That takes O(n log n) for n participants of all groups.
#include "export/diagram/choice.h"

#include <algorithm>
#include <cmath>
#include <queue>
#include <utility>

namespace gereh::exports {

namespace {

using ontology::Fact;

constexpr double kUnsure = 0.6;
constexpr double kAlone = 0.3;  // of one entity, without another
constexpr double kLoose = 0.5;  // touches nothing that is drawn
constexpr double kFocus = 4;    // of the entity whose surroundings are drawn

class Chooser {
 public:
  Chooser(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const std::vector<EventGroup>& groups, std::size_t room)
      : graph_(graph),
        ontology_(ontology),
        groups_(groups),
        room_(room),
        statements_(graph.entities().size()),
        groups_of_(graph.entities().size()),
        drawn_(graph.entities().size()),
        taken_(groups.size()) {
    for (std::size_t i = 0; i < groups.size(); ++i) {
      participants_.push_back(participants_of(groups[i]));
      for (const std::size_t entity : participants_[i]) groups_of_[entity].push_back(i);
      for (const std::size_t claim : groups[i].claims) count(graph.claims()[claim].fact);
    }
    for (std::size_t i = 0; i < groups.size(); ++i) worth_.push_back(worth_of(i));
    choice_.as_node.assign(groups.size(), false);
  }

  Choice choose(std::size_t first) {
    if (first != graph::KnowledgeGraph::npos && room_ > 0) {
      --room_;
      draw(first);
    }
    if (first != graph::KnowledgeGraph::npos) {
      for (const std::size_t group : groups_of_[first]) worth_[group] *= kFocus;
    }
    for (std::size_t i = 0; i < groups_.size(); ++i) push(i);
    while (room_ > 0 && !heap_.empty()) {
      const auto [gain, place] = heap_.top();
      heap_.pop();
      const auto index = static_cast<std::size_t>(-place);
      if (!taken_[index] && gain == gain_of(index) && cost_of(index) <= room_) take(index);
    }
    return std::move(choice_);
  }

 private:
  std::vector<std::size_t> participants_of(const EventGroup& group) const {
    std::vector<std::size_t> all;
    for (const auto* ids : {&group.subjects, &group.fillers}) {
      for (const std::string& id : *ids) all.push_back(graph_.find(id));
    }
    return all;
  }

  void count(const Fact& fact) {
    ++statements_[graph_.find(fact.subject.id)];
    if (const auto* object = std::get_if<ontology::EntityRef>(&fact.object)) ++statements_[graph_.find(object->id)];
  }

  double worth_of(std::size_t index) const {
    double worth = 0;
    for (const std::size_t claim : groups_[index].claims) {
      const Fact& fact = graph_.claims()[claim].fact;
      const bool unsure = style_of(fact).line == Line::uncertain;
      const double support = std::log2(1 + static_cast<double>(graph_.claims()[claim].support));
      worth = std::max(worth, fact.confidence * support * (unsure ? kUnsure : 1));
    }
    double named = 0;
    std::size_t first = 0;  // statements on the two of whom most is said
    std::size_t second = 0;
    for (const std::size_t entity : participants_[index]) {
      named += kind_of(ontology_, graph_.entities()[entity].type) != NodeKind::notion;
      second = std::max(second, std::min(first, statements_[entity]));
      first = std::max(first, statements_[entity]);
    }
    const std::size_t participants = participants_[index].size();
    if (participants < 2) worth *= kAlone;
    return worth * (1 + named / static_cast<double>(participants)) * std::log2(1 + static_cast<double>(first + second));
  }

  std::size_t cost_of(std::size_t index) const {
    const auto added = std::ranges::count_if(participants_[index], [this](std::size_t entity) { return !drawn_[entity]; });
    return (groups_[index].many ? 1U : 0U) + static_cast<std::size_t>(added);
  }

  // Where nothing is drawn yet, nothing is loose.
  double gain_of(std::size_t index) const {
    const bool touches = choice_.entities.empty() || std::ranges::any_of(participants_[index], [this](std::size_t e) { return drawn_[e]; });
    return worth_[index] * (touches ? 1 : kLoose) / static_cast<double>(1 + cost_of(index));
  }

  void push(std::size_t index) {
    if (const double gain = gain_of(index); gain > 0) heap_.emplace(gain, -static_cast<std::ptrdiff_t>(index));
  }

  void draw(std::size_t entity) {
    drawn_[entity] = true;
    choice_.entities.insert(graph_.entities()[entity].id);
  }

  void take(std::size_t index) {
    const bool was_empty = choice_.entities.empty();
    room_ -= cost_of(index);
    taken_[index] = true;
    choice_.as_node[index] = groups_[index].many;
    std::vector<std::size_t> added;
    std::ranges::copy_if(participants_[index], std::back_inserter(added), [this](std::size_t entity) { return !drawn_[entity]; });
    for (const std::size_t entity : added) draw(entity);
    if (was_empty) {
      // Now there is something that others do not touch.
      heap_ = {};
      for (std::size_t i = 0; i < groups_.size(); ++i) push(i);
      return;
    }
    for (const std::size_t entity : added) {
      for (const std::size_t group : groups_of_[entity]) {
        if (!taken_[group]) push(group);
      }
    }
  }

  const graph::KnowledgeGraph& graph_;
  const ontology::Ontology& ontology_;
  const std::vector<EventGroup>& groups_;
  std::size_t room_;
  std::vector<std::vector<std::size_t>> participants_;           // entities of each group, each once
  std::vector<std::size_t> statements_;                          // claims on each entity
  std::vector<std::vector<std::size_t>> groups_of_;              // of each entity
  std::vector<double> worth_;                                    // of each group
  std::vector<bool> drawn_;                                      // of each entity
  std::vector<bool> taken_;                                      // of each group
  std::priority_queue<std::pair<double, std::ptrdiff_t>> heap_;  // gain, and the group's index negated: of equals the first
  Choice choice_;
};

}  // namespace

Choice choose_groups(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const std::vector<EventGroup>& groups,
                     std::size_t nodes, std::size_t first) {
  return Chooser(graph, ontology, groups, nodes).choose(first);
}

}  // namespace gereh::exports
