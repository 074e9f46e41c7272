// The nodes and edges drawn so far; what has the same ends and looks is folded. Part of the diagram.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <tuple>
#include <vector>

#include "export/diagram/diagram.h"

namespace gereh::exports {

class Sheet {
 public:
  // `limits` must outlive it. `overview` as in Diagram.
  Sheet(const Limits& limits, bool overview) : limits_(limits), overview_(overview) {}

  // Its place among nodes().
  std::size_t add_node(DiagramNode node);
  // A value or a speaker of an event node; an empty one says nothing.
  void add_saying(std::size_t event, const Saying& saying);
  void add_evidence(std::size_t node, const Evidence& evidence);
  void add_note(std::size_t node, const Note& note, const Evidence& evidence);
  void add_edge(std::size_t from, std::size_t to, const Style& style, bool arrow, const Saying& saying, const Evidence& evidence);

  std::vector<DiagramNode>& nodes() { return nodes_; }
  std::vector<DiagramEdge>& edges() { return edges_; }

 private:
  // Of a node or an edge.
  template <class Drawn>
  void rest_on(const Evidence& evidence, std::set<Evidence>& seen, Drawn& drawn) const;

  const Limits& limits_;
  bool overview_;
  std::vector<DiagramNode> nodes_;
  std::vector<DiagramEdge> edges_;
  std::map<std::tuple<std::size_t, std::size_t, Style, bool>, std::size_t> places_;  // of edges
  std::map<std::size_t, std::set<Saying>> said_;                                     // of event nodes
  std::map<std::size_t, std::set<Saying>> edge_sayings_;
  std::map<std::size_t, std::set<Note>> notes_;
  std::map<std::size_t, std::set<Evidence>> node_evidence_;
  std::map<std::size_t, std::set<Evidence>> edge_evidence_;
};

}  // namespace gereh::exports
