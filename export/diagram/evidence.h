// What the statements of a diagram rest on. Part of the diagram.
#pragma once

#include <cstddef>
#include <map>
#include <string_view>

#include "export/diagram/diagram.h"
#include "export/diagram/words.h"
#include "graph/knowledge_graph.h"
#include "ontology/utf8.h"

namespace gereh::exports {

// Whether a link to it may stand in a picture: http or https, of the characters that an IRI may have.
bool is_web_address(std::string_view url);

class EvidenceReader {
 public:
  // All must outlive it.
  EvidenceReader(const graph::KnowledgeGraph& graph, const DiagramWords& words, const Limits& limits)
      : graph_(graph), words_(words), limits_(limits) {}

  // Of the claim with that index.
  Evidence of(std::size_t claim);

 private:
  const graph::KnowledgeGraph& graph_;
  const DiagramWords& words_;
  const Limits& limits_;
  std::map<std::size_t, ontology::CodePoints> texts_;  // by document, as they are needed
};

}  // namespace gereh::exports
