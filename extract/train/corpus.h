// Annotated text to learn from: treebanks, tagged text, text with names.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "extract/document/document.h"

namespace gereh::extract::train {

// Sentences of one source that follow one scheme. What a corpus lacks isn't learned from it.
struct Corpus {
  std::string treebank;  // the scheme and style: "perdt", "seraji"
  std::vector<Sentence> sentences;
  bool tags = false;      // upos
  bool trees = false;     // head, deprel; ezafe is worked out from them
  bool features = false;  // feats
  bool lemmas = false;
  bool names = false;
  bool coarse_tags = false;                         // tags of another tagset, in Token::feats
  double weight = 1;                                // part of it that an epoch sees; 2: all of it twice
  std::map<std::string, std::string> name_classes;  // classes of its names that are called otherwise here, "": no name; see rename_class
};

// Lemma of a word whose part of speech isn't told.
inline constexpr const char* kUnknown = "?";

// Two columns between tabs or spaces, an empty line behind each sentence: words and BIO names (Token::name), parts of speech
// (Token::upos; anything that is none, as "_", is kept as X with Token::lemma "?": not known), or tags of another tagset (Token::feats).
// Throws ontology::InputError with file and line.
enum class Column { name, upos, tag };
std::vector<Sentence> read_columns(const std::filesystem::path& file, Column column);

// "B-POG" becomes "B-ORG" where `classes` has POG: ORG, and "O" where it has POG: "".
void rename_class(const std::map<std::string, std::string>& classes, std::string& name);

}  // namespace gereh::extract::train
