// Languages of the Arabic script are told apart by common words that Persian does not have, and by letters and endings of
// words that it hardly has. Words of both, such as «علی», «ما», «بعد» and «او», tell nothing. A text is Persian unless many
// of its words are another language's, and more than are surely Persian.
#include "extract/fa/language_check.h"

#include <array>
#include <map>
#include <set>

#include "extract/base/utf32.h"
#include "extract/fa/letters.h"

namespace gereh::extract::fa {

namespace {

constexpr std::size_t kFewest = 40;         // letters that tell the script, where some are Arabic
constexpr std::size_t kFewestForeign = 4;   // letters that tell the script, where none is Arabic
constexpr double kLeastArabicScript = 0.5;  // part of the letters
constexpr double kFewestSigns = 2.5;        // of another language
constexpr double kLeastSigns = 0.15;        // the same for each word
constexpr char32_t kJoiner = 0x200C;        // ZWNJ

struct Language {
  std::string_view name;
  std::set<std::u32string_view> words;    // without ZWNJ
  std::u32string_view letters;            // that Persian does not have
  std::set<std::u32string_view> endings;  // of words of at least two letters more
};

const std::array<Language, 5>& others() {
  static const std::array<Language, 5> table{{
      {"Arabic",
       {U"في",   U"على", U"إلى", U"أن",  U"إن",   U"التي", U"الذي", U"الذين", U"هذا", U"هذه",  U"ذلك",  U"كان",
        U"كانت", U"عن",  U"مع",  U"لا",  U"لم",   U"لن",   U"بين",  U"أو",    U"أنه", U"إنه",  U"وقال", U"وقد",
        U"حيث",  U"عند", U"كما", U"منذ", U"خلال", U"أكد",  U"أعلن", U"قال",   U"فی",  U"التی", U"الذی", U"الذین"},
       U"",
       {U"ة"}},
      {"Urdu",
       {U"کے", U"میں", U"ہے", U"اور", U"سے", U"کا", U"نے", U"ہیں", U"نہیں", U"ایک", U"تھا", U"گیا", U"کیا", U"یہ", U"بھی", U"کہ"},
       U"ٹڈڑےہںھۓۂ",
       {}},
      {"Pashto",
       {U"د",   U"په", U"چې",  U"کې",   U"یې",  U"سره",   U"شوی",  U"کړي",  U"کړی",   U"دغه",
        U"هغه", U"وي", U"خپل", U"خپله", U"څخه", U"باندې", U"ترڅو", U"وویل", U"لپاره", U"شي"},
       U"ټډړڼښږځڅېۍګ",
       {}},
      {"Kurdish", {U"لە", U"بۆ", U"کە", U"ئەو", U"بە", U"دەکات", U"هەر", U"ئەم", U"له", U"ئهم", U"ئهو", U"لەگەڵ"}, U"ێۆەڵڕڤ", {}},
      {"Azerbaijani",
       {U"بیر",  U"بو",       U"ایله",    U"اوچون",   U"وار",   U"اولان", U"اولاراق", U"ایدی",      U"سونرا", U"چوخ",
        U"داها", U"اولوب",    U"ائدیب",   U"ائدیر",   U"ائتدی", U"اولدو", U"گؤره",    U"گوره",      U"یئنی",  U"بؤیوک",
        U"کیمی", U"آراسیندا", U"طرفیندن", U"دئدی",    U"دئییب", U"اونون", U"بونون",   U"اولموشدور", U"اوزره", U"اولاجاق",
        U"دئیل", U"اؤز",      U"ائدن",    U"ایچینده", U"اولور", U"ائتمک", U"یئر",     U"گون"},
       U"ۇۆۏ",
       {U"لارین", U"لرین", U"لاردا", U"لرده", U"لاردان", U"لردن", U"سیندا", U"سینده", U"سینین", U"دیلار", U"دیلر", U"اجاق", U"جکدیر",
        U"جاقدیر", U"میشدیر", U"میشدی", U"موشدور", U"لاری", U"لری"}},
  }};
  return table;
}

const std::set<std::u32string_view>& persian_words() {
  static const std::set<std::u32string_view> words{U"در",   U"به",    U"از",    U"که",    U"را",   U"این", U"با",  U"است",  U"برای",
                                                   U"آن",   U"کرد",   U"شد",    U"می",    U"های",  U"ها",  U"بود", U"گفت",  U"تا",
                                                   U"یک",   U"نیز",   U"بر",    U"شده",   U"کرده", U"کند", U"شود", U"دارد", U"باید",
                                                   U"نیست", U"هستند", U"بودند", U"کردند", U"شدند", U"اما", U"اگر"};
  return words;
}

// As Persian spells it, whichever keyboard typed it. Other letters stay, for they tell languages apart.
std::u32string persian_spelling(std::u32string_view word) {
  std::u32string result;
  for (const char32_t c : word) {
    if (c != kJoiner) result += c == U'ي' || c == U'ى' ? U'ی' : c == U'ك' ? U'ک' : c;
  }
  return result;
}

bool is_persian(std::u32string_view word, const std::u32string& spelt) {
  if (persian_words().contains(spelt)) return true;
  const auto joiner = word.find(kJoiner);
  if (joiner == std::u32string_view::npos || joiner == 0) return false;
  const std::u32string front = persian_spelling(word.substr(0, joiner));
  const std::u32string back = persian_spelling(word.substr(joiner + 1));
  static const std::set<std::u32string_view> backs{U"ها", U"های", U"هایی", U"ترین", U"اند", U"ای", U"اش"};
  return front == U"می" || front == U"نمی" || backs.contains(back);
}

// The article ال, and hamza where Persian writes none: «الدولة», «أعلن», «وأضاف».
double arabic_spelling(const std::u32string& word) {
  const std::size_t at = word.size() > 4 && (word[0] == U'و' || word[0] == U'ب' || word[0] == U'ف') ? 1 : 0;
  if (word.size() > 2 && (word[at] == U'أ' || word[at] == U'إ')) return 1;
  return word.size() > 4 && word.substr(at).starts_with(U"ال") && word.find_first_of(U"پچژگ") == std::u32string::npos ? 0.5 : 0;
}

double signs_of(const Language& language, const std::u32string& word) {
  if (language.words.contains(word) || word.find_first_of(language.letters) != std::u32string::npos) return 1;
  for (const std::u32string_view ending : language.endings) {
    if (word.size() >= ending.size() + 2 && word.ends_with(ending)) return 1;
  }
  return language.name == "Arabic" ? arabic_spelling(word) : 0;
}

// What the words of a text are signs of.
class Signs {
 public:
  void add(std::u32string_view word) {
    if (word.empty()) return;
    ++words_;
    const std::u32string spelt = persian_spelling(word);
    if (is_persian(word, spelt)) {
      persian_ += 1;
      return;
    }
    std::u32string plain(word);
    std::erase(plain, kJoiner);
    if (plain.find_first_of(U"پچژگ") != std::u32string::npos) ++beyond_arabic_;
    for (const Language& language : others()) of_[language.name] += signs_of(language, plain);
  }

