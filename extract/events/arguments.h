// What a predicate governs on its tree, sorted by the kinds of source that a frame's slots name.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "extract/events/events.h"

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
  std::vector<int> clauses;                           // heads of complement clauses
  std::vector<int> amounts;                           // counted phrases without preposition: «۱۹ درصد افزایش یافت»
  std::vector<std::pair<std::string, int>> obliques;  // folded preposition, head of its phrase
  std::vector<Nested> nested;                         // phrases within the obliques
  std::vector<std::pair<std::string, int>> loose;     // of those, such as their host does not ask for: they may be the verb's
};

// «نه» in «نه به ایران، بلکه به عراق»: whether a negation that hangs on a clause excludes the phrase behind it alone.
bool negates_phrase(const Tree& tree, int negation, const Lexicon& lexicon);

// Adds the prepositional phrases below `head` (children that are obl or nmod). «در قبال کره» counts as the preposition
// «در قبال» of «کره». What hangs on a name or pronoun belongs to the predicate: names take no phrases.
void add_obliques(const Tree& tree, int head, const Lexicon& lexicon, Arguments& arguments);

Arguments arguments_of_verb(const Tree& tree, int verb, const std::vector<int>& nominals, const Lexicon& lexicon);
Arguments arguments_of_noun(const Tree& tree, int noun, const Lexicon& lexicon);

// Fillers of a frame's slots; in a passive the object's filler is the subject and the subject's stands behind «توسط».
std::vector<Filler> fill(const Frame& frame, const Arguments& arguments, bool passive, const Lexicon& lexicon, const ClassTest& fits);

}  // namespace gereh::extract
