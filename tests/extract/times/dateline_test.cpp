#include "extract/times/dateline.h"

#include <gtest/gtest.h>

#include "extract/document/tree.h"
#include "tests/extract/parsed.h"

namespace gereh::extract {
namespace {

std::string without_dateline(const char* text) {
  static const Gazetteer gazetteer(GEREH_SOURCE_DIR "/data/lang/fa");
  std::istringstream in(text);
  std::string lines;
  for (std::string word; in >> word;) lines += word + " " + word + " X 0 root\n";
  Sentence sentence = testing::parsed(lines);
  drop_dateline(sentence, gazetteer);
  return words(sentence, {0, static_cast<int>(sentence.tokens.size())});
}

TEST(Dateline, IsNoPartOfTheSentence) {
  EXPECT_EQ(without_dateline("تهران - ایرنا - وزیر آمد"), "وزیر آمد");
  EXPECT_EQ(without_dateline("کابل – هیئتی آمد"), "هیئتی آمد");
}

TEST(Dateline, NamesPlacesAndMediaOnly) {
  for (const char* text : {"تهران آمد", "پوتین - رهبر روسیه - آمد", "کسی - آمد", "تهران -", "- آمد"})
    EXPECT_EQ(without_dateline(text), text);
}

}  // namespace
}  // namespace gereh::extract
