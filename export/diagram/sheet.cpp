#include "export/diagram/sheet.h"

#include <utility>

namespace gereh::exports {

namespace {

// Said for sure rather than not, and that it is so rather than that it isn't.
bool surer(const Style& one, const Style& other) {
  return std::tuple(one.negated, one.line) < std::tuple(other.negated, other.line);
}

}  // namespace

// The same words once: an event is several facts that rest on one clause.
template <class Drawn>
void Sheet::rest_on(const Evidence& evidence, std::set<Evidence>& seen, Drawn& drawn) const {
  if (evidence.words.empty() || !seen.insert(evidence).second) return;
  if (drawn.evidence.size() < limits_.evidence) {
    drawn.evidence.push_back(evidence);
  } else {
    ++drawn.more_evidence;
  }
}

std::size_t Sheet::add_node(DiagramNode node) {
  nodes_.push_back(std::move(node));
  return nodes_.size() - 1;
}

void Sheet::add_saying(std::size_t event, const Saying& saying) {
  if (saying != Saying{} && said_[event].insert(saying).second) nodes_[event].sayings.push_back(saying);
}

void Sheet::add_evidence(std::size_t node, const Evidence& evidence) {
  rest_on(evidence, node_evidence_[node], nodes_[node]);
}

void Sheet::add_note(std::size_t node, const Note& note, const Evidence& evidence) {
  DiagramNode& at = nodes_[node];
  ++at.told;
  add_evidence(node, evidence);
  if (overview_ || !notes_[node].insert(note).second) return;
  if (at.notes.size() < limits_.notes) {
    at.notes.push_back(note);
  } else {
    ++at.more_notes;
  }
}

void Sheet::add_edge(std::size_t from, std::size_t to, const Style& style, bool arrow, const Saying& saying, const Evidence& evidence) {
  const auto [place, is_new] = places_.try_emplace({from, to, overview_ ? Style{} : style, arrow}, edges_.size());
  if (is_new) {
    edges_.emplace_back();
    std::tie(edges_.back().from, edges_.back().to, edges_.back().style, edges_.back().arrow) = std::tie(from, to, style, arrow);
  }
  DiagramEdge& edge = edges_[place->second];
  if (surer(style, edge.style)) edge.style = style;
  ++edge.told;
  ++nodes_[from].told;
  if (to != from) ++nodes_[to].told;
  rest_on(evidence, edge_evidence_[place->second], edge);
  if (overview_ || saying == Saying{} || !edge_sayings_[place->second].insert(saying).second) return;
  if (edge.sayings.size() < limits_.sayings) {
    edge.sayings.push_back(saying);
  } else {
    ++edge.more_sayings;
  }
}

}  // namespace gereh::exports
