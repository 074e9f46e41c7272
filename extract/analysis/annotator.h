// Texts, and texts cut into words by others, as CoNLL-U with what the models say.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/analysis/analyzer.h"
#include "extract/analysis/conllu.h"
#include "extract/analysis/tokenizer.h"
#include "extract/fa/verb_lemmas.h"

namespace gereh::extract {

// Immutable once loaded; safe from many threads.
class Annotator {
 public:
  // `pack` is a language pack's folder (data/lang/fa), `model` and `treebank` are Analyzer's. Throws ontology::DataError with file
  // and line.
  Annotator(const std::filesystem::path& pack, const std::filesystem::path& model, std::string_view treebank = kNewsTreebank);

  // Sentences of a text, as to_conllu() writes them. Throws ontology::InputError if it is not UTF-8.
  std::vector<ConlluSentence> read(std::string_view text, std::string_view id) const;

  // The sentences with their own words and comments and the model's annotation in place of their own. The model sees CorrectForm
  // where MISC has it, else FORM, as Tokenizer::canonical_form writes it.
  std::vector<ConlluSentence> annotate(std::vector<ConlluSentence> sentences) const;

  // Names in BIO ("B-PER", "O"), one for each word.
  std::vector<std::string> names(const std::vector<std::string>& words) const;

 private:
  void analyze(std::span<Sentence> sentences) const;
  Sentence words_of(const ConlluSentence& read) const;

  Tokenizer tokenizer_;
  fa::VerbLemmas verb_lemmas_;
  std::unique_ptr<const Gazetteer> gazetteer_;  // where the analyzer finds it
  Analyzer analyzer_;
};

}  // namespace gereh::extract
