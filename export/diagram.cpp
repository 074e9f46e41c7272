// From claims to a drawing in three steps. (1) group_events() puts the claims of an event together; an event with many
// participants becomes a node, the others edges between entities. (2) choose_groups() picks what a page has room for.
// (3) What stays is drawn claim by claim, folding edges of the same ends and style.
#include "export/diagram.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "export/diagram_captions.h"
#include "export/diagram_choice.h"
#include "export/diagram_events.h"
#include "export/diagram_text.h"
#include "export/diagram_words.h"

namespace gereh::exports {

namespace {

using graph::KnowledgeGraph;
using ontology::EntityRef;
using ontology::Fact;
using ontology::Ontology;

class Drawer {
 public:
  Drawer(const KnowledgeGraph& graph, const Ontology& ontology, const Options& options, const Limits& limits)
      : graph_(graph),
        ontology_(ontology),
        options_(options),
        limits_(limits),
        words_(graph, ontology, options.labels, limits.label_length),
        groups_(group_events(graph)),
        choice_(choose_groups(graph, ontology, groups_, limits.nodes)) {}

  Diagram draw() {
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      if (choice_.as_node[i]) {
        draw_event(groups_[i]);
      } else {
        draw_plain(groups_[i]);
      }
    }
    diagram_.left_out = drawable() - entities_drawn_;
    diagram_.right_to_left = options_.labels == Labels::fa;
    write_heading(options_.title, graph_.documents(), diagram_);
    write_legend(words_, diagram_);
    return std::move(diagram_);
  }

 private:
  // Entities that take part in a claim.
  std::size_t drawable() const {
    std::set<std::string_view> ids;
    for (const graph::Claim& claim : graph_.claims()) {
      ids.insert(claim.fact.subject.id);
      if (const auto* object = std::get_if<EntityRef>(&claim.fact.object)) ids.insert(object->id);
    }
    return ids.size();
  }

  std::optional<std::size_t> node_of(const EntityRef& ref) {
    if (!choice_.entities.contains(ref.id)) return std::nullopt;
    const auto [place, is_new] = nodes_.try_emplace(ref.id, diagram_.nodes.size());
    if (is_new) {
      const std::size_t index = graph_.find(ref.id);
      const std::string& type = index == KnowledgeGraph::npos ? ref.type : graph_.entities()[index].type;
      diagram_.nodes.push_back({ref.id, kind_of(ontology_, type), words_.of_entity(ref), {}, 0, {}, {}});
      ++entities_drawn_;
    }
    return place->second;
  }

  void add_edge(std::size_t from, std::size_t to, const Style& style, bool arrow, const Saying& saying) {
    const auto [place, is_new] = edges_.try_emplace({from, to, style, arrow}, diagram_.edges.size());
    if (is_new) diagram_.edges.push_back({from, to, style, arrow, {}, 0});
    DiagramEdge& edge = diagram_.edges[place->second];
    if (saying == Saying{} || !edge_sayings_[place->second].insert(saying).second) return;
    if (edge.sayings.size() < limits_.sayings) {
      edge.sayings.push_back(saying);
    } else {
      ++edge.more_sayings;
    }
  }

  void add_note(std::size_t at, Note note) {
    DiagramNode& node = diagram_.nodes[at];
    if (!notes_[at].insert(note).second) return;
    if (node.notes.size() < limits_.notes) {
      node.notes.push_back(std::move(note));
    } else {
      ++node.more_notes;
    }
  }

