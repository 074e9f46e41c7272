// Clauses: which tokens head one, what their verb is called, and who their subject is.
#include <algorithm>

#include "extract/events.h"

namespace gereh::extract {

namespace {

constexpr int kDeepestClause = 12;

void add_names(const std::string& nominal, const std::vector<int>& tokens, const std::string& infinitive,
               std::vector<VerbName>& names) {
  names.push_back({nominal + " " + infinitive, tokens, false});
}

void add_passive_names(const std::string& nominal, const std::vector<int>& tokens, const std::string& infinitive,
                       std::vector<VerbName>& names) {
  for (const std::string& active : fa::actives_of(infinitive)) names.push_back({nominal + " " + active, tokens, true});
}

std::string spaced(std::string preposition) {
  std::ranges::replace(preposition, '_', ' ');
  return preposition;
}

int subject_of(const Tree& tree, int clause, const Lexicon& lexicon, int depth) {
  for (int child : tree.children(clause)) {
    if (tree.is(child, "nsubj") && tree.token(child).upos != Upos::VERB) return child;
  }
  const int head = tree.token(clause).head;
  if (head == kNone || depth > kDeepestClause) return kNone;
  if (tree.is(clause, "acl")) return is_nominal(tree.token(head)) ? head : subject_of(tree, head, lexicon, depth + 1);
  const bool shares = tree.is(clause, "conj") || tree.is(clause, "xcomp") || tree.is(clause, "ccomp") ||
                      tree.is(clause, "advcl");
  if (!shares || !(heads_clause(tree, head) || tree.child(head, "cop") != kNone)) return kNone;
  if (tree.is(clause, "ccomp") && heads_clause(tree, head)) {
    for (const VerbName& name : verb_names(tree, fa::read_verb_group(tree, head))) {
      if (lexicon.sayings.find(name.infinitive)) return kNone;  // what is said has a subject of its own
    }
  }
  return subject_of(tree, head, lexicon, depth + 1);
}

}  // namespace

bool heads_clause(const Tree& tree, int token) {
  const Token& word = tree.token(token);
  if (word.upos == Upos::AUX) return !tree.is(token, "aux") && !tree.is(token, "cop");
  if (word.upos != Upos::VERB || tree.is(token, "aux")) return false;
  return word.head == kNone || fa::passive_participle(tree, word.head) != token;
}

std::vector<VerbName> verb_names(const Tree& tree, const fa::VerbGroup& group) {
  std::vector<VerbName> names;
  if (group.participle_passive) return {{group.infinitive, {}, true}};
  const auto marked = [&](int nominal) { return tree.is(nominal, "compound"); };
  std::vector<std::pair<std::string, std::vector<int>>> parts;
  for (int nominal : group.nominals) {
    const std::string preposition = tree.preposition(nominal);
    if (!preposition.empty()) parts.push_back({spaced(preposition) + " " + tree.token(nominal).form, {nominal}});
  }
  if (group.nominals.size() > 1 && marked(group.nominals[1])) {
    const auto [first, second] = std::minmax(group.nominals[0], group.nominals[1]);
    parts.push_back({tree.token(first).form + " " + tree.token(second).form, {first, second}});
  }
  for (int nominal : group.nominals) {
    if (!tree.preposition(nominal).empty() && !marked(nominal)) continue;
    parts.push_back({tree.token(nominal).form, {nominal}});
    if (tree.token(nominal).lemma != tree.token(nominal).form) parts.push_back({tree.token(nominal).lemma, {nominal}});
  }
  for (const auto& [text, tokens] : parts) add_names(text, tokens, group.infinitive, names);
  for (const auto& [text, tokens] : parts) add_passive_names(text, tokens, group.infinitive, names);
  names.push_back({group.infinitive, {}, false});
  return names;
}

int subject_of(const Tree& tree, int clause, const Lexicon& lexicon) { return subject_of(tree, clause, lexicon, 0); }

}  // namespace gereh::extract
