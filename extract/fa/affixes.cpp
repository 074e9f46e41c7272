#include "extract/fa/affixes.h"

#include "extract/base/tsv.h"
#include "extract/base/utf32.h"
#include "ontology/error.h"

namespace gereh::extract::fa {

Affixes::Affixes(const std::filesystem::path& file) {
  for (const TsvRow& row : read_tsv(file, 4, 4)) {
    auto* const parts = row.fields[1] == "first" ? &first_ : row.fields[1] == "last" ? &last_ : row.fields[1] == "head" ? &heads_ : &tails_;
    if (parts == &tails_ && row.fields[1] != "tail") {
      throw ontology::DataError(file.string() + ":" + std::to_string(row.line) + ": expected first, last, head or tail in column 2");
    }
    parts->insert(to_utf32(row.fields[0]));
  }
}

}  // namespace gereh::extract::fa
