#include "ontology/iso_date.h"

#include <gtest/gtest.h>

namespace gereh::ontology {
namespace {

TEST(IsoDate, DaysThatTheCalendarHas) {
  for (const char* date : {"2024-06-19", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"}) EXPECT_TRUE(is_iso_date(date)) << date;
}

TEST(IsoDate, DaysThatItDoesNotHave) {
  for (const char* date : {"2024-99-99", "2023-02-29", "1900-02-29", "2024-04-31", "2024-00-10", "2024-10-00", "0000-01-01"}) {
    EXPECT_FALSE(is_iso_date(date)) << date;
  }
}

TEST(IsoDate, OtherForms) {
  for (const char* date : {"", "2024", "2024-6-19", "2024- 6-19", "+024-06-19", "-024-06-19", "2024/06/19", "2024-06-19 ",
                           "2024-06-19T10:00:00Z", "۲۰۲۴-۰۶-۱۹", "02024-06-19", "20240619", "2024-06-1x"}) {
    EXPECT_FALSE(is_iso_date(date)) << date;
  }
}

}  // namespace
}  // namespace gereh::ontology
