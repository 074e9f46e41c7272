#include "extract/events/arguments.h"

#include <algorithm>

#include "extract/fa/function_words.h"
#include "ontology/iri.h"

namespace gereh::extract {

namespace {

constexpr std::size_t kLongestChain = 8;
constexpr std::string_view kPlace = "place";

// Tries sources in turn; each filler is used once.
class SlotFiller {
 public:
  SlotFiller(const Arguments& arguments, bool passive, const Lexicon& lexicon, const ClassTest& fits)
      : arguments_(arguments), passive_(passive), lexicon_(lexicon), fits_(fits) {}

  std::vector<Filler> all(const Frame& frame) {
    std::vector<Filler> fillers;
    const Slot* undergoing = arguments_.carried ? undergoer(frame) : nullptr;
    for (const Slot& slot : frame.slots) {
      if (arguments_.carried && take_carried(frame, slot, undergoing, fillers)) continue;
      for (const Source& source : slot.sources) {
        if (take(slot, source, fillers)) break;
      }
    }
    return fillers;
  }

 private:
  // Who it is done to: the first role that is not the actor's.
  static const Slot* undergoer(const Frame& frame) {
    const auto found = std::ranges::find_if(frame.slots, [&](const Slot& slot) { return &slot != &frame.slots.front() && !slot.common; });
    return found == frame.slots.end() ? nullptr : &*found;
  }

  bool take_carried(const Frame& frame, const Slot& slot, const Slot* undergoing, std::vector<Filler>& fillers) {
    if (&slot == undergoing) return take_first(slot.role, passive_ ? subject() : arguments_.objects, fillers);
    if (&slot != &frame.slots.front() || !passive_) return false;
    return take_first(slot.role, agents(), fillers) || take_first(slot.role, arguments_.genitives, fillers);
  }

  bool take_first(const std::string& role, const std::vector<int>& tokens, std::vector<Filler>& fillers) {
    for (const int token : tokens) {
      if (std::ranges::find(used_, token) != used_.end() || !fits_(token, {})) continue;
      used_.push_back(token);
      fillers.push_back({role, token});
      return true;
    }
    return false;
  }

  bool take(const Slot& slot, const Source& source, std::vector<Filler>& fillers) {
    std::vector<int> tokens = candidates(source);
    if (source.kind == Source::Kind::preposition && (!slot.common || slot.role == kPlace))
      std::ranges::copy(behind(arguments_.loose, source.preposition), std::back_inserter(tokens));
    for (int token : tokens) {
      if (std::ranges::find(used_, token) != used_.end() || !fits_(token, source.classes)) continue;
      used_.push_back(token);
      fillers.push_back({slot.role, token});
      return true;
    }
    const bool active_subject = source.kind == Source::Kind::subject && !passive_;
    const bool passive_subject = source.kind == Source::Kind::object && passive_;
    if ((active_subject || passive_subject) && arguments_.subject == kNone && arguments_.can_drop_subject && !dropped_) {
      dropped_ = true;
      fillers.push_back({slot.role, kNone});
      return true;
    }
    return false;
  }

  std::vector<int> candidates(const Source& source) const {
    switch (source.kind) {
      case Source::Kind::subject:
        return passive_ ? agents() : subject();
      case Source::Kind::object:
        return passive_ ? subject() : arguments_.objects;
      case Source::Kind::genitive:
        return arguments_.genitives;
      case Source::Kind::amount:
        return arguments_.amounts;
      case Source::Kind::host:
        return one(arguments_.host);
      case Source::Kind::apposition:
        return one(arguments_.apposition);
      case Source::Kind::clause:
        return arguments_.clauses;
      case Source::Kind::preposition:
        return source.inner.empty() ? behind(arguments_.obliques, source.preposition) : within(source.preposition, source.inner);
    }
    return {};
  }

  static std::vector<int> one(int token) { return token == kNone ? std::vector<int>{} : std::vector<int>{token}; }
  std::vector<int> subject() const { return one(arguments_.subject); }

  static std::vector<int> behind(const std::vector<std::pair<std::string, int>>& phrases, const std::string& preposition) {
    std::vector<int> found;
    for (const auto& [word, token] : phrases) {
      if (word == preposition) found.push_back(token);
    }
    return found;
  }

  std::vector<int> within(const std::string& outer, const std::string& inner) const {
    std::vector<int> found;
    for (const Nested& nested : arguments_.nested) {
      if (nested.outer == outer && nested.inner == inner) found.push_back(nested.token);
    }
    return found;
  }

