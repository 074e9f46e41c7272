// Statements that are sent together.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "export/store/reader.h"

namespace gereh::exports {

class StoreBatch {
 public:
  void add(const StoreStatement& statement);
  void clear();

  std::size_t statements() const { return statements_; }
  // Of the triples as they will be sent.
  std::size_t bytes() const { return bytes_; }
  // The IRI of each graph, empty for the default graph, with its triples: N-Triples, a line each.
  const std::map<std::string, std::string>& graphs() const { return graphs_; }

 private:
  std::map<std::string, std::string> graphs_;
  std::size_t statements_ = 0;
  std::size_t bytes_ = 0;
};

// A SPARQL 1.1 update that inserts all of it.
std::string insert_data(const StoreBatch& batch);

}  // namespace gereh::exports
