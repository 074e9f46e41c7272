// A lemma told as an edit of the form, so that a classifier can choose it for words never seen.
#pragma once

#include <string>
#include <string_view>

namespace gereh::extract {

// The edit that makes `lemma` of `form`: code points to drop at the front, at the end, and letters to add there:
// ("می‌کند", "کرد") → "3,2,رد".
std::string edit_between(std::string_view form, std::string_view lemma);

// Carries out an edit; the form itself where the edit does not fit it.
std::string apply_edit(std::string_view form, std::string_view edit);

}  // namespace gereh::extract
