// Dates in a sentence, to ISO 8601.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document/tree.h"
#include "extract/lexicon/lexicon.h"

namespace gereh::extract {

struct TimeExpression {
  Tree::Range range;  // half-open, in tokens
  std::string iso;    // "2024-06-19", or an interval "2024-03-20/2025-03-19" with both ends included
};

// Months of several calendars, weekdays and days counted from the article's date (calendar.tsv). Immutable once loaded;
// safe from many threads.
class TimeLexicon {
 public:
  // Throws ontology::DataError with file and line.
  explicit TimeLexicon(const std::filesystem::path& file);

  // By position, not overlapping. What needs the article's date («دیروز», a month without its year) is left out where
  // `article_date` (ISO, or empty) does not tell it. A weekday is the last one on or before that date.
  std::vector<TimeExpression> find(const Sentence& sentence, const std::vector<std::string>& folds, std::string_view article_date) const;

  // Whether a word heads a time phrase rather than a thing: months, weekdays, «روز», «دیروز», «پایان سال». `folds` are those of the tree's
  // sentence.
  bool is_time(const Tree& tree, const std::vector<std::string>& folds, int token) const;

 private:
  enum class Kind { month, weekday, day, unit, edge };
  enum class Calendar { persian, gregorian, islamic };
  struct Word {
    Kind kind = Kind::unit;
    Calendar calendar = Calendar::gregorian;
    int number = 0;
  };
  class Reader;

  PhraseMap<Word> words_;
};

}  // namespace gereh::extract
