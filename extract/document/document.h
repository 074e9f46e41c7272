// The analysed text: sentences of tokens with part of speech, lemma, features, dependency tree and names.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document/article.h"
#include "ontology/fact.h"

namespace gereh::extract {

// Universal parts of speech (UD v2).
enum class Upos : std::uint8_t { ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB, X };
std::string_view to_string(Upos upos);
std::optional<Upos> parse_upos(std::string_view name);

// A syntactic word in the sense of UD, in the scheme of the treebank PerDT.
struct Token {
  std::string form;   // UTF-8, normalised, ZWNJ restored: «رئیس‌جمهور»
  std::string lemma;  // PerDT's: past stem of a verb («کرد»), singular of a noun
  Upos upos = Upos::X;
  std::string feats;       // UD features, "Number=Sing|Person=3", or empty
  int head = -1;           // index of the head within the sentence; -1: the root
  std::string deprel;      // UD relation: "nsubj", "compound:lvc"
  std::string name = "O";  // named entity, BIO: "B-PER", "I-ORG"; classes PER ORG LOC FAC EVE PRO
  ontology::Span span;     // in the original text; the parts of a split word share the word's span where they can't be told apart
  bool space_after = true;
  bool part_of_word = false;  // written as one word with the token before it: the «ش» of «سفرش»
  bool elided = false;        // not in the text: a verb that is told once for several clauses, see elided_verbs.h
  bool ezafe = false;         // joined to what follows by an ezafe, which is rarely written
};

struct Sentence {
  std::vector<Token> tokens;
  ontology::Span span;        // in the original text
  std::size_t paragraph = 0;  // 0-based line of the text
};

struct Document {
  ontology::DocumentInfo info;
  std::vector<Sentence> sentences;
};

}  // namespace gereh::extract
