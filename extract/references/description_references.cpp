// What a description stands for. One with a demonstrative, or of a kind of document or country told by its head noun alone, means the
// last one of that kind; one whose modifiers are part of another's («توافقنامه راهبردی», «توافقنامه راهبردی جامع») means the same.
#include <algorithm>

#include "extract/fa/definite_form.h"
#include "extract/fa/function_words.h"
#include "extract/references/references.h"
#include "ontology/iri.h"

namespace gereh::extract {

namespace {

constexpr std::string_view kConcept = "Concept";
constexpr std::string_view kPerson = "Person";
constexpr std::size_t kReach = 3;  // sentences that «این طرح» looks back over

// «گروه «مهرگستر»» is called «گروه مهرگستر».
std::string without_quotes(std::string label) {
  for (const std::string_view quote : {"\u00ab", "\u00bb", "\u201c", "\u201d", "\""}) {
    for (std::size_t at = label.find(quote); at != std::string::npos; at = label.find(quote, at)) label.erase(at, quote.size());
  }
  for (std::size_t at = label.find("  "); at != std::string::npos; at = label.find("  ", at)) label.erase(at, 1);
  const std::size_t begin = label.find_first_not_of(' ');
  return begin == std::string::npos ? "" : label.substr(begin, label.find_last_not_of(' ') + 1 - begin);
}

bool part_of(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  return std::ranges::all_of(part, [&](const std::string& word) { return std::ranges::find(whole, word) != whole.end(); });
}

}  // namespace

// The noun that a quantifier or counter counts: «نمایندگان» in «همه نمایندگان», «برخی از نمایندگان», «سه تن از نمایندگان»; other tokens themselves. kNone for a
// quantifier alone.
int References::quantified(std::size_t sentence, int token) const {
  const Tree& tree = (*trees_)[sentence];
  if (!lexicon_->quantifiers.find_folded(folds_[sentence][static_cast<std::size_t>(token)])) {
    if (!lexicon_->counters.find(tree.token(token).lemma)) return token;
    const auto counted = std::ranges::find_if(tree.children(token), [&](int child) {
      return child > token && tree.token(child).upos == Upos::NOUN && tree.preposition(child) == tree.token(token + 1).form;
    });
    return counted == tree.children(token).end() ? token : *counted;
  }
  for (const int child : tree.children(token)) {
    if (child > token && tree.token(child).upos != Upos::PRON && is_nominal(tree.token(child)) &&
        (tree.is(child, "nmod") || tree.is(child, "obl")))
      return child;
  }
  return kNone;
}

// «هیئتی», whose lemma the tagger has with the ی of the indefinite. That of persons makes other words («همکاری»).
const std::string* References::class_of_indefinite(std::string fold) const {
  if (!fa::take_yeh(fold)) return nullptr;
  const std::string* type = lexicon_->head_classes.find_folded(fold);
  return type && *type != kPerson ? type : nullptr;
}

// The class that the head noun tells. Several countries act together like an organisation: «کشورهای غربی».
std::string References::class_of(std::size_t sentence, int token) const {
  const Tree& tree = (*trees_)[sentence];
  const std::string& fold = folds_[sentence][static_cast<std::size_t>(token)];
  const auto several = lexicon_->head_classes.longest_at(folds_[sentence], token);  // «روابط عمومی»
  const std::string* type = several.length > 1 ? several.value : lexicon_->head_classes.find(tree.token(token).lemma);
  if (!type) type = lexicon_->head_classes.find_folded(fold);
  if (!type) type = class_of_indefinite(fold);
  if (!type && (lexicon_->titles.find_folded(fold) || lexicon_->titles.find(tree.token(token).lemma))) return std::string(kPerson);
  if (!type && tree.token(token).upos == Upos::NOUN && (gazetteer_->by_demonym(fold) || gazetteer_->by_demonym(tree.token(token).lemma))) {
    const bool people = has_feature(tree.token(token), "Number=Plur") || tree.child(token, "nummod") != kNone;  // «دو فلسطینی»
    if (people) return std::string(kPerson);
  }
  if (!type) return std::string(kConcept);
  return *type == "Country" && has_feature(tree.token(token), "Number=Plur") ? "Organization" : *type;
}

// The words of a phrase as a heading would have them: without the ی of the indefinite. What has a genitive is not indefinite:
// the ی of «بی‌ثباتی نظام» is its own.
std::string References::label(std::size_t sentence, Tree::Range range, int head) const {
  const Tree& tree = (*trees_)[sentence];
  Sentence plain = tree.sentence();
  for (const int i : {head, range.end - 1}) {
    if (i + 1 < range.end && !tree.genitives(i).empty()) continue;
    Token& token = plain.tokens[static_cast<std::size_t>(i)];
    token.form = fa::definite_form(token);
  }
  std::string& last = plain.tokens[static_cast<std::size_t>(range.end) - 1].form;  // its genitive is left out
  last = fa::unjoined_plural(std::move(last));
  return without_quotes(words(plain, range));
}

std::vector<Reference> References::describe(std::size_t sentence, int token, const Viewpoint& viewpoint) {
  const Tree& tree = (*trees_)[sentence];
  const auto& folds = folds_[sentence];
  const auto fold = [&](int i) -> const std::string& { return folds[static_cast<std::size_t>(i)]; };
  Tree::Range range = tree.noun_phrase(token);
  bool demonstrative = false;
  bool indefinite = false;
  while (range.begin < token) {
    const bool points = lexicon_->demonstratives.find_folded(fold(range.begin)) != nullptr;
    const bool article = lexicon_->indefinites.find_folded(fold(range.begin)) != nullptr;
    const Upos upos = tree.token(range.begin).upos;
    const bool counts = lexicon_->counters.find_folded(fold(range.begin)) != nullptr;  // «صدها تن»
    if (article && tree.token(range.begin + 1).upos == Upos::NUM) break;               // «یک میلیون خانه»
    if (counts || (!points && !article && upos != Upos::DET && upos != Upos::PUNCT)) break;
    demonstrative |= points;
    indefinite |= article;
    ++range.begin;
  }
  const bool bare = range.end - range.begin == 1;
  const int core = quantified(sentence, token);
  if (core == kNone || fold(token).empty() || (bare && tree.token(token).upos == Upos::NUM)) return {};
  const bool whole_head = lexicon_->head_classes.longest_at(folds, core).length > 1;
  const std::string preposition = tree.preposition(token);
  const bool adverb = bare && !preposition.empty() && lexicon_->vague.find(preposition + " " + tree.token(token).form);  // «به خوبی»
  if (adverb || lexicon_->vague.find_folded(fold(core)) || (!whole_head && lexicon_->vague.find(tree.token(core).lemma))) return {};
  if (core != token) range.end = std::max(range.end, tree.noun_phrase(core).end);
  while (range.end > core + 1 && range.end < tree.size() && tree.token(range.end).upos == Upos::ADP &&
         lexicon_->half_predicates.find(tree.token(range.end - 1).form)) {
    --range.end;  // «شهر اندیجان واقع | در شرق ازبکستان»
  }
  Described description;
  description.head = ontology::fold_name(tree.token(core).lemma);
  description.type = class_of(sentence, core);
  description.plural = has_feature(tree.token(core), "Number=Plur");
  for (int i = range.begin; i < range.end; ++i) {
    if (i != token && !fold(i).empty() && is_nominal(tree.token(i))) description.modifiers.push_back(fold(i));
  }
  EntityIndex entity = named_beside(sentence, token, description);
  if (entity == kNoEntity) entity = of_recent_country(sentence, range, token, description.type, viewpoint);
  if (entity == kNoEntity) entity = body_of_owner(sentence, core, description.type, viewpoint);
  if (entity == kNoEntity && tree.is(token, "appos")) {  // «نیروهای پشتیبانی سریع، گروهی شبه‌نظامی»
    const auto beside = named_at(sentence, tree.token(token).head);
    const bool fits =
        beside && description.type != kConcept &&
        (entities_->is_a(beside->entity, description.type) ||
         (entities_->is_a(beside->entity, "Organization") && (description.type == "ArmedGroup" || description.type == "Company")));
    if (fits) entity = beside->entity;
  }
  if (entity == kNoEntity && demonstrative) entity = antecedent(sentence, token, description, viewpoint);
  if (entity == kNoEntity && !indefinite) entity = called_by_head(sentence, token, description);
  if (entity == kNoEntity && !indefinite && !demonstrative && bare) entity = country_meant(sentence, token, description, viewpoint);
  if (entity == kNoEntity && !indefinite && bare) entity = place_meant(sentence, token, description);
  const bool generic = bare && !demonstrative && lexicon_->generics.find(tree.token(core).form);
  const bool any_alike = !generic && (demonstrative || description.modifiers.empty());
  if (entity == kNoEntity && !indefinite) entity = same_description(description, any_alike);
  if (entity == kNoEntity && description.type == kConcept) range.end = complement_end(sentence, range.end - 1, range.end, bare);
  if (entity == kNoEntity) {
    const std::string shared = description.type == kConcept ? shared_genitive(sentence, token, range.end) : "";
    entity = entities_->add(description.type, label(sentence, range, core) + shared, false);
  }
  description.entity = entity;
  described_.push_back(std::move(description));
  return {reference(sentence, range, entity, false)};
}

// «متهم ردیف اول، سیروس براهنی»: the person whose name stands in apposition; kNoEntity if none does.
EntityIndex References::named_beside(std::size_t sentence, int token, const Described& description) const {
  if (description.type != kPerson || description.plural) return kNoEntity;
  for (const int child : (*trees_)[sentence].children_by(token, "appos")) {
    const auto named = child > token ? named_at(sentence, child) : std::nullopt;
    if (named && named->named && entities_->is_a(named->entity, kPerson)) return named->entity;
  }
  return kNoEntity;
}

// «پارلمان این کشور» is the parliament of the country told last, and is called so; kNoEntity if the phrase ends otherwise.
EntityIndex References::of_recent_country(std::size_t sentence, Tree::Range range, int head, const std::string& type,
                                          const Viewpoint& viewpoint) {
  for (int i = head + 1; i < range.end; ++i) {
    const auto match = lexicon_->descriptions.longest_at(folds_[sentence], i);
    if (!match.value || *match.value != "Country" || i + match.length != range.end) continue;
    const auto last = recent(sentence, i, "Country", 1, [&](EntityIndex entity) { return entity != viewpoint.own_state; });
    if (last.empty()) return kNoEntity;
    const std::string name = words((*trees_)[sentence].sentence(), {range.begin, i}) + " " + (*entities_)[last.front()].label_fa;
    if (const GazetteerEntry* entry = gazetteer_->find(name)) return entities_->add(*entry);
    return entities_->add(type, name, false);
  }
  return kNoEntity;
}

// What «این ...» means: the last description with the same head noun, or the last entity of its class.
EntityIndex References::antecedent(std::size_t sentence, int token, const Described& description, const Viewpoint& viewpoint) const {
  const auto same_head = std::ranges::find_if(described_.rbegin(), described_.rend(), [&](const Described& other) {
    return other.head == description.head && other.plural == description.plural;
  });
  if (same_head != described_.rend()) return same_head->entity;
  if (const EntityIndex body = called_by_head(sentence, token, description); body != kNoEntity) return body;
  if (description.type == kConcept || description.type == "Document" || description.type == "Law") {
    if (const EntityIndex told = told_before(sentence, token, description); told != kNoEntity) return told;
  }
  if (description.type == kConcept || description.type == "Event" || description.plural) return kNoEntity;
  if (description.type == kPerson) {
    const auto bearer = std::ranges::find_if(bearers_.rbegin(), bearers_.rend(), [&](const Bearer& other) {
      return ontology::fold_name(other.title->label_fa).find(description.head) != std::string::npos;
    });
    if (bearer != bearers_.rend()) return bearer->person;
    // Not who speaks, nor who is called so by an apposition: «پریسا، همسر این متهم».
    const Tree& tree = (*trees_)[sentence];
    int top = token;
    while (tree.token(top).head != kNone && (tree.is(top, "nmod") || tree.is(top, "appos"))) top = tree.token(top).head;
    const auto beside = named_at(sentence, top);
    const auto could_be_meant = [&](EntityIndex entity) {
      return entity != viewpoint.speaker && !(beside && beside->entity == entity) && !is_reporter(entity);
    };
    if (focus_ != kNoEntity && could_be_meant(focus_)) return focus_;
    const auto last = recent(sentence, token, kPerson, 1, could_be_meant);
    if (!last.empty()) return last.front();
  }
  const auto same_class = std::ranges::find_if(described_.rbegin(), described_.rend(), [&](const Described& other) {
    return other.type != kConcept && other.type != "Organization" && other.type != "Document" &&
           entities_->is_a(other.entity, description.type);
  });
  if (same_class != described_.rend()) return same_class->entity;
  const auto named = recent(sentence, token, description.type, 1);
  return named.empty() ? kNoEntity : named.front();
}

// «این طرح»: the last «طرح» that says which, as «طرح انتقال آب», though nothing was told of it.
EntityIndex References::told_before(std::size_t sentence, int token, const Described& description) const {
  for (std::size_t back = 0; back <= kReach && back <= sentence; ++back) {
    const std::size_t s = sentence - back;
    const Tree& tree = (*trees_)[s];
    for (int i = (back == 0 ? token : tree.size()) - 1; i >= 0; --i) {
      const Token& word = tree.token(i);
      if (word.upos != Upos::NOUN || ontology::fold_name(word.lemma) != description.head) continue;
      if (has_feature(word, "Number=Plur") != description.plural || tree.child(i, "det") != kNone) continue;
      const Tree::Range range = tree.noun_phrase(i);
      if (range.end > i + 1) return entities_->add(description.type, label(s, {i, range.end}, i), false);
    }
  }
  return kNoEntity;
}

// «حزبش», «شرکت او»: the body that its owner leads or serves.
EntityIndex References::body_of_owner(std::size_t sentence, int token, const std::string& type, const Viewpoint& viewpoint) {
  if (type == kConcept || type == kPerson) return kNoEntity;
  const Tree& tree = (*trees_)[sentence];
  for (const int child : tree.children(token)) {
    if (child < token || tree.token(child).upos != Upos::PRON) continue;
    const auto owner = resolve_pronoun(sentence, child, viewpoint);
    if (owner.empty()) return kNoEntity;
    const auto office = std::ranges::find_if(
        bearers_, [&](const Bearer& bearer) { return bearer.person == owner.front().entity && entities_->is_a(bearer.body, type); });
    return office == bearers_.end() ? kNoEntity : office->body;
  }
  return kNoEntity;
}

// «آژانس» for «آژانس بین‌المللی انرژی اتمی», «باشگاه» for «باشگاه ملوان»: the body named last whose name begins with a head noun that stands
// alone.
EntityIndex References::called_by_head(std::size_t sentence, int token, const Described& description) const {
  if (!description.modifiers.empty() || description.plural || description.type == kConcept || description.type == kPerson) return kNoEntity;
  const Tree& tree = (*trees_)[sentence];
  const auto& children = tree.children(token);
  if (std::ranges::any_of(children, [&](int child) { return child > token && tree.token(child).upos == Upos::PRON; }))
    return kNoEntity;  // «حزبش»
  const auto begins_so = [&](EntityIndex entity) {
    const EntityRecord& record = (*entities_)[entity];
    const std::string first = record.label_fa.substr(0, record.label_fa.find(' '));
    if (record.named && first.size() < record.label_fa.size() && ontology::fold_name(first) == description.head) return true;
    const auto [begin, end] = heads_.equal_range(entity);
    return std::any_of(begin, end, [&](const auto& head) { return head.second == description.head; });
  };
  const auto last = recent(sentence, token, "Organization", 1, begins_so);
  return last.empty() ? kNoEntity : last.front();
}

// « شهر» for «نظم» in «نظم و امنیت شهر», with the blank before it: what stands behind the last of coordinated nouns is of all of them, unless
// they have genitives of their own. Empty if there is nothing to share.
std::string References::shared_genitive(std::size_t sentence, int token, int end) const {
  const Tree& tree = (*trees_)[sentence];
  const int first = tree.is(token, "conj") ? tree.token(token).head : token;
  const std::vector<int> nouns = tree.conjuncts(first);
  if (nouns.size() < 2 || tree.token(first).upos != Upos::NOUN) return "";
  const int last = nouns.back();
  for (const int owner : {first, last}) {
    for (const int genitive : tree.genitives(owner)) {
      const bool behind = genitive > last && tree.subtree(genitive).begin == last + 1;
      const bool own = genitive < end;  // in the label already
      const bool others = std::ranges::any_of(nouns, [&](int noun) { return noun != owner && !tree.genitives(noun).empty(); });
      if (!behind || own || others || class_of(sentence, last) != kConcept) continue;
      return " " + words(tree.sentence(), {last + 1, std::max(tree.noun_phrase(genitive).end, genitive + 1)});
    }
  }
  return "";
}

// Where the phrase ends that a bare noun says nothing without: «حفاظت از منابع», «مقابله با تورم».
int References::complement_end(std::size_t sentence, int token, int end, bool bare) const {
  constexpr int kLongest = 5;  // words
  const Tree& tree = (*trees_)[sentence];
  for (const int child : tree.children_by(token, "nmod")) {
    const std::string preposition = tree.preposition(child);
    const Tree::Range phrase = tree.noun_phrase(child);
    if (!bare && preposition == fa::kFrom) continue;  // «وام ده‌ساله از بانک گرفت»: the verb's
    if (preposition.empty() || lexicon_->local_prepositions.find(preposition) || tree.subtree(child).begin != end) continue;
    const bool noun = tree.token(child).upos == Upos::NOUN || tree.token(child).upos == Upos::PROPN;
    if (noun && phrase.end - end <= kLongest) return phrase.end;
  }
  return end;
}

// «کشور» alone: the speaker's, or that of the medium that reports, if no other one was named lately.
EntityIndex References::country_meant(std::size_t sentence, int token, const Described& description, const Viewpoint& viewpoint) const {
  const Tree& tree = (*trees_)[sentence];
  const Token& word = tree.token(token);
  if (description.type != "Country" || description.plural || fa::definite_form(word) != word.form) return kNoEntity;
  const EntityIndex own = spoken_for(viewpoint.speaker);
  if (own != kNoEntity && entities_->is_a(own, "Country")) return own;
  const auto owns = [&](int child) { return tree.token(child).upos == Upos::PRON; };
  if (std::ranges::any_of(tree.children(token), owns)) return kNoEntity;  // «مردوف گفت که کشورش ...»
  const EntityIndex home = home_country();
  const auto last = recent(sentence, token, "Country", 1);
  return last.empty() || last.front() == home ? home : kNoEntity;
}

// That of the first medium named that may have written the article; kNoEntity if it is not known.
EntityIndex References::home_country() const {
  for (const auto& entities : span_entities_) {
    for (const EntityIndex entity : entities) {
      if (entity == kNoEntity || !entities_->is_a(entity, "MediaOrganization")) continue;
      if (!lexicon_->homelands.contains((*entities_)[entity].country)) continue;  // one that is only quoted
      const GazetteerEntry* home = gazetteer_->by_id((*entities_)[entity].country);
      return home ? entities_->add(*home) : kNoEntity;
    }
  }
  return kNoEntity;
}

// «در استان»: the province or city named last.
EntityIndex References::place_meant(std::size_t sentence, int token, const Described& description) const {
  const bool local = description.type == "City" || description.type == "Region";
  const Token& word = (*trees_)[sentence].token(token);
  if (!local || description.plural || word.ezafe || fa::definite_form(word) != word.form) return kNoEntity;
  const auto last = recent(sentence, token, description.type, 1);
  return last.empty() ? kNoEntity : last.front();
}

EntityIndex References::same_description(const Described& description, bool definite) const {
  if (description.type == kConcept) return kNoEntity;
  for (std::size_t i = described_.size(); i-- > 0;) {
    const Described& other = described_[i];
    if (other.head != description.head || other.plural != description.plural) continue;
    if (description.modifiers.empty() || other.modifiers.empty()) {
      if (definite && description.modifiers.empty()) return other.entity;
      continue;
    }
    if (part_of(description.modifiers, other.modifiers) || part_of(other.modifiers, description.modifiers)) {
      return other.entity;
    }
  }
  return kNoEntity;
}

}  // namespace gereh::extract
