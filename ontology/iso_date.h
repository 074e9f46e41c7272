// The form in which every date is kept: ISO 8601, xsd:date without a time zone.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gereh::ontology {

// Whether `text` is YYYY-MM-DD, ASCII digits alone, and a day that the Gregorian calendar has; the year is 0001 to 9999.
bool is_iso_date(std::string_view text);

// Whether it begins with a year that only the Iranian calendar has in news, 1200 to 1599: «1403-03-31», by mistake.
bool is_iranian_year(std::string_view date);

// From a day to a day, both included.
struct DayRange {
  std::string first;
  std::string last;

  friend bool operator==(const DayRange&, const DayRange&) = default;
};

// The days of what a fact's time or a user tells: YYYY-MM-DD, YYYY-MM, YYYY, or two of these with / between. Nothing if it is none of them,
// or an interval that ends before it begins.
std::optional<DayRange> day_range(std::string_view text);

}  // namespace gereh::ontology
