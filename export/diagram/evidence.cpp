#include "export/diagram/evidence.h"

#include <algorithm>

#include "export/diagram/text.h"

namespace gereh::exports {

namespace {

constexpr std::size_t kSourceLength = 80;  // code points

std::string source_of(const ontology::DocumentInfo& document) {
  std::string source = shorten_text(clean_text(document.source.empty() ? document.title : document.source), kSourceLength);
  if (!document.date.empty()) source += (source.empty() ? "" : ", ") + clean_text(document.date);
  return source;
}

}  // namespace

bool is_web_address(std::string_view url) {
  constexpr std::string_view kForbidden = "<>\"{}|\\^`";
  const bool web = url.starts_with("http://") || url.starts_with("https://");
  const auto allowed = [&](char c) {
    return static_cast<unsigned char>(c) > 0x20 && c != 0x7F && kForbidden.find(c) == std::string_view::npos;
  };
  return web && std::ranges::all_of(url, allowed) && clean_text(url) == url;
}

Evidence EvidenceReader::of(std::size_t claim) {
  const graph::Claim& told = graph_.claims()[claim];
  const ontology::DocumentInfo& document = graph_.documents()[told.document];
  const ontology::CodePoints& text = texts_.try_emplace(told.document, document.text).first->second;
  Evidence evidence;
  evidence.predicate = words_.of_predicate(told.fact.predicate);
  if (told.fact.evidence.end <= text.size())
    evidence.words = shorten_text(clean_text(text.cut(told.fact.evidence)), limits_.evidence_length);
  evidence.source = source_of(document);
  if (is_web_address(document.url)) evidence.url = document.url;
  return evidence;
}

}  // namespace gereh::exports
