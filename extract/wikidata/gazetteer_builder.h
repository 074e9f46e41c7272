// A gazetteer from the items of a Wikidata dump, in one pass over it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <ostream>
#include <string>

#include "extract/base/scratch_file.h"
#include "extract/wikidata/class_tree.h"
#include "extract/wikidata/item.h"
#include "extract/wikidata/name_sorter.h"

namespace gereh::extract::wikidata {

// Not shared between threads. Memory: a few ten MB, and 8 bytes for each subclass statement of the dump (about 40 MB in all of
// Wikidata); the rest lies in scratch files, about twice the size of the result.
class GazetteerBuilder {
 public:
  struct Result {
    std::uint64_t items = 0;
    std::uint64_t names = 0;    // entries of the index: a name of two items counts twice
    std::uint64_t without = 0;  // items with a Persian name that are of none of the classes
  };

  // `scratch` is a folder to put things aside in. Throws ontology::OutputError.
  GazetteerBuilder(ClassRoots roots, const std::filesystem::path& scratch);

  // In any order. Throws ontology::OutputError.
  void add(const Item& item);

  // Writes the file (gazetteer_file.h). To be called once, with a stream at its beginning that can be moved in. The same items in
  // the same order give the same bytes. Throws ontology::OutputError if a scratch file can't be written or the result is too
  // large for its format (32 GiB); what becomes of `out` is for the caller to see.
  Result write(std::ostream& out);

 private:
  class Writer;
  struct Aside;

  Aside take_back(std::uint64_t& at);
  std::string record_of(const Aside& item, std::size_t type) const;

  ClassTree tree_;
  ScratchFile aside_;
  std::filesystem::path scratch_;
  std::map<ItemNumber, std::string> codes_;  // countries: ISO 3166-1
  std::uint64_t items_ = 0;                  // put aside
};

}  // namespace gereh::extract::wikidata
