#include "extract/base/mapped_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "ontology/error.h"
#include "tests/extract/neural/models.h"

namespace gereh::extract {
namespace {

namespace fs = std::filesystem;
using neural::error_of;
using neural::Folder;
using neural::write;

class Mapped : public ::testing::Test {
 protected:
  static std::string opening(const fs::path& file) {
    return error_of<ontology::DataError>([&] { const MappedFile mapped(file); });
  }
  // What it says of the file, without its name and the advice.
  std::string complaint(const std::string& name) const {
    const std::string message = opening(folder_ / name);
    const std::string front = (folder_ / name).string() + ": ", back = "; is the path right?";
    EXPECT_TRUE(message.starts_with(front) && message.ends_with(back)) << message;
    return message.size() < front.size() + back.size() ? message
                                                       : message.substr(front.size(), message.size() - front.size() - back.size());
  }

  Folder folder_;
};

TEST_F(Mapped, HoldsTheBytesWhereverItGoes) {
  write(folder_ / "a", "first");
  write(folder_ / "b", "second");
  MappedFile a(folder_ / "a");
  MappedFile b(folder_ / "b");
  EXPECT_EQ(a.bytes(), "first");
  const char* const place = b.bytes().data();
  a = std::move(b);
  const MappedFile c(std::move(a));
  EXPECT_EQ(c.bytes(), "second");
  EXPECT_EQ(c.bytes().data(), place);
}

TEST_F(Mapped, RefusesWhatIsNoFile) {
  write(folder_ / "empty", "");
  fs::create_directory(folder_ / "folder");
  fs::create_symlink("loop", folder_ / "loop");
  ASSERT_EQ(mkfifo((folder_ / "pipe").c_str(), 0600), 0);
  EXPECT_EQ(complaint("missing"), "cannot be read: No such file or directory");
  EXPECT_EQ(complaint("empty"), "is empty");
  EXPECT_EQ(complaint("folder"), "is a folder, not a file");
  EXPECT_EQ(complaint("loop"), "cannot be read: Too many levels of symbolic links");
  EXPECT_EQ(complaint("pipe"), "is no regular file");
  EXPECT_EQ(complaint("empty/model.bin"), "cannot be read: Not a directory");
}

TEST_F(Mapped, RefusesWhatItMayNotRead) {
  if (geteuid() == 0) GTEST_SKIP() << "root may read everything";
  write(folder_ / "secret", "x");
  fs::permissions(folder_ / "secret", fs::perms::none);
  EXPECT_EQ(complaint("secret"), "cannot be read: Permission denied");
}

}  // namespace
}  // namespace gereh::extract
