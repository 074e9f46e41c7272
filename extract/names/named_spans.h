// Where a sentence names an entity: the trained tags of names and the gazetteer, reconciled.
#pragma once

#include <string>
#include <vector>

#include "extract/document/tree.h"
#include "extract/lexicon/lexicon.h"
#include "extract/names/gazetteer.h"

namespace gereh::extract {

struct NamedSpan {
  Tree::Range range;                      // half-open, in tokens
  std::string type;                       // ontology class
  const GazetteerEntry* entry = nullptr;  // set if the gazetteer knows the name
  std::string label = {};  // how it is called, where that is not its words: «سهندخودرو» of «شرکت «سهندخودرو»»
};

// Whether no ezafe can join two known names that stand side by side: nobody says «ایرانِ آلمان», «طالبانِ کابل».
bool takes_no_genitive(const GazetteerEntry& name, const GazetteerEntry& other);

// The names of each sentence of a document by position, from tagged but not yet parsed tokens. Spans do not overlap, except
// that a name within a longer name («وزارت خارجه روسیه») is given too, after the longer one. A name that the document
// writes out once is found wherever it stands again, and so is a person's first or last name. `folds` are fold_tokens of
// the sentences.
std::vector<std::vector<NamedSpan>> find_names(const std::vector<Sentence>& sentences, const std::vector<std::vector<std::string>>& folds,
                                               const Gazetteer& gazetteer, const Lexicon& lexicon);

// Makes the tags of a sentence agree with its names, so that the parser sees names as such: persons and places are proper
// nouns.
void tag_names(Sentence& sentence, const std::vector<NamedSpan>& names);

}  // namespace gereh::extract
