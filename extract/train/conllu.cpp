#include "extract/train/conllu.h"

#include <charconv>
#include <fstream>

#include "extract/tsv.h"
#include "ontology/error.h"

namespace gereh::extract {

namespace {

std::vector<std::string> columns_of(const std::string& line) {
  std::vector<std::string> columns(1);
  for (char c : line) {
    if (c == '\t') {
      columns.emplace_back();
    } else {
      columns.back() += c;
    }
  }
  return columns;
}

}  // namespace

std::vector<Sentence> read_conllu(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw ontology::InputError(file.string() + ": cannot be read");
  std::vector<Sentence> sentences;
  Sentence sentence;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.empty()) {
      if (!sentence.tokens.empty()) sentences.push_back(std::move(sentence));
      sentence = {};
      continue;
    }
    if (line.front() == '#') continue;
    const std::vector<std::string> columns = columns_of(line);
    const auto fail = [&](const std::string& what) {
      throw ontology::InputError(file.string() + ":" + std::to_string(number) + ": " + what);
    };
    if (columns.size() != 10) fail(std::to_string(columns.size()) + " columns where CoNLL-U has 10");
    if (columns[0].find_first_of("-.") != std::string::npos) continue;  // multiword tokens, empty nodes
    Token token;
    token.form = columns[1];
    token.lemma = columns[2];
    const auto upos = parse_upos(columns[3]);
    if (!upos) fail("unknown part of speech \"" + columns[3] + "\"");
    token.upos = *upos;
    token.feats = columns[5] == "_" ? "" : columns[5];
    const auto head = std::from_chars(columns[6].data(), columns[6].data() + columns[6].size(), token.head);
    if (head.ec != std::errc()) fail("head \"" + columns[6] + "\" is no number");
    --token.head;
    token.deprel = columns[7];
    for (const std::string& pair : split(columns[9], '|')) {
      if (pair.starts_with("NER=")) token.name = pair.substr(4);
      if (pair == "SpaceAfter=No") token.space_after = false;
    }
    sentence.tokens.push_back(std::move(token));
  }
  if (!sentence.tokens.empty()) sentences.push_back(std::move(sentence));
  return sentences;
}

void write_conllu(const Sentence& sentence, std::ostream& out) {
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const Token& token = sentence.tokens[i];
    std::string misc = token.name == "O" ? "" : "NER=" + token.name;
    if (!token.space_after) misc += misc.empty() ? "SpaceAfter=No" : "|SpaceAfter=No";
    out << i + 1 << '\t' << token.form << '\t' << token.lemma << '\t' << to_string(token.upos) << "\t_\t"
        << (token.feats.empty() ? "_" : token.feats) << '\t' << token.head + 1 << '\t' << token.deprel << "\t_\t"
        << (misc.empty() ? "_" : misc) << '\n';
  }
  out << '\n';
}

}  // namespace gereh::extract
