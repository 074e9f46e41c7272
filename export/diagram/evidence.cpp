#include "export/diagram/evidence.h"

#include <string>

#include "export/diagram/text.h"
#include "ontology/iri.h"

namespace gereh::exports {

namespace {

constexpr std::size_t kSourceLength = 80;  // code points

std::string source_of(const ontology::DocumentInfo& document) {
  std::string source = shorten_text(clean_text(document.source.empty() ? document.title : document.source), kSourceLength);
  if (!document.date.empty()) source += (source.empty() ? "" : ", ") + clean_text(document.date);
  return source;
}

}  // namespace

Evidence EvidenceReader::of(std::size_t claim) {
  const graph::Claim& told = graph_.claims()[claim];
  const ontology::DocumentInfo& document = graph_.documents()[told.document];
  const ontology::CodePoints& text = texts_.of(told.document);
  Evidence evidence;
  evidence.predicate = words_.of_predicate(told.fact.predicate);
  if (told.fact.evidence.end <= text.size())
    evidence.words = shorten_text(clean_text(text.cut(told.fact.evidence)), limits_.evidence_length);
  evidence.source = source_of(document);
  if (ontology::is_web_address(document.url)) evidence.url = document.url;
  return evidence;
}

}  // namespace gereh::exports
