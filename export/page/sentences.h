// The sentences that claims rest on, each once, with the words in them counted as a browser counts. Part of the page's data.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "export/document_texts.h"
#include "ontology/fact.h"

namespace gereh::exports {

struct PageSentence {
  std::size_t document = 0;
  std::string text;  // as it stands in the document; ill-formed bytes are U+FFFD
};

struct PageEvidence {
  std::size_t sentence = 0;  // index into sentences()
  std::size_t begin = 0;     // UTF-16 code units of its text, half-open
  std::size_t end = 0;
};

class PageSentences {
 public:
  // The documents must outlive it, unchanged; their sentences come in order and do not overlap.
  explicit PageSentences(const std::vector<ontology::DocumentInfo>& documents) : documents_(documents), texts_(documents) {}

  // The sentence around a span; of a span that leaves its sentence, or whose document has none, as much as the span needs.
  PageEvidence add(std::size_t document, const ontology::Span& span);
  const std::vector<PageSentence>& sentences() const { return sentences_; }

 private:
  ontology::Span around(std::size_t document, const ontology::Span& span) const;

  const std::vector<ontology::DocumentInfo>& documents_;
  DocumentTexts texts_;
  std::map<std::pair<std::size_t, ontology::Span>, std::size_t> places_;
  std::vector<PageSentence> sentences_;
};

}  // namespace gereh::exports
