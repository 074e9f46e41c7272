#include "extract/names/gazetteer.h"

#include <gtest/gtest.h>

#include <set>

#include "ontology/ontology.h"

namespace gereh::extract {
namespace {

const Gazetteer& gazetteer() {
  static const Gazetteer loaded(GEREH_SOURCE_DIR "/data/lang/fa");
  return loaded;
}

std::string id_of(const char* name) {
  const GazetteerEntry* entry = gazetteer().find(name);
  return entry ? entry->id : "";
}

TEST(Gazetteer, FindsNamesHoweverTheyAreSpelled) {
  for (const char* name : {"کره شمالی", "کره‌شمالی", "کرهشمالی", "كره شمالي", "کوریای شمالی"})
    EXPECT_EQ(id_of(name), "country/KP") << name;
  EXPECT_EQ(id_of("ایالات متحده آمریکا"), "country/US");
  EXPECT_EQ(id_of("پیونگ‌یانگ"), "city/pyongyang");
  EXPECT_EQ(id_of("ناتو"), "org/nato");
  EXPECT_EQ(id_of("هیچستان"), "");
}

// Names of territories that no file lists come from ICU.
TEST(Gazetteer, KnowsAllTerritoriesInTwoLanguages) {
  const GazetteerEntry* entry = gazetteer().find("وانواتو");
  ASSERT_NE(entry, nullptr);
  EXPECT_EQ(entry->id, "country/VU");
  EXPECT_EQ(entry->label_en, "Vanuatu");
}

TEST(Gazetteer, CapitalsAndPeoplesLeadToTheirCountry) {
  const GazetteerEntry* moscow = gazetteer().country_of_capital("city/moscow");
  ASSERT_NE(moscow, nullptr);
  EXPECT_EQ(moscow->id, "country/RU");
  EXPECT_EQ(gazetteer().country_of_capital("city/istanbul"), nullptr);
  const GazetteerEntry* american = gazetteer().by_demonym("آمریکایی");
  ASSERT_NE(american, nullptr);
  EXPECT_EQ(american->id, "country/US");
}

TEST(Gazetteer, CountriesAreLinkedToWikidata) {
  EXPECT_EQ(gazetteer().by_id("country/IR")->wikidata, "Q794");
  EXPECT_EQ(gazetteer().by_id("country/NL")->wikidata, "Q55");
  std::set<std::string> items;
  for (const GazetteerEntry& entry : gazetteer().entries()) {
    if (entry.wikidata.empty()) continue;
    EXPECT_TRUE(items.insert(entry.wikidata).second) << entry.wikidata << " twice";
  }
  EXPECT_GT(items.size(), 200U);
}

TEST(Gazetteer, EveryEntryIsWhole) {
  const ontology::Ontology ontology = ontology::Ontology::load(GEREH_SOURCE_DIR "/data/ontology");
  std::set<std::string> ids;
  for (const GazetteerEntry& entry : gazetteer().entries()) {
    EXPECT_TRUE(ids.insert(entry.id).second) << entry.id << " twice";
    EXPECT_TRUE(ontology.is_a(entry.type, "Entity") || ontology.is_a(entry.type, "Agent") || ontology.is_a(entry.type, "Place"))
        << entry.id << " " << entry.type;
    EXPECT_FALSE(entry.label_fa.empty() || entry.label_en.empty()) << entry.id;
    EXPECT_TRUE(entry.country.empty() || gazetteer().by_id(entry.country)) << entry.id << " " << entry.country;
    EXPECT_EQ(gazetteer().by_id(entry.id), &entry);
  }
}

}  // namespace
}  // namespace gereh::extract
