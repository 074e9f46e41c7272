#include "extract/wikidata/gazetteer_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "ontology/error.h"
#include "ontology/iri.h"
#include "tests/extract/wikidata/items.h"

namespace gereh::extract::wikidata {
namespace {

namespace fs = std::filesystem;
using neural::error_of;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

const std::vector<std::string> kNames{"علی محمدی", "محمدی", "Ali Mohammadi", "رود کاج", "ایران", "حزب سپیده", "سپیده", "هیچ‌کس"};

std::vector<Item> some_items() {
  Item first = also_called(item(1, "علی محمدی", kHuman, kIran, 7), "محمدی");
  first.label_en = "Ali Mohammadi";
  Item second = item(2, "علی محمدی", kHuman, kAfghanistan, 31);
  second.aliases_en = {"Ali Mohammadi"};
  return with_states({first, second, item(3, "رود کاج", kRiver, kIran), also_called(item(4, "حزب سپیده", kParty, kIran, 2), "سپیده")});
}

template <class Number>
std::string bytes_of(Number number) {
  return {reinterpret_cast<const char*>(&number), sizeof number};
}

std::string text(std::string_view bytes) {
  return bytes_of(static_cast<std::uint16_t>(bytes.size())) + std::string(bytes);
}

std::string block(const std::string& content) {
  const std::string whole = bytes_of(static_cast<std::uint32_t>(content.size())) +
                            bytes_of(static_cast<std::uint32_t>(XXH3_64bits(content.data(), content.size()))) + content;
  return whole + std::string((kRecordUnit - whole.size() % kRecordUnit) % kRecordUnit, '\0');
}

std::string types_of(const std::string& type) {
  return block(bytes_of(std::uint32_t{1}) + text(type));
}

std::string record(std::uint16_t type, const std::string& country, std::uint8_t persian, std::uint8_t english, const std::string& texts) {
  return bytes_of(std::uint32_t{17}) + bytes_of(type) + country + bytes_of(std::uint16_t{3}) + bytes_of(persian) + bytes_of(english) +
         texts;
}

// A file with one record, which «کاج» leads to, and all checksums right.
std::string forged(const std::string& types, const std::string& record, std::uint32_t shift = 0) {
  const std::string folded = ontology::fold_name("کاج");
  const std::uint64_t records = kGazetteerHeader + types.size(), index = records + record.size();
  std::string bytes = std::string(kGazetteerMagic) + bytes_of(kGazetteerVersion) + std::string(16, '\0') + bytes_of(std::uint64_t{1}) +
                      bytes_of(std::uint64_t{1}) + bytes_of(records) + bytes_of(index) + types + record +
                      bytes_of(std::uint64_t{XXH3_64bits(folded.data(), folded.size())}) +
                      bytes_of(static_cast<std::uint32_t>(records / kRecordUnit) + shift);
  return sealed(bytes);
}

class Gazetteer : public ::testing::Test {
 protected:
  Gazetteer() { build(file_, some_items()); }

  std::string opening(std::string_view bytes) const {
    return told([&] { const GazetteerFile gazetteer(neural::write(file_, bytes)); });
  }
  std::string finding(std::string_view bytes, const std::string& name = "کاج") const {
    return told([&] { GazetteerFile(neural::write(file_, bytes)).find(name); });
  }
  std::string checking(std::string_view bytes) const {
    return told([&] { GazetteerFile(neural::write(file_, bytes)).check(); });
  }

  // What it says when it throws: one line that names the file.
  template <class Act>
  std::string told(const Act& act) const {
    const std::string message = error_of<ontology::DataError>(act);
    if (!message.empty()) {
      EXPECT_THAT(message, StartsWith(file_.string() + ": "));
      EXPECT_THAT(message, Not(HasSubstr("\n")));
    }
    return message;
  }

