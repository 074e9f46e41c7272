#include "export/jsonl.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace gereh::exports {

namespace {

using Json = nlohmann::ordered_json;
using ontology::EntityRef;
using ontology::Fact;

Json entity(const EntityRef& ref) {
  Json json{{"id", ref.id},
            {"label", ref.label_fa},
            {"label_en", ref.label_en},
            {"type", ref.type},
            {"mention", {{"begin", ref.mention.begin}, {"end", ref.mention.end}}}};
  if (!ref.wikidata.empty()) json["wikidata"] = ref.wikidata;
  return json;
}

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json object(const ontology::Object& object) {
  if (const auto* ref = std::get_if<EntityRef>(&object)) return entity(*ref);
  if (const auto* literal = std::get_if<ontology::Literal>(&object)) return {{"value", literal->value}, {"datatype", literal->datatype}};
  return nullptr;
}

Json record(const Fact& fact) {
  Json line{{"document", fact.document},
            {"sentence", fact.sentence},
            {"begin", fact.evidence.begin},
            {"end", fact.evidence.end},
            {"event", text_or_null(fact.event)},
            {"subject", entity(fact.subject)},
            {"predicate", {{"id", fact.predicate.id}, {"surface", fact.predicate.surface}, {"label_en", fact.predicate.label_en}}},
            {"role", text_or_null(fact.role)},
            {"object", object(fact.object)},
            {"polarity", to_string(fact.polarity)},
            {"certainty", to_string(fact.certainty)},
            {"tense", fact.tense ? Json(to_string(*fact.tense)) : Json(nullptr)},
            {"speaker", fact.speakers.empty() ? Json(nullptr) : entity(fact.speakers.front())},
            {"quote", fact.quote ? Json(to_string(*fact.quote)) : Json(nullptr)},
            {"condition", text_or_null(fact.condition)},
            {"time", text_or_null(fact.time)},
            {"confidence", std::round(fact.confidence * 100) / 100}};
  if (fact.speakers.size() > 1) {
    Json chain = Json::array();
    for (std::size_t i = 1; i < fact.speakers.size(); ++i) chain.push_back(entity(fact.speakers[i]));
    line["reported_by"] = std::move(chain);
  }
  if (!fact.subject_role.empty() && fact.subject_role != "actor") line["subject_role"] = fact.subject_role;
  if (!fact.cue.empty()) line["cue"] = fact.cue;
  line["rule"] = fact.rule;
  return line;
}

}  // namespace

void write_jsonl(const graph::KnowledgeGraph& graph, const ontology::Ontology& /*ontology*/, const Options& /*options*/,
                 std::ostream& out) {
  for (const Fact& fact : graph.facts()) out << record(fact).dump() << '\n';
  demand_written(out, "the fact records");
}

}  // namespace gereh::exports
