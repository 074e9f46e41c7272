#include "export/graph_files/property_graph.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "export/diagram/text.h"
#include "export/diagram/words.h"
#include "export/document_texts.h"
#include "graph/filter.h"
#include "ontology/iri.h"
#include "ontology/iso_date.h"

namespace gereh::exports {

namespace {

using ontology::EntityRef;
using ontology::Fact;

constexpr std::size_t kWhole = static_cast<std::size_t>(-1);  // labels are not cut
constexpr double kLeastWeight = 0.01;                         // tools take an edge without weight for none

double weight_of(const graph::Claim& claim) {
  return std::max(kLeastWeight, std::round(claim.fact.confidence * 100) * static_cast<double>(claim.support) / 100);
}

class Builder {
 public:
  Builder(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options)
      : graph_(graph),
        ontology_(ontology),
        options_(options),
        words_(graph, ontology, Labels::both, kWhole),
        shown_(graph, ontology, options.labels, kWhole),
        texts_(graph.documents()) {}

  PropertyGraph build() {
    for (const std::size_t index : graph::select_claims(graph_, ontology_, options_.filter)) add(index);
    return std::move(made_);
  }

 private:
  void add(std::size_t index) {
    const Fact& fact = graph_.claims()[index].fact;
    const auto days = days_of(graph_, graph_.claims()[index]);
    const std::size_t from = node_of(fact.subject);
    touch(from, days);
    if (const auto* object = std::get_if<EntityRef>(&fact.object)) {
      const std::size_t to = node_of(*object);
      touch(to, days);
      connect(index, from, to, days);
    } else {
      const auto* literal = std::get_if<ontology::Literal>(&fact.object);
      const std::string value = literal ? clean_text(literal->value) : "";
      made_.nodes[from].statements.push_back({index, value, statement(fact, value)});
    }
  }

  void connect(std::size_t index, std::size_t from, std::size_t to, const std::optional<ontology::DayRange>& days) {
    const graph::Claim& claim = graph_.claims()[index];
    const Fact& fact = claim.fact;
    ++made_.nodes[from].degree;
    if (to != from) ++made_.nodes[to].degree;
    PropertyEdge edge;
    edge.claim = index;
    edge.from = from;
    edge.to = to;
    edge.predicate = fact.predicate.id;
    edge.words = words_.of_predicate(fact.predicate);
    edge.label = label(fact);
    edge.role = fact.role;
    edge.time = fact.time;
    if (days) std::tie(edge.first, edge.last) = std::tie(days->first, days->last);
    for (const EntityRef& speaker : fact.speakers) {
      if (edge.speaker.empty())
        edge.speaker = one_of(shown_.of_entity(speaker));
      else
        edge.reported_by.push_back(one_of(shown_.of_entity(speaker)));
    }
    edge.words_of_evidence = clean_text(texts_.of(claim.document).cut(fact.evidence));
    edge.weight = weight_of(claim);
    made_.edges.push_back(std::move(edge));
  }

  std::string label(const Fact& fact) const {
    return (fact.polarity == ontology::Polarity::negative ? "\u2717 " : "") + one_of(shown_.of_predicate(fact.predicate));
  }

  std::string statement(const Fact& fact, const std::string& value) const {
    std::string words = label(fact);
    if (!value.empty()) words += ": " + value;
    if (fact.speakers.empty()) return words;
    return words + " (" + one_of(shown_.of_term("legendAccordingTo")) + ' ' + one_of(shown_.of_entity(fact.speakers.front())) + ')';
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
    if (!entity.wikidata.empty()) node.wikidata = std::string(ontology::kWikidata) + entity.wikidata;
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

  const graph::KnowledgeGraph& graph_;
  const ontology::Ontology& ontology_;
  const Options& options_;
  const DiagramWords words_;
  const DiagramWords shown_;
  DocumentTexts texts_;
  std::map<std::string, std::size_t, std::less<>> places_;  // of nodes, by id
  PropertyGraph made_;
};

}  // namespace

std::optional<ontology::DayRange> days_of(const graph::KnowledgeGraph& graph, const graph::Claim& claim) {
  return ontology::day_range(claim.fact.time.empty() ? graph.documents()[claim.document].date : claim.fact.time);
}

PropertyGraph make_property_graph(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options) {
  return Builder(graph, ontology, options).build();
}

}  // namespace gereh::exports
