// All mends of a parsed sentence.
#pragma once

#include <string>
#include <vector>

#include "extract/lexicon/frames.h"
#include "extract/lexicon/lexicon.h"
#include "extract/names/gazetteer.h"
#include "extract/names/named_spans.h"
#include "extract/times/time_expressions.h"

namespace gereh::extract {

// All must outlive the call.
struct MendResources {
  const FrameLexicon* frames;
  const Lexicon* lexicon;
  const Gazetteer* gazetteer;
  const TimeLexicon* times;
};

// Makes tags and tree agree with what the text makes plain: names, titles, «را», ezafe, measures, connectives. `folds` are fold_tokens of
// the sentence, `names` its names. Takes a tree with one root and leaves one.
void mend_tree(Sentence& sentence, const std::vector<std::string>& folds, const std::vector<NamedSpan>& names,
               const MendResources& resources);

}  // namespace gereh::extract
