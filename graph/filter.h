// A part of a graph to look at: the surroundings of an entity, what is most important, a time, certain types.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "graph/knowledge_graph.h"
#include "ontology/ontology.h"

namespace gereh::graph {

// All conditions hold together; each is left out where it is empty or 0.
struct Filter {
  std::string focus;              // an entity, as find_focus() takes it
  std::size_t hops = 1;           // how far from the focus an entity may be: docs/diagrams.md says what a hop is
  std::size_t top = 0;            // at most so many entities: the focus, and those of whom most is said together with others of them
  std::string from;               // ISO 8601 day, month or year: claims told of that time or later; see Claim::times
  std::string to;                 // ... or earlier, both inclusive; a claim whose time overlaps what is asked for is within
  std::vector<std::string> only;  // local names of the ontology: event types and relations that claims are of, or below; classes
                                  // of which both entities of a claim are

  bool empty() const { return focus.empty() && top == 0 && from.empty() && to.empty() && only.empty(); }
};

// All that can be told before there is a graph. Throws ontology::UsageError, which names the option of `gereh build`, for terms that
// are none of these, bad dates, and a time that ends before it begins.
void check_filter(const ontology::Ontology& ontology, const Filter& filter);

// Indices into claims(), ascending. Throws as check_filter() and find_focus().
std::vector<std::size_t> select_claims(const KnowledgeGraph& graph, const ontology::Ontology& ontology, const Filter& filter);

}  // namespace gereh::graph
