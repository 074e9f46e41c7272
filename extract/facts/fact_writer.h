// Facts from the fillers of an event: every pair of the first role's fillers and another role's is one.
#pragma once

#include <string>
#include <vector>

#include "extract/names/entity_table.h"
#include "extract/references/references.h"
#include "ontology/fact.h"
#include "ontology/ontology.h"

namespace gereh::extract {

// The fillers of one role, coordination handed out.
struct Party {
  std::string role;
  std::vector<Reference> members;
  std::string value;      // of an amount, which is no entity: «۱۹ درصد»
  bool inferred = false;  // a pronoun or a subject left out had to be resolved
};

// `base` is a fact without subject and object: all that its facts have in common. Not shared between threads.
class FactWriter {
 public:
  FactWriter(const EntityTable& entities, const ontology::Ontology& ontology) : entities_(entities), ontology_(ontology) {}

  // Relations whose domain or range does not hold, and pairs of an entity with itself, are left out.
  void add_pairs(const Party& subjects, const Party& objects, ontology::Fact base);
  // With an amount as object.
  void add_value(const Party& subjects, const Party& amount, ontology::Fact base);
  // Of an event with one participant; concepts are left out.
  void add_alone(const Party& party, const ontology::Fact& base);
  // «پوتین و کیم دیدار کردند»: each is the other's counterpart; told once.
  void add_symmetric(const Party& party, ontology::Fact base);
  // «باید بازنگری شود», said by someone, is a request of his. `base` has one speaker; `sentence` is the span of its sentence.
  void add_request(const Party& theme, ontology::Fact base, ontology::Span sentence);
  void add_office(const Office& office, const std::string& document, double confidence);

  // By sentence and place. Empty afterwards.
  std::vector<ontology::Fact> take();

 private:
  void add(const ontology::Fact& base, const Reference& subject, const Reference& object);
  bool fits_relation(const std::string& relation, const Reference& subject, const Reference& object) const;
  std::string label_of(const std::string& term) const;

  const EntityTable& entities_;
  const ontology::Ontology& ontology_;
  std::vector<ontology::Fact> facts_;
};

}  // namespace gereh::extract
