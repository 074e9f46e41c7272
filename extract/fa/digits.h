// Digits as Persian text has them.
#pragma once

#include <string>
#include <string_view>

namespace gereh::extract::fa {

// «250 هزار نفر» → «۲۵۰ هزار نفر»: ASCII digits of a label become Persian, but not those beside Latin letters («F-16»). UTF-8.
std::string with_persian_digits(std::string_view label);

}  // namespace gereh::extract::fa
