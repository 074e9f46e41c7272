// Sentences with hand-made trees for tests.
#pragma once

#include <sstream>
#include <string>

#include "extract/document/document.h"
#include "extract/lexicon/lexicon.h"

namespace gereh::extract::testing {

// One line a token: "form lemma UPOS head relation [feats [name]]", head counted from 1, 0 for the root; «_» for no feats.
// Spans count the code points of the forms joined by single spaces.
inline Sentence parsed(const std::string& lines) {
  Sentence sentence;
  std::istringstream in(lines);
  std::size_t at = 0;
  for (std::string line; std::getline(in, line);) {
    std::istringstream fields(line);
    std::string upos;
    Token token;
    if (!(fields >> token.form >> token.lemma >> upos >> token.head >> token.deprel)) continue;
    std::string name;
    fields >> token.feats >> name;
    if (token.feats == "_") token.feats.clear();
    if (!name.empty()) token.name = name;
    token.upos = parse_upos(upos).value();
    --token.head;
    std::size_t length = 0;
    for (unsigned char byte : token.form) length += (byte & 0xC0U) != 0x80U;
    token.span = {at, at + length};
    at += length + 1;
    sentence.tokens.push_back(token);
  }
  sentence.span = {0, at == 0 ? 0 : at - 1};
  return sentence;
}

// Heads and relations as one line, heads from 1, 0 for the root: easy to compare.
inline std::string heads(const Sentence& sentence) {
  std::string line;
  for (const Token& token : sentence.tokens) line += (line.empty() ? "" : " ") + std::to_string(token.head + 1) + ":" + token.deprel;
  return line;
}

}  // namespace gereh::extract::testing
