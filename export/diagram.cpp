// From claims to a drawing in three steps. (1) group_events() puts the claims of an event together; an event with many
// participants becomes a node, the others edges between entities. (2) choose_groups() picks what a page has room for.
// (3) What stays is drawn claim by claim, folding edges of the same ends and style.
#include "export/diagram.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "export/diagram_choice.h"
#include "export/diagram_events.h"
#include "export/diagram_text.h"

namespace gereh::exports {

namespace {

using graph::KnowledgeGraph;
using ontology::EntityRef;
using ontology::Fact;
using ontology::Ontology;

constexpr std::size_t kDetailLength = 30;

Bilingual choose(std::string_view fa, std::string_view en, Labels labels, std::size_t length) {
  Bilingual both{shorten_text(clean_text(fa), length), shorten_text(clean_text(en), length)};
  if (both.fa == both.en) both.en.clear();
  if (labels == Labels::fa && !both.fa.empty()) both.en.clear();
  if (labels == Labels::en && !both.en.empty()) both.fa.clear();
  return both;
}

class Drawer {
 public:
  Drawer(const KnowledgeGraph& graph, const Ontology& ontology, const Options& options, const Limits& limits)
      : graph_(graph), ontology_(ontology), options_(options), limits_(limits), groups_(group_events(graph)),
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
    write_words();
    return std::move(diagram_);
  }

 private:
  Bilingual words(std::string_view fa, std::string_view en) const {
    return choose(fa, en, options_.labels, limits_.label_length);
  }

  Bilingual term_words(std::string_view name) const {
    const ontology::Term* term = ontology_.find(name);
    return term ? words(term->label_fa, term->label_en) : words("", name);
  }

  // Events are called by their verb as the text has it; lasting relations have better words in the ontology than «to be».
  Bilingual predicate_words(const ontology::Predicate& predicate) const {
    const ontology::Term* term = ontology_.find(predicate.id);
    if (!term) return words(predicate.surface, predicate.label_en.empty() ? predicate.id : predicate.label_en);
    const bool any_verb = predicate.id == "relatedTo" && !predicate.surface.empty();
    if (any_verb && options_.labels != Labels::en) return words(predicate.surface, "");
    if (term->kind == ontology::TermKind::relation && !any_verb) return words(term->label_fa, term->label_en);
    return words(predicate.surface.empty() ? term->label_fa : predicate.surface,
                 predicate.label_en.empty() ? term->label_en : predicate.label_en);
  }

  Bilingual entity_words(const EntityRef& ref) const {
    const std::size_t index = graph_.find(ref.id);
    if (index == KnowledgeGraph::npos) return words(ref.label_fa, ref.label_en);
    const graph::Entity& entity = graph_.entities()[index];
    return words(entity.label_fa, entity.label_en);
  }

  Saying saying_of(const Fact& fact) const {
    Saying saying;
    saying.words = predicate_words(fact.predicate);
    if (!fact.speakers.empty()) saying.speaker = entity_words(fact.speakers.front());
    if (options_.labels != Labels::en) saying.detail = shorten_text(clean_text(fact.condition), kDetailLength);
    return saying;
  }

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
      diagram_.nodes.push_back({ref.id, kind_of(ontology_, type), entity_words(ref), {}, 0, {}, {}});
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
    diagram_.nodes.push_back({id, NodeKind::event, predicate_words(first.predicate), {}, 0, style, {}});
    std::set<Saying> said;
    for (const std::size_t index : group.claims) {
      const Fact& fact = graph_.claims()[index].fact;
      Saying saying = saying_of(fact);
      saying.words = {};
      if (const auto* literal = std::get_if<ontology::Literal>(&fact.object)) saying.detail = clean_text(literal->value);
      if (saying != Saying{} && said.insert(saying).second) diagram_.nodes[event].sayings.push_back(saying);
      Saying role;
      if (!fact.subject_role.empty() && fact.subject_role != "actor") role.words = term_words(fact.subject_role);
      if (const auto subject = node_of(fact.subject)) add_edge(*subject, event, style, false, role);
      const auto* object = std::get_if<EntityRef>(&fact.object);
      if (!object || std::ranges::find(group.fillers, object->id) == group.fillers.end()) continue;
      role.words = fact.role.empty() || fact.role == "theme" ? Bilingual{} : term_words(fact.role);
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
      Saying saying = saying_of(fact);
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

  void write_words() {
    const auto& documents = graph_.documents();
    diagram_.title = clean_text(options_.title);
    if (diagram_.title.empty() && documents.size() == 1) diagram_.title = clean_text(documents.front().title);
    if (documents.size() == 1) {
      diagram_.subtitle = clean_text(documents.front().source + " " + isolate_text(documents.front().date));
    }
    diagram_.legend_title = term_words("legendTitle");
    diagram_.according_to = term_words("legendAccordingTo");
    diagram_.not_shown = term_words("legendNotShown");
    diagram_.nothing_found = term_words("legendNothingFound");
    diagram_.right_to_left = options_.labels == Labels::fa;
    write_kinds();
    write_lines();
  }

  void write_kinds() {
    std::set<NodeKind> kinds;
    for (const DiagramNode& node : diagram_.nodes) kinds.insert(node.kind);
    static const std::map<NodeKind, std::string_view> kTerms = {
        {NodeKind::person, "Person"},     {NodeKind::organization, "Organization"}, {NodeKind::place, "Place"},
        {NodeKind::document, "Document"}, {NodeKind::product, "Product"},           {NodeKind::office, "Office"},
        {NodeKind::happening, "Event"},   {NodeKind::notion, "Concept"},            {NodeKind::event, "legendEvent"}};
    for (const NodeKind kind : kinds) diagram_.kinds.push_back({kind, term_words(kTerms.at(kind))});
  }

  void write_lines() {
    std::set<Line> lines;
    bool negated = false;
    const auto note = [&](const Style& style) {
      negated = negated || style.negated;
      lines.insert(style.line);
    };
    for (const DiagramEdge& edge : diagram_.edges) note(edge.style);
    for (const DiagramNode& node : diagram_.nodes) {
      for (const Note& each : node.notes) note(each.style);
    }
    static const std::map<Line, std::string_view> kTerms = {{Line::asserted, "legendAsserted"},
                                                            {Line::reported, "legendReported"},
                                                            {Line::uncertain, "legendUncertain"}};
    for (const Line line : lines) diagram_.lines.push_back({{line, false}, term_words(kTerms.at(line))});
    if (negated) diagram_.lines.push_back({{Line::asserted, true}, term_words("legendNegated")});
  }

  const KnowledgeGraph& graph_;
  const Ontology& ontology_;
  const Options& options_;
  const Limits& limits_;
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

Diagram make_diagram(const KnowledgeGraph& graph, const Ontology& ontology, const Options& options,
                     const Limits& limits) {
  return Drawer(graph, ontology, options, limits).draw();
}

}  // namespace gereh::exports
