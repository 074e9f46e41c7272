#include "extract/wikidata/item.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "ontology/error.h"
#include "tests/extract/wikidata/items.h"

namespace gereh::extract::wikidata {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

std::string value(const std::string& text) {
  return R"({"language":"xx","value":")" + text + "\"}";
}

// A statement: its value as JSON, "" for one that nobody knows.
std::string statement(const std::string& json, const std::string& rank = "normal") {
  const std::string snak = json.empty() ? R"({"snaktype":"somevalue"})" : R"({"snaktype":"value","datavalue":{"value":)" + json + "}}";
  return R"({"mainsnak":)" + snak + R"(,"rank":")" + rank + "\"}";
}

std::string of(const std::string& id, const std::string& rank = "normal") {
  return statement(R"({"entity-type":"item","id":")" + id + "\"}", rank);
}

// An entity with a Persian name and these statements: "\"P31\":[...]".
std::string with_claims(const std::string& claims) {
  return R"({"id":"Q1","labels":{"fa":)" + value("کاج") + R"(},"claims":{)" + claims + "}}";
}

std::optional<Item> read(const std::string& line) {
  return ItemReader().read(line);
}

Item item_of(const std::string& line) {
  const auto item = read(line);
  EXPECT_TRUE(item) << line;
  return item.value_or(Item{});
}

std::string error(const std::string& line) {
  return neural::error_of<ontology::InputError>([&] { read(line); });
}

TEST(ItemNumbers, AreThoseOfItems) {
  EXPECT_EQ(item_number("Q794"), 794U);
  EXPECT_EQ(item_number("Q4294967295"), 4294967295U);
  for (const char* id :
       {"", "Q", "794", "P31", "L5", "q5", "Q0", "Q05", "Q-5", "Q+5", "Q 5", "Q5 ", "Q5a", "Q4294967296", "Q99999999999999"}) {
    EXPECT_EQ(item_number(id), std::nullopt) << id;
  }
}

TEST(ItemReader, ReadsWhatAGazetteerKeeps) {
  const Item item =
      item_of(R"({"type":"item","id":"Q17","labels":{"fa":{"language":"fa","value":"علی محمدی"},)"
              R"("en":{"language":"en","value":"Ali Mohammadi"},"de":{"language":"de","value":"Ali"}},)"
              R"("aliases":{"fa":[{"language":"fa","value":"محمدی"},{"language":"fa","value":"ع. محمدی"}],)"
              R"("en":[{"language":"en","value":"A. M."}]},"claims":{)"
              R"("P31":[)" +
              of("Q5") + R"(],"P279":[)" + of("Q9") + "," + of("Q8") + R"(],"P17":[)" + of("Q794") + R"(],"P297":[)" + statement("\"IR\"") +
              R"(]},"sitelinks":{"fawiki":{"title":"محمدی"},"enwiki":{"title":"A"},"frwiki":{"title":"A"}}})");
  EXPECT_EQ(item.number, 17U);
  EXPECT_EQ(item.label_fa, "علی محمدی");
  EXPECT_EQ(item.label_en, "Ali Mohammadi");
  EXPECT_THAT(item.aliases_fa, ElementsAre("محمدی", "ع. محمدی"));
  EXPECT_THAT(item.aliases_en, ElementsAre("A. M."));
  EXPECT_THAT(item.classes, ElementsAre(5U));
  EXPECT_THAT(item.superclasses, ElementsAre(9U, 8U));
  EXPECT_EQ(item.country, 794U);
  EXPECT_EQ(item.iso_code, "IR");
  EXPECT_EQ(item.sitelinks, 3U);
}

TEST(ItemReader, PartsMayBeMissing) {
  const Item item = item_of(R"({"id":"Q1","labels":{"fa":{"value":"کاج"}}})");
  EXPECT_EQ(item.label_fa, "کاج");
  EXPECT_EQ(item.label_en + item.iso_code, "");
  EXPECT_THAT(item.aliases_fa, IsEmpty());
  EXPECT_THAT(item.classes, IsEmpty());
  EXPECT_EQ(item.country, 0U);
  EXPECT_EQ(item.sitelinks, 0U);
}

// PHP writes a map without entries as a list.
TEST(ItemReader, EmptyMapsAreWrittenAsLists) {
  const Item titled = item_of(R"({"id":"Q1","labels":[],"aliases":[],"claims":[],"sitelinks":{"fawiki":{"title":"کاج"}}})");
  EXPECT_EQ(titled.label_fa, "کاج");
  const Item labelled = item_of(R"({"id":"Q1","labels":{"fa":{"value":"کاج"}},"aliases":{"fa":[]},"claims":[],"sitelinks":[]})");
  EXPECT_EQ(labelled.label_fa, "کاج");
  EXPECT_EQ(labelled.sitelinks, 0U);
}