  // What every name leads to.
  static std::set<std::string> all_lines(const GazetteerFile& gazetteer) {
    std::set<std::string> lines;
    for (const std::string& name : kNames) {
      for (const std::string& line : lines_of(gazetteer, name)) lines.insert(name + ": " + line);
    }
    return lines;
  }

  // Changed bytes give an error or what the whole file gives, if not all of it: never anything else.
  void expect_nothing_new(std::string_view bytes, const std::set<std::string>& right, const std::string& where) const {
    try {
      const GazetteerFile gazetteer(neural::write(file_, bytes));
      for (const std::string& name : kNames) {
        try {
          for (const std::string& line : lines_of(gazetteer, name))
            EXPECT_TRUE(right.contains(name + ": " + line)) << where << ": " << line;
        } catch (const ontology::DataError&) {
        }
      }
    } catch (const ontology::DataError&) {
    }
  }

  neural::Folder folder_;
  fs::path file_ = folder_ / "x.gaz";
};

TEST_F(Gazetteer, HomonymsComeTheBestKnownFirst) {
  const GazetteerFile gazetteer(file_);
  EXPECT_THAT(numbers_of(gazetteer, "علی محمدی"), ElementsAre(2U, 1U));
  EXPECT_THAT(numbers_of(gazetteer, "Ali Mohammadi"), ElementsAre(2U, 1U));
  EXPECT_THAT(numbers_of(gazetteer, "محمدی"), ElementsAre(1U));
  EXPECT_THAT(numbers_of(gazetteer, "هیچ‌کس"), IsEmpty());
  EXPECT_THAT(numbers_of(gazetteer, ""), IsEmpty());
  // Equally known ones come in the order of their numbers.
  const GazetteerFile draw(build(file_, {item(9, "کاج", kHuman, 0, 5), item(3, "کاج", kTown, 0, 5), item(5, "کاج", kRiver, 0, 6)}));
  EXPECT_THAT(numbers_of(draw, "کاج"), ElementsAre(5U, 3U, 9U));
}

TEST_F(Gazetteer, AnItemThatTheDumpHasTwiceIsOne) {
  const GazetteerFile gazetteer(build(file_, {item(9, "کاج", kHuman, 0, 5), item(3, "کاج", kTown, 0, 5), item(9, "کاج", kHuman, 0, 6)}));
  EXPECT_THAT(lines_of(gazetteer, "کاج"), ElementsAre("Q9 Person  6 کاج///", "Q3 City  5 کاج///"));
}

TEST_F(Gazetteer, SpellingDoesNotMatter) {
  const GazetteerFile gazetteer(build(file_, {item(1, "کریمی‌نژاد کاشی", kHuman)}));
  for (const char* name : {"کریمی‌نژاد کاشی", "كريمي‌نژاد كاشي", "کریمی نژاد کاشی", "کریمینژاد کاشی",
                           "کریمی‌نژادکاشی", " کریمی‌نژاد  کاشی "}) {
    EXPECT_THAT(numbers_of(gazetteer, name), ElementsAre(1U)) << name;
  }
  EXPECT_THAT(numbers_of(gazetteer, "کریمی‌نژاد کاشانی"), IsEmpty());
  const GazetteerFile arabic(build(file_, {item(1, "كريمي نژاد", kHuman)}));
  EXPECT_THAT(numbers_of(arabic, "کریمی‌نژاد"), ElementsAre(1U));
}

TEST_F(Gazetteer, StaysInPlaceWhenItIsMoved) {
  GazetteerFile first(file_);
  const std::vector<KnownItem> found = first.find("رود کاج");
  const GazetteerFile second(std::move(first));
  EXPECT_EQ(second.find("رود کاج").at(0).label_fa.data(), found.at(0).label_fa.data());
}

TEST_F(Gazetteer, EveryCutIsNoticed) {
  const std::string bytes = neural::read(file_);
  EXPECT_EQ(checking(bytes), "");
  for (std::size_t i = 0; i < bytes.size(); ++i) EXPECT_NE(opening(bytes.substr(0, i)), "") << "cut at " << i;
  EXPECT_THAT(opening(bytes.substr(0, 50)), HasSubstr("is cut or damaged; import it anew"));
  EXPECT_THAT(opening(bytes + '\0'), HasSubstr("is cut or damaged; import it anew"));
}

TEST_F(Gazetteer, EveryDamageIsFoundByACheckAndNoneMakesThingsUp) {
  const std::string bytes = neural::read(file_);
  const std::set<std::string> right = all_lines(GazetteerFile(file_));
  EXPECT_EQ(right.size(), 9U);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string changed = bytes;
    for (const unsigned bit : {0U, 5U, 7U}) {
      changed[i] = static_cast<char>(static_cast<unsigned char>(bytes[i]) ^ (1U << bit));
      EXPECT_NE(checking(changed), "") << "byte " << i;
      expect_nothing_new(changed, right, "byte " + std::to_string(i));
    }
  }
}

// Cut where header, checksum and size are made to fit.
TEST_F(Gazetteer, ForgedCutsAreSafe) {
  const std::string bytes = neural::read(file_);
  const std::set<std::string> right = all_lines(GazetteerFile(file_));
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const std::string cut = sealed(bytes.substr(0, i));
    expect_nothing_new(cut, right, "cut at " + std::to_string(i));
    EXPECT_NE(opening(cut), "") << "cut at " << i;
  }
}

