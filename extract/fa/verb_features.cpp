#include "extract/fa/verb_features.h"

#include <algorithm>
#include <map>
#include <vector>

#include "extract/base/tsv.h"

namespace gereh::extract::fa {

namespace {

constexpr std::string_view kNegation = "ن";
constexpr std::string_view kSubjunctive = "ب";
constexpr std::string_view kDurative = "می";
constexpr std::string_view kHave = "داشت";  // its present tense has neither می nor ب
constexpr std::string_view kTheyAre = "ند";
constexpr std::size_t kShortestStem = 6;  // bytes: three letters
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

// «نیاورد»: ی joins the negation to a stem in آ.
bool begins_with_stem(std::string_view word, std::string_view stem) {
  if (word.starts_with(stem)) return true;
  return (take(stem, "آ") || take(stem, "ا")) && (take(word, "یا") || take(word, "ی")) && word.starts_with(stem);
}

// Whether the third person of the present is the past stem: آور and آورد, رسان and رساند, بر and برد.
bool shares_stems(std::string_view lemma) {
  return lemma.ends_with("اند") || lemma.ends_with("ورد") || lemma == "برد" || lemma == "گسترد";
}

// «برنشمرد» is «شمرد» with a preverb, whether the lemma has it or not: what is left of both.
void take_preverb(std::string_view& word, std::string_view& lemma) {
  for (const std::string_view preverb : {"بر", "در", "باز", "فرا", "فرو", "وا", "ور"}) {
    std::string_view rest = word, stem = lemma;
    if (!take(rest, preverb)) continue;
    if (take(stem, preverb) && stem.size() < kShortestStem) continue;  // «برد» is no «د»
    take(rest, kJoiner);
    std::string_view bare = rest;
    take(bare, kNegation);
    if (take(bare, kDurative)) take(bare, kJoiner);
    if (begins_with_stem(bare, stem) || rest.starts_with(stem) || rest.starts_with(kDurative) || rest.starts_with("نمی")) {
      word = rest;
      lemma = stem;
      return;
    }
  }
}

}  // namespace

void add_verb_features(Token& token) {
  if (token.upos != Upos::VERB && token.upos != Upos::AUX) return;
  auto features = features_of(token.feats);
  std::string_view rest = token.form;
  std::string_view lemma = token.lemma;
  take_preverb(rest, lemma);
  const bool enclitic = token.form == kTheyAre;  // «برخوردارند»
  const bool negative = token.form == "نیست" || token.form.starts_with("نیستن") || token.form.starts_with("نمی") ||
                        (!enclitic && rest.starts_with(kNegation) && !lemma.starts_with(kNegation));
  if (negative) {
    features["Polarity"] = "Neg";
  } else if (lemma.starts_with(kNegation) && !rest.starts_with("نن")) {
    features.erase("Polarity");  // «نمایند» is of «نمود», whatever the tagger holds its ن for
  }
  if (rest.starts_with(kNegation) && (negative || !lemma.starts_with(kNegation))) take(rest, kNegation);
  const bool durative = take(rest, kDurative);
  if (durative) features["Aspect"] = "Imp";
  if (durative) take(rest, kJoiner);
  const bool would_be = lemma == "بود" && (token.form.starts_with("باش") || token.form.starts_with("نباش"));
  if (lemma == "است" || lemma == "هست" || lemma == "نیست") {
    features["Tense"] = "Pres";
  } else if (durative && !lemma.empty()) {
    const bool either = rest == lemma && shares_stems(lemma);  // «می‌آورد», which news say of now
    features["Tense"] = begins_with_stem(rest, lemma) && !either ? "Past" : "Pres";
  } else if (!lemma.empty() && begins_with_stem(rest, lemma) && token.form.ends_with("ه") && rest.size() <= lemma.size() + 2) {
    features["VerbForm"] = "Part";
    features["Tense"] = "Past";
  } else if (would_be || (rest.starts_with(kSubjunctive) && !lemma.starts_with(kSubjunctive))) {
    features["Mood"] = "Sub";
    features["Tense"] = "Pres";
  } else if (!lemma.empty() && lemma.size() > 2 && begins_with_stem(rest, lemma)) {
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
