// A light verb told once for several nominal parts: «صلح را تضعیف و امنیت را تهدید می‌کند», «دیدار و گفت‌وگو کردند».
#pragma once

#include <vector>

#include "extract/tree.h"

namespace gereh::extract {

// A further nominal part beside the one that a verb is called by.
struct SharedPart {
  int nominal = kNone;
  int object = kNone;  // head of its own object with «را»; kNone: it shares all that the verb governs
};

// Candidates; whether nominal and verb make a known verb is for the caller to say. `own` are the tokens of the
// verb's own nominal part.
std::vector<SharedPart> shared_parts(const Tree& tree, int verb, const std::vector<int>& own);

}  // namespace gereh::extract
