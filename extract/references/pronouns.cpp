// «او» is the only person whom the sentence names before, if whom the sentences before were about is not; else he; else the last person
// named. «ما» are those for whom the speaker speaks.
#include "extract/references/pronouns.h"

#include <algorithm>

#include "extract/events/events.h"

namespace gereh::extract {

namespace {

constexpr std::size_t kAntecedents = 3;
constexpr std::string_view kPerson = "Person";

}  // namespace

void Pronouns::set_focus(EntityIndex entity) {
  if (entity != kNoEntity && text_.entities.is_a(entity, kPerson) && !bearers_.is_reporter(entity)) focus_ = entity;
}

std::vector<Reference> Pronouns::resolve(std::size_t sentence, int token, const Viewpoint& viewpoint) {
  const Pronoun* pronoun = text_.lexicon.pronouns.find_folded(text_.fold(sentence, token));
  if (!pronoun) return {};
  EntityIndex entity = kNoEntity;
  if (pronoun->reflexive) {
    entity = viewpoint.subject;
  } else if (pronoun->person == 1) {
    entity = pronoun->plural ? bearers_.spoken_for(viewpoint.speaker) : viewpoint.speaker;
  } else if (pronoun->person == 3 && !pronoun->plural && !pronoun->thing) {
    entity = third_person(sentence, token, viewpoint);
    if (!peeking_) persons_meant_.try_emplace({sentence, token}, entity);
  }
  if (entity == kNoEntity) return {};
  return {{entity, text_.trees[sentence].span({token, token + 1}), false}};
}

EntityIndex Pronouns::third_person(std::size_t sentence, int token, const Viewpoint& viewpoint) const {
  const auto before = persons_meant_.find({sentence, token});
  EntityIndex entity = before != persons_meant_.end() ? before->second : nearer_than_focus(sentence, token);
  if (entity == kNoEntity) {
    std::vector<EntityIndex> persons = mentions_.recent(sentence, token, kPerson, kAntecedents);
    std::erase_if(persons, [&](EntityIndex person) { return bearers_.is_reporter(person); });
    if (!persons.empty()) entity = persons.back();
  }
  if (viewpoint.direct && entity == viewpoint.speaker) {  // nobody calls himself «او»
    const auto others = mentions_.recent(sentence, token, kPerson, 1,
                                         [&](EntityIndex person) { return person != entity && !bearers_.is_reporter(person); });
    entity = others.empty() ? kNoEntity : others.back();
  }
  return entity;
}

// «سرابی هدف گلوله قرار گرفت ... او جان باخت»: the only person named before in the sentence, if whom the sentences before were about is not;
// else he.
EntityIndex Pronouns::nearer_than_focus(std::size_t sentence, int token) const {
  EntityIndex only = kNoEntity;
  for (const Mention& mention : mentions_.in(sentence)) {
    if (mention.range.end > token || !text_.entities.is_a(mention.entity, kPerson) || bearers_.is_reporter(mention.entity)) continue;
    if (mention.entity == focus_ || (only != kNoEntity && only != mention.entity)) return focus_;
    if (mention.named) only = mention.entity;
  }
  return only != kNoEntity ? only : focus_;
}

int relative_head(const TextInHand& text, std::size_t sentence, int token) {
  const Tree& tree = text.trees[sentence];
  const Pronoun* pronoun = text.lexicon.pronouns.find_folded(text.fold(sentence, token));
  if (!pronoun || pronoun->person != 3 || pronoun->reflexive || pronoun->reciprocal || tree.is(token, "nsubj")) return kNone;
  const int clause = clause_above(tree, token);
  if (clause == kNone || !tree.is(clause, "acl")) return kNone;
  const int head = tree.token(clause).head;
  const bool person = tree.token(head).name.ends_with("PER");
  const int subject = tree.child(clause, "nsubj");
  return subject != kNone && head < token && pronoun->thing != person ? head : kNone;
}

}  // namespace gereh::extract
