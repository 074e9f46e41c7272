// Second reading: what a nominal stands for where it stands, tried in this order: a name or title marked before; a word for
// a group told before («دو کشور»); a pronoun; a description. A description with a demonstrative, or of a kind of document
// or country told by its head noun alone, means the last one of that kind; one whose modifiers are part of another's («توافقنامه
// راهبردی», «توافقنامه راهبردی جامع») means the same.
#include <algorithm>

#include "extract/fa/definite_form.h"
#include "extract/references.h"
#include "ontology/iri.h"

namespace gereh::extract {

namespace {

constexpr std::size_t kAntecedents = 3;
constexpr std::size_t kPronounReach = 3;       // sentences that a pronoun or «دو کشور» looks back over
constexpr std::string_view kConcept = "Concept";
constexpr std::string_view kPerson = "Person";

bool part_of(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  return std::ranges::all_of(part, [&](const std::string& word) { return std::ranges::find(whole, word) != whole.end(); });
}

}  // namespace

std::optional<Reference> References::named_at(std::size_t sentence, int token) const {
  const Marked* best = nullptr;  // the widest
  for (const Marked& mark : marked_[sentence]) {
    if (mark.range.begin <= token && token < mark.range.end &&
        (!best || mark.range.end - mark.range.begin > best->range.end - best->range.begin)) {
      best = &mark;
    }
  }
  if (!best) return std::nullopt;
  return reference(sentence, best->range, best->entity, best->named);
}

std::vector<Reference> References::resolve(std::size_t sentence, int token, const Viewpoint& viewpoint) {
  const auto marked = named_at(sentence, token);
  // A name behind the head of the phrase («سفر پوتین») is a modifier; the widest mark that holds the head counts.
  if (marked) return {*marked};
  const Tree& tree = (*trees_)[sentence];
  const Tree::Range range = tree.noun_phrase(token);
  for (int begin = range.begin; begin <= token; ++begin) {
    const auto description = lexicon_->descriptions.longest_at(folds_[sentence], begin);
    if (description.value && begin + description.length > token) {
      const auto last = recent(sentence, range.begin, *description.value, 1);
      if (!last.empty()) return {reference(sentence, {begin, begin + description.length}, last.front(), false)};
    }
    const auto group = lexicon_->groups.longest_at(folds_[sentence], begin);
    if (!group.value || begin + group.length <= token) continue;
    std::vector<Reference> members;
    for (EntityIndex entity : recent(sentence, range.begin, group.value->type, group.value->count)) {
      members.push_back(reference(sentence, {begin, begin + group.length}, entity, false));
    }
    if (members.size() != group.value->count) members.clear();
    return members;
  }
  if (tree.token(token).upos == Upos::PRON) return resolve_pronoun(sentence, token, viewpoint);
  return describe(sentence, token);
}

void References::set_focus(EntityIndex entity) {
  if (entity != kNoEntity && entities_->is_a(entity, "Person")) focus_ = entity;
}

std::vector<Reference> References::peek(std::size_t sentence, int token) {
  const std::size_t met = described_.size();
  std::vector<Reference> found = resolve(sentence, token, {});
  described_.resize(met);
  return found;
}

EntityIndex References::spoken_for(EntityIndex speaker) const {
  const auto speaks_for = [&](const Bearer& bearer) {
    const std::string& relation = bearer.title->relation;
    return bearer.person == speaker && (relation == "leaderOf" || relation == "spokespersonFor" || relation == "holdsOffice") &&
           (entities_->is_a(bearer.body, "Country") || entities_->is_a(bearer.body, "Organization"));
  };
  const auto office = std::ranges::find_if(bearers_, speaks_for);
  return speaker == kNoEntity || office == bearers_.end() ? speaker : office->body;
}

// «خبرنگار فارس», who is told something and seldom spoken of.
bool References::is_reporter(EntityIndex person) const {
  return !(*entities_)[person].named && std::ranges::any_of(bearers_, [&](const Bearer& bearer) {
    return bearer.person == person && bearer.title->relation == "affiliatedWith";
  });
}

std::vector<Reference> References::resolve_pronoun(std::size_t sentence, int token, const Viewpoint& viewpoint) const {
  const Pronoun* pronoun = lexicon_->pronouns.find_folded(folds_[sentence][static_cast<std::size_t>(token)]);
  if (!pronoun) return {};
  EntityIndex entity = kNoEntity;
  if (pronoun->reflexive) {
    entity = viewpoint.subject;
  } else if (pronoun->person == 1) {
    entity = pronoun->plural ? spoken_for(viewpoint.speaker) : viewpoint.speaker;
  } else if (pronoun->person == 3 && !pronoun->plural && !pronoun->thing) {
    entity = focus_;
    if (entity == kNoEntity) {
      std::vector<EntityIndex> persons = recent(sentence, token, "Person", kAntecedents);
      std::erase_if(persons, [&](EntityIndex person) { return is_reporter(person); });
      if (!persons.empty()) entity = persons.back();
    }
  }
  if (entity == kNoEntity) return {};
  return {reference(sentence, {token, token + 1}, entity, false)};
}

// The noun that a quantifier counts: «نمایندگان» in «همه نمایندگان» and «برخی از نمایندگان»; other tokens themselves. kNone for a
// quantifier alone.
int References::quantified(std::size_t sentence, int token) const {
  if (!lexicon_->quantifiers.find_folded(folds_[sentence][static_cast<std::size_t>(token)])) return token;
  const Tree& tree = (*trees_)[sentence];
  for (const int child : tree.children(token)) {
    if (child > token && tree.token(child).upos != Upos::PRON && is_nominal(tree.token(child)) && (tree.is(child, "nmod") || tree.is(child, "obl"))) return child;
  }
  return kNone;
}

// The class that the head noun tells. Several countries act together like an organisation: «کشورهای غربی».
std::string References::class_of(std::size_t sentence, int token) const {
  const Tree& tree = (*trees_)[sentence];
  const std::string& fold = folds_[sentence][static_cast<std::size_t>(token)];
  const std::string* type = lexicon_->head_classes.find(tree.token(token).lemma);
  if (!type) type = lexicon_->head_classes.find_folded(fold);
  if (!type && (lexicon_->titles.find_folded(fold) || lexicon_->titles.find(tree.token(token).lemma))) return std::string(kPerson);
  if (!type && gazetteer_->by_demonym(fold) && has_feature(tree.token(token), "Number=Plur")) return std::string(kPerson);
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
  return words(plain, range);
}

std::vector<Reference> References::describe(std::size_t sentence, int token) {
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
    if (!points && !article && upos != Upos::DET && upos != Upos::PUNCT) break;
    demonstrative |= points;
    indefinite |= article;
    ++range.begin;
  }
  const bool bare = range.end - range.begin == 1;
  const int core = quantified(sentence, token);
  if (core == kNone || fold(token).empty() || (bare && tree.token(token).upos == Upos::NUM)) return {};
  if (lexicon_->vague.find_folded(fold(core)) || lexicon_->vague.find(tree.token(core).lemma)) return {};
  if (core != token) range.end = std::max(range.end, tree.noun_phrase(core).end);
  Described description;
  description.head = ontology::fold_name(tree.token(core).lemma);
  description.type = class_of(sentence, core);
  description.plural = has_feature(tree.token(core), "Number=Plur");
  for (int i = range.begin; i < range.end; ++i) {
    if (i != token && !fold(i).empty() && is_nominal(tree.token(i))) description.modifiers.push_back(fold(i));
  }
  EntityIndex entity = of_recent_country(sentence, range, token, description.type);
  if (entity == kNoEntity && demonstrative) entity = antecedent(sentence, range.begin, description);
  if (entity == kNoEntity && !indefinite) entity = same_description(description, demonstrative || description.modifiers.empty());
  if (entity == kNoEntity) entity = entities_->add(description.type, label(sentence, range, core), false);
  description.entity = entity;
  described_.push_back(std::move(description));
  return {reference(sentence, range, entity, false)};
}

