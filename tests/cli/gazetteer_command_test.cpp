// gereh gazetteer: names from a dump, and articles read with them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <algorithm>

#include "program.h"

namespace gereh::cli {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

const std::string kDump = GEREH_SOURCE_DIR "/tests/extract/wikidata/dump.json";
const std::string kHomonyms =
    "Q900001\tPerson\tIR\t2\tعلی محمدی\tAli Mohammadi\tمحمدی\tA. Mohammadi\nQ900002\tPerson\tAF\t1\tعلی محمدی\tAli Mohammadi\t\t\n";

class GazetteerCommand : public Gereh {
 protected:
  void packed(const std::string& name, const std::string& bytes) const {
    gzFile out = gzopen((folder_ / name).c_str(), "wb");
    gzwrite(out, bytes.data(), static_cast<unsigned>(bytes.size()));
    gzclose(out);
  }
  // Scratch files have names that begin with a dot.
  void expect_files(const std::vector<std::string>& names) const { EXPECT_EQ(files(), names); }
};

TEST_F(GazetteerCommand, ImportFindCheck) {
  ASSERT_EQ(gereh("gazetteer import '" + kDump + "' -o x.gaz"), 0) << err_;
  EXPECT_EQ(err_, "13 lines, 6 items, 15 names; 1 of other classes left out\nwrote x.gaz\n");
  EXPECT_THAT(out_, IsEmpty());
  expect_files({"x.gaz"});
  EXPECT_EQ(gereh("gazetteer find x.gaz 'علی محمدی'"), 0);
  EXPECT_EQ(out_, kHomonyms);
  EXPECT_THAT(err_, IsEmpty());
  EXPECT_EQ(gereh("gazetteer find x.gaz 'علي محمدي' 'dawn party'"), 0);
  EXPECT_EQ(out_, kHomonyms + "Q900040\tPoliticalParty\tIR\t1\tحزب سپیده\tDawn Party\tسپیده\t\n");
  EXPECT_EQ(gereh("gazetteer check x.gaz"), 0);
  EXPECT_EQ(out_, "x.gaz: whole: 6 items, 15 names\n");
}

TEST_F(GazetteerCommand, PackedPlainAndStandardInputGiveTheSame) {
  packed("dump.json.gz", contents(kDump));
  ASSERT_EQ(gereh("gazetteer import '" + kDump + "' -o a.gaz -q"), 0) << err_;
  EXPECT_THAT(err_, IsEmpty());
  ASSERT_EQ(gereh("gazetteer import dump.json.gz -o b.gaz -q"), 0) << err_;
  ASSERT_EQ(gereh("gazetteer import - -o c.gaz -q <'" + kDump + "'"), 0) << err_;
  ASSERT_EQ(gereh("gazetteer import - -o d.gaz -q <dump.json.gz"), 0) << err_;
  for (const char* name : {"b.gaz", "c.gaz", "d.gaz"}) EXPECT_EQ(contents(folder_ / name), contents(folder_ / "a.gaz")) << name;
  expect_files({"a.gaz", "b.gaz", "c.gaz", "d.gaz", "dump.json.gz"});
}

TEST_F(GazetteerCommand, BadLinesArePassedOver) {
  file("dump.json", contents(kDump) + "hello\n{\"fa\"\n");
  EXPECT_EQ(gereh("gazetteer import dump.json -o x.gaz"), 3);
  EXPECT_THAT(err_,
              AllOf(StartsWith("gereh: dump.json:14: no entity in JSON: "), HasSubstr("\ngereh: dump.json:15: no entity in JSON: "),
                    HasSubstr("\n15 lines, 6 items"), EndsWith("\ngereh: dump.json: 2 lines are no entity; they were passed over\n")));
  EXPECT_EQ(gereh("gazetteer check x.gaz"), 0);
  // Of many the first are told.
  std::string many;
  for (int i = 0; i < 1000; ++i) many += "hello\n";
  file("dump.json", contents(kDump) + many);
  EXPECT_EQ(gereh("gazetteer import dump.json -o x.gaz -q"), 3);
  EXPECT_EQ(std::ranges::count(err_, '\n'), 11) << err_;
  EXPECT_THAT(err_, EndsWith("\ngereh: dump.json: 1000 lines are no entity; they were passed over\n"));
}

TEST_F(GazetteerCommand, ADumpCutAtALineEndIsTold) {
  const std::string whole = contents(kDump);
  file("dump.json", whole.substr(0, whole.rfind(']')));
  EXPECT_EQ(gereh("gazetteer import dump.json -o x.gaz -q"), 3);
  EXPECT_EQ(err_, "gereh: dump.json: ends without the bracket that closes its list: is it cut off?\n");
}

TEST_F(GazetteerCommand, TheDumpIsNotOverwritten) {
  file("dump.json", contents(kDump));
  expect_complaint("gazetteer import dump.json -o dump.json", 2, "dump.json: is read");
  expect_complaint("parse dump.json -o ./dump.json", 2, "dump.json: is read");
  EXPECT_EQ(contents(folder_ / "dump.json"), contents(kDump));
}

TEST_F(GazetteerCommand, BadInputIsNamedAndLeavesNothing) {
  packed("whole.gz", contents(kDump));
  const std::string whole = contents(folder_ / "whole.gz");
  file("cut.gz", whole.substr(0, whole.size() - 20));
  file("empty.json", "");
  file("none.json", "[\n{\"id\":\"Q1\",\"labels\":{\"fa\":{\"value\":\"کاج\"}}}\n]\n");
  fs::create_directories(folder_ / "folder");
  const std::vector<std::string> before = files();
  expect_complaint("gazetteer import missing.json -o x.gaz", 1, "missing.json: cannot be read: No such file or directory");
  expect_complaint("gazetteer import folder -o x.gaz", 1, "folder: is a folder");
  expect_complaint("gazetteer import cut.gz -o x.gaz", 1, "cut.gz: damaged gzip file: it ends too early");
  expect_complaint("gazetteer import empty.json -o x.gaz", 1,
                   "empty.json: no items with a Persian name; give a dump of Wikidata's entities");
  expect_complaint("gazetteer import none.json -o x.gaz", 1, "none.json: none of its 1 item is of a class in ");
  expect_files(before);
}

TEST_F(GazetteerCommand, WhatIsNoDumpIsRefused) {
  file("article.txt", "سفر\n\nعلی رضایی به تهران رفت.\n");
  EXPECT_EQ(gereh("gazetteer import article.txt -o x.gaz"), 1);
  EXPECT_THAT(err_, AllOf(StartsWith("gereh: article.txt:1: no entity in JSON: "),
                          HasSubstr("\ngereh: article.txt: no items with a Persian name; give a dump")));
  expect_files({"article.txt"});
}

TEST_F(GazetteerCommand, OutputThatCannotBeWrittenLeavesTheOldFile) {
  file("x.gaz", "old");
  fs::create_directories(folder_ / "folder");
  expect_complaint("gazetteer import '" + kDump + "' -o none/x.gaz", 1, "none/x.gaz: cannot be written: No such file or directory");
  expect_complaint("gazetteer import '" + kDump + "' -o x.gaz/y.gaz", 1, "x.gaz/y.gaz: cannot be written: Not a directory");
  expect_complaint("gazetteer import '" + kDump + "' -o folder", 1, "folder: cannot be written: Is a directory");
  expect_complaint("gazetteer import '" + kDump + "' -o /proc/x.gaz", 1, "/proc/x.gaz: cannot be written: ");
  // Disks that are full before all is put aside, and while the file is written.
  EXPECT_EQ(gereh("gazetteer import '" + kDump + "' -o x.gaz", "ulimit -f 1;"), 1) << err_;
  EXPECT_THAT(err_, AllOf(StartsWith("gereh: "), HasSubstr("File too large")));
  std::string many = contents(kDump);
  for (int i = 1; i < 400; ++i) {
    many += "{\"id\":\"Q" + std::to_string(i) + "\",\"labels\":{\"fa\":{\"value\":\"" + std::to_string(i) +
            "\"}},\"claims\":{\"P31\":[{\"mainsnak\":{\"datavalue\":{\"value\":{\"id\":\"Q5\"}}}}]}}\n";
  }
  file("many.json", many);
  EXPECT_EQ(gereh("gazetteer import many.json -o x.gaz", "ulimit -f 32;"), 1) << err_;
  EXPECT_EQ(err_, "gereh: x.gaz: cannot be written: File too large\n");
  EXPECT_EQ(contents(folder_ / "x.gaz"), "old");
  // Told before anything is read.
  expect_complaint("gazetteer import missing.json -o none/x.gaz", 1, "none/x.gaz: cannot be written");
  expect_files({"many.json", "x.gaz"});
}

TEST_F(GazetteerCommand, SignalsLeaveNothing) {
  const std::string slow = "{ cat '" + kDump + "'; sleep 1; } | timeout -s TERM 0.3";
  EXPECT_NE(gereh("gazetteer import - -o x.gaz -q", slow), 0);
  expect_files({});
}

TEST_F(GazetteerCommand, FindTellsWhomNobodyKnows) {
  ASSERT_EQ(gereh("gazetteer import '" + kDump + "' -o x.gaz -q"), 0);
  expect_complaint("gazetteer find x.gaz هیچ‌کس", 1, "x.gaz: nobody bears the name \"هیچ‌کس\"");
  EXPECT_EQ(gereh("gazetteer find x.gaz هیچ‌کس ایران"), 1);
  EXPECT_EQ(out_, "Q900010\tCountry\tIR\t1\tایران\tIran\t\t\n");
  expect_complaint("gazetteer find x.gaz '\xFF'", 2, "NAME: not UTF-8");
}

TEST_F(GazetteerCommand, FilesThatAreNoGazetteerAreNamed) {
  ASSERT_EQ(gereh("gazetteer import '" + kDump + "' -o x.gaz -q"), 0);
  const std::string whole = contents(folder_ / "x.gaz");
  file("cut.gaz", whole.substr(0, whole.size() - 1));
  std::string changed = whole;
  changed.back() ^= 1;
  file("bad.gaz", changed);
  changed = whole;
  changed[8] = 9;
  file("new.gaz", changed);
  file("empty.gaz", "");
  fs::create_directories(folder_ / "folder");
  file("a.txt", "سفر\n\nعلی رضایی به تهران رفت.\n");
  const std::pair<const char*, const char*> cases[] = {
      {"missing.gaz", "missing.gaz: cannot be read: No such file or directory"},
      {"folder", "folder: is a folder"},
      {"empty.gaz", "empty.gaz: is empty"},
      {"a.txt", "a.txt: is no imported gazetteer; make one with 'gereh gazetteer import'"},
      {"new.gaz", "new.gaz: is of gazetteer format 9, this program reads 1; import it anew"},
      {"cut.gaz", "cut.gaz: is cut or damaged; import it anew"}};
  for (const auto& [argument, words] : cases) {
    expect_complaint(std::string("gazetteer find ") + argument + " ایران", 1, words);
    expect_complaint(std::string("gazetteer check ") + argument, 1, words);
    expect_complaint(std::string("build a.txt -o out --gazetteer ") + argument, 1, words);
    expect_complaint(std::string("explain a.txt --gazetteer ") + argument, 1, words);
  }
  expect_complaint("gazetteer check bad.gaz", 1, "bad.gaz: damaged (byte 24: wrong checksum); import it anew");
  EXPECT_FALSE(fs::exists(folder_ / "out"));
}

TEST_F(GazetteerCommand, WrongUsage) {
  expect_complaint("gazetteer", 2, "subcommand");
  expect_complaint("gazetteer frobnicate", 2, "frobnicate: no such command");
  expect_complaint("gazetteer import '" + kDump + "'", 2, "--output");
  expect_complaint("gazetteer import -o x.gaz", 2, "dump");
  expect_complaint("gazetteer find x.gaz", 2, "name");
  expect_complaint("gazetteer check", 2, "file");
  expect_complaint("gazetteer import '" + kDump + "' -o x.gaz --data none", 1, "none: no such data directory");
  EXPECT_EQ(gereh("gazetteer import --help"), 0);
  EXPECT_THAT(out_, HasSubstr("latest-all.json.gz"));
  expect_files({});
}

TEST_F(GazetteerCommand, BuildWritesTheLinks) {
  ASSERT_EQ(gereh("gazetteer import '" + kDump + "' -o x.gaz -q"), 0);
  file("a.txt", "خبر\n\nعلی محمدی، فوتبالیست ایران، به ترکیه سفر کرد.\n");
  ASSERT_EQ(gereh("build a.txt -o with -q -f ttl,jsonl --gazetteer x.gaz"), 0) << err_;
  ASSERT_EQ(gereh("build a.txt -o without -q -f ttl,jsonl"), 0) << err_;
  EXPECT_THAT(contents(folder_ / "with/graph.ttl"), AllOf(HasSubstr("owl:sameAs wd:Q900001"), HasSubstr("person/Q900001")));
  EXPECT_THAT(contents(folder_ / "with/facts.jsonl"), AllOf(HasSubstr("\"id\":\"person/Q900001\""), HasSubstr("\"wikidata\":\"Q900001\"")));
  for (const char* name : {"without/graph.ttl", "without/facts.jsonl"})
    EXPECT_THAT(contents(folder_ / name), Not(HasSubstr("Q900001"))) << name;
}

}  // namespace
}  // namespace gereh::cli
