// Words on a diagram: wrapping, shortening, direction and escaping. Pure functions of UTF-8 text; ill-formed bytes count
// as U+FFFD.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gereh::exports {

// Runs of white space become one space, characters that XML forbids go, ill-formed bytes become U+FFFD.
std::string clean_text(std::string_view text);

// At most `limit` code points: a longer text is cut at the last space that leaves over half, with an ellipsis after it.
std::string shorten_text(std::string_view text, std::size_t limit);

// Lines of at most `width` code points, broken at spaces; a longer word has a line of its own. No line for an empty text.
std::vector<std::string> wrap_text(std::string_view text, std::size_t width);

// The text within a first-strong isolate (U+2068 … U+2069), so that its neighbours on the line don't reorder it.
std::string isolate_text(std::string_view text);

// A line as it has to stand in a picture: if it has right-to-left letters and any other, digit or sign, an isolate of the
// direction of `rtl` around it keeps its order in viewers that take every line for left-to-right.
std::string direct_line(std::string_view line, bool rtl);

// & < > " as XML entities.
std::string escape_xml(std::string_view text);

}  // namespace gereh::exports
