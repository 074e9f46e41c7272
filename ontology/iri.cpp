// Minting of identifiers. A name is folded by NFKC_Casefold (Unicode Standard Annex #15, section 5.2), then
// reduced to letters and digits in Persian's own forms; the fold is repeated until nothing changes, since
// what was dropped may have kept apart what composes. Identifiers hang on FNV-1a (Fowler, Noll, Vo; offset
// basis and prime for 64 bits).
#include "ontology/iri.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "ontology/error.h"

namespace gereh::ontology {
namespace {

constexpr std::size_t kSlugBytes = 40;

using Instance = const icu::Normalizer2* (*)(UErrorCode&);

icu::UnicodeString normalized(const icu::UnicodeString& text, Instance instance) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = instance(status);
  if (U_FAILURE(status) != 0) throw DataError(std::string("ICU data: ") + u_errorName(status) + "; install ICU's data");
  icu::UnicodeString result = normalizer->normalize(text, status);
  if (U_FAILURE(status) != 0) throw DataError(std::string("ICU: ") + u_errorName(status) + "; report this text");
  return result;
}

char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool ascii_alnum(UChar32 c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

// The form of a letter that Persian writes; 0 for what a name does not hang on.
UChar32 persian_form(UChar32 c) {
  switch (c) {
    case 0x064A:
    case 0x0649:
    case 0x06CD:
    case 0x06D2:
    case 0x0626:
      return 0x06CC;  // ي ى ۍ ے ئ -> ی
    case 0x0624:
      return 0x0648;  // ؤ -> و
    case 0x0643:
    case 0x06AA:
      return 0x06A9;  // ك ڪ -> ک
    case 0x0629:
    case 0x06C0:
    case 0x06C1:
    case 0x06C2:
    case 0x06C3:
    case 0x06D5:
      return 0x0647;  // ة ۀ ە -> ه
    case 0x0623:
    case 0x0625:
    case 0x0671:
      return 0x0627;  // أ إ ٱ -> ا
    case 0x0640:
      return 0;  // tatweel, a letter to Unicode
    default:
      return c;
  }
}

UChar32 fold_letter(UChar32 letter) {
  const UChar32 c = persian_form(letter);
  if (const int32_t digit = u_charDigitValue(c); digit >= 0) return '0' + digit;
  return u_isalnum(c) != 0 ? c : 0;
}

// The fold of a letter, digit or separator that normalisation leaves as it is, beside whatever other such one; -1 for any other.
UChar32 fold_plain(UChar32 c) {
  if (c < 0x80) return ascii_alnum(ascii_lower(static_cast<char>(c))) ? ascii_lower(static_cast<char>(c)) : 0;
  if ((c >= 0x0621 && c <= 0x063A) || (c >= 0x0640 && c <= 0x064A)) return persian_form(c);
  if (c >= 0x0660 && c <= 0x0669) return '0' + (c - 0x0660);
  if (c >= 0x06F0 && c <= 0x06F9) return '0' + (c - 0x06F0);
  const bool persian = c == 0x067E || c == 0x0686 || c == 0x0698 || c == 0x06A9 || c == 0x06AF || c == 0x06CC;
  return persian ? c : -1;
}

// Nearly all words of news are plain, and folding them is a tenth of the whole work where ICU does it. False for others.
bool fold_plain(std::string_view utf8, std::string& folded) {
  constexpr std::string_view kJoiner = "\u200c";
  folded.clear();
  for (std::size_t at = 0; at < utf8.size();) {
    UChar32 c = static_cast<unsigned char>(utf8[at++]);
    if (c >= 0x80 && utf8.substr(at - 1).starts_with(kJoiner)) {
      at += kJoiner.size() - 1;
      continue;
    }
    if (c >= 0x80) {
      const UChar32 trail = at < utf8.size() ? static_cast<unsigned char>(utf8[at++]) : 0;
      if (c < 0xC2 || c > 0xDF || (trail & 0xC0) != 0x80) return false;
      c = (c & 0x1F) << 6 | (trail & 0x3F);
    }
    c = fold_plain(c);
    if (c < 0) return false;
    if (c >= 0x80) {  // of two bytes, all of them
      folded += static_cast<char>(0xC0 | (c >> 6));
      c = 0x80 | (c & 0x3F);
    }
    if (c != 0) folded += static_cast<char>(c);
  }
  return true;
}

icu::UnicodeString fold_once(const icu::UnicodeString& text) {
  const icu::UnicodeString clean = normalized(text, icu::Normalizer2::getNFKCCasefoldInstance);
  icu::UnicodeString folded;
  for (int32_t i = 0; i < clean.length(); i = clean.moveIndex32(i, 1)) {
    if (const UChar32 c = fold_letter(clean.char32At(i)); c != 0) folded.append(c);
  }
  return folded;
}

// Latin for a Persian letter, one for one; "" for others. Short vowels are not written, so they are not guessed.
std::string_view latin(UChar32 letter, bool initial) {
  static constexpr std::string_view kFrom0627[] = {"a", "b", "h", "t",  "s", "j", "h", "kh", "d", "z",
                                                   "r", "z", "s", "sh", "s", "z", "t", "z",  "a", "gh"};
  static constexpr std::string_view kFrom0641[] = {"f", "q", "k", "l", "m", "n", "h"};
  if (letter >= 0x0627 && letter <= 0x063A) return kFrom0627[letter - 0x0627];  // ا to غ
  if (letter >= 0x0641 && letter <= 0x0647) return kFrom0641[letter - 0x0641];  // ف to ه
  switch (letter) {
    case 0x0648:
      return initial ? "v" : "u";  // و
    case 0x064A:                   // ي, what ئ decomposes to
    case 0x06CC:
      return initial ? "y" : "i";  // ی
    case 0x067E:
      return "p";
    case 0x0686:
      return "ch";
    case 0x0698:
      return "zh";
    case 0x06A9:
      return "k";
    case 0x06AF:
      return "g";
    default:
      return "";
  }
}

// Of a folded name: «احمدپاکنهاد» -> "ahmdpaknhad", "tehrān" -> "tehran". It must not hang on how the name was spelt.
std::string slug(const std::string& folded) {
  const icu::UnicodeString bare = normalized(icu::UnicodeString::fromUTF8(folded), icu::Normalizer2::getNFKDInstance);
  std::string result;
  for (int32_t i = 0; i < bare.length() && result.size() < kSlugBytes; i = bare.moveIndex32(i, 1)) {
    const UChar32 c = bare.char32At(i);
    if (ascii_alnum(c)) {
      result += static_cast<char>(c);
    } else {
      result += latin(c, result.empty());
    }
  }
  if (result.size() > kSlugBytes) result.resize(kSlugBytes);
  return result;
}

}  // namespace

std::string fold_name(std::string_view utf8) {
  if (std::string plain; fold_plain(utf8, plain)) return plain;
  auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
  for (icu::UnicodeString folded = fold_once(text); folded != text; folded = fold_once(text)) text = folded;
  std::string result;
  text.toUTF8String(result);
  return result;
}

namespace {

std::string path_of(std::string_view type) {
  std::string path;
  for (const char c : type) {
    if (const char lower = ascii_lower(c); ascii_alnum(lower)) path += lower;
  }
  return (path.empty() ? "thing" : path) + '/';
}

// Six hex digits.
std::string short_hash(std::string_view bytes) {
  const unsigned long long hash = stable_hash(bytes);
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string digits;
  for (int shift = 20; shift >= 0; shift -= 4) digits += kHex[((hash ^ (hash >> 24)) >> shift) & 0xF];
  return digits;
}

}  // namespace

std::string mint_entity_id(std::string_view type, std::string_view name) {
  const std::string folded = fold_name(name);
  std::string id = path_of(type);
  if (const std::string readable = slug(folded); !readable.empty()) id += readable + '-';
  return id + short_hash(folded);
}

std::string mint_item_id(std::string_view type, std::string_view item) {
  return path_of(type) + std::string(item);
}

std::string mint_id_within(std::string_view id, std::string_view context) {
  return std::string(id) + '-' + short_hash(context);
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  constexpr std::string_view marks = "-._~";
  std::string encoded;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (ascii_alnum(ascii_lower(c)) || marks.find(c) != std::string_view::npos) {
      encoded += c;
    } else {
      encoded += {'%', digits[byte >> 4U], digits[byte & 0xFU]};
    }
  }
  return encoded;
}

