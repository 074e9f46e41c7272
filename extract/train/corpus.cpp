#include "extract/train/corpus.h"

#include <fstream>

#include "extract/neural/bio_decoder.h"
#include "extract/neural/model_layout.h"
#include "ontology/error.h"

namespace gereh::extract::train {

std::vector<Sentence> read_columns(const std::filesystem::path& file, Column column) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw ontology::InputError(file.string() + ": cannot be read");
  std::vector<Sentence> sentences(1);
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    const auto fail = [&](const char* what) { throw ontology::InputError(file.string() + ":" + std::to_string(number) + ": " + what); };
    if (line.ends_with('\r')) line.pop_back();
    if (line.find_first_not_of("\t ") == std::string::npos) {
      if (!sentences.back().tokens.empty()) sentences.emplace_back();
      continue;
    }
    if (!neural::is_text(line)) fail("not UTF-8");
    const std::size_t cut = line.find_last_of("\t ");
    if (cut == std::string::npos || cut + 1 == line.size() || line.find_first_not_of("\t ") > cut) {
      fail("expected two columns, a word and its label");
    }
    Token token;
    token.form = line.substr(0, line.find_last_not_of("\t ", cut) + 1);
    const std::string value = line.substr(cut + 1);
    if (column == Column::name && !neural::is_bio(value)) fail("expected O, B-CLASS or I-CLASS in the last column");
    if (column == Column::name) token.name = value;
    if (column == Column::tag) token.feats = value;
    if (column == Column::upos) {
      const auto upos = parse_upos(value);
      token.upos = upos.value_or(Upos::X);
      if (!upos) token.lemma = kUnknown;
    }
    sentences.back().tokens.push_back(std::move(token));
  }
  if (sentences.back().tokens.empty()) sentences.pop_back();
  return sentences;
}

void rename_class(const std::map<std::string, std::string>& classes, std::string& name) {
  const auto found = name.size() > 2 ? classes.find(name.substr(2)) : classes.end();
  if (found == classes.end()) return;
  name = found->second.empty() ? "O" : name.substr(0, 2) + found->second;
}

}  // namespace gereh::extract::train
