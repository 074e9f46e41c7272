// The colours and names of kinds of nodes in diagrams, graph files and pages.
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

// The term of the ontology whose labels are the kind's.
std::string_view term_of(NodeKind kind);

}  // namespace gereh::exports
