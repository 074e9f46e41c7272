#include "export/page/data.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "export/diagram/kind_colours.h"
#include "export/diagram/text.h"
#include "export/diagram/words.h"
#include "export/graph_files/property_graph.h"
#include "export/page/order.h"
#include "export/page/sentences.h"
#include "ontology/iri.h"

namespace gereh::exports {

namespace {

using Json = nlohmann::ordered_json;
using ontology::EntityRef;
using ontology::Fact;

constexpr std::size_t kWhole = static_cast<std::size_t>(-1);  // labels are not cut

void put_words(Json& json, const Bilingual& words) {
  if (!words.fa.empty()) json["fa"] = words.fa;
  if (!words.en.empty()) json["en"] = words.en;
}

void put(Json& json, const char* name, const std::string& text) {
  if (!text.empty()) json[name] = text;
}

// A list whose entries are made when they are first asked for.
class Table {
 public:
  template <class Make>
  std::size_t index_of(const std::string& key, const Make& make) {
    const auto [place, is_new] = places_.try_emplace(key, rows.size());
    if (is_new) rows.push_back(make());
    return place->second;
  }

  Json rows = Json::array();

 private:
  std::map<std::string, std::size_t, std::less<>> places_;
};

class PageData {
 public:
  PageData(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options)
      : graph_(graph),
        ontology_(ontology),
        options_(options),
        words_(graph, ontology, Labels::both, kWhole),
        sentences_(graph.documents()),
        property_(make_property_graph(graph, ontology, options)),
        order_(order_nodes(property_, kPlacedNodes)) {
    for (std::size_t node = 0; node < property_.nodes.size(); ++node) ranks_[property_.nodes[node].id] = order_.ranks[node];
  }

  Json make() {
    for (const std::size_t node : order_.nodes) add_node(property_.nodes[node]);
    add_claims();
    Json page{{"language", options_.labels == Labels::en ? "en" : "fa"}, {"title", title_of(options_, graph_)}};
    page["kinds"] = std::move(kinds_.rows);
    page["types"] = std::move(types_.rows);
    page["predicates"] = std::move(predicates_.rows);
    page["roles"] = std::move(roles_.rows);
    page["articles"] = articles();
    page["sentences"] = Json::array();
    for (const PageSentence& sentence : sentences_.sentences())
      page["sentences"].push_back({{"article", sentence.document}, {"text", sentence.text}});
    page["speakers"] = std::move(speakers_.rows);
    page["nodes"] = std::move(nodes_);
    page["claims"] = std::move(claims_);
    return page;
  }

 private:
  void add_node(const PropertyNode& node) {
    Json json{{"id", node.id}};
    put_words(json, {node.label_fa, node.label_en == node.label_fa ? "" : node.label_en});
    json["type"] = types_.index_of(node.type, [&] { return type(node); });
    if (!node.aliases.empty()) json["aliases"] = node.aliases;
    const graph::Entity& entity = graph_.entities()[node.entity];
    put(json, "wikidata", entity.wikidata);
    json["mentions"] = node.mentions;
    std::set<std::size_t> documents;
    for (const graph::MentionAt& mention : entity.mentions) documents.insert(mention.document);
    json["articles"] = documents;
    if (nodes_.size() < order_.places.size()) {
      json["x"] = order_.places[nodes_.size()].x;
      json["y"] = order_.places[nodes_.size()].y;
    }
    nodes_.push_back(std::move(json));
  }

  Json type(const PropertyNode& node) {
    Json json{{"id", node.type}};
    put_words(json, node.type_label);
    const std::string term(term_of(node.kind));
    json["kind"] = kinds_.index_of(term, [&] {
      Json kind = this->term(term);
      kind["fill"] = colours_of(node.kind).fill;
      kind["border"] = colours_of(node.kind).border;
      return kind;
    });
    return json;
  }

  Json term(const std::string& name) const {
    Json json{{"id", name}};
    put_words(json, words_.of_term(name));
    return json;
  }

