#include "extract/names/entity_linker.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "ontology/error.h"
#include "tests/extract/facts_of.h"
#include "tests/extract/known_names.h"
#include "tests/extract/wikidata/items.h"

namespace gereh::extract {
namespace {

namespace fs = std::filesystem;
using wikidata::Item;
using wikidata::item;
using wikidata::kAfghanistan;
using wikidata::kIran;

Item called(Item item, std::string label_en) {
  item.label_en = std::move(label_en);
  return item;
}

class EntityLinker : public ::testing::Test {
 protected:
  static EntityTable table(std::string document = "test") {
    static const fa::Romanizer romanizer(GEREH_SOURCE_DIR "/data/lang/fa");
    return {romanizer, terms(), std::move(document)};
  }

  void gazetteer_of(const std::vector<Item>& items) { wikidata::build(file_, wikidata::with_states(items)); }
  void link(EntityTable& entities) const { link_entities(entities, wikidata::GazetteerFile(file_), known_names()); }

  // The item that an entity is linked to in a document that names these countries; "" if none.
  std::string linked(std::string_view type, std::string_view name, const std::vector<const char*>& countries = {}) const {
    EntityTable entities = table();
    const EntityIndex entity = entities.add(type, name, true);
    for (const char* country : countries) entities.add(*known_names().find(country));
    link(entities);
    return entities[entity].wikidata;
  }

