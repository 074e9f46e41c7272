#include "extract/fa/written_ezafe.h"

namespace gereh::extract::fa {

namespace {

constexpr std::string_view kEzafe = "\u200cی";

}  // namespace

void take_off_ezafe(Token& token) {
  if (token.upos == Upos::VERB || token.upos == Upos::AUX || !token.form.ends_with("ه\u200cی")) return;
  token.form.resize(token.form.size() - kEzafe.size());
  if (token.lemma.ends_with("ه\u200cی")) token.lemma.resize(token.lemma.size() - kEzafe.size());
  token.ezafe = true;
}

bool lacks_written_ezafe(std::string_view form) {
  return form.ends_with("ا") || form.ends_with("و");
}

}  // namespace gereh::extract::fa
