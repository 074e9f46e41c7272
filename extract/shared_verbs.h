// A verb told once for several: «صلح را تضعیف و امنیت را تهدید می‌کند», «دیدار و گفت‌وگو کردند», «کشته و زخمی شدند».
#pragma once

#include <optional>
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

// «۱۵ نفر کشته و ۳۰ نفر زخمی شدند»: each participle or adjective has a subject of its own.
struct SharedPassive {
  int part = kNone;          // «کشته»
  int subject = kNone;       // «۱۵ نفر»
  int verb = kNone;          // «شدند»
  int verb_subject = kNone;  // «۳۰ نفر»; kNone: the same as `subject` («کشته و زخمی شدند»)
};

// Of a finite passive verb; nullopt if it shares itself with nothing. Whether the part makes a known verb is for the caller to say.
std::optional<SharedPassive> shared_passive(const Tree& tree, int verb);

}  // namespace gereh::extract