TEST_F(Gazetteer, ForgedFilesAreSafe) {
  const std::string bytes = neural::read(file_);
  const std::set<std::string> right = all_lines(GazetteerFile(file_));
  std::mt19937 random(7);
  for (int round = 0; round < 5000; ++round) {
    std::string changed = bytes;
    for (int n = 0; n < 2; ++n) changed[32 + random() % (changed.size() - 32)] = static_cast<char>(random());
    expect_nothing_new(sealed(changed), right, "round " + std::to_string(round));
    checking(sealed(changed));
  }
}

TEST_F(Gazetteer, SaysHowItIsDamaged) {
  const std::string bytes = neural::read(file_);
  EXPECT_THAT(opening("GEREHNET and so on"), HasSubstr("is no imported gazetteer; make one with 'gereh gazetteer import'"));
  EXPECT_THAT(opening("Q5\thuman\n"), HasSubstr("is no imported gazetteer"));
  std::string changed = bytes;
  changed[8] = 2;
  EXPECT_THAT(opening(changed), HasSubstr("is of gazetteer format 2, this program reads 1; import it anew"));
  changed = bytes;
  changed.back() ^= 1;
  EXPECT_THAT(checking(changed), HasSubstr("wrong checksum"));
  changed = bytes;
  changed[kGazetteerHeader + 20] ^= 1;
  EXPECT_THAT(opening(changed), HasSubstr("damaged (byte 64: wrong checksum of a block); import it anew"));
}

TEST_F(Gazetteer, WhatIsNoFileIsNamed) {
  const auto complaint = [](const fs::path& path) { return error_of<ontology::DataError>([&] { const GazetteerFile gazetteer(path); }); };
  EXPECT_THAT(complaint(folder_ / "none.gaz"), StartsWith((folder_ / "none.gaz").string() + ": cannot be read: No such file"));
  EXPECT_THAT(complaint(folder_.path()), HasSubstr("is a folder"));
  EXPECT_THAT(complaint(neural::write(folder_ / "empty.gaz", "")), HasSubstr("is empty"));
}