namespace {

// RFC 3987, section 2.2, and 4.1 for the direction of text. Ill-formed bytes have become U+FFFD, which is none of them.
bool may_stand_in_iri(UChar32 c) {
  constexpr std::string_view kForbidden = "<>\"{}|\\^`";
  if (c == 0xFFFD || U_IS_UNICODE_NONCHAR(c) || u_isISOControl(c) || u_isUWhiteSpace(c)) return false;
  if (c < 0x80) return kForbidden.find(static_cast<char>(c)) == std::string_view::npos;
  return !u_hasBinaryProperty(c, UCHAR_BIDI_CONTROL);
}

}  // namespace

bool is_web_address(std::string_view url) {
  constexpr std::string_view kSchemes[] = {"http://", "https://"};
  const bool web = std::ranges::any_of(kSchemes, [&](std::string_view scheme) {
    return url.starts_with(scheme) && url.size() > scheme.size() && url[scheme.size()] != '/';
  });
  if (!web) return false;
  const auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(url.data(), static_cast<int32_t>(url.size())));
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    if (!may_stand_in_iri(text.char32At(i))) return false;
  }
  return true;
}

unsigned long long stable_hash(std::string_view bytes) {
  unsigned long long hash = 0xcbf29ce484222325ULL;
  for (const char byte : bytes) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 0x100000001b3ULL;
  }
  return hash;
}

}  // namespace gereh::ontology
