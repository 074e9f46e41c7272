#include "extract/fa/endings.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "extract/base/tsv.h"
#include "extract/base/utf32.h"
#include "extract/fa/word_list.h"
#include "ontology/error.h"

namespace gereh::extract::fa {
namespace {

// In the order of Ending::After.
constexpr std::array<std::string_view, 6> kAfter = {"any", "consonant", "strong", "vowel", "heh", "yeh"};

Ending parse(const TsvRow& row, const std::filesystem::path& file) {
  const auto fail = [&](const char* what) { throw ontology::DataError(file.string() + ":" + std::to_string(row.line) + ": " + what); };
  Ending ending;
  for (const char32_t c : to_utf32(row.fields[0])) {
    if (c == U'+') {
      ending.cuts |= place(ending.letters.size());
    } else {
      ending.letters.push_back(c);
    }
  }
  if (ending.letters.empty() || ending.letters.size() > kMaxLetters) fail("expected the letters of an ending in column 1");
  const auto* after = std::find(kAfter.begin(), kAfter.end(), row.fields[1]);
  if (after == kAfter.end()) fail("expected any, consonant, strong, vowel, heh or yeh in column 2");
  ending.after = static_cast<Ending::After>(after - kAfter.begin());
  if (row.fields[2] != "zwnj" && row.fields[2] != "-") fail("expected zwnj or - in column 3");
  ending.zwnj = row.fields[2] == "zwnj";
  const char* last = row.fields[3].data() + row.fields[3].size();
  const auto [rest, error] = std::from_chars(row.fields[3].data(), last, ending.least);
  if (error != std::errc() || rest != last) fail("expected a count in column 4");
  return ending;
}

}  // namespace

bool Ending::fits(std::u32string_view host) const {
  const char32_t last = host.back();
  const bool is_vowel = last == U'ا' || last == U'آ' || last == U'و';
  const char32_t before = host.size() > 1 ? host[host.size() - 2] : 0;
  const bool spoken = last != U'ه' || before == U'ا' || before == U'و' || before == U'ی';
  switch (after) {
    case After::any:
      return true;
    case After::consonant:
      return !is_vowel && spoken;
    case After::strong:
      return !is_vowel && spoken && last != U'ی';
    case After::vowel:
      return is_vowel;
    case After::heh:
      return last == U'ه';
    case After::yeh:
      return last == U'ی';
  }
  return false;
}

std::vector<Ending> read_endings(const std::filesystem::path& file) {
  std::vector<Ending> endings;
  for (const TsvRow& row : read_tsv(file, 4, 4)) endings.push_back(parse(row, file));
  std::stable_sort(endings.begin(), endings.end(), [](const Ending& a, const Ending& b) { return a.letters.size() > b.letters.size(); });
  return endings;
}

}  // namespace gereh::extract::fa
