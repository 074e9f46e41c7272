#include "extract/lexicon.h"

#include <charconv>

#include "extract/tsv.h"
#include "ontology/error.h"

namespace gereh::extract {

namespace {

using ontology::Certainty;

class Reader {
 public:
  Reader(std::filesystem::path folder, const ontology::Ontology& ontology)
      : folder_(std::move(folder)), ontology_(ontology) {}

  // Calls `read` with each row of a file; complaints of the methods below name the row.
  template <class Read>
  void each(const std::string& name, std::size_t min_fields, std::size_t max_fields, Read read) {
    for (const TsvRow& row : read_tsv(folder_ / name, min_fields, max_fields)) {
      where_ = (folder_ / name).string() + ":" + std::to_string(row.line) + ": ";
      read(row.fields);
    }
  }

  [[noreturn]] void fail(const std::string& what) const { throw ontology::DataError(where_ + what); }

  std::string term(const std::string& name, ontology::TermKind kind) const {
    const ontology::Term* found = ontology_.find(name);
    if (!found || found->kind != kind) fail("no \"" + name + "\" of that kind in the ontology");
    return name;
  }

  Certainty certainty(const std::string& name) const {
    if (name == "certain") return Certainty::certain;
    if (name == "probable") return Certainty::probable;
    if (name == "possible") return Certainty::possible;
    if (name == "unknown") return Certainty::unknown;
    fail("certainty \"" + name + "\" is none of certain, probable, possible, unknown");
  }

 private:
  std::filesystem::path folder_;
  const ontology::Ontology& ontology_;
  std::string where_;
};

}  // namespace

std::vector<std::string> fold_tokens(const Sentence& sentence) {
  std::vector<std::string> folds;
  folds.reserve(sentence.tokens.size());
  for (const Token& token : sentence.tokens) folds.push_back(ontology::fold_name(token.form));
  return folds;
}

}  // namespace gereh::extract
