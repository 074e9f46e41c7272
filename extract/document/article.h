// An article as the reader hands it to the pipeline.
#pragma once

#include <string>

#include "ontology/fact.h"

namespace gereh::extract {

// info.text is what is analysed: the title, a line feed, then the body, paragraphs separated by line feeds. For plain
// text it is the file's own text (without a byte order mark), so that offsets count in the original file.
struct Article {
  ontology::DocumentInfo info;
};

}  // namespace gereh::extract
