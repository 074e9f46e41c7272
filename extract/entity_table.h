// The entities of one document, each once.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/fa/romanizer.h"
#include "extract/gazetteer.h"
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
  // Both must outlive the table.
  EntityTable(const fa::Romanizer& romanizer, const ontology::Ontology& ontology) : romanizer_(&romanizer), ontology_(&ontology) {}

  EntityIndex add(const GazetteerEntry& entry);
  // An entity that the gazetteer lacks. Equal type and folded label give the same entity. Without an English label the
  // Persian one is romanised.
  EntityIndex add(std::string_view type, std::string_view label_fa, bool named, std::string label_en = {});

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
  std::vector<EntityRecord> records_;
  std::map<std::string, EntityIndex, std::less<>> by_id_;
};

}  // namespace gereh::extract
