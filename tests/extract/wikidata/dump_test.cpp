#include "extract/wikidata/dump.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include "ontology/error.h"
#include "tests/extract/wikidata/items.h"

namespace gereh::extract::wikidata {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::StartsWith;

class Dump : public ::testing::Test {
 protected:
  DumpCounts read(const fs::path& file) {
    GazetteerBuilder builder(shipped_roots(), folder_.path());
    reports_.clear();
    progress_.clear();
    const DumpCounts counts = read_dump(
        file, builder, [&](const std::string& message) { reports_.push_back(message); },
        [&](const DumpProgress& progress) { progress_.push_back(progress); });
    std::ofstream out(gazetteer_, std::ios::binary);
    builder.write(out);
    return counts;
  }
  std::string error(const fs::path& file) {
    return neural::error_of<ontology::InputError>([&] { read(file); });
  }
  fs::path packed(const std::string& bytes) const {
    const fs::path file = folder_ / "dump.json.gz";
    gzFile out = gzopen(file.c_str(), "wb1");
    gzwrite(out, bytes.data(), static_cast<unsigned>(bytes.size()));
    gzclose(out);
    return file;
  }

  neural::Folder folder_;
  fs::path gazetteer_ = folder_ / "x.gaz";
  std::vector<std::string> reports_;
  std::vector<DumpProgress> progress_;
};

TEST_F(Dump, BecomesAGazetteer) {
  const DumpCounts counts = read(dump_file());
  EXPECT_EQ(counts.lines, 13U);
  EXPECT_EQ(counts.taken, 10U);
  EXPECT_EQ(counts.bad, 0U);
  const GazetteerFile gazetteer(gazetteer_);
  EXPECT_THAT(lines_of(gazetteer, "علی محمدی"), ElementsAre("Q900001 Person IR 2 علی محمدی/Ali Mohammadi/محمدی/A. Mohammadi",
                                                            "Q900002 Person AF 1 علی محمدی/Ali Mohammadi//"));
  EXPECT_THAT(lines_of(gazetteer, "رود کاج"), ElementsAre("Q900020 Place IR 0 رود کاج/Kaj River//"));
  EXPECT_THAT(lines_of(gazetteer, "افغانستان"), ElementsAre("Q900011 Country AF 0 افغانستان/Afghanistan//"));
  EXPECT_THAT(lines_of(gazetteer, "سپیده"), ElementsAre("Q900040 PoliticalParty IR 1 حزب سپیده/Dawn Party/سپیده/"));
  EXPECT_THAT(lines_of(gazetteer, "رده:کاج"), IsEmpty());
}

TEST_F(Dump, MayBePacked) {
  read(dump_file());
  const std::string plain = neural::read(gazetteer_);
  read(packed(neural::read(dump_file())));
  EXPECT_EQ(neural::read(gazetteer_), plain);
}

TEST_F(Dump, BadLinesAreToldAndPassedOver) {
  const std::string file = neural::write(folder_ / "dump.json", neural::read(dump_file()) + "{\"fa\"\n\nhello\n").string();
  const DumpCounts counts = read(file);
  EXPECT_EQ(counts.lines, 16U);
  EXPECT_EQ(counts.taken, 10U);
  EXPECT_EQ(counts.bad, 2U);
  EXPECT_THAT(reports_, ElementsAre(StartsWith(file + ":14: no entity in JSON: "), StartsWith(file + ":16: no entity in JSON: ")));
}

TEST_F(Dump, LinesWithoutEndAreBad) {
  std::string bytes = neural::read(dump_file());
  bytes.insert(bytes.find('\n') + 1, std::string(std::size_t{66} << 20, 'x') + "\n");
  const DumpCounts counts = read(packed(bytes));
  EXPECT_EQ(counts.taken, 10U);
  EXPECT_THAT(reports_, ElementsAre(EndsWith(":2: longer than 64 MiB")));
}

TEST_F(Dump, ProgressIsTold) {
  const std::string file = neural::write(folder_ / "dump.json", neural::read(dump_file()) + std::string(12000, '\n')).string();
  read(file);
  ASSERT_THAT(progress_, SizeIs(2));
  EXPECT_EQ(progress_[1].lines, 10000U);
  EXPECT_GE(progress_[1].bytes, progress_[0].bytes);
  EXPECT_LE(progress_[1].bytes, fs::file_size(file));
}

TEST_F(Dump, WhatIsNoneIsRefused) {
  EXPECT_THAT(error(folder_ / "none.json"), StartsWith((folder_ / "none.json").string() + ": cannot be read"));
  EXPECT_THAT(error(folder_.path()), HasSubstr("is a folder"));
  for (const char* bytes : {"", "[\n]\n", "hello\n", "[\n{\"id\":\"Q1\",\"labels\":{\"en\":{\"value\":\"x\"}}}\n]\n"}) {
    EXPECT_THAT(error(neural::write(folder_ / "dump.json", bytes)), HasSubstr("dump.json: no items with a Persian name; give a dump"))
        << bytes;
  }
}

TEST_F(Dump, DamagedGzipIsRefused) {
  const std::string bytes = neural::read(packed(neural::read(dump_file())));
  EXPECT_THAT(error(neural::write(folder_ / "cut.gz", bytes.substr(0, bytes.size() - 20))), HasSubstr("cut.gz: damaged gzip file"));
  std::string changed = bytes;
  changed[bytes.size() / 2] ^= 0x55;
  EXPECT_THAT(error(neural::write(folder_ / "bad.gz", changed)), HasSubstr("bad.gz: damaged gzip file"));
}

}  // namespace
}  // namespace gereh::extract::wikidata
