#include "extract/train/corpus.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "files.h"
#include "ontology/error.h"

namespace gereh::extract::train {
namespace {

class Columns : public ::testing::Test {
 protected:
  std::vector<Sentence> reading(const std::string& bytes, Column column) { return read_columns(write(file_, bytes), column); }
  std::string refusing(const std::string& bytes, Column column) {
    return error_of<ontology::InputError>([&] { reading(bytes, column); });
  }

  Folder folder_;
  std::filesystem::path file_ = folder_ / "columns.txt";
};

TEST_F(Columns, AreWordsAndNames) {
  const std::vector<Sentence> sentences = reading("علی\tB-PER\r\nرضایی I-PER\n\n \n\nرفت\tO\n. O", Column::name);
  ASSERT_EQ(sentences.size(), 2U);
  ASSERT_EQ(sentences[0].tokens.size(), 2U);
  EXPECT_EQ(sentences[0].tokens[0].form, "علی");
  EXPECT_EQ(sentences[0].tokens[0].name, "B-PER");
  EXPECT_EQ(sentences[0].tokens[1].name, "I-PER");
  EXPECT_EQ(sentences[1].tokens[1].form, ".");
}

TEST_F(Columns, MayHaveWordsOfSeveralParts) {
  EXPECT_EQ(reading("می رود\tVERB\n", Column::upos).at(0).tokens.at(0).form, "می رود");
  EXPECT_EQ(reading("رفت \t VERB\n", Column::upos).at(0).tokens.at(0).form, "رفت");
}

TEST_F(Columns, AreWordsAndPartsOfSpeech) {
  const std::vector<Token> tokens = reading("خانه NOUN\nx _\ny PREPOSITION\n", Column::upos).at(0).tokens;
  EXPECT_EQ(tokens[0].upos, Upos::NOUN);
  EXPECT_NE(tokens[0].lemma, kUnknown);
  for (const std::size_t unknown : {1U, 2U}) {
    EXPECT_EQ(tokens[unknown].upos, Upos::X);
    EXPECT_EQ(tokens[unknown].lemma, kUnknown);
  }
}

TEST_F(Columns, AreWordsAndTagsOfAnotherTagset) {
  EXPECT_EQ(reading("خانه N_SING\n", Column::tag).at(0).tokens.at(0).feats, "N_SING");
}

TEST_F(Columns, OfNothing) {
  EXPECT_TRUE(reading("", Column::name).empty());
  EXPECT_TRUE(reading("\n\n \t\n", Column::name).empty());
}

TEST_F(Columns, AreRefusedWithTheLine) {
  const std::string where = file_.string() + ":2: ";
  EXPECT_EQ(refusing("a O\nb\n", Column::name), where + "expected two columns, a word and its label");
  EXPECT_EQ(refusing("a O\nb \n", Column::name), where + "expected two columns, a word and its label");
  EXPECT_EQ(refusing("a O\n\tO\n", Column::name), where + "expected two columns, a word and its label");
  EXPECT_EQ(refusing("a O\nb\xFF O\n", Column::name), where + "not UTF-8");
  for (const char* name : {"PER", "B-", "b-PER", "B_PER", "0"}) {
    EXPECT_EQ(refusing("a O\nb " + std::string(name) + "\n", Column::name), where + "expected O, B-CLASS or I-CLASS in the last column");
  }
  EXPECT_EQ(error_of<ontology::InputError>([&] { read_columns(folder_ / "none", Column::name); }),
            (folder_ / "none").string() + ": cannot be read");
}

TEST(RenameClass, ChangesTheClassOfAName) {
  const std::map<std::string, std::string> classes = {{"POG", "ORG"}, {"NAT", ""}};
  const auto renamed = [&](std::string name) {
    rename_class(classes, name);
    return name;
  };
  EXPECT_EQ(renamed("B-POG"), "B-ORG");
  EXPECT_EQ(renamed("I-POG"), "I-ORG");
  EXPECT_EQ(renamed("B-NAT"), "O");
  EXPECT_EQ(renamed("B-PER"), "B-PER");
  EXPECT_EQ(renamed("O"), "O");
  EXPECT_EQ(renamed(""), "");
}

}  // namespace
}  // namespace gereh::extract::train
