// From events of tokens to facts of entities, with who says them.
#pragma once

#include <vector>

#include "extract/document/document.h"
#include "extract/document/tree.h"
#include "extract/lexicon/frames.h"
#include "extract/lexicon/lexicon.h"
#include "extract/references/references.h"
#include "extract/times/time_expressions.h"
#include "ontology/fact.h"
#include "ontology/ontology.h"

namespace gereh::extract {

struct FactResources {
  const FrameLexicon* frames = nullptr;
  const Lexicon* lexicon = nullptr;
  const Gazetteer* gazetteer = nullptr;
  const TimeLexicon* times = nullptr;
  const ontology::Ontology* ontology = nullptr;
};

// Facts of a document in the order of the text. trees[i] is of document.sentences[i]; `references` of the same document
// takes up the descriptions met on the way.
std::vector<ontology::Fact> find_facts(const Document& document, const std::vector<Tree>& trees, const FactResources& resources,
                                       References& references, EntityTable& entities);

}  // namespace gereh::extract
