#include "cli/summary.h"

#include <algorithm>

#include "graph/knowledge_graph.h"

namespace gereh::cli {

using ontology::Fact;

std::string plural(std::size_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string summary(const graph::KnowledgeGraph& graph, std::size_t articles, std::size_t sentences) {
  const auto& facts = graph.facts();
  const auto reported = std::ranges::count_if(facts, [](const Fact& fact) { return !fact.speakers.empty(); });
  const auto unsure = std::ranges::count_if(facts, [](const Fact& fact) { return fact.certainty != ontology::Certainty::certain; });
  const auto negated = std::ranges::count(facts, ontology::Polarity::negative, &Fact::polarity);
  return plural(articles, "article", "articles") + ", " + plural(sentences, "sentence", "sentences") + ": " +
         plural(graph.entities().size(), "entity", "entities") + ", " + plural(facts.size(), "fact", "facts") + " (" +
         std::to_string(reported) + " reported, " + std::to_string(unsure) + " uncertain, " + std::to_string(negated) + " negated)";
}

}  // namespace gereh::cli
