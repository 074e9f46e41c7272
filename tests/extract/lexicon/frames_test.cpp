#include "extract/lexicon/frames.h"

#include <gtest/gtest.h>

#include <fstream>

#include "ontology/error.h"

namespace gereh::extract {
namespace {

using ontology::Ontology;

class Frames : public ::testing::Test {
 protected:
  static const Ontology& ontology() {
    static const Ontology loaded = Ontology::load(GEREH_SOURCE_DIR "/data/ontology");
    return loaded;
  }

  static std::filesystem::path write(const std::string& text) {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    const auto file = std::filesystem::path(::testing::TempDir()) / (std::string("frames_") + test->name() + ".tsv");
    std::ofstream(file, std::ios::binary) << text;
    return file;
  }

  static std::string error_of(const std::string& text) {
    try {
      const FrameLexicon lexicon(write(text), ontology());
    } catch (const ontology::DataError& error) {
      return error.what();
    }
    return "";
  }
};

TEST_F(Frames, ReadsSlotsSourcesAndClasses) {
  const FrameLexicon lexicon(write("*\tverb\t*\tplace=در:Place\n"
                                   "Visit\tverb\tسفر کردن\tactor=subj destination=به:Place|Organization origin=از\n"),
                             ontology());
  const auto& frames = lexicon.find(TriggerKind::verb, "سفر کردن");
  ASSERT_EQ(frames.size(), 1U);
  EXPECT_EQ(frames[0].event, "Visit");
  EXPECT_FALSE(frames[0].is_relation);
  ASSERT_NE(frames[0].slot("destination"), nullptr);
  EXPECT_EQ(frames[0].slot("destination")->sources[0].classes, (std::vector<std::string>{"Place", "Organization"}));
  EXPECT_NE(frames[0].slot("place"), nullptr) << "the row of defaults holds for every event";
  EXPECT_TRUE(frames[0].where.ends_with(".tsv:2"));
}

TEST_F(Frames, ComparesTriggersFolded) {
  const FrameLexicon lexicon(write("Talk\tverb\tگفت‌وگو کردن\tactor=subj\nAid\tverb\tتأمین کردن\tactor=subj\n"),
                             ontology());
  EXPECT_EQ(lexicon.find(TriggerKind::verb, "گفتوگو کردن").size(), 1U);
  EXPECT_EQ(lexicon.find(TriggerKind::verb, "تامین کردن").size(), 1U);
  EXPECT_TRUE(lexicon.find(TriggerKind::noun, "تامین کردن").empty());
}

TEST_F(Frames, AdditionsReplaceTheirTriggers) {
  const auto base = write("Visit\tverb\tسفر کردن\tactor=subj\nVisit\tnoun\tسفر\tactor=ezafe\nTalk\tverb\tبحث کردن\tactor=subj\n");
  const auto own = std::filesystem::path(::testing::TempDir()) / "frames_own.tsv";
  std::ofstream(own, std::ios::binary) << "Join\tverb\tسفر کردن\tactor=subj\nMeet\tverb\tسفر کردن\tactor=subj\n";
  const FrameLexicon lexicon(base, ontology(), {own});
  EXPECT_EQ(lexicon.size(), 4U);
  ASSERT_EQ(lexicon.find(TriggerKind::verb, "سفر کردن").size(), 2U);
  EXPECT_EQ(lexicon.find(TriggerKind::verb, "سفر کردن")[0].event, "Join");
  EXPECT_EQ(lexicon.find(TriggerKind::verb, "سفر کردن")[0].where, "frames_own.tsv:1");
  EXPECT_EQ(lexicon.find(TriggerKind::noun, "سفر").size(), 1U);
}

TEST_F(Frames, BadLinesAreNamed) {
  const std::pair<std::string, std::string> cases[] = {
      {"Visit\tverb\tسفر کردن\n", ":1: 3 columns"},
      {"\n# x\nNoSuchEvent\tverb\tسفر کردن\tactor=subj\n", ":3: no event or relation \"NoSuchEvent\""},
      {"Visit\tverbs\tسفر کردن\tactor=subj\n", ":1: kind \"verbs\""},
      {"Visit\tverb\tسفر کردن\tpilot=subj\n", ":1: no role \"pilot\""},
      {"Visit\tverb\tسفر کردن\tactor=subj:Dog\n", ":1: no class \"Dog\""},
      {"Visit\tverb\tسفر کردن\tactor\n", ":1: slot \"actor\""},
      {"Visit\tverb\tسفر کردن\tactor=\n", ":1: role \"actor\" has no source"},
      {"Visit\tverb\tسفر کردن\tactor=sbj\n", ":1: source \"sbj\" is none of"},
      {"Visit\tverb\tسفر کردن\tactor=subj actor=obj\n", ":1: role \"actor\" stands twice"},
      {"Visit\tverb\t\tactor=subj\n", ":1: the trigger is empty"},
  };
  for (const auto& [text, message] : cases) EXPECT_NE(error_of(text).find(message), std::string::npos) << error_of(text);
}

TEST_F(Frames, ShippedLexiconLoads) {
  const FrameLexicon lexicon(GEREH_SOURCE_DIR "/data/lang/fa/frames.tsv", ontology());
  EXPECT_GT(lexicon.size(), 300U);
}

}  // namespace
}  // namespace gereh::extract
