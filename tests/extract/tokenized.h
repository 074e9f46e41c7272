// What the tokenizer makes of a text, as tests write it.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "extract/analysis/tokenizer.h"

namespace gereh::extract {

inline const std::filesystem::path kPack = std::filesystem::path(GEREH_SOURCE_DIR) / "data/lang/fa";

inline const Tokenizer& tokenizer() {
  static const Tokenizer kTokenizer(kPack);
  return kTokenizer;
}

inline std::vector<Sentence> tokenize(const std::string& text) {
  return tokenizer().tokenize(normalize(text));
}

// Forms with a space between tokens and " | " between sentences.
inline std::string show(const std::string& text) {
  std::string result;
  for (const Sentence& sentence : tokenize(text)) {
    if (!result.empty()) result += " |";
    for (const Token& token : sentence.tokens) result += (result.empty() ? "" : " ") + token.form;
  }
  return result;
}

struct Case {
  std::string in;
  std::string out;
};

inline void expect_all(const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_EQ(show(c.in), c.out) << c.in;
}

}  // namespace gereh::extract
