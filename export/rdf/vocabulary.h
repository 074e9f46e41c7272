// The namespaces and terms of the RDF. Part of the RDF writer.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "ontology/iri.h"

namespace gereh::exports {

inline constexpr std::string_view kGereh = ontology::kOntologyNamespace;
inline constexpr std::string_view kXsd = "http://www.w3.org/2001/XMLSchema#";

// The prefixes of others' namespaces; ours are `gereh` and `id`, the base.
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kNamespaces{{
    {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
    {"xsd", kXsd},
    {"schema", "https://schema.org/"},
    {"dcterms", "http://purl.org/dc/terms/"},
    {"prov", "http://www.w3.org/ns/prov#"},
    {"nif", "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"},
    {"itsrdf", "http://www.w3.org/2005/11/its/rdf#"},
    {"sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"},
    {"skos", "http://www.w3.org/2004/02/skos/core#"},
    {"owl", "http://www.w3.org/2002/07/owl#"},
    {"wd", ontology::kWikidata},
    {"time", "http://www.w3.org/2006/time#"},
}};

namespace terms {
inline constexpr std::string_view kType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
inline constexpr std::string_view kLabel = "http://www.w3.org/2000/01/rdf-schema#label";
inline constexpr std::string_view kSubClassOf = "http://www.w3.org/2000/01/rdf-schema#subClassOf";
inline constexpr std::string_view kSubPropertyOf = "http://www.w3.org/2000/01/rdf-schema#subPropertyOf";
inline constexpr std::string_view kNewsArticle = "https://schema.org/NewsArticle";
inline constexpr std::string_view kUrl = "https://schema.org/url";
inline constexpr std::string_view kTitle = "http://purl.org/dc/terms/title";
inline constexpr std::string_view kSource = "http://purl.org/dc/terms/source";
inline constexpr std::string_view kIssued = "http://purl.org/dc/terms/issued";
inline constexpr std::string_view kLanguage = "http://purl.org/dc/terms/language";
inline constexpr std::string_view kActivity = "http://www.w3.org/ns/prov#Activity";
inline constexpr std::string_view kSoftwareAgent = "http://www.w3.org/ns/prov#SoftwareAgent";
inline constexpr std::string_view kWasAssociatedWith = "http://www.w3.org/ns/prov#wasAssociatedWith";
inline constexpr std::string_view kWasDerivedFrom = "http://www.w3.org/ns/prov#wasDerivedFrom";
inline constexpr std::string_view kWasGeneratedBy = "http://www.w3.org/ns/prov#wasGeneratedBy";
inline constexpr std::string_view kContext = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#Context";
inline constexpr std::string_view kPhrase = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#Phrase";
inline constexpr std::string_view kIsString = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#isString";
inline constexpr std::string_view kAnchorOf = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#anchorOf";
inline constexpr std::string_view kBeginIndex = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#beginIndex";
inline constexpr std::string_view kEndIndex = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#endIndex";
inline constexpr std::string_view kReferenceContext = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#referenceContext";
inline constexpr std::string_view kTaIdentRef = "http://www.w3.org/2005/11/its/rdf#taIdentRef";
inline constexpr std::string_view kHasTime = "http://semanticweb.cs.vu.nl/2009/11/sem/hasTime";
inline constexpr std::string_view kAltLabel = "http://www.w3.org/2004/02/skos/core#altLabel";
inline constexpr std::string_view kSameAs = "http://www.w3.org/2002/07/owl#sameAs";
inline constexpr std::string_view kProperInterval = "http://www.w3.org/2006/time#ProperInterval";
inline constexpr std::string_view kInstant = "http://www.w3.org/2006/time#Instant";
inline constexpr std::string_view kHasBeginning = "http://www.w3.org/2006/time#hasBeginning";
inline constexpr std::string_view kHasEnd = "http://www.w3.org/2006/time#hasEnd";
inline constexpr std::string_view kInXsdDate = "http://www.w3.org/2006/time#inXSDDate";
}  // namespace terms

}  // namespace gereh::exports
