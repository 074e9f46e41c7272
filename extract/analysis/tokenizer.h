// From clean text to sentences and words.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extract/analysis/normalizer.h"
#include "extract/document/document.h"

namespace gereh::extract {

// Splits text into sentences and tokens as PerDT does, and gives words back the ZWNJ (or the space) that they lost:
// «رئیسجمهور» → «رئیس‌جمهور», «میکنیم» and «می کنیم» → «می‌کنیم», «سامانههای» → «سامانه‌های», «کرهشمالی» → «کره‌شمالی».
// «دراین» → «در» + «این». Joins more freely in a text that writes spaces for ZWNJ throughout.
// Enclitic pronouns and copulas are split off («سفرش» → «سفر» + «ش»).
// Fills form, span, space_after and part_of_word of each token. Immutable once loaded; safe from many threads.
class Tokenizer {
 public:
  // `folder` is the language pack's (data/lang/fa). Throws ontology::DataError with file and line.
  explicit Tokenizer(const std::filesystem::path& folder);
  ~Tokenizer();
  Tokenizer(Tokenizer&&) noexcept;

  std::vector<Sentence> tokenize(const NormalizedText& text) const;

  // A word of a treebank as tokenize() would write it in a text that keeps its ZWNJ («آنها» → «آن‌ها», «همهٔ» → «همه»,
  // «خانه‌» → «خانه»), unsplit: so that models learn from the forms that they will meet. A word of marks alone, of which nothing
  // would be left, stays as it is. Throws as normalize() does.
  std::string canonical_form(std::string_view word) const;

 private:
  struct Impl;
  std::unique_ptr<const Impl> impl_;
};

}  // namespace gereh::extract
