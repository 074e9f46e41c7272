// Names are compared folded. Since that drops spaces, words are folded one by one where a part of a name is looked for: the wanted
// name must be what some neighbouring words of the name fold to, so that a name is not found within another word.
#include "graph/focus.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <tuple>

#include "graph/near_names.h"
#include "ontology/error.h"
#include "ontology/iri.h"

namespace gereh::graph {

namespace {

using ontology::fold_name;

constexpr std::size_t kHints = 3;

enum class Fit : std::uint8_t { none, near, part, whole };

// How many claims tell of each entity, or are told by it.
std::vector<std::size_t> count_claims(const KnowledgeGraph& graph) {
  std::vector<std::size_t> counts(graph.entities().size());
  for (const Claim& claim : graph.claims()) {
    std::vector<std::size_t> ends = participants(graph, claim);
    for (const ontology::EntityRef& speaker : claim.fact.speakers) ends.push_back(graph.find(speaker.id));
    std::ranges::sort(ends);
    ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
    for (const std::size_t end : ends) ++counts[end];
  }
  return counts;
}

// Also of what a joiner or hyphen holds together.
std::vector<std::string> folded_words(const std::string& name) {
  constexpr std::string_view kJoiner = "\u200C";
  std::vector<std::string> words(1);
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool joiner = name.compare(i, kJoiner.size(), kJoiner) == 0;
    if (joiner || name[i] == ' ' || name[i] == '-') {
      words.emplace_back();
      if (joiner) i += kJoiner.size() - 1;
    } else {
      words.back() += name[i];
    }
  }
  for (std::string& word : words) word = fold_name(word);
  return words;
}

bool has_words(const std::string& name, const std::string& wanted) {
  const std::vector<std::string> words = folded_words(name);
  for (std::size_t first = 0; first < words.size(); ++first) {
    std::string joined;
    for (std::size_t i = first; i < words.size() && joined.size() < wanted.size(); ++i) joined += words[i];
    if (joined == wanted) return true;
  }
  return false;
}

Fit fit_of_name(const std::string& name, const std::string& wanted) {
  const std::string folded = fold_name(name);
  if (folded == wanted) return Fit::whole;
  if (folded.find(wanted) != std::string::npos) return has_words(name, wanted) ? Fit::part : Fit::near;
  return are_near(folded, wanted) ? Fit::near : Fit::none;
}

Fit fit_of(const Entity& entity, const std::string& wanted) {
  Fit best = std::max(fit_of_name(entity.label_fa, wanted), fit_of_name(entity.label_en, wanted));
  for (const std::string& alias : entity.aliases) best = std::max(best, fit_of_name(alias, wanted));
  return best;
}

std::string hint(const KnowledgeGraph& graph, const std::vector<std::size_t>& near) {
  if (near.empty()) return "; facts.jsonl has all names and ids";
  std::string names;
  for (std::size_t i = 0; i < std::min(near.size(), kHints); ++i) {
    const Entity& entity = graph.entities()[near[i]];
    names += (i == 0 ? "" : ", ") + entity.label_fa + " (" + entity.id + ")";
  }
  return "; near it are " + names;
}

}  // namespace

Focus find_focus(const KnowledgeGraph& graph, const std::string& name) {
  if (const std::size_t found = graph.find(name); found != KnowledgeGraph::npos) return {found, {}};
  const std::string wanted = fold_name(name);
  const std::vector<std::size_t> told = count_claims(graph);
  std::vector<std::size_t> fitting;
  Fit best = Fit::near;
  for (std::size_t i = 0; i < graph.entities().size() && !wanted.empty(); ++i) {
    const Entity& entity = graph.entities()[i];
    const Fit fit = !entity.wikidata.empty() && entity.wikidata == name ? Fit::whole : fit_of(entity, wanted);
    if (fit < best || told[i] == 0) continue;
    if (fit > best) fitting.clear();
    best = fit;
    fitting.push_back(i);
  }
  std::ranges::sort(fitting, std::less<>(), [&](std::size_t i) {
    return std::tuple(-static_cast<std::int64_t>(told[i]), std::string_view(graph.entities()[i].id));
  });
  if (best == Fit::near) throw ontology::UsageError("--focus " + name + ": no fact tells of such an entity" + hint(graph, fitting));
  return {fitting.front(), {fitting.begin() + 1, fitting.end()}};
}

}  // namespace gereh::graph
