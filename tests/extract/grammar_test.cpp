// One construction a case: facts that a sentence tells, and facts that it must not be taken to tell. Each case expects at least
// one fact, so that finding nothing never passes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>

#include "tests/extract/facts_of.h"

namespace gereh::extract {
namespace {

struct Case {
  const char* name;
  const char* text;               // title and body
  std::vector<const char*> told;  // parts of lines of line_of()
  std::vector<const char*> untold;
};

std::ostream& operator<<(std::ostream& out, const Case& c) {
  return out << c.name;
}

class Grammar : public ::testing::TestWithParam<Case> {};

TEST_P(Grammar, TellsWhatTheSentenceTells) {
  const std::vector<std::string> lines = lines_of(read(GetParam().text));
  const auto found = [&](const std::string& words) {
    return std::ranges::any_of(lines, [&](const std::string& line) { return line.find(words) != std::string::npos; });
  };
  ASSERT_FALSE(GetParam().told.empty());
  for (const char* fact : GetParam().told) EXPECT_TRUE(found(fact)) << fact << "\nfound:\n" << ::testing::PrintToString(lines);
  for (const char* fact : GetParam().untold) EXPECT_FALSE(found(fact)) << fact << "\nfound:\n" << ::testing::PrintToString(lines);
}

const Case kClauses[] = {
    {"Object", "وزیر خارجه\nآلمان حمله روسیه به اوکراین را محکوم کرد.", {"country/DE Criticize theme Concept «حمله روسیه»"}, {}},
    {"Oblique", "سفر\nاردوغان به ایران سفر کرد.", {"person/recep-tayyip-erdogan Visit destination country/IR positive certain"}, {}},
    {"Negation",
     "سفر\nاردوغان به ایران سفر نکرد.",
     {"person/recep-tayyip-erdogan Visit destination country/IR negative certain"},
     {"person/recep-tayyip-erdogan Visit destination country/IR positive"}},
    {"Modality",
     "سفر\nممکن است اردوغان به ایران سفر کند.",
     {"person/recep-tayyip-erdogan Visit destination country/IR positive possible"},
     {}},
    {"Achieved", "جنگ\nارتش سوریه توانست داعش را شکست دهد.", {"org/syria-army Defeat theme org/isis positive certain"}, {}},
    {"NotAchieved", "جنگ\nارتش سوریه نتوانست داعش را شکست دهد.", {"org/syria-army Defeat theme org/isis negative certain"}, {}},
    {"Able",
     "جنگ\nارتش سوریه می‌تواند داعش را شکست دهد.",
     {"org/syria-army Defeat theme org/isis positive possible"},
     {}},
    {"SeveralActors",
     "امضا\nایران و چین توافقنامه همکاری امضا کردند.",
     {"country/IR SignAgreement counterpart country/CN positive certain"},
     {}},
    {"SubjectBesideObject", "سخن\nتهران آمریکا را به نقض توافق متهم کرد.", {"country/IR Accuse recipient country/US positive certain"}, {}},
    {"SubjectsBesideObject",
     "سخن\nفرانسه و بریتانیا ایران را تحریم کردند.",
     {"country/FR Sanction recipient country/IR", "country/GB Sanction recipient country/IR"},
     {}},
    {"CapitalForGovernment", "سخن\nواشنگتن ایران را تحریم کرد.", {"country/US Sanction recipient country/IR positive certain"}, {}},
    {"Copula", "سخن\nآلمان با تحریم ایران مخالف است.", {"country/DE Oppose theme Concept «تحریم ایران»"}, {}},
    {"Quantifier", "سفر\nبرخی از نمایندگان به روسیه سفر کردند.", {"Person «برخی از نمایندگان» Visit destination country/RU"}, {}},
};

const Case kVerbs[] = {
    {"SharedLightVerb",
     "سخن\nآلمان حمله روسیه را محکوم و ایران را تحریم کرد.",
     {"country/DE Criticize theme Concept «حمله روسیه»", "country/DE Sanction recipient country/IR"},
     {"country/DE Sanction theme", "country/DE Criticize recipient country/IR"}},
    {"SharedByTwoNominals",
     "سفر\nاردوغان با پوتین دیدار و گفت‌وگو کرد.",
     {"person/recep-tayyip-erdogan Meet counterpart person/vladimir-putin",
      "person/recep-tayyip-erdogan Talk counterpart person/vladimir-putin"},
     {}},
    {"SharedPassive",
     "حمله\nدر این حمله ۱۵ سرباز کشته و ۳۰ کودک زخمی شدند.",
     {"Person «15 سرباز»(theme) Kill", "Person «30 کودک»(theme) Injure"},
     {}},
    {"SharedPassiveOfAGenitive",
     "حادثه\nبر اثر این حادثه، راننده کامیون کشته و سه مسافر زخمی شدند.",
     {"Person «راننده کامیون»(theme) Kill"},
     {"«کامیون»(theme) Kill"}},
    {"SharedPassiveOfOne",
     "حمله\nچند سرباز روسیه کشته و زخمی شدند.",
     {"Person «سرباز روسیه»(theme) Kill", "Person «سرباز روسیه»(theme) Injure"},
     {}},
    {"TwoOfThem", "تصادف\nدر این تصادف دو نفر مصدوم شدند.", {"(theme) Injure"}, {}},
    {"Amount", "نفت\nقیمت نفت ۱۹ درصد افزایش یافت.", {"Increase quantity 19 درصد positive certain"}, {}},
    {"WordsOfOneNounApart",
     "سفر\nگفت و گو پوتین با اردوغان انجام شد.",
     {"person/vladimir-putin Talk counterpart person/recep-tayyip-erdogan"},
     {}},
    {"PassiveWithNominal", "خبر\nزندانیان به تهران انتقال داده شدند.", {"Person «زندانیان»(theme) "}, {}},
    {"SentNotSending",
     "نامه\nنامه‌ای که به ناتو فرستادند منتشر شد.",
     {"(theme) Supply recipient org/nato positive certain"},
     {" Supply theme"}},
    {"RelativeOfNeighbour",
     "استقبال\nرهبر کره شمالی از پوتین که به این کشور سفر کرده بود استقبال کرد.",
     {"person/vladimir-putin Visit destination country/KP"},
     {"person/kim-jong-un Visit"}},
};

const Case kNouns[] = {
    {"OpposedNotDone", "جنگ\nایران با حمله به اوکراین مخالف است.", {"country/IR Oppose theme Concept «حمله»"}, {"country/IR Attack"}},
    {"CriticisedNotDone",
     "جنگ\nایران از حمله به اوکراین انتقاد کرد.",
     {"country/IR Criticize theme Concept «حمله»"},
     {"country/IR Attack"}},
    {"ToldNotDone",
     "صادرات\nپوتین از حمله به اوکراین خبر داد. پوتین به چین سفر کرد.",
     {"person/vladimir-putin Visit"},
     {"person/vladimir-putin Attack"}},
    {"ContinuedAndDone",
     "گفت‌وگو\nچین به مذاکره با آمریکا ادامه داد.",
     {"country/CN Talk counterpart country/US positive certain"},
     {}},
    {"RequiredRole", "رأی\nرأی مردم شمرده شد. مجلس به این لایحه رأی داد.", {" Legislate "}, {"Person «مردم»"}},
    {"InvitedToDo",
     "سفر\nپوتین از اردوغان برای بازدید از مسکو دعوت کرد.",
     {"person/recep-tayyip-erdogan Visit destination city/moscow positive possible"},
     {"person/vladimir-putin Visit destination city/moscow"}},
};

const Case kSpeech[] = {
    {"Indirect", "سخن\nمکرون گفت که فرانسه با تحریم ایران مخالف است.", {"country/FR Oppose theme"}, {}},
    {"Source",
     "سخن\nبه گفته مکرون، آلمان از اوکراین حمایت می‌کند.",
     {"country/DE Support recipient country/UA positive certain person/emmanuel-macron"},
     {}},
    {"LostJoiner",
     "سخن\nبه گفته مکرون، آلمان از اوکراین حمایت میکند.",
     {"country/DE Support recipient country/UA positive certain person/emmanuel-macron"},
     {}},
    {"NounOfSaying",
     "سخن\nپوتین با بیان اینکه چین از ایران حمایت می‌کند، تأکید کرد: روسیه با تحریم مخالف است.",
     {"country/CN Support recipient country/IR positive certain person/vladimir-putin"},
     {}},
    {"Text",
     "بیانیه\nدر این بیانیه آمده است: چین از ایران حمایت می‌کند.",
     {"country/CN Support recipient country/IR positive certain Document «بیانیه»"},
     {}},
    {"Agency",
     "خبر\nبه گزارش فارس، چین از ایران حمایت می‌کند.",
     {"country/CN Support recipient country/IR positive certain org/fars-news"},
     {}},
    {"ConnectiveOpensNoSpeech",
     "سخن\nپوتین گفت: روسیه با ناتو مخالف است.\nاز سوی دیگر رهبر کره شمالی هم گفت: چین از ایران حمایت می‌کند.",
     {"country/CN Support recipient country/IR positive certain Person «رهبر کره شمالی»"},
     {"country/CN Support recipient country/IR positive certain person/vladimir-putin"}},
    {"SpeakerIsNotHe",
     "سفر\nپوتین گفت: کیم مهمان ماست. به مسکو سفر می‌کند. آلمان از ایران حمایت می‌کند.",
     {"country/DE Support"},
     {"person/vladimir-putin Visit destination city/moscow"}},
    {"WeOfAMinister",
     "سخن\nسرگئی لاوروف، وزیر خارجه روسیه گفت: ما از ایران حمایت می‌کنیم.",
     {"country/RU Support recipient country/IR positive certain person/sergey-lavrov"},
     {}},
};

const Case kDoubt[] = {
    {"Belief",
     "سخن\nمکرون معتقد است که چین از ایران حمایت می‌کند.",
     {"country/CN Support recipient country/IR positive probable person/emmanuel-macron"},
     {"country/CN Support recipient country/IR positive certain"}},
    {"Claim",
     "سخن\nآلمان این ادعا که چین از ایران حمایت می‌کند را رد کرد.",
     {"country/CN Support recipient country/IR positive unknown"},
     {"country/CN Support recipient country/IR positive certain"}},
};

const Case kReferences[] = {
    {"CountryToldLast",
     "خبر\nلیبی بحران دارد.\nپارلمان لیبی دولت را برکنار کرد.\nارتش این کشور به مصر حمله کرد.",
     {"Military «ارتش لیبی»"},
     {}},
    {"LeaderOfKremlin",
     "سخن\nولادیمیر پوتین، رئیس‌جمهور روسیه وارد پکن شد. رهبر روسیه از ایران حمایت کرد.",
     {"person/vladimir-putin Support recipient country/IR"},
     {}},
    {"HeadsOfOtherBodies",
     "سخن\nمسعود پزشکیان، رئیس‌جمهور ایران وارد بغداد شد. رئیس دانشگاه تهران از عراق حمایت کرد.",
     {"person/masoud-pezeshkian leaderOf"},
     {"person/masoud-pezeshkian Support"}},
    {"NameBehindOffice",
     "خبر\nاستاندار یزد گفت: ایران از چین حمایت می‌کند.\nعلی احمدی افزود: چین از عراق حمایت می‌کند.",
     {"country/IR Support recipient country/CN positive certain Person «علی احمدی»", "Person «علی احمدی» leaderOf  city/yazd"},
     {}},
    {"OfficeOfAnother",
     "خبر\nاستاندار یزد گفت: ایران از چین حمایت می‌کند.\nعلی احمدی، شهردار تهران افزود: چین از عراق حمایت می‌کند.",
     {"leaderOf  city/tehran"},
     {"leaderOf  city/yazd"}},
    {"Counterpart",
     "دیدار\nعباس عراقچی، وزیر خارجه ایران با همتای روسی خود دیدار کرد.",
     {"Meet counterpart Person «وزیر خارجه روسیه»"},
     {"Meet counterpart country"}},
    {"PhraseOfTheVerb",
     "دیدار\nپوتین در این گفت‌وگو از مصر تشکر کرد.",
     {"person/vladimir-putin Thank recipient country/EG"},
     {}},
    {"ImpersonalHasNoSubject",
     "سخن\nپوتین وارد پکن شد و می‌توان از ایران حمایت کرد.",
     {"person/vladimir-putin Visit"},
     {"person/vladimir-putin Support"}},
};

INSTANTIATE_TEST_SUITE_P(Clauses, Grammar, ::testing::ValuesIn(kClauses), [](const auto& c) { return std::string(c.param.name); });
INSTANTIATE_TEST_SUITE_P(Verbs, Grammar, ::testing::ValuesIn(kVerbs), [](const auto& c) { return std::string(c.param.name); });
INSTANTIATE_TEST_SUITE_P(Nouns, Grammar, ::testing::ValuesIn(kNouns), [](const auto& c) { return std::string(c.param.name); });
INSTANTIATE_TEST_SUITE_P(Speech, Grammar, ::testing::ValuesIn(kSpeech), [](const auto& c) { return std::string(c.param.name); });
INSTANTIATE_TEST_SUITE_P(Doubt, Grammar, ::testing::ValuesIn(kDoubt), [](const auto& c) { return std::string(c.param.name); });
INSTANTIATE_TEST_SUITE_P(References, Grammar, ::testing::ValuesIn(kReferences), [](const auto& c) { return std::string(c.param.name); });

}  // namespace
}  // namespace gereh::extract
