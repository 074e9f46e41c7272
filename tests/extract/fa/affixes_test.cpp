#include "extract/fa/affixes.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "ontology/error.h"

namespace gereh::extract::fa {
namespace {

std::filesystem::path write(const std::string& name, const std::string& content) {
  const std::filesystem::path file = std::filesystem::path(testing::TempDir()) / ("gereh_affixes_" + name + ".tsv");
  std::ofstream(file, std::ios::binary) << content;
  return file;
}

TEST(Affixes, KnowsWhichSideAPartBelongsTo) {
  const auto file = write("good", "# comment\nبی\tfirst\t60\t4\nسازی\tlast\t28\t0\nسر\thead\t38\t5\nگاه\ttail\t15\t2\n");
  const Affixes affixes(file);
  std::filesystem::remove(file);
  EXPECT_TRUE(affixes.begins_words(U"بی"));
  EXPECT_FALSE(affixes.ends_words(U"بی"));
  EXPECT_TRUE(affixes.ends_words(U"سازی"));
  EXPECT_TRUE(affixes.heads_compounds(U"سر"));
  EXPECT_FALSE(affixes.tails_compounds(U"سر"));
  EXPECT_TRUE(affixes.tails_compounds(U"گاه"));
  EXPECT_FALSE(affixes.heads_compounds(U"کتاب"));
}

TEST(Affixes, NamesTheLineThatIsWrong) {
  for (const char* row : {"بی\tmiddle\t60\t4", "بی\tfirst"}) {
    const auto file = write("bad", std::string("# comment\n") + row + "\n");
    try {
      const Affixes affixes(file);
      ADD_FAILURE() << row;
    } catch (const ontology::DataError& error) {
      EXPECT_NE(std::string(error.what()).find(":2: "), std::string::npos) << error.what();
    }
    std::filesystem::remove(file);
  }
}

}  // namespace
}  // namespace gereh::extract::fa
