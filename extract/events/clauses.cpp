// Clauses: which tokens head one, what their verb is called, and who their subject is.
#include <algorithm>

#include "extract/events/events.h"
#include "extract/fa/function_words.h"
#include "ontology/iri.h"

namespace gereh::extract {

namespace {

constexpr int kDeepestClause = 12;
constexpr std::string_view kSubject = "subj";  // in place of a preposition

// A nominal part with the verb, with the common verb that a bookish one stands for, and in the passive with the active.
class NameList {
 public:
  NameList(const std::string& infinitive, const Lexicon& lexicon) : lexicon_(lexicon), infinitives_{infinitive} {
    if (const std::string* common = lexicon.common_verbs.find(infinitive)) infinitives_.push_back(*common);
    for (const std::string& passive : infinitives_) {
      const auto* actives = lexicon.actives.find(passive);
      if (actives) actives_.insert(actives_.end(), actives->begin(), actives->end());
    }
  }

  void add(const std::string& nominal, const std::vector<int>& tokens) {
    for (const std::string& verb : infinitives_) names_.push_back({nominal + " " + verb, tokens, false});
  }
  void add_passive(const std::string& nominal, const std::vector<int>& tokens) {
    for (const std::string& verb : actives_) names_.push_back({nominal + " " + verb, tokens, true});
  }
  // The verb by itself; a light verb only where it has no nominal part, without which it says something else.
  void add_bare(bool has_nominal) {
    for (const std::string& verb : infinitives_) {
      if (!has_nominal || !(lexicon_.is_light(verb) || lexicon_.supports.find(verb))) names_.push_back({verb, {}, false});
    }
  }
  // «مورد حمایت قرار گرفت»: the noun behind «مورد» is what happens, «گرفت» makes it passive.
  void add_carried(const std::string& noun, const std::vector<int>& tokens) {
    for (const auto& verb : lexicon_.common_light_verbs) names_.push_back({noun + " " + verb, tokens, !actives_.empty(), true});
  }

  std::vector<VerbName> take() { return std::move(names_); }

