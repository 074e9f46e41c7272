// Whether a name may be another one mistyped.
#pragma once

#include <string_view>

namespace gereh::graph {

// Both folded (ontology::fold_name()). True if at most one code point in four of the longer, two in all, would have to be put in, taken out
// or replaced; never for names of fewer than four.
bool are_near(std::string_view one, std::string_view other);

}  // namespace gereh::graph
