#include "extract/pipeline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "extract/article_reader.h"
#include "extract/utf32.h"
#include "ontology/validate.h"

namespace gereh::extract {
namespace {

const ontology::Ontology& terms() {
  static const ontology::Ontology loaded = ontology::Ontology::load(GEREH_SOURCE_DIR "/data/ontology");
  return loaded;
}

const Pipeline& pipeline() {
  static const Pipeline loaded(GEREH_SOURCE_DIR "/data", terms());
  return loaded;
}

std::string sample() {
  std::ifstream file(GEREH_SOURCE_DIR "/data/articles/putin-kim.fa.txt", std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

ontology::DocumentFacts read(const std::string& text) {
  Article article;
  article.info.id = "test";
  article.info.text = text;
  article.info.language = "fa";
  return pipeline().extract(article).facts;
}

std::string object_of(const ontology::Fact& fact) {
  const auto* entity = std::get_if<ontology::EntityRef>(&fact.object);
  return entity ? entity->id : "";
}

// "subject predicate role object polarity certainty speakers"
std::string line_of(const ontology::Fact& fact) {
  std::string line = fact.subject.id + " " + fact.predicate.id + " " + fact.role + " " + object_of(fact) + " " +
                     std::string(to_string(fact.polarity)) + " " + std::string(to_string(fact.certainty));
  for (const ontology::EntityRef& speaker : fact.speakers) line += " " + speaker.id;
  return line;
}

std::vector<std::string> lines_of(const ontology::DocumentFacts& document) {
  std::vector<std::string> lines;
  for (const ontology::Fact& fact : document.facts) lines.push_back(line_of(fact));
  return lines;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) text.replace(at, from.size(), to);
  return text;
}

TEST(Pipeline, FindsWhatAnyoneWouldLookForFirst) {
  const std::vector<std::string> lines = lines_of(read(sample()));
  for (const char* expected : {"person/vladimir-putin SignAgreement counterpart person/kim-jong-un positive certain",
                               "person/vladimir-putin Invite recipient person/kim-jong-un positive certain",
                               "person/vladimir-putin Invite destination city/moscow positive certain",
                               "country/RU Exclude theme "}) {
    EXPECT_TRUE(std::ranges::any_of(lines, [&](const std::string& line) { return line.starts_with(expected); })) << expected;
  }
  EXPECT_TRUE(std::ranges::any_of(lines, [](const std::string& line) {
    return line.starts_with("country/RU Oppose theme ") && line.ends_with(" positive certain person/vladimir-putin");
  }));
}

TEST(Pipeline, EvidenceAndMentionsAreWordsOfTheOriginal) {
  const std::string text = sample();
  const std::u32string letters = to_utf32(text);
  const ontology::DocumentFacts document = read(text);
  ASSERT_FALSE(document.facts.empty());
  EXPECT_THAT(ontology::violations(document, terms()), ::testing::IsEmpty());
  const auto blank = [](char32_t c) { return c == U' ' || c == U'\n'; };
  for (const ontology::Fact& fact : document.facts) {
    ASSERT_LT(fact.evidence.begin, fact.evidence.end) << line_of(fact);
    ASSERT_LE(fact.evidence.end, letters.size()) << line_of(fact);
    EXPECT_TRUE(fact.evidence.contains(fact.subject.mention) || fact.confidence < 0.95) << line_of(fact);
    EXPECT_FALSE(blank(letters[fact.evidence.begin]) || blank(letters[fact.evidence.end - 1])) << line_of(fact);
  }
  for (const ontology::Mention& mention : document.mentions) {
    const auto& span = mention.entity.mention;
    EXPECT_EQ(to_utf8(letters.substr(span.begin, span.end - span.begin)), mention.surface);
  }
}

TEST(Pipeline, SameTextSameFacts) { EXPECT_EQ(lines_of(read(sample())), lines_of(read(sample()))); }

// Writers put Arabic letters, tatweel, direction marks and diacritics where others have none.
TEST(Pipeline, SpellingDoesNotMatter) {
  const std::vector<std::string> plain = lines_of(read(sample()));
  EXPECT_EQ(plain, lines_of(read(replaced(replaced(sample(), "ی", "ي"), "ک", "ك"))));
  EXPECT_EQ(plain, lines_of(read(replaced(sample(), "پوتین", "پوتيـن"))));
  EXPECT_EQ(plain, lines_of(read(replaced(sample(), "روسیه ", "روسیه\u200F "))));
}

struct Case {
  const char* text;
  const char* fact;  // beginning of a line of line_of(), "!" before what must not be found
};

class PipelineCase : public ::testing::TestWithParam<Case> {};

TEST_P(PipelineCase, HasFact) {
  const std::vector<std::string> lines = lines_of(read(GetParam().text));
  std::string expected = GetParam().fact;
  const bool absent = expected.starts_with('!');
  if (absent) expected.erase(0, 1);
  const bool found = std::ranges::any_of(lines, [&](const std::string& line) { return line.starts_with(expected); });
  EXPECT_NE(found, absent) << expected << "\nfound:\n" << ::testing::PrintToString(lines);
}

INSTANTIATE_TEST_SUITE_P(
    Grammar, PipelineCase,
    ::testing::Values(
        // plain clause, light verb, object
        Case{"وزیر خارجه\nآلمان حمله روسیه به اوکراین را محکوم کرد.", "country/DE Criticize theme concept/"},
        Case{"سفر\nاردوغان به ایران سفر کرد.", "person/recep-tayyip-erdogan Visit destination country/IR positive certain"},
        // negation, modality
        Case{"سفر\nاردوغان به ایران سفر نکرد.", "person/recep-tayyip-erdogan Visit destination country/IR negative certain"},
        Case{"سفر\nممکن است اردوغان به ایران سفر کند.", "person/recep-tayyip-erdogan Visit destination country/IR positive possible"},
        // what one managed to do was done, what one could have done was not
        Case{"جنگ\nارتش سوریه توانست داعش را شکست دهد.", "org/syria-army Defeat theme org/isis positive certain"},
        Case{"جنگ\nارتش سوریه نتوانست داعش را شکست دهد.", "org/syria-army Defeat theme org/isis negative certain"},
        Case{"جنگ\nارتش سوریه می‌تواند داعش را شکست دهد.", "org/syria-army Defeat theme org/isis positive possible"},
        // speech: indirect, with a source, dropped subject
        Case{"سخن\nمکرون گفت که فرانسه با تحریم ایران مخالف است.", "country/FR Oppose theme"},
        Case{"سخن\nبه گفته مکرون، آلمان از اوکراین حمایت می‌کند.", "country/DE Support recipient country/UA positive certain person/emmanuel-macron"},
        // lost joiners
        Case{"سخن\nبه گفته مکرون، آلمان از اوکراین حمایت میکند.", "country/DE Support recipient country/UA positive certain person/emmanuel-macron"},
        // several actors
        Case{"امضا\nایران و چین توافقنامه همکاری امضا کردند.", "country/IR SignAgreement counterpart country/CN positive certain"},
        // capital for the government
        Case{"سخن\nواشنگتن ایران را تحریم کرد.", "country/US Sanction recipient country/IR positive certain"},
        // a connective has no part in who speaks
        Case{"سخن\nپوتین گفت: روسیه با ناتو مخالف است.\nاز سوی دیگر رهبر کره شمالی هم گفت: چین از ایران حمایت می‌کند.",
             "!country/CN Support recipient country/IR positive certain person/vladimir-putin"},
        // who tells of a deed has not done it; a speaker is not «he» in his own words
        Case{"صادرات\nپوتین از حمله به اوکراین خبر داد.", "!person/vladimir-putin Attack"},
        Case{"سفر\nپوتین گفت: کیم مهمان ماست. به مسکو سفر می‌کند.", "!person/vladimir-putin Visit destination city/moscow"},
        // passive with a nominal part
        Case{"خبر\nزندانیان به تهران انتقال داده شدند.", "person/zendaniyan"},
        // the country told last
        Case{"خبر\nلیبی بحران دارد.\nپارلمان لیبی دولت را برکنار کرد.\nارتش این کشور به مصر حمله کرد.", "military/artesh-libya"},
        // a name, a noun and «را»: subject and object
        Case{"سخن\nتهران آمریکا را به نقض توافق متهم کرد.", "country/IR Accuse recipient country/US positive certain"},
        // relative clause of the noun before it
        Case{"استقبال\nرهبر کره شمالی از پوتین که به این کشور سفر کرده بود استقبال کرد.", "!person/kim-jong-un Visit"}));

}  // namespace
}  // namespace gereh::extract
