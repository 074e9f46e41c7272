#include "cli/atomic_file.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>

#include "cli/output_folder.h"
#include "ontology/error.h"

namespace gereh::cli {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class Files : public ::testing::Test {
 protected:
  Files() : folder_(fs::temp_directory_path() / ("gereh-atomic-" + std::to_string(getpid()))) {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  ~Files() override { fs::remove_all(folder_); }

  std::string contents(const std::string& name) const {
    std::ifstream in(folder_ / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  std::vector<std::string> names() const {
    std::vector<std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder_)) found.push_back(fs::relative(entry.path(), folder_).string());
    return found;
  }
  static std::string error_of(const std::function<void()>& act) {
    try {
      act();
    } catch (const ontology::OutputError& error) {
      return error.what();
    }
    return "";
  }

  fs::path folder_;
};

TEST_F(Files, APipeIsWrittenToAndStays) {
  const fs::path pipe = folder_ / "pipe";
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  const int reader = open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
  {
    AtomicFile file(pipe);
    file.stream() << "new";
    file.finish();
    file.publish();
  }
  char read_back[8] = {};
  EXPECT_EQ(read(reader, read_back, sizeof read_back), 3);
  close(reader);
  EXPECT_STREQ(read_back, "new");
  EXPECT_TRUE(fs::is_fifo(pipe));
  EXPECT_THAT(names(), ::testing::ElementsAre("pipe"));
}

TEST_F(Files, ALinkStays) {
  std::ofstream(folder_ / "a") << "old";
  fs::create_symlink("a", folder_ / "link");
  AtomicFile file(folder_ / "link");
  file.stream() << "new";
  file.finish();
  file.publish();
  EXPECT_TRUE(fs::is_symlink(folder_ / "link"));
  EXPECT_FALSE(fs::is_symlink(folder_ / "a"));
  EXPECT_EQ(contents("a"), "new");
}

TEST_F(Files, WhatIsReadIsNotWritten) {
  std::ofstream(folder_ / "a") << "old";
  fs::create_symlink("a", folder_ / "link");
  EXPECT_THROW(demand_not_read(folder_ / "link", {folder_ / "b", folder_ / "a"}), ontology::UsageError);
  demand_not_read(folder_ / "b", {folder_ / "a", "-"});
  demand_not_read(folder_ / "a", {folder_ / "b", "-"});
}

TEST_F(Files, AppearWhole) {
  std::ofstream(folder_ / "a") << "old";
  AtomicFile file(folder_ / "a");
  file.stream() << "new";
  file.finish();
  EXPECT_EQ(contents("a"), "old");
  file.publish();
  EXPECT_EQ(contents("a"), "new");
  EXPECT_THAT(names(), ::testing::ElementsAre("a"));
}

TEST_F(Files, AppearTogetherOrNotAtAll) {
  std::ofstream(folder_ / "a") << "old";
  {
    std::list<AtomicFile> files;
    for (const char* name : {"a", "b"}) files.emplace_back(folder_ / name).stream() << "new";
    fs::create_directories(folder_ / "b");  // in the way of the last
    EXPECT_THAT(error_of([&] { publish_together(files, folder_); }), HasSubstr("b: cannot be written: Is a directory"));
  }
  EXPECT_EQ(contents("a"), "old");
  fs::remove(folder_ / "b");
  std::list<AtomicFile> files;
  for (const char* name : {"a", "b"}) files.emplace_back(folder_ / name).stream() << "new";
  publish_together(files, folder_);
  EXPECT_EQ(contents("a") + contents("b"), "newnew");
  EXPECT_THAT(names(), ::testing::UnorderedElementsAre("a", "b"));
}

TEST_F(Files, NotPublishedLeaveNothing) {
  std::ofstream(folder_ / "a") << "old";
  {
    AtomicFile file(folder_ / "a");
    file.stream() << "new";
    file.finish();
  }
  EXPECT_EQ(contents("a"), "old");
  EXPECT_THAT(names(), ::testing::ElementsAre("a"));
}

TEST_F(Files, ModeIsThatOfAnyNewFile) {
  const mode_t before = umask(027);
  AtomicFile file(folder_ / "a");
  file.finish();
  file.publish();
  umask(before);
  EXPECT_EQ(fs::status(folder_ / "a").permissions(), static_cast<fs::perms>(0640));
}

TEST_F(Files, AFolderInTheWayIsFoundBeforeAnythingIsPublished) {
  fs::create_directories(folder_ / "a");
  EXPECT_THAT(error_of([&] { AtomicFile(folder_ / "a"); }), HasSubstr("a: cannot be written: Is a directory"));
  AtomicFile file(folder_ / "b");
  fs::create_directories(folder_ / "b");
  EXPECT_THAT(error_of([&] { file.finish(); }), HasSubstr("b: cannot be written: Is a directory"));
}

TEST_F(Files, PublishingThatFailsLeavesTheTarget) {
  {
    AtomicFile file(folder_ / "a");
    file.finish();
    fs::create_directories(folder_ / "a/in-the-way");
    EXPECT_THAT(error_of([&] { file.publish(); }), HasSubstr("a: cannot be written: Is a directory"));
  }
  EXPECT_THAT(names(), ::testing::UnorderedElementsAre("a", "a/in-the-way"));
}

// What another program with our process id left, or a link that somebody put there, is not written to.
TEST_F(Files, TemporariesAreNew) {
  std::ofstream(folder_ / "victim") << "precious";
  const std::string link = "a." + std::to_string(getpid()) + ".tmp";
  fs::create_symlink(folder_ / "victim", folder_ / link);
  AtomicFile file(folder_ / "a");
  file.stream() << "new";
  file.finish();
  file.publish();
  EXPECT_EQ(contents("victim"), "precious");
  EXPECT_EQ(contents("a"), "new");
  EXPECT_TRUE(fs::is_symlink(folder_ / link));
}

TEST_F(Files, SignalsRemoveThem) {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    const pid_t child = fork();
    if (child == 0) {
      const OutputFolder outer(folder_ / "new/folder");
      AtomicFile one(folder_ / "one"), two(outer.path() / "two");
      two.finish();
      raise(signal);
      _exit(1);
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == signal) << status;
    EXPECT_THAT(names(), IsEmpty());
  }
}

// As under nohup.
TEST_F(Files, IgnoredSignalsStayIgnored) {
  const pid_t child = fork();
  if (child == 0) {
    std::signal(SIGHUP, SIG_IGN);
    AtomicFile file(folder_ / "a");
    raise(SIGHUP);
    file.finish();
    file.publish();
    _exit(0);
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
  EXPECT_THAT(names(), ::testing::ElementsAre("a"));
}

TEST_F(Files, FoldersThatStayEmptyGo) {
  { const OutputFolder made(folder_ / "a/b/c/"); }
  EXPECT_THAT(names(), IsEmpty());
  {
    const OutputFolder made(folder_ / "a/b");
    std::ofstream(made.path() / "file") << "x";
  }
  EXPECT_THAT(names(), ::testing::UnorderedElementsAre("a", "a/b", "a/b/file"));
  fs::remove(folder_ / "a/b/file");
  { const OutputFolder was_there(folder_ / "a/b"); }
  EXPECT_THAT(names(), ::testing::UnorderedElementsAre("a", "a/b"));
  std::ofstream(folder_ / "file") << "x";
  EXPECT_THAT(error_of([&] { OutputFolder(folder_ / "file"); }), HasSubstr("file: cannot make this folder: Not a directory"));
  EXPECT_THAT(error_of([&] { OutputFolder(folder_ / "file/x"); }), HasSubstr("file/x: cannot make this folder: Not a directory"));
}

}  // namespace
}  // namespace gereh::cli
