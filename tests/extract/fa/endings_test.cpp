#include "extract/fa/endings.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "ontology/error.h"

namespace gereh::extract::fa {
namespace {

std::filesystem::path write(const std::string& name, const std::string& content) {
  const std::filesystem::path file = std::filesystem::path(testing::TempDir()) / ("gereh_endings_" + name + ".tsv");
  std::ofstream(file, std::ios::binary) << content;
  return file;
}

TEST(Endings, ReadsTheLongestFirst) {
  const auto file = write("good", "# comment\nها\tany\tzwnj\t1\nهای+ش\tany\tzwnj\t2\n+ش\tconsonant\t-\t4\n");
  const std::vector<Ending> endings = read_endings(file);
  std::filesystem::remove(file);
  ASSERT_EQ(endings.size(), 3U);
  EXPECT_EQ(endings[0].letters, U"هایش");
  EXPECT_EQ(endings[0].cuts, 1U << 3);
  EXPECT_TRUE(endings[0].zwnj);
  EXPECT_EQ(endings[0].least, 2U);
  EXPECT_EQ(endings[2].letters, U"ش");
  EXPECT_EQ(endings[2].cuts, 1U);
  EXPECT_FALSE(endings[2].zwnj);
}

TEST(Endings, FitTheLastLetterOfTheHost) {
  using After = Ending::After;
  const auto fits = [](After after, std::u32string_view host) {
    Ending ending;
    ending.after = after;
    return ending.fits(host);
  };
  EXPECT_TRUE(fits(After::any, U"خانه"));
  EXPECT_TRUE(fits(After::heh, U"خانه"));
  EXPECT_FALSE(fits(After::consonant, U"خانه"));
  EXPECT_FALSE(fits(After::consonant, U"خانه"));
  EXPECT_TRUE(fits(After::consonant, U"گروه"));
  EXPECT_TRUE(fits(After::strong, U"نگاه"));
  EXPECT_TRUE(fits(After::vowel, U"صدا"));
  EXPECT_FALSE(fits(After::strong, U"صدا"));
  EXPECT_TRUE(fits(After::consonant, U"زندگی"));
  EXPECT_FALSE(fits(After::strong, U"زندگی"));
  EXPECT_TRUE(fits(After::yeh, U"زندگی"));
  EXPECT_TRUE(fits(After::strong, U"کتاب"));
}

TEST(Endings, NamesTheLineThatIsWrong) {
  for (const char* row : {"ها\tany\tzwnj\tx", "ها\tany\tzwnj\t", "ها\tany\tyes\t1", "ها\tnone\t-\t1", "+\tany\t-\t1", "ها\tany"}) {
    const auto file = write("bad", std::string("ها\tany\t-\t1\n") + row + "\n");
    try {
      read_endings(file);
      ADD_FAILURE() << row;
    } catch (const ontology::DataError& error) {
      EXPECT_NE(std::string(error.what()).find(".tsv:2: "), std::string::npos) << error.what();
    }
    std::filesystem::remove(file);
  }
}

}  // namespace
}  // namespace gereh::extract::fa