 private:
  const Lexicon& lexicon_;
  std::vector<std::string> infinitives_;
  std::vector<std::string> actives_;
  std::vector<VerbName> names_;
};

// A place is one: «گلستان روستاهایی دارد که در آن زندگی می‌کنند» is not about Golestan living. Persons may take the plural of respect.
bool agrees(const Tree& tree, int subject, const fa::VerbGroup& group, const Lexicon& lexicon) {
  const Token& word = tree.token(subject);
  if (!group.plural || tree.child(subject, "conj") != kNone || tree.child(subject, "nummod") != kNone) return true;
  const std::string* type = lexicon.head_classes.find(word.lemma);
  const bool thing = word.upos == Upos::NOUN && !type && !lexicon.titles.find(word.lemma) && !lexicon.quantifiers.find(word.form) &&
                     !lexicon.counters.find(word.lemma) && !has_feature(word, "Number=Plur");
  return !word.name.ends_with("LOC") && !thing;
}

// «ما», «من» and nobody else are the subject of a first person; a second person is spoken to.
bool agrees_in_person(const Tree& tree, int subject, const fa::VerbGroup& group, const Lexicon& lexicon) {
  if (!group.first_person && !group.second_person) return true;
  const Pronoun* pronoun = lexicon.pronouns.find(tree.token(subject).form);
  return pronoun && pronoun->person == (group.first_person ? 1 : 2);
}

int subject_of(const Tree& tree, int clause, const Lexicon& lexicon, int depth);
int inherited_subject(const Tree& tree, int clause, const Lexicon& lexicon, int depth);

// «دو عضو دیگر باند که گریخته بودند», «مردم روستاها که اطلاعات دادند»: whom a plural verb speaks of, where parsers take the noun right before
// the relative clause.
int antecedent(const Tree& tree, int clause, int noun, const Lexicon& lexicon) {
  if (!fa::read_verb_group(tree, clause).plural) return noun;
  const auto several = [&](int token) {
    const std::string* type = lexicon.head_classes.find(tree.token(token).lemma);
    const bool place = type && lexicon.place_classes.contains(*type);
    const bool many =
        has_feature(tree.token(token), "Number=Plur") || tree.child(token, "nummod") != kNone || tree.child(token, "conj") != kNone;
    return (many && !place) || (type && *type == "Person");
  };
  int host = noun;
  while (!several(host) && tree.is(host, "nmod") && tree.preposition(host).empty() && tree.token(host).head >= 0 &&
         tree.token(host).head < host)
    host = tree.token(host).head;
  return several(host) ? host : noun;
}

// Who is to do what a verb of asking or letting asks: «دادگاه» in «از دادگاه خواست که ...»; kNone if it names nobody, nothing if the verb is
// none of these.
std::optional<int> controller(const Tree& tree, int verb, const Lexicon& lexicon) {
  if (!heads_clause(tree, verb)) return std::nullopt;
  const std::string* preposition = nullptr;
  std::vector<int> nominals;
  for (const VerbName& name : verb_names(tree, fa::read_verb_group(tree, verb), lexicon)) {
    if (!preposition && !name.passive) {
      preposition = lexicon.controls.find(name.infinitive);
      nominals = name.nominals;
    }
  }
  if (!preposition) return std::nullopt;
  if (*preposition == kSubject) return subject_of(tree, verb, lexicon, 0);  // «وعده داد که ... بسازد»
  nominals.push_back(verb);
  for (const int head : nominals) {
    for (const int child : tree.children(head)) {
      const bool marked = tree.is(child, "obj") && tree.has_object_marker(child) && tree.preposition(child).empty();
      if (*preposition == fa::kObjectMarker ? marked : ontology::fold_name(tree.preposition(child)) == *preposition) return child;
    }
  }
  return kNone;
}

int subject_of(const Tree& tree, int clause, const Lexicon& lexicon, int depth) {
  const fa::VerbGroup group = fa::read_verb_group(tree, clause);
  for (int child : tree.children(clause)) {
    if (tree.is(child, "nsubj") && tree.token(child).upos != Upos::VERB)
      return agrees_in_person(tree, child, group, lexicon) ? child : kNone;
  }
  const int subject = group.impersonal ? kNone : inherited_subject(tree, clause, lexicon, depth);
  return subject != kNone && agrees(tree, subject, group, lexicon) && agrees_in_person(tree, subject, group, lexicon) ? subject : kNone;
}

int inherited_subject(const Tree& tree, int clause, const Lexicon& lexicon, int depth) {
  const int head = tree.token(clause).head;
  if (head == kNone || depth > kDeepestClause) return kNone;
  if (tree.is(clause, "acl"))
    return is_nominal(tree.token(head)) ? antecedent(tree, clause, head, lexicon) : subject_of(tree, head, lexicon, depth + 1);
  if (tree.is(clause, "csubj") && tree.child(head, "cop") != kNone) return subject_of(tree, head, lexicon, depth + 1);
  const bool shares = tree.is(clause, "conj") || tree.is(clause, "xcomp") || tree.is(clause, "ccomp") || tree.is(clause, "advcl");
  if (!shares || !(heads_clause(tree, head) || tree.child(head, "cop") != kNone)) return kNone;
  if (tree.is(clause, "ccomp") || tree.is(clause, "xcomp")) {
    if (const auto asked = controller(tree, head, lexicon)) return *asked;
  }
  // What is said has a subject of its own.
  if (tree.is(clause, "ccomp") && heads_clause(tree, head) && is_saying(tree, head, lexicon)) return kNone;
  return subject_of(tree, head, lexicon, depth + 1);
}

}  // namespace

bool heads_clause(const Tree& tree, int token) {
  const Token& word = tree.token(token);
  if (word.upos == Upos::AUX) return !tree.is(token, "aux") && !tree.is(token, "cop");
  if (word.upos != Upos::VERB || tree.is(token, "aux")) return false;
  return word.head == kNone || fa::passive_participle(tree, word.head) != token;
}

int clause_above(const Tree& tree, int token) {
  int above = tree.token(token).head;
  while (above != kNone && !heads_clause(tree, above)) above = tree.token(above).head;
  return above;
}

std::vector<VerbName> verb_names(const Tree& tree, const fa::VerbGroup& group, const Lexicon& lexicon) {
  const auto marked = [&](int nominal) { return tree.is(nominal, "compound"); };
  if (group.participle_passive) {  // «انتقال داده شد»
    std::vector<VerbName> names;
    std::vector<int> parts = tree.children(group.verb);
    if (const int participle = fa::passive_participle(tree, group.verb); participle != kNone)
      std::ranges::copy(tree.children(participle), std::back_inserter(parts));
    std::ranges::copy(group.nominals, std::back_inserter(parts));
    for (const int part : parts) {  // «در نظر گرفته شد», «از سر گرفته شد»
      if (part < group.verb && !tree.preposition(part).empty())
        names.push_back({spaced(tree.preposition(part)) + " " + tree.token(part).form + " " + group.infinitive, {part}, true});
    }
    for (int nominal : group.nominals) {
      if (marked(nominal)) names.push_back({tree.token(nominal).form + " " + group.infinitive, {nominal}, true});
    }
    names.push_back({group.infinitive, {}, true});
    return names;
  }
  NameList names(group.infinitive, lexicon);
  for (int child : tree.children(group.verb)) {
    if (!lexicon.carriers.find(tree.token(child).form) || !tree.preposition(child).empty()) continue;  // «در مورد» carries nothing
    for (int noun : tree.children(child)) {
      if (noun <= child || !is_nominal(tree.token(noun))) continue;
      std::vector<int> tokens{child, noun};
      std::ranges::copy(tree.children_by(group.verb, "compound"), std::back_inserter(tokens));
      names.add_carried(tree.token(noun).form, tokens);
    }
  }
  std::vector<std::pair<std::string, std::vector<int>>> parts;
  for (const int nominal : group.nominals) {  // «در اختیار پلیس قرار داد», «آسیب وارد کرد»
    if (!marked(nominal) || !tree.preposition(nominal).empty()) continue;
    for (const int child : tree.children(group.verb)) {
      const bool phrase = child < nominal && (tree.is(child, "obl") || tree.is(child, "nmod")) && !tree.preposition(child).empty();
      const bool object = child < nominal && tree.is(child, "obj") && !tree.has_object_marker(child) && tree.preposition(child).empty();
      if (!phrase && !object) continue;
      const std::string first = phrase ? spaced(tree.preposition(child)) + " " : "";
      parts.push_back({first + tree.token(child).form + " " + tree.token(nominal).form, {child, nominal}});
      if (object)
        parts.push_back({tree.token(child).lemma + " " + tree.token(nominal).form, {child, nominal}});  // «خسارت زیادی ... وارد کرد»
    }
  }
  for (int nominal : group.nominals) {  // «ابراز نگرانی کرد»
    const int behind = nominal + 1;
    const bool pair = marked(nominal) && behind + 1 == group.verb && tree.is(behind, "nmod") && tree.token(behind).head == nominal;
    if (pair && tree.preposition(behind).empty())
      parts.push_back({tree.token(nominal).form + " " + tree.token(behind).form, {nominal, behind}});
  }
  for (int nominal : group.nominals) {
    const std::string preposition = tree.preposition(nominal);
    if (!preposition.empty()) parts.push_back({spaced(preposition) + " " + tree.token(nominal).form, {nominal}});
  }
  if (group.nominals.size() > 1 && (marked(group.nominals[0]) || marked(group.nominals[1]))) {  // «تعطیل اعلام شد»
    const auto [first, second] = std::minmax(group.nominals[0], group.nominals[1]);
    parts.push_back({tree.token(first).form + " " + tree.token(second).form, {first, second}});
  }
  for (int nominal : group.nominals) {
    if (!tree.preposition(nominal).empty() && !marked(nominal)) continue;
    const int behind = nominal + 1;
    const bool part_behind = behind < group.verb && tree.token(behind).head == group.verb && (tree.is(behind, "xcomp") || marked(behind));
    if (tree.is(nominal, "advmod") && part_behind) continue;  // «بیشتر آشکار می‌کند» is no «بیشتر کردن»
    const int number = nominal - 1;
    if (number >= 0 && tree.token(number).upos == Upos::NUM)  // «دو برابر شد»
      parts.push_back({tree.token(number).form + " " + tree.token(nominal).form, {number, nominal}});
    parts.push_back({tree.token(nominal).form, {nominal}});
    if (tree.token(nominal).lemma != tree.token(nominal).form) parts.push_back({tree.token(nominal).lemma, {nominal}});
  }
  const bool light = lexicon.is_light(group.infinitive) || group.infinitive == fa::kHaveInfinitive;
  if (light && std::ranges::none_of(
                   group.nominals,
                   marked)) {  // «سرمایه‌گذاری عظیمی در ... کرده است», «نقش مهمی در ... دارد»
    for (const int child : tree.children_by(group.verb, "obj")) {
      const bool bare = child < group.verb && !tree.has_object_marker(child) && tree.preposition(child).empty();
      if (bare && tree.token(child).upos == Upos::NOUN) parts.push_back({tree.token(child).lemma, {child}});
    }
  }
  for (const auto& [text, tokens] : parts) names.add(text, tokens);
  for (const auto& [text, tokens] : parts) names.add_passive(text, tokens);
  names.add_bare(std::ranges::any_of(group.nominals, marked));
  return names.take();
}

std::vector<VerbName> verb_names_with(const Tree& tree, int part, const fa::VerbGroup& group, const Lexicon& lexicon) {
  if (tree.token(part).upos == Upos::VERB) return {{fa::infinitive_of(tree.token(part).lemma), {part}, true}};
  const std::string carrier = fa::infinitive_of(tree.token(group.verb).lemma);
  NameList names(carrier, lexicon);
  names.add(tree.token(part).form, {part});
  names.add_passive(tree.token(part).form, {part});
  return names.take();
}

bool is_saying(const Tree& tree, int verb, const Lexicon& lexicon) {
  return std::ranges::any_of(verb_names(tree, fa::read_verb_group(tree, verb), lexicon),
                             [&](const VerbName& name) { return lexicon.sayings.find(name.infinitive) != nullptr; });
}

int subject_of(const Tree& tree, int clause, const Lexicon& lexicon) {
  return subject_of(tree, clause, lexicon, 0);
}

}  // namespace gereh::extract
