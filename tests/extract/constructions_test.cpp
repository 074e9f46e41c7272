// Runs the cases of constructions.txt, and sees that those of constructions_unread.txt are still to do.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <ostream>

#include "ontology/validate.h"
#include "tests/extract/facts_of.h"

namespace gereh::extract {
namespace {

struct Case {
  std::string name;
  std::string text;
  std::vector<std::string> told;
  std::vector<std::string> untold;
};

std::ostream& operator<<(std::ostream& out, const Case& c) {
  return out << c.name;
}

std::vector<Case> cases(const char* name) {
  std::vector<Case> all;
  std::ifstream file(std::string(GEREH_SOURCE_DIR "/tests/extract/") + name);
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    if (line.starts_with("== ")) {
      all.push_back({line.substr(3), {}, {}, {}});
    } else if (line.starts_with("+ ")) {
      all.back().told.push_back(line.substr(2));
    } else if (line.starts_with("- ")) {
      all.back().untold.push_back(line.substr(2));
    } else {
      all.back().text += line + "\n";
    }
  }
  return all;
}

bool has(const std::vector<std::string>& lines, const std::string& words) {
  return std::ranges::any_of(lines, [&](const std::string& line) { return line.find(words) != std::string::npos; });
}

class Constructions : public ::testing::TestWithParam<Case> {};

TEST_P(Constructions, TellWhatTheTextTells) {
  const ontology::DocumentFacts facts = read(GetParam().text);
  EXPECT_THAT(ontology::violations(facts, terms()), ::testing::IsEmpty());
  const std::vector<std::string> lines = lines_of(facts);
  const auto found = [&](const std::string& words) { return has(lines, words); };
  ASSERT_FALSE(GetParam().told.empty());
  for (const std::string& fact : GetParam().told) EXPECT_TRUE(found(fact)) << fact << "\nfound:\n" << ::testing::PrintToString(lines);
  for (const std::string& fact : GetParam().untold) EXPECT_FALSE(found(fact)) << fact << "\nfound:\n" << ::testing::PrintToString(lines);
}

INSTANTIATE_TEST_SUITE_P(All, Constructions, ::testing::ValuesIn(cases("constructions.txt")), [](const auto& c) { return c.param.name; });

TEST(Constructions, AreAtLeastThreeHundred) {
  EXPECT_GE(cases("constructions.txt").size(), 300U);
}

TEST(Constructions, UnreadOnesAreWrong) {
  for (const Case& unread : cases("constructions_unread.txt")) {
    const std::vector<std::string> lines = lines_of(read(unread.text));
    const bool right = std::ranges::all_of(unread.told, [&](const std::string& fact) { return has(lines, fact); }) &&
                       std::ranges::none_of(unread.untold, [&](const std::string& fact) { return has(lines, fact); });
    EXPECT_FALSE(right) << unread.name << " is read now: move it to constructions.txt";
  }
}

}  // namespace
}  // namespace gereh::extract
