#include "export/property_graph.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "export/diagram_text.h"
#include "export/diagram_words.h"
#include "graph/filter.h"
#include "ontology/iso_date.h"
#include "ontology/utf8.h"

namespace gereh::exports {

namespace {

using ontology::EntityRef;
using ontology::Fact;

constexpr std::size_t kWhole = static_cast<std::size_t>(-1);  // labels are not cut
constexpr double kLeastWeight = 0.01;                         // tools take an edge without weight for none

class Builder {
 public:
  Builder(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options)
      : graph_(graph),
        ontology_(ontology),
        options_(options),
        words_(graph, ontology, Labels::both, kWhole),
        shown_(graph, ontology, options.labels, kWhole) {}

  PropertyGraph build() {
    for (const std::size_t index : graph::select_claims(graph_, ontology_, options_.filter)) add(index);
    return std::move(made_);
  }

 private:
  void add(std::size_t index) {
    const graph::Claim& claim = graph_.claims()[index];
    const Fact& fact = claim.fact;
    const auto days = ontology::day_range(fact.time.empty() ? graph_.documents()[claim.document].date : fact.time);
    const std::size_t from = node_of(fact.subject);
    touch(from, days);
    const auto* object = std::get_if<EntityRef>(&fact.object);
    if (!object) {
      const auto* literal = std::get_if<ontology::Literal>(&fact.object);
      made_.nodes[from].statements.push_back({index, literal ? clean_text(literal->value) : ""});
      return;
    }
    const std::size_t to = node_of(*object);
    touch(to, days);
    ++made_.nodes[from].degree;
    if (to != from) ++made_.nodes[to].degree;
    PropertyEdge edge;
    edge.claim = index;
    edge.from = from;
    edge.to = to;
    edge.predicate = fact.predicate.id;
    edge.words = words_.of_predicate(fact.predicate);
    edge.label = (fact.polarity == ontology::Polarity::negative ? "\u2717 " : "") + one_of(shown_.of_predicate(fact.predicate));
    edge.role = fact.role;
    edge.time = fact.time;
    if (days) std::tie(edge.first, edge.last) = std::tie(days->first, days->last);
    if (!fact.speakers.empty()) edge.speaker = one_of(shown_.of_entity(fact.speakers.front()));
    edge.words_of_evidence = clean_text(text_of(claim.document).cut(fact.evidence));
    edge.weight = std::max(kLeastWeight, fact.confidence * static_cast<double>(claim.support));
    made_.edges.push_back(std::move(edge));
  }

  static std::string one_of(const Bilingual& words) { return words.fa.empty() ? words.en : words.fa; }

  std::size_t node_of(const EntityRef& ref) {
    const auto [place, is_new] = places_.try_emplace(ref.id, made_.nodes.size());
    if (!is_new) return place->second;
    PropertyNode node;
    node.entity = graph_.find(ref.id);
    const graph::Entity& entity = graph_.entities()[node.entity];
    node.id = entity.id;
    node.label = one_of(shown_.of_entity(ref));
    node.label_fa = clean_text(entity.label_fa);
    node.label_en = clean_text(entity.label_en);
    node.type = entity.type;
    node.type_label = words_.of_term(entity.type);
    node.kind = kind_of(ontology_, entity.type);
    if (!entity.wikidata.empty()) node.wikidata = "http://www.wikidata.org/entity/" + entity.wikidata;
    for (const std::string& alias : entity.aliases) node.aliases.push_back(clean_text(alias));
    node.mentions = entity.mentions.size();
    made_.nodes.push_back(std::move(node));
    return place->second;
  }

  void touch(std::size_t index, const std::optional<ontology::DayRange>& days) {
    if (!days) return;
    PropertyNode& node = made_.nodes[index];
    if (node.first.empty() || days->first < node.first) node.first = days->first;
    node.last = std::max(node.last, days->last);
  }

  const ontology::CodePoints& text_of(std::size_t document) {
    return texts_.try_emplace(document, graph_.documents()[document].text).first->second;
  }

  const graph::KnowledgeGraph& graph_;
  const ontology::Ontology& ontology_;
  const Options& options_;
  const DiagramWords words_;
  const DiagramWords shown_;
  std::map<std::string, std::size_t, std::less<>> places_;  // of nodes, by id
  std::map<std::size_t, ontology::CodePoints> texts_;       // by document
  PropertyGraph made_;
};

}  // namespace

PropertyGraph make_property_graph(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options) {
  return Builder(graph, ontology, options).build();
}

}  // namespace gereh::exports
