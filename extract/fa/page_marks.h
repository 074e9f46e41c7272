// What Persian news sites write around an article's text.
#pragma once

#include <string>
#include <string_view>

namespace gereh::extract::fa {

// Offset in bytes of the mark that ends an article («انتهای پیام/»), if the line (UTF-8) ends with it or with it and the
// editors' short code behind it; else npos.
std::size_t end_mark(std::string_view line);

// ISO date of the first day in a short text (UTF-8), such as a page's line under the title: in digits (1403/03/30) or words
// («چهارشنبه ۳۰ خرداد ۱۴۰۳»), of Iran's, Afghanistan's or the Gregorian calendar; "" if there is none.
std::string day_in(std::string_view text);

}  // namespace gereh::extract::fa
