// Whatever order is asked for, a node is described graph by graph, from an index that says in which graphs it is: no statement is kept
// longer than its node. Places in texts, by far the most nodes, are one entry for each text until their turn comes.
#include "export/rdf/nodes.h"

#include <algorithm>

#include "export/rdf/vocabulary.h"
#include "ontology/iri.h"

namespace gereh::exports {

namespace {

// As the lines of N-Triples sort, where an IRI ends with «>».
bool line_less(std::string_view a, std::string_view b) {
  const std::size_t common = std::min(a.size(), b.size());
  const int order = a.substr(0, common).compare(b.substr(0, common));
  if (order != 0 || a.size() == b.size()) return order < 0;
  return a.size() < b.size() ? '>' < static_cast<unsigned char>(b[common]) : static_cast<unsigned char>(a[common]) < '>';
}

}  // namespace

std::string article_iri(const std::string& base, std::string_view document_id) {
  return base + "article/" + ontology::percent_encoded(document_id);
}

std::vector<std::pair<std::string, std::string>> rdf_prefixes(const std::string& base) {
  std::vector<std::pair<std::string, std::string>> prefixes{{"gereh", std::string(kGereh)}, {"id", base}};
  prefixes.insert(prefixes.end(), kNamespaces.begin(), kNamespaces.end());
  return prefixes;
}

RdfNodes::RdfNodes(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const std::string& base)
    : graph_(graph), base_(base), index_(graph, ontology), describer_(graph, ontology, index_, base, graphs_) {
  for (const ontology::DocumentInfo& document : graph.documents()) graphs_.push_back(article_iri(base, document.id));
  graphs_.push_back(base + "run");
  graphs_.emplace_back(kGereh.substr(0, kGereh.size() - 1));
}

std::vector<RdfNodes::Node> RdfNodes::nodes() const {
  std::vector<Node> all{{Kind::run}, {Kind::agent}};
  for (std::size_t i = 0; i < graph_.documents().size(); ++i) {
    all.push_back({Kind::article, i});
    all.push_back({Kind::spans, i});
  }
  for (std::size_t i = 0; i < graph_.entities().size(); ++i) all.push_back({Kind::entity, i});
  for (const auto& [id, event] : index_.events) {
    all.push_back({Kind::event, event.document, id});
    all.push_back({Kind::claim, event.document, id});
  }
  for (const std::size_t claim : index_.relations) all.push_back({Kind::relation, claim});
  for (const auto& [time, documents] : index_.intervals) all.push_back({Kind::interval, 0, time});
  for (const auto& [day, documents] : index_.instants) all.push_back({Kind::instant, 0, day});
  for (const std::string& term : index_.terms) all.push_back({Kind::term, 0, term});
  return all;
}

// Of spans, what all their IRIs begin with.
std::string RdfNodes::iri(const Node& node) const {
  switch (node.kind) {
    case Kind::run:
      return base_ + "run";
    case Kind::agent:
      return base_ + "agent/gereh";
    case Kind::article:
      return graphs_[node.index];
    case Kind::spans:
      return graphs_[node.index] + "#char=";
    case Kind::entity:
      return describer_.id(graph_.entities()[node.index].id);
    case Kind::event:
      return describer_.id(node.key);
    case Kind::claim:
      return describer_.id("claim/" + std::string(node.key.substr(node.key.find('/') + 1)));
    case Kind::relation:
      return describer_.id(graph_.claims()[node.index].id);
    case Kind::interval:
      return describer_.interval_iri(node.key);
    case Kind::instant:
      return describer_.instant_iri(node.key);
    case Kind::term:
      return std::string(kGereh) + std::string(node.key);
  }
  return {};
}

std::vector<std::size_t> RdfNodes::graphs_of(const Node& node) const {
  const std::size_t run = graph_.documents().size();
  switch (node.kind) {
    case Kind::run:
    case Kind::agent:
      return {run};
    case Kind::article:
    case Kind::spans:
    case Kind::event:
    case Kind::claim:
      return {node.index};
    case Kind::entity:
      return index_.entity_documents[node.index];
    case Kind::relation: {
      std::vector<std::size_t> documents;
      for (const auto& [document, spans] : graph_.evidence(node.index)) documents.push_back(document);
      return documents;
    }
    case Kind::interval:
    case Kind::instant: {
      const auto& documents = (node.kind == Kind::interval ? index_.intervals : index_.instants).at(std::string(node.key));
      return {documents.begin(), documents.end()};
    }
    case Kind::term:
      return {run + 1};
  }
  return {};
}

void RdfNodes::state(const Node& node, std::size_t graph) {
  described_.in_graph(graph);
  switch (node.kind) {
    case Kind::run:
      return describer_.run(described_);
    case Kind::agent:
      return describer_.agent(described_);
    case Kind::article:
      return describer_.article(node.index, described_);
    case Kind::entity:
      return describer_.entity(node.index, graph, described_);
    case Kind::event:
      return describer_.event(index_.events.at(node.key), described_);
    case Kind::claim:
      return describer_.claim(index_.events.at(node.key), described_);
    case Kind::relation:
      return describer_.relation(node.index, graph, described_);
    case Kind::interval:
      return describer_.interval(node.key, described_);
    case Kind::instant:
      return describer_.instant(node.key, described_);
    case Kind::term:
      return describer_.term(node.key, described_);
    case Kind::spans:
      return;  // describe_spans()
  }
}

void RdfNodes::describe(const Node& node, const std::vector<std::size_t>& graphs, Order order, const Visit& visit) {
  if (node.kind == Kind::spans) return describe_spans(node.index, order, visit);
  described_.begin(iri(node));
  for (const std::size_t graph : graphs) state(node, graph);
  described_.drop_repeated(order == Order::layers);
  if (!described_.statements().empty()) visit(described_);
}

// All that stands at one place is one node.
void RdfNodes::describe_spans(std::size_t document, Order order, const Visit& visit) {
  struct Place {
    std::string iri;
    std::size_t first = 0;
  };
  const std::vector<RdfSpan>& spans = index_.spans[document];
  std::vector<Place> places;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const ontology::Span& span = spans[i].span;
    if (i > 0 && spans[i - 1].span == span) continue;
    places.push_back({graphs_[document] + "#char=" + std::to_string(span.begin) + "," + std::to_string(span.end), i});
  }
  if (order == Order::lines) std::ranges::sort(places, line_less, &Place::iri);
  for (Place& place : places) {
    described_.begin(std::move(place.iri));
    described_.in_graph(document);
    const ontology::Span span = spans[place.first].span;
    for (std::size_t i = place.first; i < spans.size() && spans[i].span == span; ++i) describer_.span(document, spans[i], described_);
    described_.drop_repeated(false);
    visit(described_);
  }
}

void RdfNodes::by_layer(const Visit& visit) {
  for (const Node& node : nodes()) describe(node, graphs_of(node), Order::layers, visit);
}

void RdfNodes::by_line(const Visit& visit) {
  struct Line {
    std::string iri;
    Node node;
  };
  std::vector<Line> lines;
  for (const Node& node : nodes()) lines.push_back({iri(node), node});
  std::ranges::sort(lines, line_less, &Line::iri);
  for (const Line& line : lines) describe(line.node, graphs_of(line.node), Order::lines, visit);
}

void RdfNodes::by_graph(const Visit& visit) {
  std::vector<std::vector<Node>> told(graphs());
  for (const Node& node : nodes()) {
    for (const std::size_t graph : graphs_of(node)) told[graph].push_back(node);
  }
  for (std::size_t graph = 0; graph < told.size(); ++graph) {
    for (const Node& node : told[graph]) describe(node, {graph}, Order::graphs, visit);
  }
}

}  // namespace gereh::exports
