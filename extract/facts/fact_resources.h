// What facts are found with: the language pack and the ontology, loaded once.
#pragma once

#include "extract/lexicon/frames.h"
#include "extract/lexicon/lexicon.h"
#include "extract/names/gazetteer.h"
#include "extract/times/time_expressions.h"
#include "ontology/ontology.h"

namespace gereh::extract {

struct FactResources {
  const FrameLexicon* frames = nullptr;
  const Lexicon* lexicon = nullptr;
  const Gazetteer* gazetteer = nullptr;
  const TimeLexicon* times = nullptr;
  const ontology::Ontology* ontology = nullptr;
};

}  // namespace gereh::extract
