// Second reading: what a nominal stands for where it stands, tried in this order: a name or title marked before; a word for
// a group told before («دو کشور»); a pronoun; one who holds the same office elsewhere («همتای روسی»); a description
// (description_references.cpp).
#include <algorithm>

#include "extract/events/events.h"
#include "extract/references/references.h"
#include "ontology/iri.h"

namespace gereh::extract {

namespace {

constexpr std::size_t kAntecedents = 3;
constexpr std::string_view kPerson = "Person";
constexpr std::size_t kPronounReach = 3;  // sentences that a pronoun or «دو کشور» looks back over

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

// «دو کشور ایران و عراق», «تیم‌های استقلال و پرسپولیس»: those named behind a noun of their class.
std::vector<Reference> References::named_behind(std::size_t sentence, int token) {
  const Tree& tree = (*trees_)[sentence];
  if (std::vector<Reference> holders = holders_behind(sentence, token); !holders.empty()) return holders;
  const std::string* type = tree.token(token).upos == Upos::NOUN ? lexicon_->head_classes.find(tree.token(token).lemma) : nullptr;
  if (!type || *type == kPerson) return {};
  for (const int child : tree.children(token)) {
    const bool name = child > token && (tree.is(child, "nmod") || tree.is(child, "appos") || tree.is(child, "flat"));
    if (!name || !tree.preposition(child).empty()) continue;
    std::vector<Reference> members;
    for (const int conjunct : tree.conjuncts(child)) {
      const auto member = named_at(sentence, conjunct);
      if (!member) return {};
      const bool state = entities_->is_a(member->entity, "Country") &&
                         entities_->is_type_below(*type, "Government");  // «دولت‌های ایران و عراق»
      if (!state && !entities_->is_a(member->entity, *type)) return {};
      members.push_back(*member);
    }
    return members.size() > 1 ? members : std::vector<Reference>{};
  }
  return {};
}

// «این بانک» is «بانک مرکزی» and no other body told since, «این بازیکن» who was called a player.
EntityIndex References::called_so(std::size_t sentence, int token, const std::string& type) const {
  Described described;
  described.head = ontology::fold_name((*trees_)[sentence].token(token).lemma);
  described.type = type;
  if (type != kPerson) return called_by_head(sentence, token, described);
  const auto bearer = std::ranges::find_if(bearers_.rbegin(), bearers_.rend(), [&](const Bearer& other) {
    return ontology::fold_name(other.title->label_fa) == described.head;
  });
  return bearer == bearers_.rend() ? kNoEntity : bearer->person;
}

// Two sides are two persons or two states, not a person and a state, and not the ambassador of Iran and Iran.
void References::prefer_alike(std::size_t sentence, int token, std::vector<EntityIndex>& sides) const {
  const auto is_person = [&](EntityIndex entity) { return entities_->is_a(entity, kPerson); };
  const auto one_side = [&](const Bearer& bearer) {
    return std::ranges::find(sides, bearer.person) != sides.end() && std::ranges::find(sides, bearer.body) != sides.end();
  };
  const bool same_side = std::ranges::any_of(bearers_, one_side);
  const bool mixed = std::ranges::any_of(sides, is_person) && !std::ranges::all_of(sides, is_person);
  if (!mixed && !same_side) return;
  for (const std::string_view type : {kPerson, std::string_view("Country")}) {
    std::vector<EntityIndex> alike = recent(sentence, token, type, sides.size(), [&](EntityIndex entity) { return !is_reporter(entity); });
    if (alike.size() != sides.size() || (type == kPerson && same_side)) continue;
    sides = std::move(alike);
    return;
  }
}

// «وزرای خارجه ایران و عراق»: who bear the office, one of each.
std::vector<Reference> References::holders_behind(std::size_t sentence, int token) {
  const Tree& tree = (*trees_)[sentence];
  const std::string& lemma = tree.token(token).lemma;
  if (tree.token(token).upos != Upos::NOUN || lemma == tree.token(token).form) return {};
  std::vector<std::string> folds = folds_[sentence];
  folds[static_cast<std::size_t>(token)] = ontology::fold_name(lemma);
  const auto title = lexicon_->titles.longest_at(folds, token);
  if (!title.value || title.value->relation == kHonorific) return {};
  std::vector<Reference> holders;
  for (int i = token + 1; i < tree.noun_phrase(token).end && holders.empty(); ++i) {
    const auto first = named_at(sentence, i);
    if (!first || !first->named || tree.conjuncts(i).size() < 2) continue;
    for (const int conjunct : tree.conjuncts(i)) {
      const auto body = named_at(sentence, conjunct);
      if (!body || !entities_->is_a(body->entity, "Country")) return {};
      holders.push_back({office_of(*title.value, body->entity), body->span, false});
    }
  }
  return holders;
}

std::vector<Reference> References::resolve(std::size_t sentence, int token, const Viewpoint& viewpoint) {
  const auto marked = named_at(sentence, token);
  // A name behind the head of the phrase («سفر پوتین») is a modifier; the widest mark that holds the head counts.
  if (marked) return {*marked};
  if (std::vector<Reference> named = named_behind(sentence, token); !named.empty()) return named;
  const Tree& tree = (*trees_)[sentence];
  const Tree::Range range = tree.noun_phrase(token);
  for (int begin = range.begin; begin <= token; ++begin) {
    const auto description = lexicon_->descriptions.longest_at(folds_[sentence], begin);
    if (description.value && begin + description.length > token) {
      if (const EntityIndex called = called_so(sentence, token, *description.value); called != kNoEntity && called != viewpoint.other) {
        return {reference(sentence, {begin, begin + description.length}, called, false)};
      }
      // «آمریکا این کشور را تحریم کرد»: not the one who does it.
      const auto last = recent(sentence, range.begin, *description.value, 1,
                               [&](EntityIndex entity) { return entity != viewpoint.other && entity != viewpoint.own_state; });
      if (!last.empty()) return {reference(sentence, {begin, begin + description.length}, last.front(), false)};
    }
    const auto group = lexicon_->groups.longest_at(folds_[sentence], begin);
    if (!group.value || begin + group.length <= token) continue;
    std::vector<Reference> members;
    const int last = begin + group.length - 1;
    const auto no_reporter = [&](EntityIndex entity) { return !is_reporter(entity); };
    const auto of_that_office = [&](EntityIndex entity) { return no_reporter(entity) && fits_office(entity, folds_[sentence], last); };
    std::vector<EntityIndex> meant = recent(sentence, range.begin, group.value->type, group.value->count, of_that_office);
    const bool paired = pair_.size() == group.value->count && sentence <= paired_in_ + kPronounReach &&
                        std::ranges::all_of(pair_, [&](EntityIndex entity) { return entities_->is_a(entity, group.value->type); });
    if (paired && !lexicon_->titles.find_folded(folds_[sentence][static_cast<std::size_t>(last)])) meant = pair_;
    if (meant.size() < group.value->count) meant = recent(sentence, range.begin, group.value->type, group.value->count, no_reporter);
    if (!paired && group.value->type == "Agent") prefer_alike(sentence, range.begin, meant);
    members.reserve(meant.size());
    for (EntityIndex entity : meant) {
      members.push_back(reference(sentence, {begin, begin + group.length}, entity, false));
    }
    if (members.size() == group.value->count) return members;
    if (tree.token(begin).upos != Upos::NUM) return {};  // «دو نفر» may be any two, «طرفین» not
    break;
  }
  if (tree.token(token).upos == Upos::PRON) {
    if (const int head = relative_head(sentence, token); head != kNone) return resolve(sentence, head, viewpoint);
    return resolve_pronoun(sentence, token, viewpoint);
  }
  if (const EntityIndex own = own_country(sentence, token, viewpoint); own != kNoEntity) return {reference(sentence, range, own, false)};
  if (auto counterpart = resolve_counterpart(sentence, token, viewpoint.subject)) return {*counterpart};
  return describe(sentence, token, viewpoint);
}

// «سوریه که اسرائیل به آن حمله کرد»: the noun that a pronoun of its relative clause takes up; kNone for other pronouns.
int References::relative_head(std::size_t sentence, int token) const {
  const Tree& tree = (*trees_)[sentence];
  const Pronoun* pronoun = lexicon_->pronouns.find_folded(folds_[sentence][static_cast<std::size_t>(token)]);
  if (!pronoun || pronoun->person != 3 || pronoun->reflexive || pronoun->reciprocal || tree.is(token, "nsubj")) return kNone;
  const int clause = clause_above(tree, token);
  if (clause == kNone || !tree.is(clause, "acl")) return kNone;
  const int head = tree.token(clause).head;
  const bool person = tree.token(head).name.ends_with("PER");
  const int subject = tree.child(clause, "nsubj");
  return subject != kNone && head < token && pronoun->thing != person ? head : kNone;
}

// «کشورم», «کشور ما»: the country that the speaker speaks for.
EntityIndex References::own_country(std::size_t sentence, int token, const Viewpoint& viewpoint) const {
  const Tree& tree = (*trees_)[sentence];
  const std::string* type = lexicon_->head_classes.find(tree.token(token).lemma);
  if (!type || *type != "Country" || has_feature(tree.token(token), "Number=Plur")) return kNoEntity;
  for (const int child : tree.children(token)) {
    const Pronoun* pronoun = lexicon_->pronouns.find_folded(folds_[sentence][static_cast<std::size_t>(child)]);
    if (!pronoun || pronoun->person != 1) continue;
    const EntityIndex country = spoken_for(viewpoint.speaker);
    return country != kNoEntity && entities_->is_a(country, "Country") ? country : home_country();
  }
  return kNoEntity;
}

// «همتای روسی خود», said of Iran's foreign minister, is Russia's.
std::optional<Reference> References::resolve_counterpart(std::size_t sentence, int token, EntityIndex subject) {
  if (!lexicon_->counterparts.find_folded(folds_[sentence][static_cast<std::size_t>(token)])) return std::nullopt;
  const auto office = std::ranges::find(bearers_, subject, &Bearer::person);
  if (subject == kNoEntity || office == bearers_.end()) return std::nullopt;
  const Tree& tree = (*trees_)[sentence];
  const Tree::Range range = tree.noun_phrase(token);
  for (int i = token + 1; i < range.end; ++i) {
    const GazetteerEntry* country = gazetteer_->by_demonym(tree.token(i).form);
    const auto named = named_at(sentence, i);
    EntityIndex body = country ? entities_->add(*country) : kNoEntity;
    if (named && entities_->is_a(named->entity, "Country")) body = named->entity;
    if (body == kNoEntity || body == office->body) continue;
    return reference(sentence, {token, i + 1}, office_of(*office->title, body), false);
  }
  return std::nullopt;
}

// Whoever bears a title of a body, named or not.
EntityIndex References::office_of(const Title& title, EntityIndex body) {
  const auto known = std::ranges::find_if(bearers_, [&](const Bearer& b) { return b.body == body && b.title->label_en == title.label_en; });
  if (known != bearers_.end()) return known->person;
  const EntityIndex person = entities_->add("Person", title.label_fa + " " + (*entities_)[body].label_fa, false,
                                            title.label_en + " of " + (*entities_)[body].label_en);
  bearers_.push_back({body, &title, person});
  return person;
}

void References::set_focus(EntityIndex entity) {
  if (entity != kNoEntity && entities_->is_a(entity, kPerson) && !is_reporter(entity)) focus_ = entity;
}

std::vector<Reference> References::peek(std::size_t sentence, int token) {
  const std::size_t met = described_.size();
  peeking_ = true;
  std::vector<Reference> found = resolve(sentence, token, {});
  peeking_ = false;
  described_.resize(met);
  return found;
}

EntityIndex References::spoken_for(EntityIndex speaker) const {
  const auto speaks_for = [&](const Bearer& bearer) {
    const std::string& relation = bearer.title->relation;
    return bearer.person == speaker && (relation == "leaderOf" || relation == "spokespersonFor" || relation == "holdsOffice") &&
           (entities_->is_a(bearer.body, "Country") || entities_->is_a(bearer.body, "Organization") ||
            (relation == "leaderOf" && entities_->is_a(bearer.body, "Place")));  // a mayor, a governor
  };
  const auto office = std::ranges::find_if(bearers_, speaks_for);
  return speaker == kNoEntity || office == bearers_.end() ? speaker : office->body;
}

// «دو وزیر» are two who bear such a title; true for words that are no title.
bool References::fits_office(EntityIndex person, const std::vector<std::string>& folds, int token) const {
  const std::string& fold = folds[static_cast<std::size_t>(token)];
  if (!lexicon_->titles.find_folded(fold) || !entities_->is_a(person, kPerson)) return true;
  return std::ranges::any_of(bearers_, [&](const Bearer& bearer) {
    return bearer.person == person && ontology::fold_name(bearer.title->label_fa).find(fold) != std::string::npos;
  });
}

// «خبرنگار فارس», who is told something and seldom spoken of.
bool References::is_reporter(EntityIndex person) const {
  return !(*entities_)[person].named && std::ranges::any_of(bearers_, [&](const Bearer& bearer) {
    return bearer.person == person && bearer.title->relation == "affiliatedWith";
  });
}

// «سرابی هدف گلوله قرار گرفت ... او جان باخت»: the only person named before in the sentence, if whom the sentences before were about is not;
// else he.
EntityIndex References::nearer_than_focus(std::size_t sentence, int token) const {
  EntityIndex only = kNoEntity;
  for (const Marked& mark : marked_[sentence]) {
    if (mark.range.end > token || !entities_->is_a(mark.entity, kPerson) || is_reporter(mark.entity)) continue;
    if (mark.entity == focus_ || (only != kNoEntity && only != mark.entity)) return focus_;
    if (mark.named) only = mark.entity;
  }
  return only != kNoEntity ? only : focus_;
}

std::vector<Reference> References::resolve_pronoun(std::size_t sentence, int token, const Viewpoint& viewpoint) {
  const Pronoun* pronoun = lexicon_->pronouns.find_folded(folds_[sentence][static_cast<std::size_t>(token)]);
  if (!pronoun) return {};
  EntityIndex entity = kNoEntity;
  if (pronoun->reflexive) {
    entity = viewpoint.subject;
  } else if (pronoun->person == 1) {
    entity = pronoun->plural ? spoken_for(viewpoint.speaker) : viewpoint.speaker;
  } else if (pronoun->person == 3 && !pronoun->plural && !pronoun->thing) {
    const auto before = persons_meant_.find({sentence, token});
    entity = before != persons_meant_.end() ? before->second : nearer_than_focus(sentence, token);
    if (entity == kNoEntity) {
      std::vector<EntityIndex> persons = recent(sentence, token, "Person", kAntecedents);
      std::erase_if(persons, [&](EntityIndex person) { return is_reporter(person); });
      if (!persons.empty()) entity = persons.back();
    }
    if (viewpoint.direct && entity == viewpoint.speaker) {  // nobody calls himself «او»
      const auto others = recent(sentence, token, kPerson, 1, [&](EntityIndex person) { return person != entity && !is_reporter(person); });
      entity = others.empty() ? kNoEntity : others.back();
    }
    if (!peeking_) persons_meant_.try_emplace({sentence, token}, entity);
  }
  if (entity == kNoEntity) return {};
  return {reference(sentence, {token, token + 1}, entity, false)};
}

// The last `count` different entities of a class that were named before a token, the earlier first.
std::vector<EntityIndex> References::recent(std::size_t sentence, int token, std::string_view type, std::size_t count,
                                            const std::function<bool(EntityIndex)>& fits) const {
  std::vector<EntityIndex> found;
  for (std::size_t back = 0; back <= kPronounReach && back <= sentence && found.size() < count; ++back) {
    std::vector<Marked> marks = marked_[sentence - back];
    std::ranges::stable_sort(marks, std::ranges::greater(), [](const Marked& mark) { return mark.range.begin; });
    for (const Marked& mark : marks) {
      if (back == 0 && mark.range.begin >= token) continue;
      if (found.size() < count && entities_->is_a(mark.entity, type) && (!fits || fits(mark.entity)) &&
          std::ranges::find(found, mark.entity) == found.end()) {
        found.push_back(mark.entity);
      }
    }
  }
  std::ranges::reverse(found);
  return found;
}

}  // namespace gereh::extract
