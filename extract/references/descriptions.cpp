// One with a demonstrative, or of a kind of document or country told by its head noun alone, means the last one of that kind; one whose
// modifiers are part of another's («توافقنامه راهبردی», «توافقنامه راهبردی جامع») means the same.
#include "extract/references/descriptions.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "ontology/iri.h"

namespace gereh::extract {

namespace {

constexpr std::string_view kConcept = "Concept";
constexpr std::string_view kPerson = "Person";
constexpr std::size_t kReach = 3;  // sentences that «این طرح» looks back over

bool part_of(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  return std::ranges::all_of(part, [&](const std::string& word) { return std::ranges::find(whole, word) != whole.end(); });
}

}  // namespace

std::vector<Reference> Descriptions::resolve(std::size_t sentence, int token, const Viewpoint& viewpoint) {
  const std::optional<DescriptionPhrase> phrase = description_phrase(text_, sentence, token);
  if (!phrase) return {};
  Description description = description_of(text_, sentence, token, *phrase);
  Tree::Range range = phrase->range;
  description.entity = told(sentence, token, *phrase, description, viewpoint);
  if (description.entity == kNoEntity) {
    const bool concept_alone = description.type == kConcept;
    if (concept_alone) range.end = complement_end(text_, sentence, range.end - 1, range.end, phrase->bare);
    const std::string shared = concept_alone ? shared_genitive(text_, sentence, token, range.end) : "";
    description.entity = text_.entities.add(description.type, label_of(text_, sentence, range, phrase->core) + shared, false);
  }
  met_.push_back(description);
  return {{description.entity, text_.trees[sentence].span(range), false}};
}

// What it means of what the document tells elsewhere; kNoEntity if nothing.
EntityIndex Descriptions::told(std::size_t sentence, int token, const DescriptionPhrase& phrase, const Description& description,
                               const Viewpoint& viewpoint) {
  EntityIndex entity = named_beside(sentence, token, description);
  if (entity == kNoEntity) entity = of_recent_country(sentence, phrase.range, token, description.type, viewpoint);
  if (entity == kNoEntity) entity = body_of_owner(sentence, phrase.core, description.type, viewpoint);
  if (entity == kNoEntity) entity = in_apposition(sentence, token, description);
  if (entity == kNoEntity && phrase.demonstrative) entity = antecedent(sentence, token, description, viewpoint);
  if (entity != kNoEntity || phrase.indefinite) return entity;
  entity = bare_nouns_.called_by_head(sentence, token, description);
  if (entity == kNoEntity && !phrase.demonstrative && phrase.bare)
    entity = bare_nouns_.country_meant(sentence, token, description, viewpoint);
  if (entity == kNoEntity && phrase.bare) entity = bare_nouns_.place_meant(sentence, token, description);
  const bool generic =
      phrase.bare && !phrase.demonstrative && text_.lexicon.generics.find(text_.trees[sentence].token(phrase.core).form) != nullptr;
  const bool any_alike = !generic && (phrase.demonstrative || description.modifiers.empty());
  return entity == kNoEntity ? same_description(description, any_alike) : entity;
}

// «متهم ردیف اول، سیروس براهنی»: the person whose name stands in apposition; kNoEntity if none does.
EntityIndex Descriptions::named_beside(std::size_t sentence, int token, const Description& description) const {
  if (description.type != kPerson || description.plural) return kNoEntity;
  for (const int child : text_.trees[sentence].children_by(token, "appos")) {
    const auto named = child > token ? mentions_.at(sentence, child) : std::nullopt;
    if (named && named->named && text_.entities.is_a(named->entity, kPerson)) return named->entity;
  }
  return kNoEntity;
}

// «نیروهای پشتیبانی سریع، گروهی شبه‌نظامی»: whose apposition the description is.
EntityIndex Descriptions::in_apposition(std::size_t sentence, int token, const Description& description) const {
  const Tree& tree = text_.trees[sentence];
  if (!tree.is(token, "appos")) return kNoEntity;
  const auto beside = mentions_.at(sentence, tree.token(token).head);
  if (!beside || description.type == kConcept) return kNoEntity;
  const bool kind_of_body = description.type == "ArmedGroup" || description.type == "Company";
  const bool fits =
      text_.entities.is_a(beside->entity, description.type) || (text_.entities.is_a(beside->entity, "Organization") && kind_of_body);
  return fits ? beside->entity : kNoEntity;
}

// «پارلمان این کشور» is the parliament of the country told last, and is called so; kNoEntity if the phrase ends otherwise.
EntityIndex Descriptions::of_recent_country(std::size_t sentence, Tree::Range range, int head, const std::string& type,
                                            const Viewpoint& viewpoint) const {
  for (int i = head + 1; i < range.end; ++i) {
    const auto match = text_.lexicon.descriptions.longest_at(text_.folds[sentence], i);
    if (!match.value || *match.value != "Country" || i + match.length != range.end) continue;
    const auto last = mentions_.recent(sentence, i, "Country", 1, [&](EntityIndex entity) { return entity != viewpoint.own_state; });
    if (last.empty()) return kNoEntity;
    const std::string name = words(text_.trees[sentence].sentence(), {range.begin, i}) + " " + text_.entities[last.front()].label_fa;
    if (const GazetteerEntry* entry = text_.gazetteer.find(name)) return text_.entities.add(*entry);
    return text_.entities.add(type, name, false);
  }
  return kNoEntity;
}

// «حزبش», «شرکت او»: the body that its owner leads or serves.
EntityIndex Descriptions::body_of_owner(std::size_t sentence, int token, const std::string& type, const Viewpoint& viewpoint) {
  if (type == kConcept || type == kPerson) return kNoEntity;
  const Tree& tree = text_.trees[sentence];
  for (const int child : tree.children(token)) {
    if (child < token || tree.token(child).upos != Upos::PRON) continue;
    const auto owner = pronouns_.resolve(sentence, child, viewpoint);
    if (owner.empty()) return kNoEntity;
    const auto office = std::ranges::find_if(bearers_.all(), [&](const Bearer& bearer) {
      return bearer.person == owner.front().entity && text_.entities.is_a(bearer.body, type);
    });
    return office == bearers_.all().end() ? kNoEntity : office->body;
  }
  return kNoEntity;
}

// What «این ...» means: the last description with the same head noun, or the last entity of its class.
EntityIndex Descriptions::antecedent(std::size_t sentence, int token, const Description& description, const Viewpoint& viewpoint) const {
  const auto same_head = std::ranges::find_if(met_.rbegin(), met_.rend(), [&](const Description& other) {
    return other.head == description.head && other.plural == description.plural;
  });
  if (same_head != met_.rend()) return same_head->entity;
  if (const EntityIndex body = bare_nouns_.called_by_head(sentence, token, description); body != kNoEntity) return body;
  if (description.type == kConcept || description.type == "Document" || description.type == "Law") {
    if (const EntityIndex told = told_before(sentence, token, description); told != kNoEntity) return told;
  }
  if (description.type == kConcept || description.type == "Event" || description.plural) return kNoEntity;
  if (description.type == kPerson) {
    if (const EntityIndex person = person_meant(sentence, token, description, viewpoint); person != kNoEntity) return person;
  }
  const auto same_class = std::ranges::find_if(met_.rbegin(), met_.rend(), [&](const Description& other) {
    return other.type != kConcept && other.type != "Organization" && other.type != "Document" &&
           text_.entities.is_a(other.entity, description.type);
  });
  if (same_class != met_.rend()) return same_class->entity;
  const auto named = mentions_.recent(sentence, token, description.type, 1);
  return named.empty() ? kNoEntity : named.front();
}

// «این مقام»: who bears such a title, else the person whom the text is about. Not who speaks, nor who is called so by an apposition:
// «پریسا، همسر این متهم».
EntityIndex Descriptions::person_meant(std::size_t sentence, int token, const Description& description, const Viewpoint& viewpoint) const {
  const auto bearer = std::ranges::find_if(bearers_.all().rbegin(), bearers_.all().rend(), [&](const Bearer& other) {
    return ontology::fold_name(other.title->label_fa).find(description.head) != std::string::npos;
  });
  if (bearer != bearers_.all().rend()) return bearer->person;
  const Tree& tree = text_.trees[sentence];
  int top = token;
  while (tree.token(top).head != kNone && (tree.is(top, "nmod") || tree.is(top, "appos"))) top = tree.token(top).head;
  const auto beside = mentions_.at(sentence, top);
  const auto could_be_meant = [&](EntityIndex entity) {
    return entity != viewpoint.speaker && !(beside && beside->entity == entity) && !bearers_.is_reporter(entity);
  };
  if (pronouns_.focus() != kNoEntity && could_be_meant(pronouns_.focus())) return pronouns_.focus();
  const auto last = mentions_.recent(sentence, token, kPerson, 1, could_be_meant);
  return last.empty() ? kNoEntity : last.front();
}

// «این طرح»: the last «طرح» that says which, as «طرح انتقال آب», though nothing was told of it.
EntityIndex Descriptions::told_before(std::size_t sentence, int token, const Description& description) const {
  for (std::size_t back = 0; back <= kReach && back <= sentence; ++back) {
    const std::size_t s = sentence - back;
    const Tree& tree = text_.trees[s];
    for (int i = (back == 0 ? token : tree.size()) - 1; i >= 0; --i) {
      const Token& word = tree.token(i);
      if (word.upos != Upos::NOUN || ontology::fold_name(word.lemma) != description.head) continue;
      if (has_feature(word, "Number=Plur") != description.plural || tree.child(i, "det") != kNone) continue;
      const Tree::Range range = tree.noun_phrase(i);
      if (range.end > i + 1) return text_.entities.add(description.type, label_of(text_, s, {i, range.end}, i), false);
    }
  }
  return kNoEntity;
}

// The last one of the same head whose modifiers are part of this one's, or the other way round. `any_alike`: without modifiers it means the
// last one of the same head.
EntityIndex Descriptions::same_description(const Description& description, bool any_alike) const {
  if (description.type == kConcept) return kNoEntity;
  for (std::size_t i = met_.size(); i-- > 0;) {
    const Description& other = met_[i];
    if (other.head != description.head || other.plural != description.plural) continue;
    if (description.modifiers.empty() || other.modifiers.empty()) {
      if (any_alike && description.modifiers.empty()) return other.entity;
      continue;
    }
    if (part_of(description.modifiers, other.modifiers) || part_of(other.modifiers, description.modifiers)) {
      return other.entity;
    }
  }
  return kNoEntity;
}

}  // namespace gereh::extract
