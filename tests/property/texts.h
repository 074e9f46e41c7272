// Persian news as writers and their keyboards vary it: sentences of our own, and seeded random changes to them.
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <string_view>

#include "extract/base/utf32.h"

namespace gereh::extract {

inline constexpr std::u32string_view kSentences[] = {
    U"وزیر امور خارجه ایران روز دوشنبه به مسکو سفر کرد.",
    U"به گفته سخنگوی دولت، بودجه سال آینده ۱۵ درصد افزایش می‌یابد.",
    U"ایران و عراق توافقنامه همکاری اقتصادی را در بغداد امضا کردند.",
    U"مکرون گفت: «فرانسه از اوکراین حمایت خواهد کرد.»",
    U"رئیس‌جمهور ترکیه حمله اسرائیل به غزه را محکوم کرد.",
    U"سازمان ملل متحد نسبت به کمبود غذا در یمن هشدار داد.",
    U"ارتش سوریه نتوانست شهر را بازپس بگیرد.",
    U"اگر مذاکرات شکست بخورد، تحریم‌ها بازخواهد گشت.",
    U"نخست‌وزیر ژاپن ممکن است هفته آینده با همتای چینی خود دیدار کند.",
    U"پوتین، رهبر روسیه، از کیم جونگ اون برای بازدید از مسکو دعوت کرد.",
    U"وی افزود که این کشور قصد ندارد از پیمان خارج شود.",
    U"صدها نفر در زلزله ۶٫۴ ریشتری کرمان کشته و زخمی شدند.",
    U"خبرگزاری رویترز به نقل از یک مقام آمریکایی گزارش داد که گفت‌وگوها به تعویق افتاده است.",
    U"بانک مرکزی نرخ بهره را از ۱۸/۵ به ۲۰٪ رساند؛ بازار سهام سقوط کرد!",
    U"آیا اتحادیه اروپا تحریم‌های تازه‌ای علیه بلاروس تصویب می‌کند؟",
    U"در ۲۹ خرداد ۱۴۰۳ (19 ژوئن 2024) سند همکاری دو کشور منتشر شد…",
    U"علی رضایی، استاد دانشگاه تهران، استعفا داد.",
    U"سامانه‌های پدافندی اس-۴۰۰ به هند تحویل داده شدند.",
    U"دبیرکل ناتو از تصمیم آلمان برای ارسال تانک استقبال کرد.",
    U"معترضان [در چند شهر] خواستار برکناری وزیر کشور شدند.",
    U"دادگاه، شرکت گوگل را به پرداخت ۲٬۴۰۰٬۰۰۰ یورو جریمه کرد.",
    U"دو کشور بر گسترش روابط‌شان تأکید کردند و طرفین بیانیه‌ای مشترک صادر کردند.",
};

// std::mt19937 gives the same numbers everywhere; the standard's distributions do not.
class Chance {
 public:
  explicit Chance(unsigned seed) : numbers_(seed) {}
  std::size_t below(std::size_t count) { return numbers_() % count; }
  bool one_in(std::size_t count) { return below(count) == 0; }
  template <class Table>
  const auto& from(const Table& table) {
    return table[below(std::size(table))];
  }

 private:
  std::mt19937 numbers_;
};

// Some sentences in some order, with spaces or line feeds between them.
inline std::u32string some_sentences(Chance& chance, std::size_t most) {
  std::u32string text;
  for (std::size_t left = 1 + chance.below(most); left > 0; --left) {
    text += chance.from(kSentences);
    text += chance.one_in(3) ? U"\n" : U" ";
  }
  return text;
}

// What an odd keyboard, a bad converter or a careless writer makes of a text: about one letter in `rate` is changed.
inline std::u32string disturbed(std::u32string_view text, Chance& chance, std::size_t rate) {
  static constexpr std::u32string_view kInsertions[] = {
      U"\u200C", U"\u200C\u200C",
      U"\u0640", U"\u0640\u0640\u0640",
      U"\u064E", U"\u0651\u064F",
      U"\u0654", U"\u064B",
      U"\u200E", U"\u200F",
      U"\u202B", U"\u202C",
      U"\u2067", U"\uFEFF",
      U"\u00AD", U"\u200D",
      U"\u00A0", U" ",
      U"\n",     U"۷",
      U"٤٢",     U"9",
      U"😀",      U"👨\u200D👩\u200D👧",
      U"\u0301", U"\u20E3",
      U"\u0670", U".",
      U"«",      U"»",
      U"(",      U"]",
      U"\t",     U"-",
      U"ـ",      U"http://a.ir/؟",
  };
  std::u32string result;
  for (const char32_t c : text) {
    const std::size_t turn = chance.below(rate * 4);
    if (turn == 0) {
      if (c != U'\u200C') result += c;  // a joiner is lost ...
    } else if (turn == 1) {
      result.append(2, c);  // ... or anything doubled
    } else if (turn == 2) {
      result += c == U'ی' ? U'ي' : c == U'ک' ? U'ك' : c == U'ه' ? U'ة' : c;
    } else {
      result += c;
    }
    if (turn == 3) result += chance.from(kInsertions);
    if (turn == 3 && chance.one_in(200)) result.append(300 + chance.below(300), U'م');  // a very long word
  }
  return result;
}

}  // namespace gereh::extract
