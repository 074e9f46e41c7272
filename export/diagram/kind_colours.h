// The colours of nodes and lines, and the names of kinds of nodes, in diagrams, graph files and pages.
#pragma once

#include <string_view>

#include "export/diagram/diagram.h"

namespace gereh::exports {

// "#RRGGBB".
struct KindColours {
  const char* fill;
  const char* border;
};

// Tints of the palette of Okabe and Ito, which people with colour blindness can tell apart.
KindColours colours_of(NodeKind kind);

// Of what is said not to be so.
inline constexpr const char* kRed = "#C1272D";

// "#RRGGBB".
const char* line_colour(const Style& style);

// The term of the ontology whose labels are the kind's.
std::string_view term_of(NodeKind kind);

}  // namespace gereh::exports
