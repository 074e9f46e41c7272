// From events of tokens to facts of entities, with who says them.
#pragma once

#include <vector>

#include "extract/document/document.h"
#include "extract/document/tree.h"
#include "extract/facts/fact_resources.h"
#include "extract/names/entity_table.h"
#include "extract/references/references.h"
#include "ontology/fact.h"

namespace gereh::extract {

// Facts of a document in the order of the text. trees[i] is of document.sentences[i]; `references` of the same document
// takes up the descriptions met on the way.
std::vector<ontology::Fact> find_facts(const Document& document, const std::vector<Tree>& trees, const FactResources& resources,
                                       References& references, EntityTable& entities);

}  // namespace gereh::extract