  void draw_event(const EventGroup& group) {
    const Fact& first = graph_.claims()[group.claims.front()].fact;
    const Style style = style_of(first);
    const std::size_t event = diagram_.nodes.size();
    const std::string& id = first.event;
    diagram_.nodes.push_back({id, NodeKind::event, words_.of_predicate(first.predicate), {}, 0, style, {}});
    std::set<Saying> said;
    for (const std::size_t index : group.claims) {
      const Fact& fact = graph_.claims()[index].fact;
      Saying saying = words_.of_fact(fact);
      saying.words = {};
      if (const auto* literal = std::get_if<ontology::Literal>(&fact.object)) saying.detail = clean_text(literal->value);
      if (saying != Saying{} && said.insert(saying).second) diagram_.nodes[event].sayings.push_back(saying);
      Saying role;
      if (!fact.subject_role.empty() && fact.subject_role != "actor") role.words = words_.of_term(fact.subject_role);
      if (const auto subject = node_of(fact.subject)) add_edge(*subject, event, style, false, role);
      const auto* object = std::get_if<EntityRef>(&fact.object);
      if (!object || std::ranges::find(group.fillers, object->id) == group.fillers.end()) continue;
      role.words = fact.role.empty() || fact.role == "theme" ? Bilingual{} : words_.of_term(fact.role);
      if (const auto filler = node_of(*object)) add_edge(event, *filler, style, true, role);
    }
  }

  // Edges for pairs of entities; a value goes to the edges of its event and subject, or into the subject's node.
  void draw_plain(const EventGroup& group) {
    std::map<std::string, std::string> values;  // by subject
    std::set<std::string> has_edge;
    for (const std::size_t index : group.claims) {
      const Fact& fact = graph_.claims()[index].fact;
      if (const auto* literal = std::get_if<ontology::Literal>(&fact.object)) {
        std::string& value = values[fact.subject.id];
        value += (value.empty() ? "" : "; ") + clean_text(literal->value);
      } else if (const auto* object = std::get_if<EntityRef>(&fact.object)) {
        if (choice_.entities.contains(object->id)) has_edge.insert(fact.subject.id);
      }
    }
    for (const std::size_t index : group.claims) {
      const Fact& fact = graph_.claims()[index].fact;
      Saying saying = words_.of_fact(fact);
      if (const auto value = values.find(fact.subject.id); value != values.end()) saying.detail = value->second;
      const auto* object = std::get_if<EntityRef>(&fact.object);
      if (object && (!choice_.entities.contains(object->id) || !choice_.entities.contains(fact.subject.id))) continue;
      const auto subject = node_of(fact.subject);
      if (object) {
        add_edge(*subject, *node_of(*object), style_of(fact), true, saying);
      } else if (subject && !has_edge.contains(fact.subject.id)) {
        add_note(*subject, {saying, style_of(fact)});
      }
    }
  }

  const KnowledgeGraph& graph_;
  const Ontology& ontology_;
  const Options& options_;
  const Limits& limits_;
  const DiagramWords words_;
  const std::vector<EventGroup> groups_;
  const Choice choice_;
  std::size_t entities_drawn_ = 0;
  Diagram diagram_;
  std::map<std::string, std::size_t> nodes_;
  std::map<std::tuple<std::size_t, std::size_t, Style, bool>, std::size_t> edges_;
  std::map<std::size_t, std::set<Saying>> edge_sayings_;
  std::map<std::size_t, std::set<Note>> notes_;
};

}  // namespace

NodeKind kind_of(const Ontology& ontology, const std::string& type) {
  static constexpr std::pair<std::string_view, NodeKind> kKinds[] = {
      {"Person", NodeKind::person},     {"Organization", NodeKind::organization}, {"Place", NodeKind::place},
      {"Document", NodeKind::document}, {"Product", NodeKind::product},           {"Office", NodeKind::office},
      {"Event", NodeKind::happening}};
  for (const auto& [ancestor, kind] : kKinds) {
    if (ontology.is_a(type, ancestor)) return kind;
  }
  return NodeKind::notion;
}

Diagram make_diagram(const KnowledgeGraph& graph, const Ontology& ontology, const Options& options, const Limits& limits) {
  return Drawer(graph, ontology, options, limits).draw();
}

}  // namespace gereh::exports