  neural::Folder folder_;
  fs::path file_ = folder_ / "x.gaz";
};

TEST_F(EntityLinker, AnEntityTakesTheItemsIdentity) {
  gazetteer_of({called(item(900117, "شرکت کاج سبز", wikidata::kBusiness, kIran), "Green Pine")});
  EntityTable entities = table();
  const EntityIndex company = entities.add("Organization", "شركت كاج‌سبز", true);
  link(entities);
  const EntityRecord& record = entities[company];
  EXPECT_EQ(record.id, "company/Q900117");
  EXPECT_EQ(record.wikidata, "Q900117");
  EXPECT_EQ(record.type, "Company");
  EXPECT_EQ(record.label_en, "Green Pine");
  EXPECT_EQ(record.country, "country/IR");
  EXPECT_FALSE(record.known);
  // It is still found by its name.
  EXPECT_EQ(entities.add("Organization", "شرکت کاج سبز", true), company);
}

TEST_F(EntityLinker, WithoutAnEnglishLabelTheRomanisedStays) {
  gazetteer_of({item(900117, "علی دشتی", wikidata::kHuman, kIran)});
  EntityTable entities = table();
  const EntityIndex person = entities.add("Person", "علی دشتی", true);
  const std::string romanised = entities[person].label_en;
  link(entities);
  EXPECT_EQ(entities[person].id, "person/Q900117");
  EXPECT_EQ(entities[person].label_en, romanised);
  EXPECT_EQ(entities[person].country, "");  // whom a person is a citizen of, he does not stand for
}

TEST_F(EntityLinker, HomonymsAreToldApartByClass) {
  gazetteer_of({item(900101, "کاج بلند", wikidata::kHuman, 0, 5), item(900102, "کاج بلند", wikidata::kBusiness, 0, 5),
                item(900103, "کاج بلند", wikidata::kRiver, 0, 5)});
  EXPECT_EQ(linked("Person", "کاج بلند"), "Q900101");
  EXPECT_EQ(linked("Organization", "کاج بلند"), "Q900102");
  EXPECT_EQ(linked("Place", "کاج بلند"), "Q900103");
  EXPECT_EQ(linked("Law", "کاج بلند"), "");
}

TEST_F(EntityLinker, HomonymsAreToldApartByTheCountriesOfTheDocument) {
  gazetteer_of({item(900101, "علی محمدی", wikidata::kHuman, kIran, 3), item(900102, "علی محمدی", wikidata::kHuman, kAfghanistan, 2)});
  EXPECT_EQ(linked("Person", "علی محمدی", {"ایران"}), "Q900101");
  EXPECT_EQ(linked("Person", "علی محمدی", {"افغانستان"}), "Q900102");
  EXPECT_EQ(linked("Person", "علی محمدی", {"کابل"}), "Q900102");  // a city tells its country
  EXPECT_EQ(linked("Person", "علی محمدی", {"ایران", "افغانستان"}), "");
  EXPECT_EQ(linked("Person", "علی محمدی", {"ترکیه"}), "");
  EXPECT_EQ(linked("Person", "علی محمدی"), "");
}

TEST_F(EntityLinker, MuchBetterKnownOnesWin) {
  const auto linked_of = [&](std::uint16_t first, std::uint16_t second) {
    gazetteer_of({item(900101, "علی دشتی", wikidata::kHuman, kIran, first), item(900102, "علی دشتی", wikidata::kHuman, kIran, second)});
    return linked("Person", "علی دشتی", {"ایران"});
  };
  EXPECT_EQ(linked_of(40, 10), "Q900101");
  EXPECT_EQ(linked_of(10, 40), "Q900102");
  EXPECT_EQ(linked_of(39, 10), "");
  EXPECT_EQ(linked_of(10, 10), "");
  EXPECT_EQ(linked_of(4, 0), "Q900101");
  EXPECT_EQ(linked_of(3, 0), "");
  EXPECT_EQ(linked_of(0, 0), "");
}

// A village of this country may have the name of a city that all the world knows.
TEST_F(EntityLinker, TheContextDoesNotOutweighFame) {
  const auto linked_of = [&](std::uint16_t here, std::uint16_t abroad) {
    gazetteer_of({item(900101, "ونیزک", wikidata::kTown, kIran, here), item(900102, "ونیزک", wikidata::kTown, 4711, abroad)});
    return linked("City", "ونیزک", {"ایران"});
  };
  EXPECT_EQ(linked_of(1, 200), "");
  EXPECT_EQ(linked_of(6, 25), "");
  EXPECT_EQ(linked_of(7, 25), "Q900101");
  EXPECT_EQ(linked_of(0, 24), "Q900101");
}

TEST_F(EntityLinker, PersonsOfOneNameAreLinkedOnlyIfFamousAndInContext) {
  const auto linked_of = [&](std::uint16_t sitelinks, const std::vector<const char*>& countries) {
    gazetteer_of({wikidata::also_called(item(900101, "علی محمدی", wikidata::kHuman, kIran, sitelinks), "محمدی")});
    return linked("Person", "محمدی", countries);
  };
  EXPECT_EQ(linked_of(25, {"ایران"}), "Q900101");
  EXPECT_EQ(linked_of(24, {"ایران"}), "");
  EXPECT_EQ(linked_of(200, {}), "");
  EXPECT_EQ(linked_of(200, {"ترکیه"}), "");
  // Other names of one word are nobody's last name.
  gazetteer_of({item(900101, "سپیده", wikidata::kParty)});
  EXPECT_EQ(linked("Organization", "سپیده"), "Q900101");
}

TEST_F(EntityLinker, OneOfOurOwnGazetteerTakesTheItemOnly) {
  const auto& entries = known_names().entries();
  const auto entry = std::ranges::find_if(entries, [](const GazetteerEntry& e) { return e.type == "Person" && e.wikidata.empty(); });
  ASSERT_NE(entry, entries.end());
  gazetteer_of({called(item(900117, entry->label_fa, wikidata::kHuman), "Somebody")});
  Item abroad = item(900118, entry->label_fa, wikidata::kHuman, kAfghanistan, 300);
  EntityTable entities = table();
  const EntityIndex known = entities.add(*entry);
  ASSERT_NE(entities[known].country, "country/AF");
  // Another country's namesake is not meant.
  gazetteer_of({abroad});
  link(entities);
  EXPECT_EQ(entities[known].wikidata, "");
  Item own = called(item(900117, entry->label_fa, wikidata::kHuman, 4711), "Somebody");
  Item country = wikidata::state(4711, "کاجستان", entry->country.substr(entry->country.find('/') + 1));
  gazetteer_of({own, abroad, country});
  link(entities);
  EXPECT_EQ(entities[known].wikidata, "Q900117");
  EXPECT_EQ(entities[known].id, entry->id);
  EXPECT_EQ(entities[known].label_en, entry->label_en);
  EXPECT_EQ(entities[known].country, entry->country);
}

TEST_F(EntityLinker, DescriptionsAndWhatIsLinkedStayAsTheyAre) {
  gazetteer_of({item(900117, "کاج سبز", wikidata::kBusiness), item(900118, "ایران", wikidata::kState)});
  EntityTable entities = table();
  const EntityIndex described = entities.add("Organization", "کاج سبز", false);
  const EntityIndex iran = entities.add(*known_names().find("ایران"));
  const std::string id = entities[described].id;
  link(entities);
  EXPECT_EQ(entities[described].id, id);
  EXPECT_EQ(entities[described].wikidata, "");
  EXPECT_EQ(entities[iran].wikidata, "Q794");
}

// Identity may not hang on the class that an article happens to suggest.
TEST_F(EntityLinker, WhateverClassItWasTakenForTheItemIsOne) {
  gazetteer_of({item(900117, "درهٔ کاج", wikidata::kProvince), item(900118, "کاج سبز", wikidata::kOrganisation)});
  std::set<std::string> ids;
  for (const char* type : {"Place", "City", "Region", "Facility"}) {
    EntityTable entities = table();
    const EntityIndex place = entities.add(type, "درهٔ کاج", true);
    link(entities);
    ids.insert(entities[place].id);
    EXPECT_EQ(entities[place].type, "Region") << type;
  }
  EXPECT_THAT(ids, ::testing::ElementsAre("region/Q900117"));
  // A finer class than the item's stays.
  EntityTable entities = table();
  const EntityIndex company = entities.add("Company", "کاج سبز", true);
  link(entities);
  EXPECT_EQ(entities[company].id, "organization/Q900118");
  EXPECT_EQ(entities[company].type, "Company");
}

TEST_F(EntityLinker, DamagedRecordsAreTold) {
  gazetteer_of({item(900117, "کاج سبز", wikidata::kBusiness)});
  std::string bytes = neural::read(file_);
  bytes[bytes.find("کاج سبز")] ^= 1;
  neural::write(file_, bytes);
  EntityTable entities = table();
  entities.add("Organization", "کاج سبز", true);
  EXPECT_THROW(link(entities), ontology::DataError);
}

// Ids of the persons that documents name or describe.
class SamePersons : public EntityLinker {
 protected:
  static std::set<std::string> persons(const Pipeline& pipeline, const std::string& id, const std::string& text) {
    Article article;
    article.info.id = id;
    article.info.text = "خبر\n\n" + text + "\n";
    article.info.language = "fa";
    const ontology::DocumentFacts document = pipeline.extract(article).facts;
    std::set<std::string> ids;
    for (const ontology::Mention& mention : document.mentions) {
      if (mention.entity.type == "Person") ids.insert(mention.entity.id);
    }
    for (const ontology::Fact& fact : document.facts) {
      if (fact.subject.type == "Person") ids.insert(fact.subject.id);
    }
    return ids;
  }
  // That of the only one.
  static std::string person(const Pipeline& pipeline, const std::string& id, const std::string& text) {
    const std::set<std::string> ids = persons(pipeline, id, text);
    EXPECT_EQ(ids.size(), 1U) << ::testing::PrintToString(ids);
    return ids.empty() ? "" : *ids.begin();
  }
};

TEST_F(SamePersons, FullAndShortNameOfALinkedPersonAreOne) {
  gazetteer_of({wikidata::also_called(item(900177, "مهران کاوه‌پور", wikidata::kHuman, kIran, 30), "کاوه‌پور")});
  const Pipeline with(GEREH_SOURCE_DIR "/data", terms(), {.frames = {}, .gazetteer = file_});
  const std::string full = "مهران کاوه‌پور از ایران به ترکیه سفر کرد.",
                    brief = "کاوه‌پور از ایران به عراق سفر کرد.";
  EXPECT_EQ(person(with, "a", full), "person/Q900177");
  EXPECT_EQ(person(with, "b", brief), "person/Q900177");
  EXPECT_NE(person(pipeline(), "a", full), person(pipeline(), "b", brief));
}

TEST_F(SamePersons, WhomOurOwnGazetteerHasUnderAnotherNameIsHim) {
  gazetteer_of({item(7747, "ولادیمیر ولادیمیروویچ", wikidata::kHuman, kIran, 200)});
  const Pipeline with(GEREH_SOURCE_DIR "/data", terms(), {.frames = {}, .gazetteer = file_});
  EXPECT_EQ(person(with, "a", "ولادیمیر ولادیمیروویچ از ایران به ترکیه سفر کرد."), "person/vladimir-putin");
}

TEST_F(SamePersons, ALastNameAloneTellsNobody) {
  const std::string text = "محمدی از تهران به مشهد سفر کرد.";
  const std::string first = person(pipeline(), "a", text);
  EXPECT_NE(first, person(pipeline(), "b", text));
  EXPECT_EQ(first, person(pipeline(), "a", text));
  // A full name, or one that few people bear, does.
  for (const char* name : {"علی محمدی", "کاوه‌پور"}) {
    const std::string named = std::string(name) + " از تهران به مشهد سفر کرد.";
    EXPECT_EQ(person(pipeline(), "a", named), person(pipeline(), "b", named)) << name;
  }
}

TEST_F(SamePersons, ALastNameWithAnOfficeOfABodyDoes) {
  const auto of = [](const std::string& id, const std::string& office) {
    return person(pipeline(), id, "محمدی" + office + " به مشهد سفر کرد.");
  };
  const std::string manager = of("a", "، مدیرعامل ایران‌خودرو،");
  EXPECT_EQ(manager, of("b", "، مدیرعامل ایران‌خودرو،"));
  EXPECT_NE(manager, of("c", "، رئیس‌جمهور ایران،"));
  EXPECT_NE(manager, of("d", ""));
}

TEST_F(SamePersons, WhoHasNoNameIsThisDocumentsOwn) {
  const std::string text = "سارقان از زندان فرار کردند.";
  const std::string first = person(pipeline(), "a", text);
  EXPECT_NE(first, person(pipeline(), "b", text));
  EXPECT_EQ(first, person(pipeline(), "a", text));
}

}  // namespace
}  // namespace gereh::extract
