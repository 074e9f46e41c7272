// Parsers hang such nominals anywhere, but their place is strict: right behind «را» and before a conjunction, right before a
// conjunction and the verb's own nominal part, or coordinated with that.
#include "extract/shared_verbs.h"

#include <algorithm>

#include "extract/events.h"

namespace gereh::extract {

namespace {

// The noun that an object marker at this token belongs to; kNone if it is none.
int marked_object(const Tree& tree, int marker) {
  if (marker < 1 || !tree.is(marker, "case")) return kNone;
  const int noun = tree.token(marker).head;
  return noun != kNone && noun < marker ? noun : kNone;
}

}  // namespace

std::vector<SharedPart> shared_parts(const Tree& tree, int verb, const std::vector<int>& own) {
  std::vector<SharedPart> parts;
  if (own.empty()) return parts;
  const auto is_own = [&](int token) { return std::ranges::find(own, token) != own.end(); };
  for (int i = verb - 1; i > 0; --i) {
    if (heads_clause(tree, i)) break;  // another clause's words
    const Upos upos = tree.token(i).upos;
    const bool joined = i + 2 < verb && tree.token(i + 1).upos == Upos::CCONJ;
    if (!joined || is_own(i) || (upos != Upos::NOUN && upos != Upos::ADJ)) continue;
    const int object = marked_object(tree, i - 1);
    if (object != kNone || is_own(i + 2)) parts.push_back({i, object});
  }
  std::ranges::reverse(parts);
  for (const int nominal : own) {  // treebanks let the first nominal part stand for all
    for (const int conjunct : tree.conjuncts(nominal)) {
      if (conjunct > nominal && conjunct < verb && !is_own(conjunct)) parts.push_back({conjunct, kNone});
    }
  }
  return parts;
}

}  // namespace gereh::extract
