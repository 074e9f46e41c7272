// What a predicate governs on its tree, sorted by the kinds of source that a frame's slots name.
#pragma once

#include <string>
#include <vector>

#include "extract/document/tree.h"
#include "extract/events/obliques.h"
#include "extract/lexicon/lexicon.h"

namespace gereh::extract {

// «برای بازدید از مسکو»: outer preposition «برای», inner «از», the inner phrase's head «مسکو».
struct Nested {
  std::string outer;
  std::string inner;
  int host = kNone;  // head of the outer phrase
  int token = kNone;
  bool adjacent = false;  // its phrase ends right before the verb or its nominal part
};

struct Arguments {
  int subject = kNone;
  int host = kNone;  // of a noun behind «به»: the noun that its phrase belongs to: «هیئتی» in «هیئتی به ریاست او»
  int apposition = kNone;         // of a noun: the one that it stands in apposition with
  bool carried = false;           // see VerbName
  bool can_drop_subject = false;  // a clause without a subject of its own means one told before
  std::vector<int> objects;
  std::vector<int> genitives;
  std::vector<int> clauses;  // heads of complement clauses
  std::vector<int> amounts;  // counted phrases without preposition: «۱۹ درصد افزایش یافت»
  std::vector<Oblique> obliques;
  std::vector<Nested> nested;  // phrases within the obliques
  std::vector<Oblique> loose;  // of those, such as their host does not ask for: they may be the verb's
};

Arguments arguments_of_verb(const Tree& tree, int verb, const std::vector<int>& nominals, const Lexicon& lexicon);
Arguments arguments_of_noun(const Tree& tree, int noun, const Lexicon& lexicon);

}  // namespace gereh::extract
