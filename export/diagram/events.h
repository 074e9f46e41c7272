// Claims of one event, put together again. Part of the diagram.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "export/diagram/diagram.h"
#include "graph/knowledge_graph.h"

namespace gereh::exports {

Style style_of(const ontology::Fact& fact);

// Claims that tell of one event, or of several that share a statement, with the same predicate, style and speakers. A
// claim about a relation is a group of its own.
struct EventGroup {
  std::vector<std::size_t> claims;    // indices into claims(), ascending
  std::vector<std::string> subjects;  // ids of entities, each once, as they come
  std::vector<std::string> fillers;   // ids of entities that are objects and no subjects, each once, as they come
  bool many = false;                  // whether it is an event to be drawn as a node: docs at make_diagram()
};

// These claims (indices into claims(), ascending) in groups, by their first claim.
std::vector<EventGroup> group_events(const graph::KnowledgeGraph& graph, const std::vector<std::size_t>& claims);

}  // namespace gereh::exports
