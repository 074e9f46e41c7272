#include "cli/load_journal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

#include "ontology/error.h"

namespace gereh::cli {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class LoadJournalTest : public ::testing::Test {
 protected:
  ~LoadJournalTest() override { fs::remove(path_); }

  std::string refused(const LoadTarget& target) const {
    try {
      LoadJournal(path_, target).read();
    } catch (const ontology::InputError& error) {
      return error.what();
    }
    return "not refused";
  }

  const fs::path path_ = fs::temp_directory_path() / ("gereh-load-journal-" + std::to_string(getpid()));
  const LoadTarget target_{"http://h/data?key=geheim", "gsp", "a:g", "2"};
};

TEST_F(LoadJournalTest, WhatIsWrittenIsRead) {
  const LoadJournal journal(path_, target_);
  EXPECT_FALSE(journal.read());
  journal.probe();
  EXPECT_FALSE(fs::exists(path_));
  journal.write({12, 4096, "abc"});
  journal.write({120, 40960, "abcd"});
  const std::optional<LoadPosition> position = journal.read();
  ASSERT_TRUE(position);
  EXPECT_EQ(position->statements, 120U);
  EXPECT_EQ(position->bytes, 40960U);
  EXPECT_EQ(position->fingerprint, "abcd");
  journal.remove();
  EXPECT_FALSE(journal.read());
}

TEST_F(LoadJournalTest, AnotherTargetIsRefused) {
  LoadJournal(path_, target_).write({12, 4096, "abc"});
  std::ostringstream text;
  text << std::ifstream(path_).rdbuf();
  EXPECT_THAT(text.str(), AllOf(HasSubstr("http://h/data"), Not(HasSubstr("geheim"))));
  for (const LoadTarget& other :
       {LoadTarget{"http://h/data?key=other", "gsp", "a:g", "2"}, LoadTarget{"http://i/data?key=geheim", "gsp", "a:g", "2"},
        LoadTarget{"http://h/data?key=geheim", "update", "a:g", "2"}, LoadTarget{"http://h/data?key=geheim", "gsp", "", "2"},
        LoadTarget{"http://h/data?key=geheim", "gsp", "a:g", "1"}}) {
    EXPECT_THAT(refused(other),
                AllOf(HasSubstr("tells of a load to http://h/data (gsp, graph <a:g>)"), HasSubstr("--restart"), Not(HasSubstr("geheim"))));
  }
}

TEST_F(LoadJournalTest, WhatIsNoJournal) {
  for (const char* text : {"", "{", "[]", "{}", "7", R"({"target":7})", R"({"target":"x","endpoint":[],"protocol":"","graph":""})"}) {
    std::ofstream(path_) << text;
    EXPECT_THAT(refused(target_), HasSubstr("--restart")) << text;
  }
}

TEST_F(LoadJournalTest, AFolderThatCannotBeWrittenTo) {
  EXPECT_THROW(LoadJournal("/no/such/folder/x.load", target_).probe(), ontology::OutputError);
}

}  // namespace
}  // namespace gereh::cli
