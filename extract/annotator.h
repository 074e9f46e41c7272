// Texts, and texts cut into words by others, as CoNLL-U with what the models say.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "extract/analyzer.h"
#include "extract/conllu.h"
#include "extract/tokenizer.h"

namespace gereh::extract {

// Immutable once loaded; safe from many threads.
class Annotator {
 public:
  // `folder` is a language pack's (data/lang/fa). Throws ontology::DataError with file and line.
  explicit Annotator(const std::filesystem::path& folder);

  // Sentences of a text, as to_conllu() writes them. Throws ontology::InputError if it is not UTF-8.
  std::vector<ConlluSentence> read(std::string_view text, std::string_view id) const;

  // The sentence with its own words and comments and the models' annotation in place of its own. The models see CorrectForm
  // where MISC has it, else FORM, as Tokenizer::canonical_form writes it.
  ConlluSentence annotate(ConlluSentence sentence) const;

  // Names in BIO ("B-PER", "O"), one for each word.
  std::vector<std::string> names(const std::vector<std::string>& words) const;

 private:
  std::string form_of(std::string_view word) const;
  void analyze(Sentence& sentence, bool trees) const;

  Tokenizer tokenizer_;
  Analyzer analyzer_;
};

}  // namespace gereh::extract
