#include "export/diagram/choice.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <random>

#include "tests/export/visit.h"

namespace gereh::exports {
namespace {

const ontology::Ontology& words() {
  static const ontology::Ontology loaded = ontology::Ontology::load(GEREH_SOURCE_DIR "/data/ontology");
  return loaded;
}

// Events of one to four participants out of `entities`, the first ones oftener.
graph::KnowledgeGraph random_graph(unsigned seed, std::size_t events, std::size_t entities) {
  std::mt19937 random(seed);
  const auto any = [&](std::size_t below) { return std::min(random() % below, random() % below); };
  const auto entity = [&](std::size_t i) {
    return ontology::EntityRef{"e/" + std::to_string(i), i % 3 == 0 ? "Concept" : "Person", "", "e" + std::to_string(i), {0, 1}};
  };
  ontology::DocumentFacts document;
  document.info = {"a", "", "", "", "", "fa", std::string(20, 'x')};
  for (std::size_t event = 0; event < events; ++event) {
    ontology::Fact fact;
    fact.event = "event/" + std::to_string(event);
    fact.evidence = {0, 5};
    fact.subject = entity(any(entities));
    fact.predicate = {"Support", "", "support"};
    fact.confidence = static_cast<double>(1 + any(20)) / 20;
    if (any(3) == 0) fact.certainty = ontology::Certainty::possible;
    const std::size_t fillers = any(4);
    if (fillers == 0) document.facts.push_back(fact);
    for (std::size_t i = 0; i < fillers; ++i) {
      fact.role = i == 0 ? "theme" : "recipient";
      fact.object = entity(any(entities));
      document.facts.push_back(fact);
    }
  }
  graph::KnowledgeGraph graph;
  graph.add(document);
  return graph;
}

std::vector<EventGroup> groups_of(const graph::KnowledgeGraph& graph) {
  std::vector<std::size_t> all(graph.claims().size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
  return group_events(graph, all);
}

// The same choice by looking at every group before each step.
class SlowChooser {
 public:
  SlowChooser(const graph::KnowledgeGraph& graph, const std::vector<EventGroup>& groups) : graph_(graph), groups_(groups) {
    for (const graph::Claim& claim : graph.claims()) {
      ++statements_[claim.fact.subject.id];
      if (const auto* object = std::get_if<ontology::EntityRef>(&claim.fact.object)) ++statements_[object->id];
    }
  }

  Choice choose(std::size_t room) {
    Choice choice;
    choice.as_node.assign(groups_.size(), false);
    std::vector<bool> taken(groups_.size());
    while (true) {
      std::size_t best = groups_.size();
      double most = 0;
      for (std::size_t i = 0; i < groups_.size(); ++i) {
        const std::vector<std::string> all = participants(i);
        const auto drawn =
            static_cast<std::size_t>(std::ranges::count_if(all, [&](const auto& id) { return choice.entities.contains(id); }));
        const std::size_t cost = all.size() - drawn + (groups_[i].many ? 1 : 0);
        if (taken[i] || cost > room) continue;
        const double gain = worth(i) * (choice.entities.empty() || drawn > 0 ? 1 : 0.5) / static_cast<double>(1 + cost);
        if (gain > most) std::tie(best, most) = std::tuple(i, gain);
      }
      if (best == groups_.size() || room == 0) return choice;
      taken[best] = true;
      choice.as_node[best] = groups_[best].many;
      room -= groups_[best].many ? 1 : 0;
      for (const std::string& id : participants(best)) room -= choice.entities.insert(id).second ? 1 : 0;
    }
  }

 private:
  std::vector<std::string> participants(std::size_t group) const {
    std::vector<std::string> all = groups_[group].subjects;
    all.insert(all.end(), groups_[group].fillers.begin(), groups_[group].fillers.end());
    return all;
  }

  double worth(std::size_t group) const {
    double best = 0;
    for (const std::size_t claim : groups_[group].claims) {
      const ontology::Fact& fact = graph_.claims()[claim].fact;
      best = std::max(best, fact.confidence * (fact.certainty == ontology::Certainty::certain ? 1 : 0.6));
    }
    std::vector<std::size_t> told;
    double named = 0;
    for (const std::string& id : participants(group)) {
      told.push_back(statements_.at(id));
      named += graph_.entities()[graph_.find(id)].type == "Person";
    }
    std::ranges::sort(told, std::greater<>());
    if (told.size() < 2) best *= 0.3;
    return best * (1 + named / static_cast<double>(told.size())) *
           std::log2(1 + static_cast<double>(told[0] + (told.size() > 1 ? told[1] : 0)));
  }

  const graph::KnowledgeGraph& graph_;
  const std::vector<EventGroup>& groups_;
  std::map<std::string, std::size_t> statements_;
};

TEST(DiagramChoice, TakesAlwaysTheGroupThatGainsMost) {
  for (unsigned seed = 0; seed < 30; ++seed) {
    const graph::KnowledgeGraph graph = random_graph(seed, 60, 25);
    const std::vector<EventGroup> groups = groups_of(graph);
    for (const std::size_t room : {1, 2, 5, 11, 20, 1000}) {
      const Choice fast = choose_groups(graph, words(), groups, room);
      const Choice slow = SlowChooser(graph, groups).choose(room);
      EXPECT_EQ(fast.entities, slow.entities) << seed << ", " << room;
      EXPECT_EQ(fast.as_node, slow.as_node) << seed << ", " << room;
    }
  }
}

TEST(DiagramChoice, HoldsTheFirstOne) {
  const graph::KnowledgeGraph graph = random_graph(1, 60, 25);
  const std::vector<EventGroup> groups = groups_of(graph);
  for (std::size_t entity = 0; entity < graph.entities().size(); ++entity) {
    for (const std::size_t room : {1, 3, 10}) {
      const Choice choice = choose_groups(graph, words(), groups, room, entity);
      EXPECT_TRUE(choice.entities.contains(graph.entities()[entity].id));
      EXPECT_LE(choice.entities.size() + static_cast<std::size_t>(std::ranges::count(choice.as_node, true)), room);
    }
  }
  EXPECT_TRUE(choose_groups(graph, words(), groups, 0, 0).entities.empty());
}

// By looking at all groups before each step this took minutes.
TEST(DiagramChoice, IsQuickWithManyGroups) {
  const graph::KnowledgeGraph graph = random_graph(7, 40000, 20000);
  const std::vector<EventGroup> groups = groups_of(graph);
  EXPECT_EQ(choose_groups(graph, words(), groups, 2000).entities.size() > 1000, true);
}

}  // namespace
}  // namespace gereh::exports
