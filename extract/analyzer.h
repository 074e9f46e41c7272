// Part of speech, lemma, features, dependency tree and names of a tokenised sentence, by trained models.
#pragma once

#include <filesystem>
#include <memory>

#include "extract/document.h"

namespace gereh::extract {

// Immutable once loaded; safe from many threads.
class Analyzer {
 public:
  // `folder` is the language pack's (data/lang/fa). Throws ontology::DataError for a missing or damaged model.
  explicit Analyzer(const std::filesystem::path& folder);
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;

  // Fills upos, lemma, feats and name from form.
  void tag(Sentence& sentence) const;
  // Fills head and deprel from form, upos and name. Exactly one token has head -1; the tree has no cycles.
  void parse(Sentence& sentence) const;

 private:
  struct Impl;
  std::unique_ptr<const Impl> impl_;
};

}  // namespace gereh::extract
