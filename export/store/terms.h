// Terms of RDF as they can be told to a store.
#pragma once

#include <string>
#include <string_view>

namespace gereh::exports {

// Whether `iri` is absolute and can stand between < and >, in SPARQL too: no spaces, brackets, quotes, backslashes.
bool is_plain_iri(std::string_view iri);

// A literal's text in quotes, on one line, as N-Triples, Turtle and SPARQL read it alike.
std::string quoted(std::string_view text);

}  // namespace gereh::exports
