// The form in which every date is kept: ISO 8601, xsd:date without a time zone.
#pragma once

#include <string_view>

namespace gereh::ontology {

// Whether `text` is YYYY-MM-DD, ASCII digits alone, and a day that the Gregorian calendar has; the year is 0001 to 9999.
bool is_iso_date(std::string_view text);

}  // namespace gereh::ontology
