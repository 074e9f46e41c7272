// Latin spelling of Persian names and words, as an English newspaper would print it.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gereh::extract::fa {

// Immutable once loaded; safe from many threads.
class Romanizer {
 public:
  // Words and names with their Latin spelling that go before those of the files.
  using Spellings = std::vector<std::pair<std::string, std::string>>;

  // Reads folder/romanisation.tsv and romanisation_patterns.tsv. Throws ontology::DataError with file and line. `folder` is
  // the language pack's.
  explicit Romanizer(const std::filesystem::path& folder, const Spellings& known = {});
  ~Romanizer();
  Romanizer(Romanizer&&) noexcept;

  // «محمود احمدی‌نژاد» → "Mahmoud Ahmadinejad" (names capitalised), «صلح و ثبات» → "solh va sobat". Known words from the
  // lexicon; inflected ones by their parts; the rest by rule, with short vowels put where Persian syllables need them.
  // Never empty for non-empty input; Latin letters and digits stay.
  std::string romanize(std::string_view persian, bool is_name) const;

 private:
  struct Impl;
  std::unique_ptr<const Impl> impl_;
};

}  // namespace gereh::extract::fa
