// What `gereh explain` prints of an article.
#pragma once

#include <ostream>

#include "extract/pipeline.h"

namespace gereh::cli {

struct ExplanationOptions {
  std::size_t sentence = 0;  // 1-based; 0: all
  bool tokens = true;        // the table of tokens
};

// For each sentence: its words, the tokens with their analysis, the entities named, the facts and what each rests on.
void explain(const extract::Extraction& extraction, const ExplanationOptions& options, std::ostream& out);

}  // namespace gereh::cli
