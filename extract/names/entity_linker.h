// Which items of an imported gazetteer the entities of a document are.
#pragma once

#include "extract/names/entity_table.h"
#include "extract/wikidata/gazetteer_file.h"

namespace gereh::extract {

// Links each named entity that one item fits: by a label or alias, by class, and among homonyms by the countries of the document
// and by how well known they are (pages about them). Where two fit about as well, or the name is a single word that many people
// bear, nothing is linked: a wrong link is worse than none. A linked entity takes the item's identity, so that «پوتین» in one
// article and «ولادیمیر پوتین» in another are one, its finer class, its English label and its country; one of our own gazetteer
// takes the item only. Throws ontology::DataError for a damaged record.
void link_entities(EntityTable& entities, const wikidata::GazetteerFile& items, const Gazetteer& own);

}  // namespace gereh::extract
