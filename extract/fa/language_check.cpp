// Languages of the Arabic script are told apart by their commonest words and by letters that only one of them has. A text is
// Persian unless another language's words are clearly more frequent than Persian's.
#include "extract/fa/language_check.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "extract/utf32.h"
#include "extract/fa/letters.h"

namespace gereh::extract::fa {

namespace {

constexpr std::size_t kFewest = 40;         // letters; shorter texts are let pass
constexpr double kLeastArabicScript = 0.5;  // part of the letters

struct Language {
  std::string_view name;
  std::set<std::u32string_view> words;
  std::u32string_view letters;  // that Persian does not have
};

const std::array<Language, 5>& languages() {
  static const std::array<Language, 5> table{{
      {"", {U"و", U"در", U"به", U"از", U"که", U"را", U"این", U"با", U"است", U"برای", U"آن", U"کرد", U"شد", U"خود", U"می", U"های", U"بود", U"گفت", U"تا", U"هم"}, U""},
      {"Arabic", {U"في", U"فی", U"من", U"على", U"علی", U"إلى", U"الی", U"أن", U"ان", U"التي", U"التی", U"الذي", U"الذی", U"هذا", U"هذه", U"کان", U"کما", U"قد", U"عن", U"مع", U"بعد", U"لا", U"ما", U"أنه", U"وقال"}, U""},
      {"Urdu", {U"کے", U"کی", U"میں", U"ہے", U"اور", U"سے", U"کا", U"کو", U"نے", U"ہیں", U"پر", U"نہیں", U"ایک", U"تھا", U"گیا"}, U"ٹڈڑےہںھ"},
      {"Pashto", {U"د", U"په", U"او", U"چې", U"کې", U"ته", U"دی", U"سره", U"یې", U"له", U"هم", U"نه", U"شوی", U"کړي", U"ده"}, U"ټډړڼښږځڅېۍ"},
      {"Kurdish", {U"لە", U"بۆ", U"کە", U"ئەو", U"بە", U"دەکات", U"و", U"هەر", U"ئەم"}, U"ێۆەڵڕ"},
  }};
  return table;
}

bool is_latin(char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z'); }

}  // namespace

std::string other_language(std::string_view utf8) {
  std::map<std::string_view, double> score;
  std::size_t arabic_script = 0;
  std::size_t letters = 0;
  std::u32string word;
  const std::u32string text = to_utf32(utf8) + U' ';
  for (const char32_t c : text) {
    if (is_letter(c) && c >= 0x0600) {
      ++arabic_script;
      ++letters;
      word += c;
      for (const Language& language : languages()) {
        if (language.letters.find(c) != std::u32string_view::npos) score[language.name] += 0.5;
      }
      continue;
    }
    if (is_latin(c) || (c >= 0x00C0 && c < 0x0600) || (c >= 0x0900 && c < 0x2000) || c >= 0x3040) ++letters;
    if (c == 0x200C || word.empty()) continue;
    for (const Language& language : languages()) {
      if (language.words.contains(word)) score[language.name] += 1;
    }
    word.clear();
  }
  if (letters < kFewest) return "";
  if (static_cast<double>(arabic_script) < kLeastArabicScript * static_cast<double>(letters)) return "text in another script";
  std::string_view best;
  for (const auto& [name, value] : score) {
    if (value > 1.2 * score[best]) best = name;
  }
  return std::string(best);
}

}  // namespace gereh::extract::fa
