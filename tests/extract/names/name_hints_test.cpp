#include "extract/names/name_hints.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "tests/extract/neural/models.h"

namespace gereh::extract {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Of names in files of its own, and of ICU's countries.
class NameHints : public ::testing::Test {
 protected:
  NameHints() {
    std::filesystem::create_directories(folder_ / "gazetteer");
    neural::write(folder_ / "gazetteer/countries.tsv", "IR\tایران\tایرانی\t\t\nKP\tکره شمالی\tکره‌ای\t\t\n");
    neural::write(folder_ / "gazetteer/cities.tsv",
                  "city/tehran\tCity\tتهران\tTehran\t\tcountry/IR\ncity/kabul\tCity\tکابل\tKabul\tشهر کابل\t\n"
                  "region/gulf\tRegion\tخلیج فارس\tPersian Gulf\t\t\nplace/bridge\tFacility\tپل خواجو\tKhaju Bridge\t\t\n"
                  "place/lut\tPlace\tدشت لوت\tLut\t\t\n");
    neural::write(folder_ / "gazetteer/organisations.tsv",
                  "org/un\tIntergovernmentalOrganization\tسازمان ملل متحد\tUnited Nations\tسازمان ملل\t\n"
                  "org/university\tOrganization\tدانشگاه تهران\tUniversity of Tehran\t\tcountry/IR\n");
    neural::write(folder_ / "gazetteer/persons.tsv", "person/putin\tPerson\tولادیمیر پوتین\tVladimir Putin\tپوتین\t\t\n");
    neural::write(folder_ / "gazetteer/ambiguous.tsv", "کابل\nسازمان ملل\n");
    neural::write(folder_ / "gazetteer/common_names.tsv", "");
    neural::write(folder_ / "gazetteer/wikidata.tsv", "");
  }

  // Of words between spaces.
  std::vector<std::uint8_t> hints(const std::string& words) const {
    Sentence sentence;
    std::istringstream in(words);
    for (std::string word; in >> word;) sentence.tokens.emplace_back().form = word;
    return name_hints(sentence, Gazetteer(folder_.path()));
  }

  neural::Folder folder_;
};

TEST_F(NameHints, TellTheKindOfAName) {
  EXPECT_THAT(hints("پوتین رفت"), ElementsAre(1, 0));
  EXPECT_THAT(hints("به ایران"), ElementsAre(0, 3));
  EXPECT_THAT(hints("به تهران"), ElementsAre(0, 3));
  EXPECT_THAT(hints("در خلیج فارس"), ElementsAre(0, 3, 4));
  EXPECT_THAT(hints("بر پل خواجو"), ElementsAre(0, 3, 4));
  EXPECT_THAT(hints("در دشت لوت"), ElementsAre(0, 3, 4));
  EXPECT_THAT(hints("سازمان ملل متحد گفت"), ElementsAre(5, 6, 6, 0));
}

TEST_F(NameHints, StayBelowTheirNumber) {
  for (const std::uint8_t hint : hints("ولادیمیر پوتین و سازمان ملل متحد در خلیج فارس و کره شمالی")) EXPECT_LT(hint, kNameHints);
}

TEST_F(NameHints, AreOfTheLongestName) {
  EXPECT_THAT(hints("ولادیمیر پوتین رفت"), ElementsAre(1, 2, 0));
  EXPECT_THAT(hints("سازمان ملل گفت"), ElementsAre(5, 6, 0));
  EXPECT_THAT(hints("دانشگاه تهران"), ElementsAre(5, 6));  // not the city within
}

TEST_F(NameHints, NeedAllWordsOfAName) {
  EXPECT_THAT(hints("ولادیمیر رفت"), ElementsAre(0, 0));
  EXPECT_THAT(hints("دانشگاه ایران"), ElementsAre(0, 3));
  EXPECT_THAT(hints("سازمان"), ElementsAre(0));
  EXPECT_THAT(hints("ملل متحد"), ElementsAre(0, 0));
  EXPECT_THAT(hints("به سازمان ملل"), ElementsAre(0, 5, 6));
}

TEST_F(NameHints, OfNamesSideBySide) {
  EXPECT_THAT(hints("پوتین ولادیمیر پوتین تهران ایران"), ElementsAre(1, 1, 2, 3, 3));
  EXPECT_THAT(hints("ولادیمیر ولادیمیر پوتین"), ElementsAre(0, 1, 2));
}

TEST_F(NameHints, LeaveOutWordsThatAreCommonToo) {
  EXPECT_THAT(hints("کابل برق"), ElementsAre(0, 0));
  EXPECT_THAT(hints("شهر کابل"), ElementsAre(3, 4));
}

TEST_F(NameHints, TakeAnySpelling) {
  EXPECT_THAT(hints("كره شمالي"), ElementsAre(3, 4));
  EXPECT_THAT(hints("کره‌شمالی"), ElementsAre(3));
  EXPECT_THAT(hints("سازمان‌ملل متحد"), ElementsAre(5, 6));
}

TEST_F(NameHints, OfWordsWithoutLetters) {
  EXPECT_THAT(hints(""), IsEmpty());
  EXPECT_THAT(hints(". « تهران »"), ElementsAre(0, 0, 3, 0));
  Sentence sentence;
  sentence.tokens.resize(3);
  EXPECT_THAT(name_hints(sentence, Gazetteer(folder_.path())), ElementsAre(0, 0, 0));
}

}  // namespace
}  // namespace gereh::extract