  std::vector<int> agents() const {
    std::vector<int> found;
    for (const auto& [word, token] : arguments_.obliques) {
      if (lexicon_.agent_prepositions.find_folded(word)) found.push_back(token);
    }
    return found;
  }

  const Arguments& arguments_;
  bool passive_;
  const Lexicon& lexicon_;
  const ClassTest& fits_;
  std::vector<int> used_;
  bool dropped_ = false;
};

// Names, pronouns and words that name nothing («روز دوشنبه») take no phrases.
bool takes_no_phrases(const Tree& tree, int token, const Lexicon& lexicon) {
  const Upos upos = tree.token(token).upos;
  return upos == Upos::PROPN || upos == Upos::PRON || lexicon.vague.find(tree.token(token).lemma) != nullptr;
}

// «نه به ایران، بلکه به عراق»: what was not, beside what was.
bool is_excluded(const Tree& tree, int phrase, const Lexicon& lexicon) {
  const int first = tree.subtree(phrase).begin;
  if (first < phrase && tree.is(first, "advmod") && lexicon.negations.find(tree.token(first).form)) return true;
  return first > 0 && lexicon.negations.find(tree.token(first - 1).form) && negates_phrase(tree, first - 1, lexicon);
}

void add_nested(const Tree& tree, int verb_begin, const Lexicon& lexicon, Arguments& arguments) {
  for (const auto& [outer, token] : arguments.obliques) {
    Arguments inner;
    add_obliques(tree, token, lexicon, inner);
    for (const auto& [preposition, filler] : inner.obliques)
      arguments.nested.push_back({outer, preposition, token, filler, tree.noun_phrase(filler).end == verb_begin});
  }
}

}  // namespace

bool negates_phrase(const Tree& tree, int negation, const Lexicon& lexicon) {
  const int clause = tree.token(negation).head;
  for (int i = negation + 1; i < tree.size() && i < clause; ++i) {
    if (lexicon.contrasts.find(tree.token(i).form)) return !heads_clause(tree, tree.token(i).head) || tree.token(i).head == clause;
  }
  return false;
}

void add_obliques(const Tree& tree, int head, const Lexicon& lexicon, Arguments& arguments) {
  std::vector<int> phrases = tree.children(head);
  for (const int child : tree.children(head)) {  // «با همکاری ایران و با حضور عراق»
    if (tree.preposition(child).empty()) continue;
    std::ranges::copy_if(tree.children_by(child, "conj"), std::back_inserter(phrases),
                         [&](int other) { return !tree.preposition(other).empty() && !heads_clause(tree, other); });
  }
  for (int child : phrases) {
    if (tree.is(child, "appos") && takes_no_phrases(tree, head, lexicon)) add_obliques(tree, child, lexicon, arguments);
    const bool coordinated = tree.is(child, "conj") && tree.token(child).head != head;
    if (!coordinated && !tree.is(child, "obl") && !tree.is(child, "nmod") && !tree.is(child, "advmod") && !tree.is(child, "obj")) continue;
    const std::string preposition = ontology::fold_name(tree.preposition(child));
    if (is_excluded(tree, child, lexicon)) continue;
    if (preposition.empty()) {
      if (!tree.is(child, "obj") && takes_no_phrases(tree, child, lexicon)) add_obliques(tree, child, lexicon, arguments);
      continue;
    }
    const std::string complex = preposition + ontology::fold_name(tree.token(child).form);
    bool threefold = false;  // «در واکنش به»
    for (int inner : tree.children(child)) {
      const std::string last = ontology::fold_name(tree.preposition(inner));
      if (inner < child || last.empty() || !lexicon.complex_prepositions.find_folded(complex + last)) continue;
      arguments.obliques.emplace_back(complex + last, inner);
      threefold = true;
    }
    if (threefold) continue;
    const bool determined = tree.child(child, "det") != kNone;  // «به این وسیله» is no preposition
    if (!determined && lexicon.complex_prepositions.find_folded(complex)) {
      for (int inner : tree.children(child)) {
        if (!tree.is(inner, "nmod") && !tree.is(inner, "obl")) continue;
        const std::string own = ontology::fold_name(tree.preposition(inner));
        arguments.obliques.emplace_back(own.empty() ? complex : own, inner);
      }
    } else {
      arguments.obliques.emplace_back(preposition, child);
    }
    if (takes_no_phrases(tree, child, lexicon)) add_obliques(tree, child, lexicon, arguments);
  }
}

namespace {

// Behind the verb that they complete.
void add_clauses(const Tree& tree, int head, Arguments& arguments) {
  for (const int child : tree.children(head)) {
    const bool complement = tree.is(child, "ccomp") || (tree.is(child, "xcomp") && child > head);
    if (complement && heads_clause(tree, child) && child > head) arguments.clauses.push_back(child);
  }
}

// «با پوتین دیدار [کرد] و گفت‌وگو کرد», «او را بازداشت [کردند] و به زندان منتقل کردند»: of the clause that a verb is told once for together
// with this one, the object if this one has none, and the phrases if nothing but its nominal part stands in between.
void add_shared(const Tree& tree, int verb, const std::vector<int>& nominals, const Lexicon& lexicon, Arguments& arguments) {
  const int head = tree.token(verb).head;
  if (head == kNone || !tree.token(head).elided || !tree.is(verb, "conj")) return;
  if (arguments.objects.empty()) {
    for (int child : tree.children_by(head, "obj")) {
      if (tree.preposition(child).empty()) arguments.objects.push_back(child);
    }
  }
  const bool adjacent = std::ranges::any_of(nominals, [&](int nominal) { return nominal == head + 2; });
  if (adjacent) add_obliques(tree, head, lexicon, arguments);
}

}  // namespace

namespace {

// «۸۰۰ میلیارد تومان وام دریافت کردیم»: a counted noun that is no measure, where parsers see a circumstance.
void add_counted_object(const Tree& tree, int verb, const Lexicon& lexicon, Arguments& arguments) {
  if (!arguments.objects.empty()) return;
  for (const int child : tree.children_by(verb, "obl")) {
    const bool thing =
        tree.token(child).upos == Upos::NOUN && tree.child(child, "nummod") != kNone && !lexicon.measures.find(tree.token(child).lemma);
    if (thing && child < verb && tree.preposition(child).empty()) arguments.objects.push_back(child);
  }
}

}  // namespace

Arguments arguments_of_verb(const Tree& tree, int verb, const std::vector<int>& nominals, const Lexicon& lexicon) {
  const auto consumed = [&](int token) { return std::ranges::find(nominals, token) != nominals.end(); };
  Arguments arguments;
  arguments.subject = subject_of(tree, verb, lexicon);
  if (consumed(arguments.subject)) {  // «بهسازی و ایمن‌سازی شد»
    const int head = tree.token(verb).head;
    arguments.subject = tree.is(verb, "conj") && head != kNone && heads_clause(tree, head) ? subject_of(tree, head, lexicon) : kNone;
  }
  arguments.can_drop_subject = !fa::read_verb_group(tree, verb).impersonal;
  for (int child : tree.children(verb)) {
    if (consumed(child)) continue;
    if (tree.is(child, "obj") && tree.preposition(child).empty()) arguments.objects.push_back(child);
    // «وارد بغداد شد»: a complement without preposition is the genitive of the nominal part.
    const bool bare = tree.is(child, "obl") && tree.preposition(child).empty() && is_nominal(tree.token(child));
    const bool counted = tree.token(child).upos == Upos::NUM || tree.child(child, "nummod") != kNone;
    const bool plain_object = tree.is(child, "obj") && !tree.has_object_marker(child);  // «۱۹ درصد افزایش یافت»
    const bool beside =
        plain_object || tree.is(child, "obl") || tree.is(child, "advmod") || tree.is(child, "dep") || tree.is(child, "xcomp");
    if (counted && beside && child < verb && tree.preposition(child).empty()) arguments.amounts.push_back(child);
    if (bare && !counted && !nominals.empty() && !lexicon.vague.find(tree.token(child).lemma)) arguments.genitives.push_back(child);
  }
  std::ranges::stable_sort(arguments.objects, std::ranges::greater(), [&](int object) { return tree.has_object_marker(object); });
  std::ranges::reverse(arguments.amounts);  // the nearest to the verb first
  add_counted_object(tree, verb, lexicon, arguments);
  add_clauses(tree, verb, arguments);
  add_obliques(tree, verb, lexicon, arguments);
  for (int nominal : nominals) {
    add_clauses(tree, nominal, arguments);
    std::ranges::copy(tree.genitives(nominal), std::back_inserter(arguments.genitives));
    add_obliques(tree, nominal, lexicon, arguments);
  }
  for (int object : arguments.objects) {  // «حمایت از X را اعلام کرد», not «سه تن از مسئولان را برکنار کرد»
    const bool counts = lexicon.counters.find(tree.token(object).lemma) || lexicon.quantifiers.find(tree.token(object).form);
    if (!counts) add_obliques(tree, object, lexicon, arguments);
  }
  add_shared(tree, verb, nominals, lexicon, arguments);
  const bool own_subject = arguments.subject != kNone && tree.token(arguments.subject).head == verb;
  if (own_subject && takes_no_phrases(tree, arguments.subject, lexicon)) {
    add_obliques(tree, arguments.subject, lexicon, arguments);
  } else if (own_subject) {  // «دو رهبر از سوریه حمایت کردند»: where nothing else fits
    Arguments inner;
    add_obliques(tree, arguments.subject, lexicon, inner);
    std::ranges::copy(inner.obliques, std::back_inserter(arguments.loose));
  }
  std::erase_if(arguments.obliques, [&](const auto& oblique) { return consumed(oblique.second); });
  std::erase_if(arguments.genitives, consumed);
  int verb_begin = verb;
  for (const int nominal : nominals) verb_begin = std::min(verb_begin, nominal);
  add_nested(tree, verb_begin, lexicon, arguments);
  return arguments;
}

namespace {

// Parsers hang «به ریاست او» on the verb as often as on «هیئتی»; its place is right behind that noun's phrase.
int host_of(const Tree& tree, int noun) {
  if (ontology::fold_name(tree.preposition(noun)) != fa::kTo) return kNone;
  const int head = tree.token(noun).head;
  if (tree.is(noun, "nmod") && head != kNone && head < noun && is_nominal(tree.token(head))) return head;
  int host = tree.subtree(noun).begin - 1;
  while (host >= 0 && !is_nominal(tree.token(host)) && tree.token(host).upos != Upos::PUNCT) --host;
  if (host < 0 || !is_nominal(tree.token(host))) return kNone;
  return phrase_head(tree.sentence(), host);
}

// «پریسا معین، همسر متهم»; titles stand before names too.
int apposition_of(const Tree& tree, int noun) {
  if (tree.is(noun, "appos")) return tree.token(noun).head;
  return tree.child(noun, "appos");
}

}  // namespace

Arguments arguments_of_noun(const Tree& tree, int noun, const Lexicon& lexicon) {
  Arguments arguments;
  const int above = tree.token(noun).head;  // «به دعوت او سفر کرد»: whom a frame may name as the clause's subject
  if (tree.is(noun, "obl") && above != kNone && heads_clause(tree, above)) arguments.subject = subject_of(tree, above, lexicon);
  if (const int clause = clause_above(tree, noun); clause != kNone) {
    const int end = tree.noun_phrase(noun).end;  // «در حمله X به Y سه نفر کشته شدند», where the verb has «به Y»
    for (const int phrase : tree.children_by(clause, "obl")) {
      const std::string preposition = ontology::fold_name(tree.preposition(phrase));
      if (!preposition.empty() && tree.subtree(phrase).begin == end) arguments.loose.emplace_back(preposition, phrase);
    }
  }
  arguments.host = host_of(tree, noun);
  arguments.apposition = apposition_of(tree, noun);
  arguments.genitives = tree.genitives(noun);
  if (tree.child(noun, "cop") != kNone) add_clauses(tree, noun, arguments);  // «درصدد است ... را بخرد»
  for (const int measure : tree.children_by(noun, "amod")) {                 // «افزایش ۲۶ درصدی تولید»
    if (tree.child(measure, "nummod") != kNone) arguments.amounts.push_back(measure);
  }
  add_obliques(tree, noun, lexicon, arguments);
  // «سفر رسمی پوتین به کره»: parsers may hang «به کره» on «پوتین», and «توسط» deeper.
  std::vector<int> chain = arguments.genitives;
  for (std::size_t i = 0; i < chain.size() && chain.size() < kLongestChain; ++i) {
    Arguments inner;
    add_obliques(tree, chain[i], lexicon, inner);
    const bool first = i < arguments.genitives.size();
    for (const auto& oblique : inner.obliques) {
      if (first || lexicon.agent_prepositions.find_folded(oblique.first)) arguments.obliques.push_back(oblique);
    }
    std::ranges::copy(tree.genitives(chain[i]), std::back_inserter(chain));
  }
  return arguments;
}

std::vector<Filler> fill(const Frame& frame, const Arguments& arguments, bool passive, const Lexicon& lexicon, const ClassTest& fits) {
  return SlotFiller(arguments, passive, lexicon, fits).all(frame);
}

}  // namespace gereh::extract
