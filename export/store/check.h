// Whether what was sent is there.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "export/store/client.h"
#include "export/store/reader.h"

namespace gereh::exports {

// Counts the different statements of each graph: 8 bytes a statement.
class StatementCounts {
 public:
  void add(const StoreStatement& statement);
  // By the graph's IRI, empty for the default graph.
  std::map<std::string, std::uint64_t> counts() const;

 private:
  mutable std::map<std::string, std::vector<std::uint64_t>> hashes_;  // sorted and made unique when they are counted
};

// The SPARQL query that counts the triples of a graph.
std::string count_query(const std::string& graph);

// One line for each graph of which the SPARQL endpoint `query_url` finds fewer statements than were sent; none: all are there. Throws
// ontology::OutputError if it does not answer, or with something else than SPARQL results in JSON.
std::vector<std::string> missing_statements(const std::map<std::string, std::uint64_t>& counts, const std::string& query_url,
                                            StoreClient& client);

}  // namespace gereh::exports
