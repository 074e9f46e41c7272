// Parsers hang such nominals anywhere, but their place is strict: right behind «را» and before a conjunction, right before a
// conjunction and the verb's own nominal part, or coordinated with that.
#include "extract/shared_verbs.h"

#include <algorithm>

#include "extract/events.h"
#include "extract/fa/verb_group.h"

namespace gereh::extract {

namespace {

// The noun that an object marker at this token belongs to; kNone if it is none.
int marked_object(const Tree& tree, int marker) {
  if (marker < 1 || !tree.is(marker, "case")) return kNone;
  const int noun = tree.token(marker).head;
  return noun != kNone && noun < marker ? noun : kNone;
}

bool could_be_part(const Tree& tree, int token) {
  const Upos upos = tree.token(token).upos;
  return upos == Upos::ADJ || (upos == Upos::VERB && fa::is_participle(tree.token(token)));
}

// The head of the widest counted or plain noun phrase that ends right before a token («راننده» of «راننده اتوبوس»); kNone if there is
// none.
int phrase_before(const Tree& tree, int token) {
  int widest = kNone;
  for (int head = token - 1; head >= 0 && tree.token(head).upos != Upos::PUNCT; --head) {
    const Upos upos = tree.token(head).upos;
    const bool noun = upos == Upos::NOUN || upos == Upos::PROPN;
    if (noun && tree.noun_phrase(head).end == token && tree.preposition(head).empty() && !tree.has_object_marker(head)) widest = head;
  }
  return widest;
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

std::optional<SharedPassive> shared_passive(const Tree& tree, int verb) {
  if (verb < 3 || !fa::is_inchoative(tree.token(verb)) || !could_be_part(tree, verb - 1)) return std::nullopt;
  for (int part = verb - 3; part > 0; --part) {
    const Token& token = tree.token(part + 1);
    if (fa::is_finite(tree.token(part))) return std::nullopt;
    if (token.upos != Upos::CCONJ || !could_be_part(tree, part)) continue;
    const int subject = phrase_before(tree, part);
    const int own = part + 2 == verb - 1 ? kNone : phrase_before(tree, verb - 1);
    if (subject == kNone || (part + 2 < verb - 1 && (own == kNone || tree.noun_phrase(own).begin != part + 2))) continue;
    return SharedPassive{part, subject, verb, own};
  }
  return std::nullopt;
}

}  // namespace gereh::extract
