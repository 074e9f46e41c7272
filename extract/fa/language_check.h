// Whether a text is Persian, and if not, what it looks like.
#pragma once

#include <string>
#include <string_view>

namespace gereh::extract::fa {

// "" for Persian (of Iran or Afghanistan) and for texts too short to tell; else the English name of what the text (UTF-8)
// looks like: "Arabic", "Urdu", "Pashto", "Kurdish" (Sorani), "Azerbaijani", or "text in another script".
std::string other_language(std::string_view utf8);

}  // namespace gereh::extract::fa