  std::string_view language() const {
    std::string_view best;
    double most = kFewestSigns;
    for (const auto& [name, signs] : of_) {
      const double against = persian_ + (name == "Arabic" ? beyond_arabic_ : 0);
      if (signs < most || signs <= against || signs < kLeastSigns * words_) continue;
      best = name;
      most = signs;
    }
    return best;
  }

 private:
  std::map<std::string_view, double> of_;
  double words_ = 0;
  double persian_ = 0;
  double beyond_arabic_ = 0;  // words with letters that Arabic does not have
};

// Neither marks nor emoji: letters that no Persian text is made of.
bool is_foreign_letter(char32_t c) {
  if ((c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z')) return true;
  if (c < 0x00C0 || c == 0x00D7 || c == 0x00F7) return false;
  return c < 0x02B0 || (c >= 0x0370 && c < 0x0600) || (c >= 0x0900 && c < 0x2000) || (c >= 0x3040 && c < 0xD800) ||
         (c >= 0x20000 && c < 0x30000);
}

// NFKC makes them letters later on; until then they tell the script.
bool is_presentation_form(char32_t c) {
  return (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
}

}  // namespace

std::string other_language(std::string_view utf8) {
  Signs signs;
  std::size_t arabic = 0;
  std::size_t foreign = 0;
  std::u32string word;
  for (const char32_t c : to_utf32(utf8)) {
    if (is_letter(c)) {
      ++arabic;
      word += c;
    } else if (c == kJoiner && !word.empty()) {
      word += c;
    } else if (!belongs_to_letter(c)) {
      signs.add(word);
      word.clear();
      arabic += is_presentation_form(c);
      foreign += is_foreign_letter(c);
    }
  }
  signs.add(word);
  const auto letters = static_cast<double>(arabic + foreign);
  const bool enough = arabic + foreign >= (arabic == 0 ? kFewestForeign : kFewest);
  if (enough && static_cast<double>(arabic) < kLeastArabicScript * letters) return "text in another script";
  return std::string(signs.language());
}

}  // namespace gereh::extract::fa
