// An event with several fillers arrives as one claim for each pair of an actor and another filler, and the graph merges equal
// claims of different events. Claims with an event in common are therefore one component of the relation "shares an event
// with"; a union-find structure with path halving (Tarjan 1975) finds the components.
#include "export/diagram/events.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace gereh::exports {

namespace {

using ontology::EntityRef;
using ontology::Fact;

class Components {
 public:
  explicit Components(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }

  std::size_t find(std::size_t item) {
    while (parent_[item] != item) item = parent_[item] = parent_[parent_[item]];
    return item;
  }

  // The smaller index stands for both, so that a group is found by its first claim.
  void join(std::size_t a, std::size_t b) {
    a = find(a);
    b = find(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::size_t> parent_;
};

// What claims must agree on to be drawn as one event.
std::string manner(const Fact& fact) {
  const Style style = style_of(fact);
  std::string key =
      fact.predicate.id + "\n" + fact.predicate.surface + "\n" + (style.negated ? "-" : "+") + std::to_string(static_cast<int>(style.line));
  for (const EntityRef& speaker : fact.speakers) key += "\n" + speaker.id;
  return key;
}

void insert_once(std::vector<std::string>& ids, const std::string& id) {
  if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
}

void name_participants(const graph::KnowledgeGraph& graph, EventGroup& group) {
  for (const std::size_t claim : group.claims) insert_once(group.subjects, graph.claims()[claim].fact.subject.id);
  bool event = false;
  for (const std::size_t claim : group.claims) {
    const Fact& fact = graph.claims()[claim].fact;
    event = event || !fact.event.empty();
    const auto* object = std::get_if<EntityRef>(&fact.object);
    if (object && std::ranges::find(group.subjects, object->id) == group.subjects.end()) {
      insert_once(group.fillers, object->id);
    }
  }
  group.many = event && group.fillers.size() >= 2;
}

}  // namespace

Style style_of(const Fact& fact) {
  Style style;
  style.negated = fact.polarity == ontology::Polarity::negative;
  if (fact.certainty != ontology::Certainty::certain || !fact.condition.empty()) {
    style.line = Line::uncertain;
  } else if (!fact.speakers.empty()) {
    style.line = Line::reported;
  }
  return style;
}

std::vector<EventGroup> group_events(const graph::KnowledgeGraph& graph, const std::vector<std::size_t>& claims) {
  Components components(claims.size());
  std::map<std::string, std::size_t> first;  // manner and event to the first claim with both
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const graph::Claim& claim = graph.claims()[claims[i]];
    for (const std::string& event : claim.events) {
      const auto [place, is_new] = first.emplace(manner(claim.fact) + "\n\n" + event, i);
      if (!is_new) components.join(place->second, i);
    }
  }
  std::map<std::size_t, EventGroup> groups;
  for (std::size_t i = 0; i < claims.size(); ++i) groups[components.find(i)].claims.push_back(claims[i]);
  std::vector<EventGroup> result;
  for (auto& [root, group] : groups) {
    name_participants(graph, group);
    result.push_back(std::move(group));
  }
  return result;
}

}  // namespace gereh::exports