TEST(ItemReader, PartsOfAnotherKindAreNone) {
  const Item item =
      item_of(R"({"id":"Q1","labels":{"fa":{"value":"کاج"},"en":{"value":5}},"aliases":{"fa":[{"value":null},5,{"value":""}],"en":{}},)"
              R"("claims":{"P31":[{"mainsnak":{"datavalue":{"value":"Q5"}},"rank":"normal"},5],"P17":7,"P27":[],"P297":[{}]}})");
  EXPECT_EQ(item.label_en, "");
  EXPECT_THAT(item.aliases_fa, IsEmpty());
  EXPECT_THAT(item.classes, IsEmpty());
  EXPECT_EQ(item.country, 0U);
}

TEST(ItemReader, PreferredStatementsGoFirstAndDeprecatedNever) {
  EXPECT_THAT(item_of(with_claims("\"P31\":[" + of("Q1") + "," + of("Q2", "deprecated") + "," + of("Q3") + "]")).classes,
              ElementsAre(1U, 3U));
  EXPECT_THAT(item_of(with_claims("\"P31\":[" + of("Q1") + "," + of("Q2", "preferred") + "," + of("Q3") + "]")).classes, ElementsAre(2U));
  EXPECT_THAT(item_of(with_claims("\"P31\":[" + of("Q2", "deprecated") + "]")).classes, IsEmpty());
  // What nobody knows is no value, whatever its rank.
  EXPECT_THAT(item_of(with_claims("\"P31\":[" + statement("", "preferred") + "," + of("Q3") + "]")).classes, ElementsAre(3U));
  // Properties and lexemes are no classes.
  EXPECT_THAT(item_of(with_claims("\"P31\":[" + of("P3") + "," + of("Q4") + "]")).classes, ElementsAre(4U));
}

TEST(ItemReader, EnglishElseTheNameForAllLanguages) {
  const auto english = [](const std::string& labels) {
    return item_of(R"({"id":"Q1","labels":{"fa":{"value":"کاج"},)" + labels + "}}").label_en;
  };
  EXPECT_EQ(english(R"("mul":{"value":"Kaj"})"), "Kaj");
  EXPECT_EQ(english(R"("mul":{"value":"Kaj"},"en":{"value":"Pine"})"), "Pine");
  EXPECT_EQ(english(R"("mul":{"value":"Kaj"},"en":{"value":""})"), "Kaj");
}

TEST(ItemReader, TheTitleStandsInForALabel) {
  const auto label = [](const std::string& title, const std::string& labels = "{}") {
    return item_of(R"({"id":"Q1","labels":)" + labels + R"(,"sitelinks":{"fawiki":{"title":")" + title + "\"}}}").label_fa;
  };
  EXPECT_EQ(label("علی محمدی (شاعر)"), "علی محمدی");
  EXPECT_EQ(label("علی محمدی (شاعر) (کابل)"), "علی محمدی (شاعر)");
  EXPECT_EQ(label("علی (شاعر) محمدی"), "علی (شاعر) محمدی");
  EXPECT_EQ(label(" (شاعر)"), " (شاعر)");
  EXPECT_EQ(label("علی محمدی"), "علی محمدی");
  EXPECT_EQ(label("علی محمدی (شاعر)", R"({"fa":{"value":"علی محمدی کابلی"}})"), "علی محمدی کابلی");
}

TEST(ItemReader, TheCountryElseTheCitizenship) {
  const std::string country = "\"P17\":[" + of("Q1") + "," + of("Q2") + "]", citizenship = "\"P27\":[" + of("Q3") + "]";
  EXPECT_EQ(item_of(with_claims(citizenship + "," + country)).country, 1U);
  EXPECT_EQ(item_of(with_claims(citizenship)).country, 3U);
}

TEST(ItemReader, CodesOfCountriesAreTwoCapitals) {
  const auto code = [](const std::string& statements) { return item_of(with_claims("\"P297\":[" + statements + "]")).iso_code; };
  EXPECT_EQ(code(statement("\"IR\"")), "IR");
  EXPECT_EQ(code(statement("\"ir\"") + "," + statement("\"AF\"")), "AF");
  for (const char* json : {"\"IRN\"", "\"I\"", "\"I1\"", "\"\"", "5", "\"ای\""}) EXPECT_EQ(code(statement(json)), "") << json;
}

