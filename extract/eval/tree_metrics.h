// The metrics of the CoNLL 2018 shared task (Zeman et al. 2018), to the figure those of its conll18_ud_eval.py, and two of
// this project.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/analysis/conllu.h"
#include "extract/eval/score.h"

namespace gereh::extract::eval {

struct Metric {
  std::string name;  // "LAS"
  Score score;
};

// In the order of the official table: Tokens, Sentences, Words, UPOS, XPOS, UFeats, AllTags, Lemmas, UAS, LAS, CLAS, MLAS, BLEX.
// XPOS is left out unless both sides have it, AllTags where one side alone has. Then, if gold has any: Ezafe, words marked
// Ezafe=Yes; Entities, phrases of NER= whose first and last words are aligned and whose types agree.
//
// Sentences must be trees (demand_tree()). Words are aligned as the shared task did it: by the letters they cover, within
// multiword tokens by the longest common subsequence of forms. Throws ontology::InputError, without the files' names but with
// their lines, if the words of both don't spell the same text.
std::vector<Metric> score_trees(const std::vector<ConlluSentence>& gold, const std::vector<ConlluSentence>& system);

}  // namespace gereh::extract::eval
