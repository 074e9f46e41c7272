#include "extract/names/entity_table.h"

#include "extract/fa/digits.h"
#include "ontology/iri.h"

namespace gereh::extract {

namespace {

constexpr std::string_view kPersonClass = "Person";

}  // namespace

EntityIndex EntityTable::add(const GazetteerEntry& entry) {
  const auto [place, is_new] = by_id_.try_emplace(entry.id, static_cast<EntityIndex>(records_.size()));
  if (is_new) {
    records_.push_back({entry.id, entry.type, entry.label_fa, entry.label_en, entry.country, true, true, entry.wikidata});
  }
  return place->second;
}

EntityIndex EntityTable::add(std::string_view type, std::string_view label_fa, bool named, std::string label_en) {
  std::string romanised = romanizer_->romanize(label_fa, named);
  std::string id = ontology::mint_entity_id(type, label_fa);
  const auto [place, is_new] = by_id_.try_emplace(id, static_cast<EntityIndex>(records_.size()));
  if (is_new) {
    const bool apart = type == kPersonClass && !named && label_en.empty();
    if (label_en.empty()) label_en = std::move(romanised);
    records_.push_back({std::move(id), std::string(type), fa::with_persian_digits(label_fa), std::move(label_en), {}, named, false});
    if (apart) tell_apart(place->second, "");
  }
  return place->second;
}

void EntityTable::link(EntityIndex index, const wikidata::KnownItem& item, const GazetteerEntry* own) {
  EntityRecord& record = records_[static_cast<std::size_t>(index)];
  record.wikidata = "Q" + std::to_string(item.number);
  if (record.known) return;
  if (own) {
    record = {own->id, own->type, own->label_fa, own->label_en, own->country, true, true, own->wikidata};
    return;
  }
  // By the item's own class alone, whatever class this document made of it: another may have guessed another.
  record.id = ontology::mint_item_id(item.type, record.wikidata);
  if (!is_type_below(record.type, item.type)) record.type = item.type;
  if (!item.label_en.empty()) record.label_en = item.label_en;
  if (const std::string country = "country/" + std::string(item.country); !item.country.empty() && !is_a(index, kPersonClass)) {
    record.country = country;
  }
}

void EntityTable::tell_apart(EntityIndex index, std::string_view context) {
  std::string& id = records_[static_cast<std::size_t>(index)].id;
  id = ontology::mint_id_within(id, context.empty() ? document_ : context);
}

bool EntityTable::is_a(EntityIndex index, std::string_view type) const {
  const std::string& own = (*this)[index].type;
  if (type != "Agent") return ontology_->is_a(own, type);
  return ontology_->is_a(own, "Person") || ontology_->is_a(own, "Organization") || ontology_->is_a(own, "Country");
}

ontology::EntityRef EntityTable::ref(EntityIndex index, ontology::Span mention) const {
  const EntityRecord& record = (*this)[index];
  return {record.id, record.type, record.label_fa, record.label_en, mention, record.wikidata};
}

}  // namespace gereh::extract
