// Part of speech, lemma, features, ezafe, dependency tree and names of tokenised sentences, by a trained network.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

#include "extract/document/document.h"
#include "extract/names/gazetteer.h"

namespace gereh::extract {

// The scheme that everything behind the analysis expects: PerDT's, as annotated in news.
inline constexpr std::string_view kNewsTreebank = "news";

// Immutable once loaded; safe from many threads.
class Analyzer {
 public:
  // `model` is a file that gereh train made; `gazetteer`, which must outlive the analyzer, tells it names; `treebank` is one of
  // those that it learned from: each has its own habits of annotation. Throws ontology::DataError for a file that is missing,
  // damaged or doesn't know the treebank.
  Analyzer(const std::filesystem::path& model, const Gazetteer& gazetteer, std::string_view treebank = kNewsTreebank);
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;

  // Fills all that a token has from its form. In each sentence exactly one token has head -1; the tree has no cycles; names are
  // well-formed BIO. Many sentences at once are faster than one by one, with the same result.
  void analyze(std::span<Sentence> sentences) const;

 private:
  struct Impl;
  std::unique_ptr<const Impl> impl_;
};

// Where a language pack keeps its model.
std::filesystem::path model_file(const std::filesystem::path& language_pack);

}  // namespace gereh::extract
