// What is sent may stand within a SPARQL update. There \u escapes are replaced before anything else is read (SPARQL 1.1, 19.2), so that
// a quote told as \u0022 would end its literal: none is ever written. An IRI with a character that would need one is none, and
// refused.
#include "export/store/terms.h"

#include <algorithm>

namespace gereh::exports {

std::string quoted(std::string_view text) {
  std::string literal = "\"";
  for (const char c : text) {
    switch (c) {
      case '"':
        literal += "\\\"";
        break;
      case '\\':
        literal += "\\\\";
        break;
      case '\n':
        literal += "\\n";
        break;
      case '\r':
        literal += "\\r";
        break;
      default:
        literal += c;
    }
  }
  return literal + '"';
}

bool is_plain_iri(std::string_view iri) {
  const std::size_t colon = iri.find(':');
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto of_scheme = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'; };
  const auto plain = [](char c) {
    return static_cast<unsigned char>(c) > 0x20 && c != 0x7F && std::string_view("<>\"{}|\\^`").find(c) == std::string_view::npos;
  };
  return colon != std::string_view::npos && letter(iri.front()) && std::ranges::all_of(iri.substr(0, colon), of_scheme) &&
         std::ranges::all_of(iri, plain);
}

}  // namespace gereh::exports
