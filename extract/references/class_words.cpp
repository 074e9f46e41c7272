// «دو طرف» are the two who last did something with each other, else the last ones of the class that were named; two who bear the title, if
// it is one («دو وزیر»); two of a kind, and reporters never.
#include "extract/references/class_words.h"

#include <algorithm>
#include <string_view>

#include "ontology/iri.h"

namespace gereh::extract {

namespace {

constexpr std::string_view kPerson = "Person";
constexpr std::string_view kCountry = "Country";

}  // namespace

std::vector<Reference> ClassWords::named_behind(std::size_t sentence, int token) {
  const Tree& tree = text_.trees[sentence];
  if (std::vector<Reference> holders = holders_behind(sentence, token); !holders.empty()) return holders;
  const std::string* type = tree.token(token).upos == Upos::NOUN ? text_.lexicon.head_classes.find(tree.token(token).lemma) : nullptr;
  if (!type || *type == kPerson) return {};
  for (const int child : tree.children(token)) {
    const bool name = child > token && (tree.is(child, "nmod") || tree.is(child, "appos") || tree.is(child, "flat"));
    if (!name || !tree.preposition(child).empty()) continue;
    std::vector<Reference> members;
    for (const int conjunct : tree.conjuncts(child)) {
      const auto member = mentions_.at(sentence, conjunct);
      if (!member) return {};
      const bool state = text_.entities.is_a(member->entity, kCountry) &&
                         text_.entities.is_type_below(*type, "Government");  // «دولت‌های ایران و عراق»
      if (!state && !text_.entities.is_a(member->entity, *type)) return {};
      members.push_back(*member);
    }
    return members.size() > 1 ? members : std::vector<Reference>{};
  }
  return {};
}

// «وزرای خارجه ایران و عراق»: who bear the office, one of each.
std::vector<Reference> ClassWords::holders_behind(std::size_t sentence, int token) {
  const Tree& tree = text_.trees[sentence];
  const std::string& lemma = tree.token(token).lemma;
  if (tree.token(token).upos != Upos::NOUN || lemma == tree.token(token).form) return {};
  std::vector<std::string> folds = text_.folds[sentence];
  folds[static_cast<std::size_t>(token)] = ontology::fold_name(lemma);
  const auto title = text_.lexicon.titles.longest_at(folds, token);
  if (!title.value || title.value->relation == kHonorific) return {};
  std::vector<Reference> holders;
  for (int i = token + 1; i < tree.noun_phrase(token).end && holders.empty(); ++i) {
    const auto first = mentions_.at(sentence, i);
    if (!first || !first->named || tree.conjuncts(i).size() < 2) continue;
    for (const int conjunct : tree.conjuncts(i)) {
      const auto body = mentions_.at(sentence, conjunct);
      if (!body || !text_.entities.is_a(body->entity, kCountry)) return {};
      holders.push_back({bearers_.office_of(*title.value, body->entity), body->span, false});
    }
  }
  return holders;
}

std::optional<std::vector<Reference>> ClassWords::told_before(std::size_t sentence, int token, const Viewpoint& viewpoint) const {
  const Tree& tree = text_.trees[sentence];
  const auto& folds = text_.folds[sentence];
  const int before = tree.noun_phrase(token).begin;
  for (int begin = before; begin <= token; ++begin) {
    const auto description = text_.lexicon.descriptions.longest_at(folds, begin);
    if (description.value && begin + description.length > token) {
      const ontology::Span span = tree.span({begin, begin + description.length});
      if (const EntityIndex called = called_so(sentence, token, *description.value); called != kNoEntity && called != viewpoint.other)
        return std::vector<Reference>{{called, span, false}};
      // «آمریکا این کشور را تحریم کرد»: not the one who does it.
      const auto last = mentions_.recent(sentence, before, *description.value, 1,
                                         [&](EntityIndex entity) { return entity != viewpoint.other && entity != viewpoint.own_state; });
      if (!last.empty()) return std::vector<Reference>{{last.front(), span, false}};
    }
    const auto group = text_.lexicon.groups.longest_at(folds, begin);
    const int end = begin + group.length;
    if (!group.value || end <= token) continue;
    std::vector<Reference> members;
    for (const EntityIndex entity : members_of(*group.value, sentence, before, end - 1))
      members.push_back({entity, tree.span({begin, end}), false});
    if (members.size() == group.value->count) return members;
    if (tree.token(begin).upos != Upos::NUM) return std::vector<Reference>{};  // «دو نفر» may be any two, «طرفین» not
    break;
  }
  return std::nullopt;
}

// «این بانک» is «بانک مرکزی» and no other body told since, «این بازیکن» who was called a player.
EntityIndex ClassWords::called_so(std::size_t sentence, int token, const std::string& type) const {
  Description described;
  described.head = ontology::fold_name(text_.trees[sentence].token(token).lemma);
  described.type = type;
  if (type != kPerson) return bare_nouns_.called_by_head(sentence, token, described);
  const auto bearer = std::ranges::find_if(bearers_.all().rbegin(), bearers_.all().rend(), [&](const Bearer& other) {
    return ontology::fold_name(other.title->label_fa) == described.head;
  });
  return bearer == bearers_.all().rend() ? kNoEntity : bearer->person;
}

// Those whom the group's words mean, named before the token `before`; fewer than its count if not enough are. `last` is the last of its words.
std::vector<EntityIndex> ClassWords::members_of(const Group& group, std::size_t sentence, int before, int last) const {
  const std::string& fold = text_.fold(sentence, last);
  const auto no_reporter = [&](EntityIndex entity) { return !bearers_.is_reporter(entity); };
  const auto of_that_office = [&](EntityIndex entity) { return no_reporter(entity) && fits_office(entity, fold); };
  std::vector<EntityIndex> meant = mentions_.recent(sentence, before, group.type, group.count, of_that_office);
  const bool paired = pair_.size() == group.count && sentence <= paired_in_ + kLookBack &&
                      std::ranges::all_of(pair_, [&](EntityIndex entity) { return text_.entities.is_a(entity, group.type); });
  if (paired && !text_.lexicon.titles.find_folded(fold)) meant = pair_;
  if (meant.size() < group.count) meant = mentions_.recent(sentence, before, group.type, group.count, no_reporter);
  if (!paired && group.type == "Agent") prefer_alike(sentence, before, meant);
  return meant;
}

// Two sides are two persons or two states, not a person and a state, and not the ambassador of Iran and Iran.
void ClassWords::prefer_alike(std::size_t sentence, int token, std::vector<EntityIndex>& sides) const {
  const auto is_person = [&](EntityIndex entity) { return text_.entities.is_a(entity, kPerson); };
  const auto one_side = [&](const Bearer& bearer) {
    return std::ranges::find(sides, bearer.person) != sides.end() && std::ranges::find(sides, bearer.body) != sides.end();
  };
  const bool same_side = std::ranges::any_of(bearers_.all(), one_side);
  const bool mixed = std::ranges::any_of(sides, is_person) && !std::ranges::all_of(sides, is_person);
  if (!mixed && !same_side) return;
  for (const std::string_view type : {kPerson, kCountry}) {
    std::vector<EntityIndex> alike =
        mentions_.recent(sentence, token, type, sides.size(), [&](EntityIndex entity) { return !bearers_.is_reporter(entity); });
    if (alike.size() != sides.size() || (type == kPerson && same_side)) continue;
    sides = std::move(alike);
    return;
  }
}

// «دو وزیر» are two who bear such a title; true for words that are no title.
bool ClassWords::fits_office(EntityIndex person, const std::string& fold) const {
  if (!text_.lexicon.titles.find_folded(fold) || !text_.entities.is_a(person, kPerson)) return true;
  return std::ranges::any_of(bearers_.all(), [&](const Bearer& bearer) {
    return bearer.person == person && ontology::fold_name(bearer.title->label_fa).find(fold) != std::string::npos;
  });
}

}  // namespace gereh::extract
