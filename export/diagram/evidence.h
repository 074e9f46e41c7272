// What the statements of a diagram rest on. Part of the diagram.
#pragma once

#include <cstddef>

#include "export/diagram/diagram.h"
#include "export/diagram/words.h"
#include "export/document_texts.h"
#include "graph/knowledge_graph.h"

namespace gereh::exports {

class EvidenceReader {
 public:
  // All must outlive it.
  EvidenceReader(const graph::KnowledgeGraph& graph, const DiagramWords& words, const Limits& limits)
      : graph_(graph), words_(words), limits_(limits), texts_(graph.documents()) {}

  // Of the claim with that index.
  Evidence of(std::size_t claim);

 private:
  const graph::KnowledgeGraph& graph_;
  const DiagramWords& words_;
  const Limits& limits_;
  DocumentTexts texts_;
};

}  // namespace gereh::exports
