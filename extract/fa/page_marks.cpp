#include "extract/fa/page_marks.h"

#include <unicode/calendar.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <vector>

#include "extract/base/utf32.h"
#include "extract/fa/letters.h"

namespace gereh::extract::fa {

namespace {

constexpr std::size_t kLongestCode = 12;  // code points behind an end mark

using Months = std::array<std::vector<std::u32string_view>, 12>;

// By number, 1 first; several names are one month.
const Months kSolarMonths{{{U"فروردین", U"حمل"},
                           {U"اردیبهشت", U"ثور"},
                           {U"خرداد", U"جوزا"},
                           {U"تیر", U"سرطان"},
                           {U"مرداد", U"امرداد", U"اسد"},
                           {U"شهریور", U"سنبله"},
                           {U"مهر", U"میزان"},
                           {U"آبان", U"عقرب"},
                           {U"آذر", U"قوس"},
                           {U"دی", U"جدی"},
                           {U"بهمن", U"دلو"},
                           {U"اسفند", U"حوت"}}};
const Months kGregorianMonths{{{U"ژانویه", U"جنوری"},
                               {U"فوریه", U"فبروری"},
                               {U"مارس", U"مارچ"},
                               {U"آوریل", U"اپریل"},
                               {U"مه", U"می"},
                               {U"ژوئن", U"جون"},
                               {U"ژوئیه", U"جولای", U"ژوییه"},
                               {U"اوت", U"آگوست", U"آگست"},
                               {U"سپتامبر", U"سپتمبر"},
                               {U"اکتبر", U"اکتوبر"},
                               {U"نوامبر", U"نومبر"},
                               {U"دسامبر", U"دسمبر"}}};

bool is_solar_year(int year) {
  return year >= 1250 && year < 1500;
}
bool is_gregorian_year(int year) {
  return year >= 1800 && year < 2200;
}

std::string iso(int year, int month, int day) {
  if (!is_solar_year(year) && !is_gregorian_year(year)) return "";
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale gregorian("en@calendar=gregorian");
  const icu::Locale place = is_solar_year(year) ? icu::Locale("en@calendar=persian") : gregorian;
  const std::unique_ptr<icu::Calendar> from(icu::Calendar::createInstance(*icu::TimeZone::getGMT(), place, status));
  const std::unique_ptr<icu::Calendar> to(icu::Calendar::createInstance(*icu::TimeZone::getGMT(), gregorian, status));
  if (U_FAILURE(status) != 0) return "";
  from->clear();
  from->setLenient(false);  // no 31st of a month of 30 days
  from->set(year, month - 1, day, 12, 0);
  to->setTime(from->getTime(status), status);
  char text[40];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", to->get(UCAL_YEAR, status), to->get(UCAL_MONTH, status) + 1,
                to->get(UCAL_DATE, status));
  return U_FAILURE(status) != 0 ? "" : text;
}

struct Word {
  std::u32string letters;
  int number = -1;
};

// Runs of letters and runs of digits.
std::vector<Word> words_of(std::u32string_view text) {
  std::vector<Word> words;
  bool open = false;
  for (const char32_t raw : text) {
    const char32_t c = raw < 0x0600 ? raw : fold_arabic(raw, 0);
    const bool digit = c >= '0' && c <= '9';
    if (c == 0 || c == 0x200C) continue;
    if (!digit && !is_letter(c)) {
      open = false;
      continue;
    }
    if (!open || digit != (words.back().number >= 0)) words.emplace_back();
    open = true;
    Word& word = words.back();
    word.letters += c;
    constexpr int kBeyond = 100000;  // no year; keeps long runs from overflowing
    if (digit) word.number = std::min(kBeyond, std::max(word.number, 0) * 10 + static_cast<int>(c - '0'));
  }
  return words;
}

int month_of(const std::u32string& word, int year) {
  const auto& months = is_solar_year(year) ? kSolarMonths : kGregorianMonths;
  const auto found = std::ranges::find_if(months, [&](const auto& names) { return std::ranges::find(names, word) != names.end(); });
  return found == months.end() ? 0 : static_cast<int>(found - months.begin()) + 1;
}

}  // namespace

std::size_t end_mark(std::string_view line) {
  static const std::array<std::u32string_view, 3> marks{U"انتهای پیام", U"پایان پیام", U"انتهای خبر"};
  std::u32string text = to_utf32(line);
  for (char32_t& c : text) c = fold_arabic(c, c);  // no code point is dropped, so that offsets hold
  for (const std::u32string_view mark : marks) {
    const std::size_t at = text.rfind(mark);
    if (at == std::u32string::npos || text.size() - at - mark.size() > kLongestCode) continue;
    const std::size_t end = at + mark.size();
    const bool alone = at == 0 || !is_letter(text[at - 1]);
    const bool ends = end == text.size() || !is_letter(text[end]);
    // «پایان پیام او …» goes on with a word; a code stands behind a stroke.
    const std::size_t next = text.find_first_not_of(U' ', end);
    const bool code = next == std::u32string::npos || !is_letter(text[next]);
    if (!alone || !ends || !code) continue;
    std::size_t byte = 0;
    for (std::size_t letters = 0; byte < line.size(); ++byte) {
      if ((static_cast<unsigned char>(line[byte]) & 0xC0U) != 0x80U && letters++ == at) break;
    }
    return byte;
  }
  return std::string_view::npos;
}

std::string day_in(std::string_view text) {
  const std::vector<Word> words = words_of(to_utf32(text));
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    const Word& a = words[i];
    const Word& b = words[i + 1];
    const Word& c = words[i + 2];
    if (a.number < 0 || c.number < 0) continue;
    std::string day;
    if (b.number < 0) {
      day = iso(c.number, month_of(b.letters, c.number), a.number);  // month 0 is none of the calendar's
    } else if (a.number > b.number && a.number > c.number) {
      day = iso(a.number, b.number, c.number);
    } else {
      day = iso(c.number, b.number, a.number);
    }
    if (!day.empty()) return day;
  }
  return "";
}

}  // namespace gereh::extract::fa
