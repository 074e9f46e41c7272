// The entities of one document, each once.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/fa/romanizer.h"
#include "extract/names/gazetteer.h"
#include "extract/wikidata/gazetteer_file.h"
#include "ontology/fact.h"
#include "ontology/ontology.h"

namespace gereh::extract {

using EntityIndex = int;
inline constexpr EntityIndex kNoEntity = -1;

struct EntityRecord {
  std::string id;
  std::string type;
  std::string label_fa;
  std::string label_en;
  std::string country;  // id of the country that it stands for: capital, government; or empty
  bool named = false;   // a name, not a description
  bool known = false;   // from the gazetteer
  std::string wikidata = {};
};

// Grows while a document is read; not shared between threads.
class EntityTable {
 public:
  // Both must outlive the table. `document` is the document's id.
  EntityTable(const fa::Romanizer& romanizer, const ontology::Ontology& ontology, std::string document)
      : romanizer_(&romanizer), ontology_(&ontology), document_(std::move(document)) {}

  EntityIndex add(const GazetteerEntry& entry);
  // An entity that the gazetteer lacks. Equal type and folded label give the same entity. Without an English label the
  // Persian one is romanised. People that are only described, without an office, are this document's own: the thieves of two
  // articles are not the same.
  EntityIndex add(std::string_view type, std::string_view label_fa, bool named, std::string label_en = {});

  // Takes over what an imported gazetteer tells of an entity; see entity_linker.h.
  // `own` is the entry of our own gazetteer that has the item, by another name, or nullptr.
  void link(EntityIndex index, const wikidata::KnownItem& item, const GazetteerEntry* own);
  // Keeps an entity apart from those of other contexts that have the same name. `context` is empty for this document, else the id of
  // what tells them apart: the body that a person serves.
  void tell_apart(EntityIndex index, std::string_view context);

  const EntityRecord& operator[](EntityIndex index) const { return records_[static_cast<std::size_t>(index)]; }
  // Whether its type is this class or below it. "Agent" is whatever can act: persons, organisations, countries.
  bool is_a(EntityIndex index, std::string_view type) const;
  // The same of a class.
  bool is_type_below(std::string_view type, std::string_view ancestor) const { return ontology_->is_a(type, ancestor); }

  std::size_t size() const { return records_.size(); }

  ontology::EntityRef ref(EntityIndex index, ontology::Span mention) const;

 private:
  const fa::Romanizer* romanizer_;
  const ontology::Ontology* ontology_;
  std::string document_;
  std::vector<EntityRecord> records_;
  std::map<std::string, EntityIndex, std::less<>> by_id_;
};

}  // namespace gereh::extract
