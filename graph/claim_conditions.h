// The conditions of a filter that a claim meets or not by itself: its time and its types. Part of the filter.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/filter.h"
#include "graph/knowledge_graph.h"
#include "ontology/iso_date.h"
#include "ontology/ontology.h"

namespace gereh::graph {

class ClaimConditions {
 public:
  // Throws as check_filter(). `ontology` must outlive it.
  ClaimConditions(const ontology::Ontology& ontology, const Filter& filter);

  bool hold(const KnowledgeGraph& graph, const Claim& claim) const;

 private:
  void add_term(const std::string& name);
  bool fits_time(const Claim& claim) const;
  bool fits_class(const KnowledgeGraph& graph, const ontology::EntityRef& ref) const;

  const ontology::Ontology& ontology_;
  std::vector<std::string> classes_;
  std::vector<std::string> predicates_;
  std::optional<ontology::DayRange> from_, to_;
};

}  // namespace gereh::graph
