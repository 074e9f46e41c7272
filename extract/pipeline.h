// From an article to its facts.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "extract/document/article.h"
#include "extract/document/document.h"
#include "ontology/fact.h"
#include "ontology/ontology.h"

namespace gereh::extract {

// What `gereh explain` shows: the analysis beside what was made of it.
struct Extraction {
  Document document;
  ontology::DocumentFacts facts;
};

// Files of the user's own.
struct PipelineFiles {
  std::vector<std::filesystem::path> frames;         // see FrameLexicon
  std::optional<std::filesystem::path> gazetteer{};  // see wikidata::GazetteerFile
};

// Immutable once loaded; extract() is safe from many threads.
class Pipeline {
 public:
  // `data` is the data directory; the language pack is data/lang/fa. `ontology` must outlive the pipeline. Throws
  // ontology::DataError with file and line.
  Pipeline(const std::filesystem::path& data, const ontology::Ontology& ontology, const PipelineFiles& own = {});
  ~Pipeline();
  Pipeline(Pipeline&&) noexcept;

  // Deterministic: the same article gives the same result. Throws ontology::InputError if the text is not valid UTF-8.
  Extraction extract(const Article& article) const;

 private:
  struct Impl;
  std::unique_ptr<const Impl> impl_;
};

}  // namespace gereh::extract