// «پارلمان این کشور» is the parliament of the country told last, and is called so; kNoEntity if the phrase ends otherwise.
EntityIndex References::of_recent_country(std::size_t sentence, Tree::Range range, int head, const std::string& type) {
  for (int i = head + 1; i < range.end; ++i) {
    const auto match = lexicon_->descriptions.longest_at(folds_[sentence], i);
    if (!match.value || *match.value != "Country" || i + match.length != range.end) continue;
    const auto last = recent(sentence, i, "Country", 1);
    if (last.empty()) return kNoEntity;
    const std::string name = words((*trees_)[sentence].sentence(), {range.begin, i}) + " " + (*entities_)[last.front()].label_fa;
    if (const GazetteerEntry* entry = gazetteer_->find(name)) return entities_->add(*entry);
    return entities_->add(type, name, false);
  }
  return kNoEntity;
}

// What «این ...» means: the last description with the same head noun, or the last entity of its class.
EntityIndex References::antecedent(std::size_t sentence, int token, const Described& description) const {
  const auto same_head = std::ranges::find_if(described_.rbegin(), described_.rend(), [&](const Described& other) {
    return other.head == description.head && other.plural == description.plural;
  });
  if (same_head != described_.rend()) return same_head->entity;
  if (description.type == kConcept || description.plural) return kNoEntity;
  const auto same_class = std::ranges::find_if(described_.rbegin(), described_.rend(), [&](const Described& other) {
    return other.type != kConcept && entities_->is_a(other.entity, description.type);
  });
  if (same_class != described_.rend()) return same_class->entity;
  const auto named = recent(sentence, token, description.type, 1);
  return named.empty() ? kNoEntity : named.front();
}

EntityIndex References::same_description(const Described& description, bool definite) const {
  if (description.type == kConcept) return kNoEntity;
  for (std::size_t i = described_.size(); i-- > 0;) {
    const Described& other = described_[i];
    if ((other.type != description.type && other.head != description.head) || other.plural != description.plural) continue;
    if (description.modifiers.empty() || other.modifiers.empty()) {
      if (definite && description.modifiers.empty() && other.head == description.head) return other.entity;
      continue;
    }
    if (part_of(description.modifiers, other.modifiers) || part_of(other.modifiers, description.modifiers)) {
      return other.entity;
    }
  }
  return kNoEntity;
}

// The last `count` different entities of a class that were named before a token, the earlier first.
std::vector<EntityIndex> References::recent(std::size_t sentence, int token, std::string_view type, std::size_t count) const {
  std::vector<EntityIndex> found;
  for (std::size_t back = 0; back <= kPronounReach && back <= sentence && found.size() < count; ++back) {
    std::vector<Marked> marks = marked_[sentence - back];
    std::ranges::stable_sort(marks, std::ranges::greater(), [](const Marked& mark) { return mark.range.begin; });
    for (const Marked& mark : marks) {
      if (back == 0 && mark.range.begin >= token) continue;
      if (found.size() < count && entities_->is_a(mark.entity, type) && std::ranges::find(found, mark.entity) == found.end()) {
        found.push_back(mark.entity);
      }
    }
  }
  std::ranges::reverse(found);
  return found;
}

}  // namespace gereh::extract
