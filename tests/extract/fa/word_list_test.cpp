#include "extract/fa/word_list.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "ontology/error.h"

namespace gereh::extract::fa {
namespace {

class WordListTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto* info = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::path(testing::TempDir()) / (std::string("gereh_words_") + info->name());
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path write(const std::string& content) const {
    std::ofstream(folder_ / "words.tsv", std::ios::binary) << content;
    return folder_ / "words.tsv";
  }

  std::filesystem::path folder_;
};

TEST_F(WordListTest, FindsByLettersTheMostFrequentFirst) {
  const WordList words(write("# comment\n\nخانه‌ای\t30\tj\nخان‌های\t2\ts\nسفر+ش\t7\nسفر\t5\n"));
  const WordList::Word* word = words.find(U"خانهای");
  ASSERT_NE(word, nullptr);
  EXPECT_EQ(word->count, 30U);
  EXPECT_EQ(word->shape, (Shape{1U << 4, 0}));
  EXPECT_EQ(word->joined, Joined::always);
  EXPECT_EQ(words.total(), 44U);
  word = words.next(*word);
  ASSERT_NE(word, nullptr);
  EXPECT_EQ(word->shape, (Shape{1U << 3, 0}));
  EXPECT_EQ(word->joined, Joined::if_spaced);
  EXPECT_EQ(words.next(*word), nullptr);
  EXPECT_EQ(words.find(U"سفر")->joined, Joined::never);
  EXPECT_EQ(words.find(U"سفرش")->shape, (Shape{0, 1U << 3}));
  EXPECT_EQ(words.plain_count(U"سفر"), 5U);
  EXPECT_EQ(words.plain_count(U"سفرش"), 0U);
  EXPECT_EQ(words.find(U"کتاب"), nullptr);
  EXPECT_EQ(words.find(U""), nullptr);
  EXPECT_EQ(words.find(std::u32string(200, U'ب')), nullptr);
}

TEST_F(WordListTest, FindsEveryWordWhenTheTableGrows) {
  std::string content;
  std::vector<std::u32string> all;
  for (char32_t a = 0x0628; a < 0x063B; ++a) {
    for (char32_t b = 0x0628; b < 0x063B; ++b) {
      for (char32_t c = 0x0628; c < 0x063B; ++c) {
        all.push_back({a, b, c});
        for (const char32_t letter : all.back()) {
          content += {static_cast<char>(0xC0 | (letter >> 6)), static_cast<char>(0x80 | (letter & 0x3F))};
        }
        content += "\t" + std::to_string(all.size()) + "\n";
      }
    }
  }
  const WordList words(write(content));
  for (std::size_t i = 0; i < all.size(); ++i) ASSERT_EQ(words.plain_count(all[i]), i + 1);
}

TEST_F(WordListTest, NamesFileAndLineOfWhatIsWrong) {
  const std::vector<std::pair<std::string, std::string>> kBad = {
      {"سفر\t1\nسفر\n", ":2: "}, {"abc\t1\n", ":1: "},  {"سفر\tx\n", ":1: "},  {"+سفر\t1\n", ":1: "},         {"سفر‌\t1\n", ":1: "},
      {"\t1\n", ":1: "},         {"سفر\t1x\n", ":1: "}, {"سفر\t-1\n", ":1: "}, {"سفر\t99999999999\n", ":1: "}};
  for (const auto& [content, where] : kBad) {
    try {
      const WordList words(write(content));
      ADD_FAILURE() << content;
    } catch (const ontology::DataError& error) {
      EXPECT_NE(std::string(error.what()).find("words.tsv" + where), std::string::npos) << error.what();
    }
  }
  EXPECT_THROW(WordList(folder_ / "missing.tsv"), ontology::DataError);
}

}  // namespace
}  // namespace gereh::extract::fa
