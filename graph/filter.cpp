// The conditions on single claims (time, types) come first, then those on entities, each over what is left: the surroundings of the
// focus by breadth-first search, then the core of those of whom most is said together (peeled as k-cores are).
//
// A hop leads between any two who take part in the same event or relation, so that who met whom, what was signed and where are all
// one hop away, although an event is several claims. What the focus itself says is one hop away too; what others say opens no way,
// else a spokesman or an agency would make all that it ever spoke of neighbours.
#include "graph/filter.h"

#include <algorithm>
#include <compare>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "graph/claim_conditions.h"
#include "graph/focus.h"

namespace gereh::graph {

namespace {

using ontology::EntityRef;

constexpr std::size_t kNone = KnowledgeGraph::npos;

// How many claims tell of an entity: together with another one that is left, and at all.
struct Told {
  std::size_t together = 0;
  std::size_t at_all = 0;

  friend auto operator<=>(const Told&, const Told&) = default;
};

class Selection {
 public:
  Selection(const KnowledgeGraph& graph, const ontology::Ontology& ontology, const Filter& filter) : graph_(graph), filter_(filter) {
    const ClaimConditions conditions(ontology, filter);
    for (std::size_t i = 0; i < graph.claims().size(); ++i) {
      if (conditions.hold(graph, graph.claims()[i])) claims_.push_back(i);
    }
  }

  std::vector<std::size_t> claims() {
    const std::size_t focus = filter_.focus.empty() ? kNone : find_focus(graph_, filter_.focus).entity;
    if (focus != kNone) keep_among(surroundings(focus));
    if (filter_.top > 0) keep_among(core(focus));
    return std::move(claims_);
  }

 private:
  std::vector<std::size_t> ends(std::size_t claim) const { return participants(graph_, graph_.claims()[claim]); }

  bool says(std::size_t entity, std::size_t claim) const {
    return std::ranges::any_of(graph_.claims()[claim].fact.speakers,
                               [&](const EntityRef& speaker) { return speaker.id == graph_.entities()[entity].id; });
  }

  // Those who take part in the same event, or in the claim if it is of none; each group once.
  std::vector<std::vector<std::size_t>> gatherings() const {
    std::map<std::string_view, std::vector<std::size_t>> by_event;
    std::vector<std::vector<std::size_t>> all;
    for (const std::size_t claim : claims_) {
      const std::vector<std::size_t> here = ends(claim);
      for (const std::string& event : graph_.claims()[claim].events) {
        auto& together = by_event[event];
        together.insert(together.end(), here.begin(), here.end());
      }
      if (graph_.claims()[claim].events.empty()) all.push_back(here);
    }
    for (auto& [event, together] : by_event) all.push_back(std::move(together));
    return all;
  }

  std::set<std::size_t> surroundings(std::size_t focus) const {
    const auto groups = gatherings();
    std::map<std::size_t, std::vector<std::size_t>> groups_of;  // by entity
    for (std::size_t i = 0; i < groups.size(); ++i) {
      for (const std::size_t entity : groups[i]) groups_of[entity].push_back(i);
    }
    std::set<std::size_t> reached{focus};
    std::vector<std::size_t> last{focus};
    std::vector<std::size_t> next;
    const auto reach = [&](std::size_t entity) {
      if (reached.insert(entity).second) next.push_back(entity);
    };
    for (std::size_t hop = 0; hop < filter_.hops && !last.empty(); ++hop) {
      for (const std::size_t entity : last) {
        for (const std::size_t group : groups_of[entity]) std::ranges::for_each(groups[group], reach);
      }
      if (hop == 0) {
        for (const std::size_t claim : claims_) {
          if (says(focus, claim)) std::ranges::for_each(ends(claim), reach);
        }
      }
      last = std::exchange(next, {});
    }
    return reached;
  }

  // Takes the entity of which least is said away, again and again, until no more than `top` are left.
  std::set<std::size_t> core(std::size_t focus) const {
    std::map<std::size_t, std::vector<std::size_t>> claims_of;
    std::map<std::size_t, Told> told;
    for (const std::size_t claim : claims_) {
      const std::vector<std::size_t> here = ends(claim);
      for (const std::size_t entity : here) {
        claims_of[entity].push_back(claim);
        ++told[entity].at_all;
        told[entity].together += here.size() > 1;
      }
    }
    const auto place = [&](std::size_t entity) {
      return std::tuple(entity == focus, told[entity], std::string_view(graph_.entities()[entity].id), entity);
    };
    std::set<std::tuple<bool, Told, std::string_view, std::size_t>> queue;  // the least first
    std::set<std::size_t> left;
    for (const auto& [entity, count] : told) {
      queue.insert(place(entity));
      left.insert(entity);
    }
    while (left.size() > filter_.top) {
      const std::size_t least = std::get<3>(*queue.begin());
      queue.erase(queue.begin());
      left.erase(least);
      for (const std::size_t claim : claims_of[least]) {
        for (const std::size_t entity : ends(claim)) {
          if (!left.contains(entity)) continue;
          queue.erase(place(entity));
          --told[entity].together;
          queue.insert(place(entity));
        }
      }
    }
    return left;
  }

  void keep_among(const std::set<std::size_t>& entities) {
    std::erase_if(claims_, [&](std::size_t claim) {
      return !std::ranges::all_of(ends(claim), [&](std::size_t entity) { return entities.contains(entity); });
    });
  }

  const KnowledgeGraph& graph_;
  const Filter& filter_;
  std::vector<std::size_t> claims_;
};

}  // namespace

void check_filter(const ontology::Ontology& ontology, const Filter& filter) {
  const ClaimConditions checked(ontology, filter);
}

std::vector<std::size_t> select_claims(const KnowledgeGraph& graph, const ontology::Ontology& ontology, const Filter& filter) {
  return Selection(graph, ontology, filter).claims();
}

}  // namespace gereh::graph