TEST(ItemReader, BracketsAndCommasOfTheArray) {
  for (const char* line : {"", " ", "[", "]", "[\r", "]\r", " [ ", "],", ","}) EXPECT_EQ(read(line), std::nullopt) << line;
  const std::string entity = with_claims("");
  for (const std::string& line : {entity + ",", entity + ",\r", " \t" + entity + " ,\r\n", entity + "\n"})
    EXPECT_EQ(item_of(line).label_fa, "کاج");
}

TEST(ItemReader, PassesOverWhatNoGazetteerNeeds) {
  EXPECT_EQ(read(R"({"id":"Q1","labels":{"en":{"value":"Pine"}}})"), std::nullopt);
  EXPECT_EQ(read(R"({"id":"Q1","labels":{"en":{"value":"\"fa\""}},"claims":{}})"), std::nullopt);
  EXPECT_EQ(read(R"({"id":"Q1","labels":{},"descriptions":{"fa":{"value":"درخت"}}})"), std::nullopt);
  EXPECT_EQ(read(R"({"id":"P31","labels":{"fa":{"value":"کاج"}}})"), std::nullopt);
  EXPECT_EQ(read(R"({"id":"L31","lemmas":{"fa":{"value":"کاج"}}})"), std::nullopt);
  // But classes without a Persian name lead to others, and countries without one have a code.
  EXPECT_THAT(item_of(R"({"id":"Q1","labels":{},"claims":{"P279":[)" + of("Q2") + "]}}").superclasses, ElementsAre(2U));
  EXPECT_EQ(item_of(R"({"id":"Q1","labels":{},"claims":{"P297":[)" + statement("\"IR\"") + "]}}").iso_code, "IR");
  EXPECT_THAT(item_of(R"({"id":"Q1","labels":{},"aliases":{"fa":[{"value":"کاج"}]}})").aliases_fa, ElementsAre("کاج"));
}

TEST(ItemReader, LinesThatAreNoEntityAreRefused) {
  const std::string entity = with_claims("");
  for (const std::string& line :
       {std::string("hello"), std::string("5"), std::string("null"), std::string("[[]]"), std::string("[{}]"), std::string("{\"fa\"}"),
        std::string(R"({"labels":{"fa":{"value":"کاج"}}})"), std::string(R"({"id":5,"labels":{"fa":{"value":"کاج"}}})"), entity + entity,
        "[" + entity, "x" + entity, entity.substr(0, entity.size() / 2), entity.substr(0, entity.size() - 1),
        std::string("{\"fa\":\"\xFF\"}")}) {
    EXPECT_THAT(error(line), HasSubstr("no entity")) << line;
    EXPECT_THAT(error(line), Not(HasSubstr("\n")));
  }
}

// "\ud800" is JSON, but half a character.
TEST(ItemReader, NamesAreUnicode) {
  for (const char* half : {R"(\udc00)", R"(\udfffa)"}) {
    for (const std::string& names :
         {R"("labels":{"fa":)" + value(half) + "}", R"("labels":{"fa":)" + value("x") + R"(,"en":)" + value(half) + "}",
          R"("aliases":{"fa":[)" + value(half) + "]}", R"("sitelinks":{"fawiki":{"title":")" + std::string(half) + "\"}}"}) {
      EXPECT_THAT(error(R"({"id":"Q1",)" + names + "}"), HasSubstr("no entity")) << names;
    }
  }
  EXPECT_EQ(item_of(R"({"id":"Q1","labels":{"fa":{"value":"\ud83d\ude00 \u06a9"}}})").label_fa, "\U0001F600 ک");
}

TEST(ItemReader, OneReaderReadsMany) {
  ItemReader reader;
  const std::string entity = with_claims("\"P31\":[" + of("Q5") + "]");
  for (int round = 0; round < 3; ++round) {
    ASSERT_TRUE(reader.read(entity));
    EXPECT_THROW(reader.read("{\"fa\""), ontology::InputError);
    const std::string pad(static_cast<std::size_t>(10000 * round), ' ');
    EXPECT_THAT(reader.read("{" + pad + entity.substr(1))->classes, ElementsAre(5U));
  }
  ItemReader moved(std::move(reader));
  EXPECT_TRUE(moved.read(entity));
}

TEST(ItemReader, KeepsAsManyAliasesAsAreOfUse) {
  std::string aliases;
  for (int i = 0; i < 1000; ++i) aliases += (i > 0 ? "," : "") + value(std::to_string(i));
  EXPECT_THAT(item_of(R"({"id":"Q1","aliases":{"fa":[)" + aliases + "]}}").aliases_fa, SizeIs(200));
}

}  // namespace
}  // namespace gereh::extract::wikidata
