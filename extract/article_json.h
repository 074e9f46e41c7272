// One article of a JSON Lines file.
#pragma once

#include <string>

#include "extract/article.h"

namespace gereh::extract {

// Reads an object with "text" (or "body"), and as far as they are there "id" (a string or a number), "title", "date",
// "source", "url". A title that the text does not begin with is put before it. `where` is "FILE:LINE"; throws
// ontology::InputError that begins with it for what is no such object.
Article read_json_article(const std::string& line, const std::string& where);

}  // namespace gereh::extract
