// Which facts are well formed.
#pragma once

#include <string>
#include <vector>

#include "ontology/fact.h"
#include "ontology/ontology.h"

namespace gereh::ontology {

// Everything wrong with the facts and mentions of a document, one line each; empty if all is well: unknown class,
// predicate or role; an event class without `event`, a relation with one; a span that is empty or ends behind the text;
// confidence outside 0..1; `quote` without a speaker; an id with characters that an IRI does not allow; a domain or
// range of a relation that does not hold.
std::vector<std::string> violations(const DocumentFacts& document, const Ontology& ontology);

}  // namespace gereh::ontology
