#include "export/store/check.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "export/store/file.h"
#include "ontology/error.h"
#include "ontology/iri.h"

namespace gereh::exports {

namespace {

// https://www.w3.org/TR/sparql11-results-json/
std::uint64_t count_in(const std::string& results, const std::string& query_url) {
  const auto fail = [&] {
    return ontology::OutputError(shown_url(query_url) + ": its answer is no SPARQL results in JSON; is it a query endpoint?");
  };
  const nlohmann::json json = nlohmann::json::parse(results, nullptr, false);
  const nlohmann::json::json_pointer at("/results/bindings/0/n/value");
  if (json.is_discarded() || !json.contains(at) || !json[at].is_string()) throw fail();
  const auto text = json[at].get<std::string>();
  std::uint64_t count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (error != std::errc() || end != text.data() + text.size()) throw fail();
  return count;
}

}  // namespace

void StatementCounts::add(const StoreStatement& statement) {
  hashes_[statement.graph].push_back(text_hash(statement.triple));
}

std::map<std::string, std::uint64_t> StatementCounts::counts() const {
  std::map<std::string, std::uint64_t> counts;
  for (auto& [graph, hashes] : hashes_) {
    std::ranges::sort(hashes);
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    counts[graph] = hashes.size();
  }
  return counts;
}

std::string count_query(const std::string& graph) {
  const std::string pattern = graph.empty() ? "?s ?p ?o" : "GRAPH <" + graph + "> { ?s ?p ?o }";
  return "SELECT (COUNT(*) AS ?n) WHERE { " + pattern + " }";
}

std::vector<std::string> missing_statements(const std::map<std::string, std::uint64_t>& counts, const std::string& query_url,
                                            StoreClient& client) {
  std::vector<std::string> lines;
  for (const auto& [graph, sent] : counts) {
    const std::string form = "query=" + ontology::percent_encoded(count_query(graph));
    const std::uint64_t found =
        count_in(client.ask({query_url, "application/x-www-form-urlencoded", "application/sparql-results+json", form}), query_url);
    if (found >= sent) continue;
    lines.push_back((graph.empty() ? "the default graph" : "<" + graph + ">") + " has " + std::to_string(found) + " of the " +
                    std::to_string(sent) + " statements of the file");
  }
  return lines;
}

}  // namespace gereh::exports
