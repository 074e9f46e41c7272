// Where a sentence names an entity: the trained tags of names and the gazetteer, reconciled.
#pragma once

#include <string>
#include <vector>

#include "extract/gazetteer.h"
#include "extract/lexicon.h"
#include "extract/tree.h"

namespace gereh::extract {

struct NamedSpan {
  Tree::Range range;                       // half-open, in tokens
  std::string type;                        // ontology class
  const GazetteerEntry* entry = nullptr;   // set if the gazetteer knows the name
};

// By position; spans do not overlap, except that a name within a longer name («وزارت خارجه روسیه») is given too, after the
// longer one.
std::vector<NamedSpan> find_named_spans(const Sentence& sentence, const std::vector<std::string>& folds,
                                        const Gazetteer& gazetteer, const Lexicon& lexicon);

}  // namespace gereh::extract
