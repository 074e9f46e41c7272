// Words of grammar that rules ask for by name.
#pragma once

#include <string_view>

#include "extract/document/document.h"

namespace gereh::extract::fa {

inline constexpr std::string_view kObjectMarker = "را";  // behind a definite object
inline constexpr std::string_view kTo = "به";
inline constexpr std::string_view kFrom = "از";

inline bool is_object_marker(const Token& token) {
  return token.upos == Upos::ADP && token.lemma == kObjectMarker;
}

}  // namespace gereh::extract::fa
