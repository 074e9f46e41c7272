#include "extract/base/scratch_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "ontology/error.h"
#include "tests/extract/neural/models.h"

namespace gereh::extract {
namespace {

using neural::error_of;
using neural::Folder;
using ::testing::StartsWith;

std::string taken(ScratchFile& file, std::uint64_t offset, std::size_t size) {
  std::string bytes(size, '\0');
  file.read(offset, bytes);
  return bytes;
}

TEST(ScratchFile, GivesBackWhatWasWritten) {
  const Folder folder;
  ScratchFile file(folder.path());
  EXPECT_EQ(file.size(), 0U);
  file.write(std::string("first"));
  file.write(std::string("second"));
  EXPECT_EQ(file.size(), 11U);
  EXPECT_EQ(taken(file, 0, 11), "firstsecond");
  EXPECT_EQ(taken(file, 5, 3), "sec");
  EXPECT_EQ(taken(file, 8, 3), "ond");
  EXPECT_EQ(taken(file, 11, 0), "");
}

TEST(ScratchFile, AppendsWhereverItWasReadLast) {
  const Folder folder;
  ScratchFile file(folder.path());
  std::string all;
  for (int round = 0; round < 200; ++round) {
    const std::string part(static_cast<std::size_t>(round) * 37 % 501, static_cast<char>('a' + round % 26));
    file.write(part);
    all += part;
    EXPECT_EQ(file.size(), all.size());
    const std::size_t offset = all.size() / 3;
    ASSERT_EQ(taken(file, offset, all.size() / 2), all.substr(offset, all.size() / 2));
  }
  EXPECT_EQ(taken(file, 0, all.size()), all);
}

TEST(ScratchFile, HasNoNameInItsFolder) {
  const Folder folder;
  ScratchFile file(folder.path());
  file.write(std::string("x"));
  EXPECT_EQ(folder.files(), 0U);
}

TEST(ScratchFile, ReadingBeyondTheEndFails) {
  const Folder folder;
  ScratchFile file(folder.path());
  file.write(std::string("first"));
  EXPECT_THAT(error_of<ontology::OutputError>([&] { taken(file, 3, 3); }), StartsWith(folder.path().string() + ": "));
  EXPECT_THROW(taken(file, 6, 1), ontology::OutputError);
  EXPECT_EQ(taken(file, 3, 2), "st");
}

TEST(ScratchFile, TheFolderIsNamed) {
  const Folder folder;
  EXPECT_EQ(error_of<ontology::OutputError>([&] { ScratchFile file(folder / "none"); }),
            (folder / "none").string() + ": no room for what is put aside: No such file or directory");
  neural::write(folder / "file", "x");
  EXPECT_THAT(error_of<ontology::OutputError>([&] { ScratchFile file(folder / "file"); }), StartsWith((folder / "file").string() + ": "));
}

}  // namespace
}  // namespace gereh::extract
