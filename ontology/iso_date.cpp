#include "ontology/iso_date.h"

#include <chrono>

namespace gereh::ontology {

namespace {

// A day, month or year.
std::optional<DayRange> one_range(const std::string& text) {
  constexpr std::size_t kYear = 4, kMonth = 7;
  if (is_iso_date(text)) return DayRange{text, text};
  if (text.size() == kYear && is_iso_date(text + "-01-01")) return DayRange{text + "-01-01", text + "-12-31"};
  if (text.size() != kMonth || !is_iso_date(text + "-01")) return std::nullopt;
  for (const char* day : {"-31", "-30", "-29"}) {
    if (is_iso_date(text + day)) return DayRange{text + "-01", text + day};
  }
  return DayRange{text + "-01", text + "-28"};
}

}  // namespace

bool is_iso_date(std::string_view text) {
  constexpr std::string_view kForm = "0000-00-00";
  if (text.size() != kForm.size()) return false;
  unsigned parts[3] = {};
  std::size_t part = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (kForm[i] == '-') {
      if (text[i] != '-') return false;
      ++part;
    } else {
      if (text[i] < '0' || text[i] > '9') return false;
      parts[part] = parts[part] * 10 + static_cast<unsigned>(text[i] - '0');
    }
  }
  if (parts[0] == 0) return false;  // xsd:date of XML Schema 1.0 knows no such year
  return std::chrono::year_month_day(std::chrono::year(static_cast<int>(parts[0])), std::chrono::month(parts[1]),
                                     std::chrono::day(parts[2]))
      .ok();
}

bool is_iranian_year(std::string_view date) {
  const std::string_view century = date.substr(0, 2);
  return century >= "12" && century <= "15" && date.size() >= 4;
}

std::optional<DayRange> day_range(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return one_range(std::string(text));
  const auto begin = one_range(std::string(text.substr(0, slash))), end = one_range(std::string(text.substr(slash + 1)));
  if (!begin || !end || end->last < begin->first) return std::nullopt;
  return DayRange{begin->first, end->last};
}

}  // namespace gereh::ontology
