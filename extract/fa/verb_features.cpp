#include "extract/fa/verb_features.h"

#include <algorithm>
#include <map>
#include <vector>

#include "extract/tsv.h"

namespace gereh::extract::fa {

namespace {

constexpr std::string_view kNegation = "ن";
constexpr std::string_view kSubjunctive = "ب";
constexpr std::string_view kDurative = "می";
constexpr std::string_view kHave = "داشت";  // its present tense has neither می nor ب
constexpr std::string_view kJoiner = "\u200c";

std::map<std::string, std::string> features_of(const std::string& feats) {
  std::map<std::string, std::string> features;
  for (const std::string& pair : split(feats, '|')) {
    const std::size_t equals = pair.find('=');
    if (equals != std::string::npos) features[pair.substr(0, equals)] = pair.substr(equals + 1);
  }
  return features;
}

std::string join(const std::map<std::string, std::string>& features) {
  std::string text;
  for (const auto& [name, value] : features) text += (text.empty() ? "" : "|") + name + "=" + value;
  return text;
}

bool take(std::string_view& word, std::string_view prefix) {
  if (!word.starts_with(prefix)) return false;
  word.remove_prefix(prefix.size());
  return true;
}

// «برشمرد» is «شمرد» with a preverb.
void take_preverb(std::string_view& word, std::string_view lemma) {
  for (const std::string_view preverb : {"بر", "در", "باز", "فرا", "فرو", "وا", "ور"}) {
    std::string_view rest = word;
    if (lemma.starts_with(preverb) || !take(rest, preverb)) continue;
    take(rest, kJoiner);
    std::string_view stem = rest;
    take(stem, kNegation);
    if (take(stem, kDurative)) take(stem, kJoiner);
    if (stem.starts_with(lemma) || rest.starts_with(kDurative) || rest.starts_with("نمی")) {
      word = rest;
      return;
    }
  }
}

}  // namespace

void add_verb_features(Token& token) {
  if (token.upos != Upos::VERB && token.upos != Upos::AUX) return;
  auto features = features_of(token.feats);
  std::string_view rest = token.form;
  const std::string_view lemma = token.lemma;
  take_preverb(rest, lemma);
  const bool negative = token.form == "نیست" || token.form.starts_with("نیستن") || token.form.starts_with("نمی") ||
                        (rest.starts_with(kNegation) && !lemma.starts_with(kNegation));
  if (negative) features["Polarity"] = "Neg";
  if (rest.starts_with(kNegation) && (negative || !lemma.starts_with(kNegation))) take(rest, kNegation);
  const bool durative = take(rest, kDurative);
  if (durative) features["Aspect"] = "Imp";
  if (durative) take(rest, kJoiner);
  if (lemma == "است" || lemma == "هست" || lemma == "نیست") {
    features["Tense"] = "Pres";
  } else if (durative && !lemma.empty()) {
    features["Tense"] = rest.starts_with(lemma) ? "Past" : "Pres";
  } else if (!lemma.empty() && rest.starts_with(lemma) && token.form.ends_with("ه") && rest.size() <= lemma.size() + 2) {
    features["VerbForm"] = "Part";
    features["Tense"] = "Past";
  } else if (rest.starts_with(kSubjunctive) && !lemma.starts_with(kSubjunctive)) {
    features["Mood"] = "Sub";
    features["Tense"] = "Pres";
  } else if (!lemma.empty() && lemma.size() > 2 && rest.starts_with(lemma)) {
    features["Tense"] = "Past";
  } else if (lemma == "خواست" && token.upos == Upos::AUX) {
    features["Tense"] = "Fut";
  } else if (token.upos == Upos::VERB && !features.contains("VerbForm") && !lemma.empty()) {
    features["Tense"] = "Pres";  // a bare present stem is subjunctive: «شود», «کند»
    if (lemma != kHave) features["Mood"] = "Sub";
  }
  token.feats = join(features);
}

}  // namespace gereh::extract::fa
