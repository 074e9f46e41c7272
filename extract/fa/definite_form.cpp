// The lemma tells an indefinite ی from one that belongs to the word: «نظامی» is its own lemma, «مستقلی» is not.
#include "extract/fa/definite_form.h"

#include <array>
#include <string_view>

#include "extract/document/tree.h"

namespace gereh::extract::fa {

namespace {

constexpr std::string_view kYeh = "ی";
constexpr std::array<std::string_view, 2> kPlurals{"ات", "ان"};  // ezafe shows no ی behind them, as it does behind «ها»

}  // namespace

std::string definite_form(const Token& token) {
  const std::string& form = token.form;
  if (token.upos != Upos::NOUN && token.upos != Upos::ADJ) return form;
  const bool open = token.lemma.ends_with("ا") || token.lemma.ends_with("و");  // «ابتدای»: an ezafe
  for (const std::string_view ending : {"ی", "\u200cای", "ای", "یی", "\u200cیی"}) {
    if (form == token.lemma + std::string(ending) && !(open && ending == kYeh)) return token.lemma;
  }
  if (!has_feature(token, "Number=Plur") || !form.ends_with(kYeh)) return form;
  const std::string_view host = std::string_view(form).substr(0, form.size() - kYeh.size());
  if (host.ends_with("های")) return std::string(host.substr(0, host.size() - kYeh.size()));
  for (const std::string_view plural : kPlurals) {
    if (host.ends_with(plural)) return std::string(host);
  }
  return form;
}

std::string unjoined_plural(std::string form) {
  constexpr std::string_view kJoined = "های";
  if (form.ends_with(kJoined) && form.size() > kJoined.size()) take_yeh(form);
  return form;
}

bool take_yeh(std::string& word) {
  if (!word.ends_with(kYeh)) return false;
  word.resize(word.size() - kYeh.size());
  return true;
}

}  // namespace gereh::extract::fa
