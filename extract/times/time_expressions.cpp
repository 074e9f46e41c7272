// A date is read from its words (day, month, year; weekday; «دیروز») or digits (1403/04/12), and turned by ICU's calendars.
// The calendar follows from the month's name; of a bare year from its size: 1200 to 1500 is Jalali, later Gregorian. ISO
// dates are proleptic Gregorian, as ISO 8601 asks.
#include "extract/times/time_expressions.h"

#include <unicode/calendar.h>
#include <unicode/gregocal.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <memory>

#include "extract/base/tsv.h"
#include "ontology/error.h"

namespace gereh::extract {

namespace {

constexpr double kMillisADay = 86400000.0;

// Value of a number in digits of any script; nullopt for other words.
std::optional<int> number_of(const std::string& form) {
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(form);
  if (text.isEmpty() || text.length() > 4) return std::nullopt;
  int value = 0;
  for (int32_t i = 0; i < text.length(); ++i) {
    const int digit = u_charDigitValue(text.charAt(i));
    if (digit < 0) return std::nullopt;
    value = value * 10 + digit;
  }
  return value;
}

std::vector<int> date_parts(const std::string& form) {
  std::vector<int> parts;
  std::string part;
  for (char c : form + "/") {
    if (c != '/' && c != '-') {
      part += c;
      continue;
    }
    const auto value = number_of(part);
    if (!value) return {};
    parts.push_back(*value);
    part.clear();
  }
  return parts;
}

bool jalali_year(int year) {
  return year >= 1200 && year < 1500;
}

}  // namespace

class TimeLexicon::Reader {
 public:
  Reader(const TimeLexicon& lexicon, const Sentence& sentence, const std::vector<std::string>& folds, std::string_view article_date)
      : lexicon_(lexicon), sentence_(sentence), folds_(folds), today_(parse_iso(article_date)) {}

  std::vector<TimeExpression> all() {
    const int size = static_cast<int>(sentence_.tokens.size());
    for (int i = 0; i < size; ++i) {
      if (numeric(i) || day_month(i) || word(i) || year(i)) i = found_.back().range.end - 1;
    }
    return std::move(found_);
  }

 private:
  using Days = double;  // since 1970-01-01

  static std::unique_ptr<icu::Calendar> calendar(Calendar kind) {
    UErrorCode status = U_ZERO_ERROR;
    const char* name = kind == Calendar::persian   ? "en@calendar=persian"
                       : kind == Calendar::islamic ? "en@calendar=islamic-civil"
                                                   : "en@calendar=gregorian";
    std::unique_ptr<icu::Calendar> made(icu::Calendar::createInstance(icu::TimeZone::createTimeZone("UTC"), icu::Locale(name), status));
    if (U_FAILURE(status)) throw ontology::DataError(std::string("ICU has no calendar ") + name);
    made->clear();
    made->setLenient(false);
    return made;
  }

  // nullopt for a day that the calendar does not have.
  static std::optional<Days> days(Calendar kind, int year, int month, int day) {
    UErrorCode status = U_ZERO_ERROR;
    const auto at = calendar(kind);
    at->set(UCAL_EXTENDED_YEAR, year);
    at->set(UCAL_MONTH, month - 1);
    at->set(UCAL_DATE, day);
    const double time = at->getTime(status);
    if (U_FAILURE(status)) return std::nullopt;
    return time / kMillisADay;
  }

  static std::string iso(Days day) {
    UErrorCode status = U_ZERO_ERROR;
    const auto at = calendar(Calendar::gregorian);
    at->setTime(day * kMillisADay, status);
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", at->get(UCAL_EXTENDED_YEAR, status), at->get(UCAL_MONTH, status) + 1,
                  at->get(UCAL_DATE, status));
    return text.data();
  }

  static std::optional<Days> parse_iso(std::string_view date) {
    const std::vector<int> parts = date_parts(std::string(date.substr(0, 10)));
    if (parts.size() != 3) return std::nullopt;
    return days(Calendar::gregorian, parts[0], parts[1], parts[2]);
  }

  const Word* word_at(int i) const {
    if (i < 0 || i >= static_cast<int>(folds_.size())) return nullptr;
    return lexicon_.words_.find_folded(folds_[static_cast<std::size_t>(i)]);
  }
  std::optional<int> number_at(int i) const {
    if (i < 0 || i >= static_cast<int>(sentence_.tokens.size())) return std::nullopt;
    return number_of(sentence_.tokens[static_cast<std::size_t>(i)].form);
  }

  bool add(Tree::Range range, std::string text) {
    found_.push_back({range, std::move(text)});
    return true;
  }

  bool numeric(int i) {  // ۱۴۰۳/۰۴/۱۲
    const std::vector<int> parts = date_parts(sentence_.tokens[static_cast<std::size_t>(i)].form);
    if (parts.size() != 3 || parts[0] < 1200) return false;
    const auto day = days(jalali_year(parts[0]) ? Calendar::persian : Calendar::gregorian, parts[0], parts[1], parts[2]);
    return day && add({i, i + 1}, iso(*day));
  }

