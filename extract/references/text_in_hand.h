// A document whose references are sought, with what they are sought with.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extract/document/tree.h"
#include "extract/names/entity_table.h"
#include "extract/names/gazetteer.h"
#include "extract/names/title_phrases.h"

namespace gereh::extract {

// A view: all but the folds must outlive it.
struct TextInHand {
  const std::vector<Tree>& trees;               // one a sentence
  std::vector<std::vector<std::string>> folds;  // of its tokens
  const Gazetteer& gazetteer;
  const Lexicon& lexicon;
  EntityTable& entities;

  const std::string& fold(std::size_t sentence, int token) const { return folds[sentence][static_cast<std::size_t>(token)]; }
};

}  // namespace gereh::extract
