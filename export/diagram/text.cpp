#include "export/diagram/text.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace gereh::exports {

namespace {

constexpr std::string_view kFirstStrongIsolate = "\u2068";
constexpr std::string_view kRightToLeftIsolate = "\u2067";
constexpr std::string_view kLeftToRightIsolate = "\u2066";
constexpr std::string_view kPopIsolate = "\u2069";
constexpr char32_t kEllipsis = U'\u2026';

std::u32string decode(std::string_view text) {
  const auto units = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  std::u32string points;
  for (int32_t i = 0; i < units.length(); i = units.moveIndex32(i, 1)) {
    points.push_back(static_cast<char32_t>(units.char32At(i)));
  }
  return points;
}

std::string encode(std::u32string_view points) {
  icu::UnicodeString units;
  for (const char32_t point : points) units.append(static_cast<UChar32>(point));
  std::string text;
  units.toUTF8String(text);
  return text;
}

bool forbidden_in_xml(char32_t point) {
  return point < 0x20 || (point >= 0x7F && point < 0xA0) || (point >= 0xD800 && point < 0xE000) || (point & 0xFFFE) == 0xFFFE;
}

bool right_to_left(char32_t point) {
  const auto direction = u_charDirection(static_cast<UChar32>(point));
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

// Letters of the other direction, digits and signs; not spaces, nor marks and joiners, which go with their letter.
bool may_be_reordered(char32_t point) {
  const auto direction = u_charDirection(static_cast<UChar32>(point));
  return !right_to_left(point) && direction != U_WHITE_SPACE_NEUTRAL && direction != U_DIR_NON_SPACING_MARK &&
         direction != U_BOUNDARY_NEUTRAL;
}

}  // namespace

std::string clean_text(std::string_view text) {
  std::u32string clean;
  for (const char32_t point : decode(text)) {
    if (u_isUWhiteSpace(static_cast<UChar32>(point))) {
      if (!clean.empty() && clean.back() != U' ') clean.push_back(U' ');
    } else if (!forbidden_in_xml(point)) {
      clean.push_back(point);
    }
  }
  if (!clean.empty() && clean.back() == U' ') clean.pop_back();
  return encode(clean);
}

std::string shorten_text(std::string_view text, std::size_t limit) {
  std::u32string points = decode(text);
  if (points.size() <= limit || limit == 0) return encode(limit == 0 ? U"" : points);
  const std::size_t space = points.rfind(U' ', limit - 1);
  points.resize(space != std::u32string::npos && 2 * space > limit ? space : limit - 1);
  while (!points.empty() && u_ispunct(static_cast<UChar32>(points.back()))) points.pop_back();
  points.push_back(kEllipsis);
  return encode(points);
}

std::vector<std::string> wrap_text(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  std::u32string line;
  const std::u32string points = decode(text);
  for (std::size_t begin = 0; begin < points.size();) {
    const std::size_t end = std::min(points.find(U' ', begin), points.size());
    if (end > begin) {
      if (!line.empty() && line.size() + 1 + (end - begin) > width) {
        lines.push_back(encode(line));
        line.clear();
      }
      if (!line.empty()) line.push_back(U' ');
      line.append(points, begin, end - begin);
    }
    begin = end + 1;
  }
  if (!line.empty()) lines.push_back(encode(line));
  return lines;
}

std::string isolate_text(std::string_view text) {
  if (text.empty()) return "";
  return std::string(kFirstStrongIsolate).append(text).append(kPopIsolate);
}

std::string direct_line(std::string_view line, bool rtl) {
  const std::u32string points = decode(line);
  if (std::ranges::none_of(points, right_to_left) || std::ranges::none_of(points, may_be_reordered)) {
    return std::string(line);
  }
  return std::string(rtl ? kRightToLeftIsolate : kLeftToRightIsolate).append(line).append(kPopIsolate);
}

std::string escape_xml(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

}  // namespace gereh::exports
