// The article in a news site's page: title, date and body, without menus, scripts and advertisements.
#pragma once

#include <string>
#include <string_view>

#include "extract/document/article.h"

namespace gereh::extract {

// Reads a page as browsers do, broken markup included (libxml2). `encoding` is what the page is in where it does not say;
// a charset that it declares goes first. The text is the title, a line feed, and the body's paragraphs, each a line; a <br>
// ends a line as well, a line break of the source does not. Where the page shows little or nothing of it, the body is the
// articleBody of its JSON-LD. The date is what the page tells machines, else the first in a place named for dates. Fields that
// the page does not tell stay empty. Throws ontology::InputError if there is no text in it; `name` is the file's.
Article read_html(std::string_view bytes, const std::string& encoding, const std::string& name);

}  // namespace gereh::extract
