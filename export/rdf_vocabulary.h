// The namespaces of graph.ttl. Part of the RDF writer.
#pragma once

#include <string>
#include <string_view>

#include "ontology/iri.h"

namespace gereh::exports {

inline constexpr std::string_view kGereh = ontology::kOntologyNamespace;
inline constexpr std::string_view kRdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
inline constexpr std::string_view kRdfs = "http://www.w3.org/2000/01/rdf-schema#";
inline constexpr std::string_view kXsd = "http://www.w3.org/2001/XMLSchema#";
inline constexpr std::string_view kSchema = "https://schema.org/";
inline constexpr std::string_view kDcterms = "http://purl.org/dc/terms/";
inline constexpr std::string_view kProv = "http://www.w3.org/ns/prov#";
inline constexpr std::string_view kNif = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
inline constexpr std::string_view kItsrdf = "http://www.w3.org/2005/11/its/rdf#";
inline constexpr std::string_view kSem = "http://semanticweb.cs.vu.nl/2009/11/sem/";
inline constexpr std::string_view kSkos = "http://www.w3.org/2004/02/skos/core#";
inline constexpr std::string_view kOwl = "http://www.w3.org/2002/07/owl#";
inline constexpr std::string_view kWikidata = "http://www.wikidata.org/entity/";
inline constexpr std::string_view kTime = "http://www.w3.org/2006/time#";

inline std::string iri(std::string_view space, std::string_view name) {
  return std::string(space) + std::string(name);
}

}  // namespace gereh::exports