  // Of all claims selected, with an object or without, in the order of the graph.
  void add_claims() {
    struct Told {
      std::size_t claim = 0, from = 0;
      const PropertyEdge* edge = nullptr;
      std::string value;
    };
    std::vector<Told> told;
    for (const PropertyEdge& edge : property_.edges) told.push_back({edge.claim, edge.from, &edge, ""});
    for (std::size_t node = 0; node < property_.nodes.size(); ++node) {
      for (const NodeStatement& statement : property_.nodes[node].statements)
        told.push_back({statement.claim, node, nullptr, statement.value});
    }
    std::ranges::sort(told, {}, &Told::claim);
    for (const Told& each : told) {
      Json json{{"id", graph_.claims()[each.claim].id}, {"from", order_.ranks[each.from]}};
      if (each.edge) json["to"] = order_.ranks[each.edge->to];
      put(json, "value", each.value);
      add_manner(json, graph_.claims()[each.claim]);
      add_evidence(json, each.claim);
      claims_.push_back(std::move(json));
    }
  }

  void add_manner(Json& json, const graph::Claim& claim) {
    const Fact& fact = claim.fact;
    put_words(json, words_.of_predicate(fact.predicate));
    json["predicate"] = predicates_.index_of(fact.predicate.id, [&] { return term(fact.predicate.id); });
    if (!fact.role.empty()) json["role"] = roles_.index_of(fact.role, [&] { return term(fact.role); });
    if (!fact.subject_role.empty() && fact.subject_role != "actor")
      json["subject_role"] = roles_.index_of(fact.subject_role, [&] { return term(fact.subject_role); });
    if (fact.polarity == ontology::Polarity::negative) json["negative"] = true;
    if (fact.certainty != ontology::Certainty::certain) json["certainty"] = to_string(fact.certainty);
    if (fact.tense) json["tense"] = to_string(*fact.tense);
    for (const EntityRef& speaker : fact.speakers) json["speakers"].push_back(speaker_index(speaker));
    put(json, "cue", clean_text(fact.cue));
    put(json, "condition", clean_text(fact.condition));
    put(json, "time", fact.time);
    if (const auto days = days_of(graph_, claim)) {
      json["first"] = days->first;
      json["last"] = days->last;
    }
    json["confidence"] = std::round(fact.confidence * 100) / 100;
    if (claim.support > 1) json["support"] = claim.support;
  }

  std::size_t speaker_index(const EntityRef& speaker) {
    return speakers_.index_of(speaker.id, [&] {
      Json json = Json::object();
      put_words(json, words_.of_entity(speaker));
      if (const auto rank = ranks_.find(speaker.id); rank != ranks_.end()) json["node"] = rank->second;
      return json;
    });
  }

  void add_evidence(Json& json, std::size_t claim) {
    for (const auto& [document, spans] : graph_.evidence(claim)) {
      for (const ontology::Span& span : spans) {
        const PageEvidence at = sentences_.add(document, span);
        json["evidence"].push_back({at.sentence, at.begin, at.end, span.begin, span.end});
      }
    }
  }

  Json articles() const {
    Json all = Json::array();
    for (const ontology::DocumentInfo& document : graph_.documents()) {
      Json json{{"id", document.id}};
      put(json, "title", clean_text(document.title));
      put(json, "source", clean_text(document.source));
      put(json, "date", document.date);
      if (ontology::is_web_address(document.url)) json["url"] = document.url;
      all.push_back(std::move(json));
    }
    return all;
  }

  const graph::KnowledgeGraph& graph_;
  const ontology::Ontology& ontology_;
  const Options& options_;
  const DiagramWords words_;
  PageSentences sentences_;
  const PropertyGraph property_;
  const PageOrder order_;
  std::map<std::string_view, std::size_t> ranks_;  // by the node's id
  Table kinds_, types_, predicates_, roles_, speakers_;
  Json nodes_ = Json::array();
  Json claims_ = Json::array();
};

// Where a "<" or a line separator can stand in JSON, it stands in a string.
std::string fit_for_script(const std::string& json) {
  std::string safe;
  for (std::size_t at = 0; at < json.size(); ++at) {
    const std::string_view rest = std::string_view(json).substr(at);
    if (json[at] == '<') {
      safe += "\\u003c";
    } else if (rest.starts_with("\u2028") || rest.starts_with("\u2029")) {
      safe += rest.starts_with("\u2028") ? "\\u2028" : "\\u2029";
      at += 2;
    } else {
      safe += json[at];
    }
  }
  return safe;
}

}  // namespace

std::string make_page_data(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options) {
  return fit_for_script(PageData(graph, ontology, options).make().dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace gereh::exports
