// Articles in JSON: a line of a JSON Lines file, and what a page's JSON-LD tells of the article on it.
#pragma once

#include <string>
#include <string_view>

#include "extract/document/article.h"

namespace gereh::extract {

// Reads an object with "text" (or "body"), and as far as they are there "id" (a string or a whole number, whose digits stay
// as they stand), "title", "date", "source", "url". A title that the text does not begin with is put before it. A "date"
// that published_day() does not know is left empty. `where` is "FILE:LINE"; throws ontology::InputError that begins with it
// for what is no such object, is nested more than 256 deep, or has U+0000 in a text.
Article read_json_article(const std::string& line, const std::string& where);

// "2024-06-19T10:00:00+03:30" and "2024-06-19" → "2024-06-19"; "" if it does not begin with a Gregorian ISO date from 1800 on
// (earlier years are those of other calendars).
std::string published_day(std::string_view told);

// The first value of each, in the order of the text, wherever it stands; empty where none is told.
struct LinkedData {
  std::string headline;
  std::string date;
  std::string body;
};

// Of one block of JSON-LD (schema.org). Never throws: a block is read up to where it is broken, too deep, or ends.
LinkedData read_linked_data(const std::string& block);

}  // namespace gereh::extract
