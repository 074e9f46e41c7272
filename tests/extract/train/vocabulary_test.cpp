#include "extract/train/vocabulary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "files.h"
#include "ontology/error.h"

namespace gereh::extract::train {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

class Words : public ::testing::Test {
 protected:
  std::filesystem::path file(const std::string& bytes) const { return write(folder_ / "words.tsv", bytes); }
  // What an act says of the file, behind its name.
  template <class Act>
  std::string complaint(const Act& act) const {
    const std::string message = error_of<ontology::Error>(act), name = (folder_ / "words.tsv").string();
    EXPECT_THAT(message, StartsWith(name));
    return message.size() < name.size() ? message : message.substr(name.size());
  }

  Folder folder_;
  Vocabulary vocabulary_;
};

TEST_F(Words, HaveTheVectorsOfTheFile) {
  vocabulary_.read_vectors(file("خانه 1 2\nمی‌رود -0.5 1e-2\nمیرود 9 9\n12 3 4\n"), 2);
  EXPECT_EQ(vocabulary_.words(), 4);  // with that of the unknown; the second way to write one word doesn't count
  const Matrix vectors = vocabulary_.vectors(2);
  EXPECT_EQ(vectors.cols(), 4);
  EXPECT_TRUE(vectors.col(0).isZero());
  EXPECT_EQ(vocabulary_.describe("خانه").word, 1);
  EXPECT_EQ(vectors(0, 2), -0.5F);
  EXPECT_EQ(vectors(1, 2), 0.01F);
  EXPECT_EQ(vocabulary_.describe("00").word, 3);
}

TEST_F(Words, GetVectorsWhenSeenTwice) {
  vocabulary_.read_vectors(file("خانه 1 2\n"), 2);
  for (const char* word : {"خانه", "رفت", "آمد", "رفت", "آمد", "آمد", "دید"}) vocabulary_.count(word);
  EXPECT_EQ(vocabulary_.describe("خانه").word, 1);
  EXPECT_EQ(vocabulary_.describe("رفت").word, 2);
  EXPECT_EQ(vocabulary_.describe("آمد").word, 3);
  EXPECT_EQ(vocabulary_.describe("دید").word, 0);
  EXPECT_EQ(vocabulary_.vectors(2).cols(), 4);
  EXPECT_TRUE(vocabulary_.vectors(2).col(3).isZero());
}

TEST_F(Words, HaveClusters) {
  vocabulary_.read_clusters(file("خانه\t4\t1\nرفت\t0\t0\n"));
  EXPECT_EQ(vocabulary_.describe("خانه").fine, 5);
  EXPECT_EQ(vocabulary_.describe("خانه").coarse, 2);
  EXPECT_EQ(vocabulary_.describe("رفت").fine, 1);
  EXPECT_EQ(vocabulary_.describe("آمد").fine, 0);
  EXPECT_EQ(vocabulary_.fine_clusters(), 6);
  EXPECT_EQ(vocabulary_.coarse_clusters(), 3);
}

TEST_F(Words, HaveTheUsualPropertiesOnce) {
  vocabulary_.read_lexicon(file("خانه\tplace,n,n\nرفت\tv\nباران\tn,rare\n"), 2);
  EXPECT_THAT(vocabulary_.properties(), ElementsAre("n"));
  EXPECT_THAT(vocabulary_.describe("خانه").properties, ElementsAre(0));
  EXPECT_TRUE(vocabulary_.describe("رفت").properties.empty());
}

TEST_F(Words, HaveNoMorePropertiesThanTheModelHolds) {
  std::string line = "خانه\t";
  for (int i = 0; i < 64; ++i) line += "p" + std::to_string(i) + ",";
  Vocabulary full;
  full.read_lexicon(file(line + "\n"), 1);
  EXPECT_EQ(full.properties().size(), 64U);
  EXPECT_THAT(complaint([&] { vocabulary_.read_lexicon(file(line + "one more\n"), 1); }),
              HasSubstr("65 properties that 1 or more words have, at most 64 can be kept; raise least_property"));
}

TEST_F(Words, AreRefusedWithTheLine) {
  EXPECT_EQ(complaint([&] { vocabulary_.read_vectors(file("a 1 2\nb 1\n"), 2); }), ":2: expected a word and 2 numbers");
  EXPECT_EQ(complaint([&] { vocabulary_.read_vectors(file("a 1 2\nb 1 2 3\n"), 2); }), ":2: expected a word and 2 numbers");
  EXPECT_EQ(complaint([&] { vocabulary_.read_vectors(file("a 1 x\n"), 2); }), ":1: expected a word and 2 numbers");
  EXPECT_EQ(complaint([&] { vocabulary_.read_vectors(file("a 1 2\n\n"), 2); }), ":2: expected a word and 2 numbers");
  for (const char* number : {"x", "-1", "1x", "65535", "99999999999"}) {
    EXPECT_EQ(complaint([&] { vocabulary_.read_clusters(file("a\t1\t1\nb\t1\t" + std::string(number) + "\n")); }),
              ":2: \"" + std::string(number) + "\" is no cluster: expected a number below 65535");
  }
  EXPECT_THAT(complaint([&] { vocabulary_.read_clusters(file("a\t1\n")); }), StartsWith(":1: "));
  EXPECT_THAT(complaint([&] { vocabulary_.read_lexicon(file("a\n"), 1); }), StartsWith(":1: "));
}

TEST_F(Words, NeedTheirFiles) {
  EXPECT_EQ(complaint([&] { vocabulary_.read_vectors(folder_ / "words.tsv", 2); }), ": cannot be read");
  EXPECT_NE(complaint([&] { vocabulary_.read_clusters(folder_ / "words.tsv"); }), "");
  EXPECT_NE(complaint([&] { vocabulary_.read_lexicon(folder_ / "words.tsv", 1); }), "");
}

TEST_F(Words, OfOneVocabularyFormAreOneType) {
  const int type = vocabulary_.type("می‌رود");
  EXPECT_EQ(vocabulary_.type("میرود"), type);
  EXPECT_NE(vocabulary_.type("رفت"), type);
  EXPECT_EQ(vocabulary_.type("1402"), vocabulary_.type("1399"));
  EXPECT_EQ(vocabulary_[type].affixes, neural::affixes("میرود"));
}

TEST_F(Words, KnownAreThoseOfWhichAnythingIs) {
  vocabulary_.read_clusters(file("b\t1\t1\na\t0\t0\n"));
  vocabulary_.read_lexicon(file("c\tn\na\tn\n"), 1);
  for (const char* word : {"d", "e", "e"}) vocabulary_.count(word);
  EXPECT_THAT(vocabulary_.known(), ElementsAre("a", "b", "c", "e"));
}

}  // namespace
}  // namespace gereh::extract::train
