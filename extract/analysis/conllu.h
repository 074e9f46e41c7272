// CoNLL-U (universaldependencies.org/format.html): sentences as a file has them, and as the models see them.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document/document.h"

namespace gereh::extract {

// A syntactic word; "_" is an empty column, in FORM and LEMMA also the sign itself.
struct ConlluWord {
  static constexpr int kNoHead = -1;  // "_"

  std::string form;
  std::string lemma = "_";
  std::string upos = "_";
  std::string xpos = "_";
  std::string feats = "_";
  int head = kNoHead;  // 1-based; 0: the root
  std::string deprel = "_";
  std::string deps = "_";
  std::string misc = "_";
  std::size_t line = 0;  // of the file, 1-based; 0: from no file
};

// A word of the text that stands for several syntactic words: «3-4 سفرش».
struct MultiwordToken {
  std::size_t begin = 0;  // half-open range of ConlluSentence::words, never empty
  std::size_t end = 0;
  std::string form;
  std::string misc = "_";
};

struct ConlluSentence {
  std::vector<std::string> comments;  // whole lines, each with its '#'
  std::vector<ConlluWord> words;
  std::vector<MultiwordToken> multiwords;  // ascending, none overlap
  std::size_t line = 0;                    // of its first line; 0: from no file
};

// Sentences of a file ("-" is standard input; gzip is unpacked). Empty nodes ("5.1") are left out, all else comes back as
// write_conllu() writes it. Lines may end in CR LF, and the last blank line may lack. Trees are not looked at. Throws
// ontology::InputError with file and line for anything that is not CoNLL-U, and for a file without sentences.
std::vector<ConlluSentence> read_conllu_file(const std::filesystem::path& file);
void write_conllu(const ConlluSentence& sentence, std::ostream& out);

// Throws ontology::InputError with file and line unless the heads make a tree with one root. `file` is for the message.
void demand_tree(const ConlluSentence& sentence, const std::string& file);

// "text" finds "# text = ..."; "newpar" finds "# newpar" and "# newpar id = ..." too.
std::optional<std::string> find_comment(const ConlluSentence& sentence, std::string_view key);

// Value of a key in MISC, unescaped.
std::optional<std::string> find_misc(std::string_view misc, std::string_view key);
// MISC with the key set to a value, or without it; keys sorted. '|' and '\' in the value are written "\p" and "\\".
std::string set_misc(std::string_view misc, std::string_view key, const std::optional<std::string>& value);

// Whether white space follows each word; within a multiword token none does.
std::vector<bool> spaces_after(const ConlluSentence& sentence);

// Fills all columns but FORM from a token, MISC's CorrectForm too if the token's form is another than FORM; XPOS and DEPS are
// emptied, other keys of MISC stay.
void fill_word(ConlluWord& word, const Token& token);

// Syntactic words of all sentences, for learning; names and ezafe from MISC. Throws as read_conllu_file(), also for words
// without a known part of speech or a head.
std::vector<Sentence> read_conllu(const std::filesystem::path& file);
void write_conllu(const Sentence& sentence, std::ostream& out);

}  // namespace gereh::extract
