// Words of two analyses of a text, aligned as the CoNLL 2018 shared task did it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extract/analysis/conllu.h"
#include "ontology/fact.h"

namespace gereh::extract::eval {

inline constexpr std::size_t kUnaligned = static_cast<std::size_t>(-1);

// One side. Spans count the letters of all FORMs of tokens on end, spaces (Unicode category Zs) left out.
struct Side {
  struct Word {
    const ConlluWord* columns = nullptr;  // owned by the sentences
    ontology::Span span;                  // of the whole token, if it is part of a multiword one
    bool is_multiword = false;
    std::size_t parent = kUnaligned;  // index into words; kUnaligned: the root
    std::string folded;               // FORM in lower case, for parts of multiword tokens and what may stand against them
  };

  // `sentences` must outlive the side.
  explicit Side(const std::vector<ConlluSentence>& sentences);

  std::u32string letters;
  std::vector<std::size_t> lines;  // of the file, for each letter
  std::vector<ontology::Span> tokens;
  std::vector<ontology::Span> sentences;
  std::vector<std::size_t> first_words;  // of each sentence
  std::vector<Word> words;

 private:
  void add(const ConlluSentence& sentence);
  void add_token(const std::string& form, std::size_t line);
};

// For each word of `system` the word of `gold` that it is, or kUnaligned. Both spell the same letters.
std::vector<std::size_t> align(const Side& gold, const Side& system);

}  // namespace gereh::extract::eval
