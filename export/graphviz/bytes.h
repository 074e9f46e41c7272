// What Graphviz wrote, mended. Part of the Graphviz writer.
#pragma once

#include <cgraph.h>

#include <string>

#include "export/diagram/diagram.h"

namespace gereh::exports {

// Gives nodes and edges their names in the graph ("n0", "e0") as ids of their elements: with_names() finds them by these.
void name_elements(Agraph_t* graph);

// An SVG whose elements <title> have the names of entities and events for those that Graphviz made up; where there is nothing to
// name, there is no <title>.
std::string with_names(const std::string& svg, const Diagram& diagram);

// A PDF without the time at which it was made, so that the same graph gives the same bytes.
std::string without_creation_date(std::string pdf);

}  // namespace gereh::exports