// All checksums are right, yet what they stand for is none.
TEST_F(Gazetteer, RecordsThatLieAreRefused) {
  const std::string types = types_of("Person"), names = text("کاج") + text("Pine");
  const std::string good = block(record(0, "IR", 0, 0, names));
  EXPECT_EQ(finding(forged(types, good)), "");
  EXPECT_EQ(checking(forged(types, good)), "");
  EXPECT_THAT(lines_of(GazetteerFile(file_), "کاج"), ElementsAre("Q17 Person IR 3 کاج/Pine//"));
  const std::string no_text = "a record with what is no text", no_numbers = "a record without its numbers";
  EXPECT_THAT(finding(forged(types, block(record(1, "IR", 0, 0, names)))), HasSubstr(no_numbers));
  EXPECT_THAT(finding(forged(types, block("short"))), HasSubstr(no_numbers));
  EXPECT_THAT(finding(forged(types, block(""))), HasSubstr(no_numbers));
  EXPECT_THAT(finding(forged(types, block(record(0, "IR", 0, 0, text("کاج"))))), HasSubstr(no_text));
  EXPECT_THAT(finding(forged(types, block(record(0, "IR", 1, 0, names)))), HasSubstr(no_text));
  EXPECT_THAT(finding(forged(types, block(record(0, "IR", 0, 255, names)))), HasSubstr(no_text));
  EXPECT_THAT(finding(forged(types, block(record(0, "IR", 0, 0, text("کاج") + text("\xFF"))))), HasSubstr(no_text));
  EXPECT_THAT(finding(forged(types, block(record(0, "IR", 0, 0, text("کاج") + bytes_of(std::uint16_t{9}) + "x")))), HasSubstr(no_text));
  // Beyond the records: in the index, behind the file.
  for (const std::uint32_t shift : {static_cast<std::uint32_t>(good.size() / kRecordUnit), 1000000U, 0xF0000000U}) {
    EXPECT_THAT(finding(forged(types, good, shift)), HasSubstr("no record")) << shift;
  }
  EXPECT_THAT(finding(forged(types, good, 0xFFFFFFFF)), HasSubstr("no record"));  // one unit before: in the types
  EXPECT_THAT(finding(forged(types, bytes_of(std::uint32_t{0xFFFFFFFF}) + std::string(12, 'x'))), HasSubstr("a block that ends too early"));
  // A country that is none is passed over, a record of another name too.
  EXPECT_EQ(finding(forged(types, block(record(0, "\xFF\xFF", 0, 0, names)))), "");
  EXPECT_EQ(GazetteerFile(file_).find("کاج").at(0).country, "");
  EXPECT_EQ(finding(forged(types, block(record(0, "IR", 0, 0, text("سرو") + text(""))))), "");
  EXPECT_THAT(GazetteerFile(file_).find("کاج"), IsEmpty());
}

TEST_F(Gazetteer, SectionsThatLieAreRefused) {
  const std::string good = block(record(0, "IR", 0, 0, text("کاج") + text("Pine")));
  EXPECT_THAT(opening(forged(types_of("\xFF"), good)), HasSubstr("types that are no text"));
  EXPECT_THAT(opening(forged(block(bytes_of(std::uint32_t{2}) + text("Person")), good)), HasSubstr("types that are no text"));
  EXPECT_THAT(opening(forged(block(""), good)), HasSubstr("no types"));
  EXPECT_THAT(opening(forged("", good)), HasSubstr("a block that ends too early"));
  const std::string bytes = forged(types_of("Person"), good);
  const auto with = [&](std::size_t at, std::uint64_t number) {
    std::string changed = bytes;
    std::memcpy(changed.data() + at, &number, sizeof number);
    return sealed(changed);
  };
  for (const std::uint64_t number :
       {std::uint64_t{0}, std::uint64_t{2}, std::uint64_t{1} << 40, (std::uint64_t{1} << 62) + 1, ~std::uint64_t{0}}) {
    EXPECT_THAT(opening(with(40, number)), HasSubstr("an index of another size")) << number;
  }
  for (const std::uint64_t byte : {std::uint64_t{0}, std::uint64_t{63}, std::uint64_t{1} << 40, ~std::uint64_t{0}}) {
    EXPECT_THAT(opening(with(48, byte)), HasSubstr("sections out of bounds")) << byte;
    EXPECT_THAT(opening(with(56, byte)), HasSubstr("sections out of bounds")) << byte;
  }
}

}  // namespace
}  // namespace gereh::extract::wikidata
