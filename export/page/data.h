// What the page (export/page) shows, as JSON.
#pragma once

#include <string>

#include "export/format.h"
#include "graph/knowledge_graph.h"
#include "ontology/ontology.h"

namespace gereh::exports {

// One JSON object in UTF-8, fit for a <script> element: no "<", no U+2028 or U+2029 stands in it as such. Ill-formed bytes become U+FFFD.
// Members; numbers that point elsewhere are indices into the array named, and what is not told is left out:
//   language   "fa" or "en": in which the page opens
//   title      heading; empty where there is none
//   kinds      {id, fa, en, fill, border}: NodeKind with its colours
//   types      {id, fa, en, kind}: classes of entities
//   predicates {id, fa, en}: types of events and relations
//   roles      {id, fa, en}
//   articles   {id, title, source, date, url}; a url is http or https
//   sentences  {article, text}
//   speakers   {fa, en, node}
//   nodes      {id, fa, en, type, aliases, wikidata, mentions, articles, x, y}: the most important first; x and y in CSS pixels, of at
//              most kPlacedNodes
//   claims     {id, from, to, value, fa, en, predicate, role, subject_role, negative, certainty, tense, speakers, cue, condition, time,
//              first, last, confidence, support, evidence}: `from` and `to` are nodes; fa and en its words; `certainty` where it is not
//              certain; `speakers` the nearest first; `evidence` is an array of [sentence, begin, end, from, to]: words begin to end,
//              half-open, in UTF-16 code units of the sentence's text, and in code points of the article
std::string make_page_data(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options);

inline constexpr std::size_t kPlacedNodes = 3000;

}  // namespace gereh::exports
