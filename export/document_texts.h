// The texts of documents by code points, one at a time.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "ontology/fact.h"
#include "ontology/utf8.h"

namespace gereh::exports {

// Facts come by document as a rule: only the last one's text is kept, as those of all would take several times the room of the texts. For
// one thread.
class DocumentTexts {
 public:
  // The documents must outlive it, unchanged.
  explicit DocumentTexts(const std::vector<ontology::DocumentInfo>& documents) : documents_(documents) {}

  // Of the document with that index; good until the next call.
  const ontology::CodePoints& of(std::size_t document) {
    if (!text_ || document != last_) text_.emplace(documents_[document].text);
    last_ = document;
    return *text_;
  }

 private:
  const std::vector<ontology::DocumentInfo>& documents_;
  std::optional<ontology::CodePoints> text_;
  std::size_t last_ = 0;  // whose text that is
};

}  // namespace gereh::exports
