#include "extract/wikidata/gazetteer_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "ontology/error.h"
#include "tests/extract/wikidata/items.h"

namespace gereh::extract::wikidata {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class Builder : public ::testing::Test {
 protected:
  GazetteerFile built(const std::vector<Item>& items) { return GazetteerFile(build(folder_ / "x.gaz", items, &result_)); }

  neural::Folder folder_;
  GazetteerBuilder::Result result_;
};

TEST_F(Builder, ARecordTellsAllOfAnItem) {
  Item company = item(17, "شرکت کاج", kBusiness, kIran, 12);
  company.label_en = "Pine Company";
  company.aliases_fa = {"کاج", "شرکت کاج سبز"};
  company.aliases_en = {"Pine"};
  const GazetteerFile file = built(with_states({company}));
  EXPECT_THAT(lines_of(file, "شرکت کاج"), ElementsAre("Q17 Company IR 12 شرکت کاج/Pine Company/کاج|شرکت کاج سبز/Pine"));
  for (const char* name : {"کاج", "شرکت کاج سبز", "Pine Company", "pine"}) EXPECT_THAT(numbers_of(file, name), ElementsAre(17U)) << name;
  EXPECT_THAT(numbers_of(file, "کا"), IsEmpty());
  EXPECT_EQ(file.items(), 3U);
  EXPECT_EQ(file.names(), 7U);
  EXPECT_EQ(result_.items, 3U);
  EXPECT_EQ(result_.names, 7U);
  EXPECT_EQ(result_.without, 0U);
  EXPECT_NO_THROW(file.check());
}

TEST_F(Builder, SameItemsGiveTheSameBytes) {
  std::vector<Item> items;
  for (ItemNumber i = 1; i < 500; ++i) {
    items.push_back(also_called(item(i, "نام " + std::to_string(i % 50), kHuman, kIran, static_cast<std::uint16_t>(i)), std::to_string(i)));
  }
  build(folder_ / "a.gaz", items);
  build(folder_ / "b.gaz", items);
  EXPECT_EQ(neural::read(folder_ / "a.gaz"), neural::read(folder_ / "b.gaz"));
  EXPECT_EQ(folder_.files(), 2U);
}

TEST_F(Builder, NothingButItemsOfAClassWithAName) {
  Item english = item(2, "", kHuman);
  english.label_en = "Pine";
  const GazetteerFile file = built({item(1, "کاج", kHuman), english, item(3, "سرو", 99), also_called(item(4, "", kHuman), "بید")});
  EXPECT_EQ(file.items(), 2U);
  EXPECT_EQ(result_.without, 1U);
  EXPECT_THAT(numbers_of(file, "کاج"), ElementsAre(1U));
  EXPECT_THAT(numbers_of(file, "Pine"), IsEmpty());
  EXPECT_THAT(numbers_of(file, "سرو"), IsEmpty());
  EXPECT_THAT(numbers_of(file, "بید"), ElementsAre(4U));
}

TEST_F(Builder, NothingGivesAFileWithoutItems) {
  const GazetteerFile file = built({});
  EXPECT_EQ(file.items() + file.names() + result_.items, 0U);
  EXPECT_THAT(file.find("کاج"), IsEmpty());
  EXPECT_NO_THROW(file.check());
}

// Where it stands in the dump does not matter: what comes later counts for what came before.
TEST_F(Builder, ClassesAndCountriesMayComeLater) {
  Item below, middle;
  below.number = 70;
  below.superclasses = {71};
  middle.number = 71;
  middle.superclasses = {kRiver};
  std::vector<Item> items =
      with_states({item(1, "رود کاج", 70, kIran), item(2, "رود بید", 71, kAfghanistan), item(3, "رود سرو", 71, 4711), below, middle});
  std::mt19937 random(3);
  for (int round = 0; round < 10; ++round) {
    const GazetteerFile file = built(items);
    EXPECT_THAT(lines_of(file, "رود کاج"), ElementsAre("Q1 Place IR 0 رود کاج///"));
    EXPECT_THAT(lines_of(file, "رود بید"), ElementsAre("Q2 Place AF 0 رود بید///"));
    EXPECT_THAT(lines_of(file, "رود سرو"), ElementsAre("Q3 Place  0 رود سرو///"));
    EXPECT_THAT(lines_of(file, "ایران"), ElementsAre("Q900010 Country IR 0 ایران///"));
    std::ranges::shuffle(items, random);
  }
}

TEST_F(Builder, ACountryIsItsOwnCountry) {
  Item kingdom = state(55, "هلند", "NL");
  kingdom.country = kIran;
  EXPECT_THAT(lines_of(built(with_states({kingdom})), "هلند"), ElementsAre("Q55 Country NL 0 هلند///"));
}

// Sentences and what would tear a table apart are no names.
TEST_F(Builder, OddNamesAreLeftOut) {
  Item odd = item(1, "کاج", kHuman);
  odd.label_en = std::string(401, 'x');
  odd.aliases_fa = {"کاج",  "سرو", "سرو", std::string(400, 'y'), std::string(401, 'y'), "سر\tو", "سر\nو", std::string("سر\0و", 7),
                    "\x7F", "",    "  "};
  const GazetteerFile file = built({odd, item(2, "", kHuman)});
  const std::vector<KnownItem> found = file.find("سرو");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].label_en, "");
  EXPECT_THAT(found[0].aliases_fa, ElementsAre("سرو", std::string(400, 'y'), "  "));
  EXPECT_THAT(file.find("  "), IsEmpty());
  EXPECT_THAT(file.find(""), IsEmpty());
  EXPECT_NO_THROW(file.check());
}

TEST_F(Builder, HasRoomForManyAliases) {
  Item named = item(1, "کاج", kHuman);
  for (int i = 0; i < 1000; ++i) named.aliases_fa.push_back("نام " + std::to_string(i));
  const GazetteerFile file = built({named});
  EXPECT_THAT(file.find("کاج").at(0).aliases_fa, SizeIs(255));
  EXPECT_THAT(numbers_of(file, "نام 254"), ElementsAre(1U));
  EXPECT_THAT(numbers_of(file, "نام 255"), IsEmpty());
}

TEST_F(Builder, AFolderThatIsNotThereIsNamed) {
  EXPECT_THROW(GazetteerBuilder(shipped_roots(), folder_ / "none"), ontology::OutputError);
}

}  // namespace
}  // namespace gereh::extract::wikidata
