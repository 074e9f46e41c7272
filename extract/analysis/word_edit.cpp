// The part kept is the longest common run of code points; all before it is dropped, what follows it replaced. A lemma that
// shares nothing is written out whole.
#include "extract/analysis/word_edit.h"

#include <unicode/unistr.h>

#include <charconv>

namespace gereh::extract {

namespace {

icu::UnicodeString wide(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

std::string narrow(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

}  // namespace

std::string edit_between(std::string_view form, std::string_view lemma) {
  const icu::UnicodeString from = wide(form);
  const icu::UnicodeString to = wide(lemma);
  int32_t start = 0;
  int32_t length = 0;
  for (int32_t i = 0; i < from.length(); ++i) {  // the longest beginning of the lemma that stands in the form
    int32_t n = 0;
    while (i + n < from.length() && n < to.length() && from.charAt(i + n) == to.charAt(n)) ++n;
    if (n > length) {
      start = i;
      length = n;
    }
  }
  const int32_t behind = from.length() - start - length;
  return std::to_string(start) + "," + std::to_string(behind) + "," + narrow(to.tempSubString(length));
}

std::string apply_edit(std::string_view form, std::string_view edit) {
  int drop = 0;
  int behind = 0;
  const char* end = edit.data() + edit.size();
  const auto first = std::from_chars(edit.data(), end, drop);
  if (first.ec != std::errc() || first.ptr == end) return std::string(form);
  const auto second = std::from_chars(first.ptr + 1, end, behind);
  if (second.ec != std::errc() || second.ptr == end) return std::string(form);
  const std::string_view added(second.ptr + 1, static_cast<std::size_t>(end - second.ptr - 1));
  const icu::UnicodeString from = wide(form);
  if (drop < 0 || behind < 0 || drop > from.length() || behind > from.length() - drop) return std::string(form);
  const int32_t kept = from.length() - drop - behind;
  if ((kept == 0 && added.empty())) return std::string(form);
  return narrow(from.tempSubString(drop, kept)) + std::string(added);
}

}  // namespace gereh::extract
