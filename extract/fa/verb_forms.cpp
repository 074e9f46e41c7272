// Regular inflection over lists of stems. Past: stem + م ی ∅ یم ید ند. Present: stem + م ی د یم ید ند, with ی
// between a stem in ا or و and its ending («گو» + «ید»: «گوید»). Stems are looked up instead of listing some
// thirty forms each.
#include "extract/fa/verb_forms.h"

#include <algorithm>
#include <array>

#include "extract/base/tsv.h"
#include "extract/base/utf32.h"

namespace gereh::extract::fa {
namespace {

constexpr std::array<std::u32string_view, 5> kSharedEndings = {U"م", U"ی", U"یم", U"ید", U"ند"};

std::u32string_view without_last(std::u32string_view letters, std::size_t count) {
  return letters.substr(0, letters.size() - count);
}

}  // namespace

VerbForms::VerbForms(const std::filesystem::path& file) {
  for (const TsvRow& row : read_tsv(file, 2, 2)) {
    if (row.fields[0] != "-") past_.insert(to_utf32(row.fields[0]));
    if (row.fields[1] != "-") present_.insert(to_utf32(row.fields[1]));
  }
}

bool VerbForms::is_finite(std::u32string_view letters) const {
  if (is_plain_finite(letters)) return true;
  // Causatives are made from present stems: «چرخ» → «چرخان», past «چرخاند».
  for (const std::u32string_view ending : {U"م", U"ی", U"د", U"یم", U"ید", U"ند"}) {
    if (!letters.ends_with(ending)) continue;
    std::u32string_view stem = without_last(letters, ending.size());
    if (stem.ends_with(U"اند")) stem = without_last(stem, 1);
    if (stem.size() > 3 && stem.ends_with(U"ان") && present_.contains(without_last(stem, 2))) return true;
  }
  return false;
}

bool VerbForms::is_plain_finite(std::u32string_view letters) const {
  const auto present = [this](std::u32string_view stem) {
    if (present_.contains(stem)) return true;
    const bool linked = stem.size() > 1 && stem.back() == U'ی';
    const char32_t vowel = linked ? stem[stem.size() - 2] : 0;
    return (vowel == U'ا' || vowel == U'آ' || vowel == U'و') && present_.contains(without_last(stem, 1));
  };
  if (past_.contains(letters)) return true;
  if (letters.ends_with(U'د') && present(without_last(letters, 1))) return true;
  return std::ranges::any_of(kSharedEndings, [&](std::u32string_view ending) {
    if (!letters.ends_with(ending)) return false;
    const std::u32string_view stem = without_last(letters, ending.size());
    return past_.contains(stem) || present(stem);
  });
}

bool VerbForms::is_participle(std::u32string_view letters) const {
  return std::ranges::any_of(kPreverbs, [&](std::u32string_view preverb) {
    return letters.starts_with(preverb) && is_plain_participle(letters.substr(preverb.size()));
  });
}

bool VerbForms::is_plain_participle(std::u32string_view letters) const {
  if (letters.size() < 3 || letters.back() != U'ه') return false;
  const std::u32string_view stem = without_last(letters, 1);
  if (past_.contains(stem) || (stem.front() == U'ن' && past_.contains(stem.substr(1)))) return true;
  return stem.size() > 4 && stem.ends_with(U"اند") && present_.contains(without_last(stem, 3));
}

bool VerbForms::is_with_preverb(std::u32string_view letters) const {
  return std::ranges::any_of(kPreverbs, [&](std::u32string_view preverb) {
    if (preverb.empty() || !letters.starts_with(preverb)) return false;
    const std::u32string_view rest = letters.substr(preverb.size());
    return is_plain_participle(rest) || is_prefixed_finite(rest);
  });
}

bool VerbForms::is_prefixed_finite(std::u32string_view letters) const {
  if (is_plain_finite(letters)) return true;
  if (letters.size() < 3 || (letters.front() != U'ن' && letters.front() != U'ب')) return false;
  if (is_plain_finite(letters.substr(1))) return true;
  // «بیاورد», «نیامد»: ی joins the prefix to a stem in آ or ا.
  if (letters[1] != U'ی' || letters[2] != U'ا') return false;
  return is_plain_finite(letters.substr(2)) || is_plain_finite(U'آ' + std::u32string(letters.substr(3)));
}

}  // namespace gereh::extract::fa
