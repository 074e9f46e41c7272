#include "extract/references/bare_nouns.h"

#include <algorithm>
#include <string_view>

#include "extract/fa/definite_form.h"
#include "ontology/iri.h"

namespace gereh::extract {

namespace {

constexpr std::string_view kConcept = "Concept";
constexpr std::string_view kPerson = "Person";
constexpr std::string_view kCountry = "Country";

}  // namespace

EntityIndex BareNouns::called_by_head(std::size_t sentence, int token, const Description& description) const {
  if (!description.modifiers.empty() || description.plural || description.type == kConcept || description.type == kPerson) return kNoEntity;
  const Tree& tree = text_.trees[sentence];
  const auto& children = tree.children(token);
  if (std::ranges::any_of(children, [&](int child) { return child > token && tree.token(child).upos == Upos::PRON; }))
    return kNoEntity;  // «حزبش»
  const auto begins_so = [&](EntityIndex entity) {
    const EntityRecord& record = text_.entities[entity];
    const std::string first = record.label_fa.substr(0, record.label_fa.find(' '));
    if (record.named && first.size() < record.label_fa.size() && ontology::fold_name(first) == description.head) return true;
    const auto [begin, end] = heads_.equal_range(entity);
    return std::any_of(begin, end, [&](const auto& head) { return head.second == description.head; });
  };
  const auto last = mentions_.recent(sentence, token, "Organization", 1, begins_so);
  return last.empty() ? kNoEntity : last.front();
}

EntityIndex BareNouns::own_country(std::size_t sentence, int token, const Viewpoint& viewpoint) const {
  const Tree& tree = text_.trees[sentence];
  const std::string* type = text_.lexicon.head_classes.find(tree.token(token).lemma);
  if (!type || *type != kCountry || has_feature(tree.token(token), "Number=Plur")) return kNoEntity;
  for (const int child : tree.children(token)) {
    const Pronoun* pronoun = text_.lexicon.pronouns.find_folded(text_.fold(sentence, child));
    if (!pronoun || pronoun->person != 1) continue;
    const EntityIndex country = bearers_.spoken_for(viewpoint.speaker);
    return country != kNoEntity && text_.entities.is_a(country, kCountry) ? country : home_country();
  }
  return kNoEntity;
}

EntityIndex BareNouns::country_meant(std::size_t sentence, int token, const Description& description, const Viewpoint& viewpoint) const {
  const Tree& tree = text_.trees[sentence];
  const Token& word = tree.token(token);
  if (description.type != kCountry || description.plural || fa::definite_form(word) != word.form) return kNoEntity;
  const EntityIndex own = bearers_.spoken_for(viewpoint.speaker);
  if (own != kNoEntity && text_.entities.is_a(own, kCountry)) return own;
  const auto owns = [&](int child) { return tree.token(child).upos == Upos::PRON; };
  if (std::ranges::any_of(tree.children(token), owns)) return kNoEntity;  // «مردوف گفت که کشورش ...»
  const EntityIndex home = home_country();
  const auto last = mentions_.recent(sentence, token, kCountry, 1);
  return last.empty() || last.front() == home ? home : kNoEntity;
}

// That of the first medium named that may have written the article; kNoEntity if it is not known.
EntityIndex BareNouns::home_country() const {
  for (const auto& entities : names_) {
    for (const EntityIndex entity : entities) {
      if (entity == kNoEntity || !text_.entities.is_a(entity, "MediaOrganization")) continue;
      if (!text_.lexicon.homelands.contains(text_.entities[entity].country)) continue;  // one that is only quoted
      const GazetteerEntry* home = text_.gazetteer.by_id(text_.entities[entity].country);
      return home ? text_.entities.add(*home) : kNoEntity;
    }
  }
  return kNoEntity;
}

EntityIndex BareNouns::place_meant(std::size_t sentence, int token, const Description& description) const {
  const bool local = description.type == "City" || description.type == "Region";
  const Token& word = text_.trees[sentence].token(token);
  if (!local || description.plural || word.ezafe || fa::definite_form(word) != word.form) return kNoEntity;
  const auto last = mentions_.recent(sentence, token, description.type, 1);
  return last.empty() ? kNoEntity : last.front();
}

}  // namespace gereh::extract