  bool day_month(int i) {  // ۳۰ خرداد [ماه] [سال] ۱۴۰۳
    const auto day = number_at(i);
    const Word* month = word_at(i + 1);
    if (!day || *day > 31 || !month || month->kind != Kind::month) return false;
    int end = i + 2;
    int at = end;
    for (int skipped = 0; skipped < 2 && word_at(at) && word_at(at)->kind == Kind::unit; ++skipped) ++at;
    std::optional<Days> date;
    if (const auto year = number_at(at); year && *year > 31) {
      const int full = *year < 100 && month->calendar == Calendar::persian ? 1300 + *year : *year;
      date = days(month->calendar, full, month->number, *day);
      end = at + 1;
    } else {
      date = nearest(month->calendar, month->number, *day);
    }
    return date && add({i, end}, iso(*date));
  }

  // The day of that name nearest to the article's date.
  std::optional<Days> nearest(Calendar kind, int month, int day) const {
    if (!today_) return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    const auto now = calendar(kind);
    now->setTime(*today_ * kMillisADay, status);
    const int year = now->get(UCAL_EXTENDED_YEAR, status);
    std::optional<Days> best;
    for (int offset : {-1, 0, 1}) {
      const auto date = days(kind, year + offset, month, day);
      if (date && (!best || std::abs(*date - *today_) < std::abs(*best - *today_))) best = date;
    }
    return best;
  }

  bool word(int i) {
    const Word* told = word_at(i);
    if (!told || !today_) return false;
    if (told->kind == Kind::day) return add({i, i + 1}, iso(*today_ + told->number));
    if (told->kind != Kind::weekday) return false;
    const int today = static_cast<int>((static_cast<long long>(*today_) % 7 + 7 + 3) % 7) + 1;  // 1970-01-01 was a Thursday
    return add({i, i + 1}, iso(*today_ - (today - told->number + 7) % 7));
  }

  bool year(int i) {  // سال ۱۴۰۳
    const Word* unit = word_at(i);
    const auto value = number_at(i + 1);
    if (!unit || unit->kind != Kind::unit || !value || *value < 1200 || *value > 2200) return false;
    const Calendar kind = jalali_year(*value) ? Calendar::persian : Calendar::gregorian;
    const auto first = days(kind, *value, 1, 1);
    const auto next = days(kind, *value + 1, 1, 1);
    return first && next && add({i, i + 2}, iso(*first) + "/" + iso(*next - 1));
  }

  const TimeLexicon& lexicon_;
  const Sentence& sentence_;
  const std::vector<std::string>& folds_;
  std::optional<Days> today_;
  std::vector<TimeExpression> found_;
};

TimeLexicon::TimeLexicon(const std::filesystem::path& file) {
  for (const TsvRow& row : read_tsv(file, 4, 4)) {
    const auto fail = [&](const std::string& what) {
      throw ontology::DataError(file.string() + ":" + std::to_string(row.line) + ": " + what);
    };
    Word word;
    const std::string& number = row.fields[3];
    const auto parsed = std::from_chars(number.data(), number.data() + number.size(), word.number);
    if (parsed.ec != std::errc() || parsed.ptr != number.data() + number.size()) fail("\"" + number + "\" is no number");
    if (row.fields[0] == "month") {
      word.kind = Kind::month;
      if (row.fields[2] == "persian") {
        word.calendar = Calendar::persian;
      } else if (row.fields[2] == "islamic") {
        word.calendar = Calendar::islamic;
      } else if (row.fields[2] != "gregorian") {
        fail("calendar \"" + row.fields[2] + "\" is none of persian, gregorian, islamic");
      }
    } else if (row.fields[0] == "weekday") {
      word.kind = Kind::weekday;
    } else if (row.fields[0] == "day") {
      word.kind = Kind::day;
    } else if (row.fields[0] == "edge") {
      word.kind = Kind::edge;
    } else if (row.fields[0] != "unit") {
      fail("kind \"" + row.fields[0] + "\" is none of month, weekday, day, unit, edge");
    }
    words_.add(row.fields[1], word);
  }
}

bool TimeLexicon::is_time(const Tree& tree, const std::vector<std::string>& folds, int token) const {
  const Word* word = words_.find_folded(folds[static_cast<std::size_t>(token)]);
  if (word && word->kind == Kind::month) {  // months are names of people and things too
    const auto number = [&](int i) { return i >= 0 && i < tree.size() && number_of(tree.token(i).form).has_value(); };
    const auto unit = [&](int i) {
      const Word* beside = i >= 0 && i < tree.size() ? words_.find_folded(folds[static_cast<std::size_t>(i)]) : nullptr;
      return beside && (beside->kind == Kind::unit || beside->kind == Kind::edge);
    };
    return number(token - 1) || number(token + 1) || unit(token - 1) || unit(token + 1) || tree.token(token).name == "O";
  }
  if (!word || word->kind != Kind::edge) return word != nullptr;
  return std::ranges::any_of(tree.genitives(token), [&](int genitive) { return is_time(tree, folds, genitive); });
}

std::vector<TimeExpression> TimeLexicon::find(const Sentence& sentence, const std::vector<std::string>& folds,
                                              std::string_view article_date) const {
  return Reader(*this, sentence, folds, article_date).all();
}

}  // namespace gereh::extract
