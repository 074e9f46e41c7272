// From claims to a drawing in four steps. (1) plan_diagram() takes the claims that the filter selects. (2) group_events() puts those of
// an event together; an event with many participants becomes a node, the others edges between entities. (3) choose_groups() picks what
// there is room for. (4) What stays is drawn claim by claim on a Sheet, which folds edges of the same ends and style.
#include "export/diagram/diagram.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "export/diagram/captions.h"
#include "export/diagram/choice.h"
#include "export/diagram/events.h"
#include "export/diagram/evidence.h"
#include "export/diagram/plan.h"
#include "export/diagram/sheet.h"
#include "export/diagram/text.h"
#include "export/diagram/words.h"
#include "ontology/iri.h"

namespace gereh::exports {

namespace {

using graph::KnowledgeGraph;
using ontology::EntityRef;
using ontology::Fact;
using ontology::Ontology;

class Drawer {
 public:
  Drawer(const KnowledgeGraph& graph, const Ontology& ontology, const Options& options, const Limits& limits, const DiagramPlan& plan)
      : graph_(graph),
        ontology_(ontology),
        options_(options),
        plan_(plan),
        words_(graph, ontology, options.labels, plan_.overview ? limits.overview_label : limits.label_length),
        groups_(plan_groups(graph, plan_)),
        choice_(choose_groups(graph, ontology, groups_, plan_.room, plan_.focus)),
        evidence_(graph, words_, limits),
        sheet_(limits, plan_.overview) {}

  Diagram draw() {
    if (plan_.focus != KnowledgeGraph::npos) node_of(ref_of(graph_.entities()[plan_.focus]));
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      if (choice_.as_node[i]) {
        draw_event(groups_[i]);
      } else {
        draw_plain(groups_[i]);
      }
    }
    Diagram diagram;
    diagram.nodes = std::move(sheet_.nodes());
    diagram.edges = std::move(sheet_.edges());
    diagram.left_out = plan_.entities - std::min(plan_.entities, places_.size());
    diagram.right_to_left = options_.labels == Labels::fa;
    diagram.overview = plan_.overview;
    write_heading(options_, graph_, diagram);
    diagram.chosen = words_of_filter(options_.filter, plan_.focus, graph_, words_);
    write_legend(words_, diagram);
    return diagram;
  }

 private:
  static EntityRef ref_of(const graph::Entity& entity) {
    return {entity.id, entity.type, entity.label_fa, entity.label_en, {}, entity.wikidata};
  }

  std::optional<std::size_t> node_of(const EntityRef& ref) {
    if (!choice_.entities.contains(ref.id)) return std::nullopt;
    const auto found = places_.find(ref.id);
    if (found != places_.end()) return found->second;
    const graph::Entity& entity = graph_.entities()[graph_.find(ref.id)];
    DiagramNode node;
    node.id = ref.id;
    node.kind = kind_of(ontology_, entity.type);
    node.label = words_.of_entity(ref);
    node.focus = plan_.focus != KnowledgeGraph::npos && ref.id == graph_.entities()[plan_.focus].id;
    if (!entity.wikidata.empty()) node.url = std::string(ontology::kWikidata) + entity.wikidata;
    return places_.emplace(ref.id, sheet_.add_node(std::move(node))).first->second;
  }

  void draw_event(const EventGroup& group) {
    const Fact& first = graph_.claims()[group.claims.front()].fact;
    const Style style = style_of(first);
    DiagramNode node;
    node.id = first.event;
    node.kind = NodeKind::event;
    node.label = words_.of_predicate(first.predicate);
    node.style = style;
    const std::size_t event = sheet_.add_node(std::move(node));
    for (const std::size_t index : group.claims) {
      const Fact& fact = graph_.claims()[index].fact;
      const Evidence evidence = evidence_.of(index);
      sheet_.add_evidence(event, evidence);
      Saying saying = words_.of_fact(fact);
      saying.words = {};
      if (const auto* literal = std::get_if<ontology::Literal>(&fact.object)) saying.detail = clean_text(literal->value);
      sheet_.add_saying(event, saying);
      Saying role;
      if (!fact.subject_role.empty() && fact.subject_role != "actor") role.words = words_.of_term(fact.subject_role);
      if (const auto subject = node_of(fact.subject)) sheet_.add_edge(*subject, event, style, false, role, evidence);
      const auto* object = std::get_if<EntityRef>(&fact.object);
      if (!object || std::ranges::find(group.fillers, object->id) == group.fillers.end()) continue;
      role.words = fact.role.empty() || fact.role == "theme" ? Bilingual{} : words_.of_term(fact.role);
      if (const auto filler = node_of(*object)) sheet_.add_edge(event, *filler, style, true, role, evidence);
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
      const auto* object = std::get_if<EntityRef>(&fact.object);
      if (!choice_.entities.contains(fact.subject.id) || (object && !choice_.entities.contains(object->id))) continue;
      Saying saying = words_.of_fact(fact);
      if (const auto value = values.find(fact.subject.id); value != values.end()) saying.detail = value->second;
      const std::size_t subject = *node_of(fact.subject);
      if (object) {
        sheet_.add_edge(subject, *node_of(*object), style_of(fact), true, saying, evidence_.of(index));
      } else if (!has_edge.contains(fact.subject.id)) {
        sheet_.add_note(subject, {saying, style_of(fact)}, evidence_.of(index));
      }
    }
  }

  const KnowledgeGraph& graph_;
  const Ontology& ontology_;
  const Options& options_;
  const DiagramPlan& plan_;
  const DiagramWords words_;
  const std::vector<EventGroup> groups_;
  const Choice choice_;
  EvidenceReader evidence_;
  Sheet sheet_;
  std::map<std::string, std::size_t, std::less<>> places_;  // of entities among the nodes, by id
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
  DiagramPlan plan = plan_diagram(graph, ontology, options.filter, limits);
  Diagram diagram = Drawer(graph, ontology, options, limits, plan).draw();
  if (plan.overview || diagram.edges.size() <= limits.detailed_lines) return diagram;
  plan.overview = true;
  return Drawer(graph, ontology, options, limits, plan).draw();
}

}  // namespace gereh::exports
