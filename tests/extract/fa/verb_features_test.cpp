#include "extract/fa/verb_features.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace gereh::extract::fa {
namespace {

struct Case {
  const char* form;
  const char* lemma;
  Upos upos;
  const char* features;
};

std::ostream& operator<<(std::ostream& out, const Case& c) {
  return out << c.form;
}

class VerbFeatures : public ::testing::TestWithParam<Case> {};

TEST_P(VerbFeatures, AreReadOffTheForm) {
  Token token;
  token.form = GetParam().form;
  token.lemma = GetParam().lemma;
  token.upos = GetParam().upos;
  add_verb_features(token);
  EXPECT_EQ(token.feats, GetParam().features);
}

INSTANTIATE_TEST_SUITE_P(
    Forms, VerbFeatures,
    ::testing::Values(Case{"کرد", "کرد", Upos::VERB, "Tense=Past"}, Case{"کند", "کرد", Upos::VERB, "Mood=Sub|Tense=Pres"},
                      Case{"می‌کند", "کرد", Upos::VERB, "Aspect=Imp|Tense=Pres"},
                      Case{"می‌کرد", "کرد", Upos::VERB, "Aspect=Imp|Tense=Past"},
                      Case{"نمی‌کند", "کرد", Upos::VERB, "Aspect=Imp|Polarity=Neg|Tense=Pres"},
                      Case{"نکرد", "کرد", Upos::VERB, "Polarity=Neg|Tense=Past"}, Case{"بگوید", "گفت", Upos::VERB, "Mood=Sub|Tense=Pres"},
                      Case{"نوشت", "نوشت", Upos::VERB, "Tense=Past"}, Case{"کرده", "کرد", Upos::VERB, "Tense=Past|VerbForm=Part"},
                      Case{"برنمی‌شمرد", "شمرد", Upos::VERB, "Aspect=Imp|Polarity=Neg|Tense=Past"},
                      Case{"دارد", "داشت", Upos::VERB, "Tense=Pres"}, Case{"خواهد", "خواست", Upos::AUX, "Tense=Fut"},
                      // with a preverb in the lemma
                      Case{"درآورد", "درآورد", Upos::VERB, "Tense=Past"}, Case{"درنیاورد", "درآورد", Upos::VERB, "Polarity=Neg|Tense=Past"},
                      Case{"برنمی‌دارد", "برداشت", Upos::VERB, "Aspect=Imp|Polarity=Neg|Tense=Pres"},
                      Case{"بازنشست", "بازنشست", Upos::VERB, "Tense=Past"}, Case{"برد", "برد", Upos::VERB, "Tense=Past"},
                      // ی between ن and a stem in آ
                      Case{"نیامد", "آمد", Upos::VERB, "Polarity=Neg|Tense=Past"},
                      Case{"نیفتاد", "افتاد", Upos::VERB, "Polarity=Neg|Tense=Past"},
                      Case{"نیاید", "آمد", Upos::VERB, "Mood=Sub|Polarity=Neg|Tense=Pres"},
                      Case{"باشد", "بود", Upos::AUX, "Mood=Sub|Tense=Pres"},
                      Case{"نباشند", "بود", Upos::VERB, "Mood=Sub|Polarity=Neg|Tense=Pres"},
                      // they are
                      Case{"ند", "هست", Upos::VERB, "Tense=Pres"},
                      // the copula's lemma is its present form
                      Case{"است", "است", Upos::AUX, "Tense=Pres"}, Case{"هستند", "هست", Upos::VERB, "Tense=Pres"},
                      Case{"نیست", "نیست", Upos::VERB, "Polarity=Neg|Tense=Pres"}, Case{"بود", "بود", Upos::AUX, "Tense=Past"},
                      // no verb
                      Case{"کردستان", "کردستان", Upos::PROPN, ""}));

}  // namespace
}  // namespace gereh::extract::fa
