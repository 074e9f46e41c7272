// What all facts of one event have in common, and how likely they are to be right.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extract/document/tree.h"
#include "extract/events/events.h"
#include "extract/facts/fact_writer.h"
#include "extract/references/references.h"
#include "extract/times/time_expressions.h"
#include "ontology/fact.h"
#include "ontology/ontology.h"

namespace gereh::extract {

// A view of one sentence: what it is made from must outlive it.
class BaseFacts {
 public:
  // `document` is the article's id, `times` are those that the sentence tells.
  BaseFacts(const std::string& document, std::size_t sentence, const Tree& tree, const std::vector<TimeExpression>& times,
            const ontology::Ontology& ontology)
      : document_(document), sentence_(sentence), tree_(tree), times_(times), ontology_(ontology) {}

  // A fact of the event without subject, object, speakers and confidence. `subject_role` is what its subject is in the event.
  ontology::Fact of(const Event& event, const std::string& subject_role) const;

 private:
  std::string time_of(const Event& event) const;
  std::string mint(const Event& event) const;

  const std::string& document_;
  std::size_t sentence_;
  const Tree& tree_;
  const std::vector<TimeExpression>& times_;
  const ontology::Ontology& ontology_;
};

// Which part of such facts is right, 0 to 1; `certainty` is that of the event with all who tell it.
double confidence_of(const Event& event, const std::vector<Party>& parties, ontology::Certainty certainty);
double confidence_of(const Office& office);

}  // namespace gereh::extract
