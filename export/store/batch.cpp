#include "export/store/batch.h"

namespace gereh::exports {

void StoreBatch::add(const StoreStatement& statement) {
  std::string& lines = graphs_[statement.graph];
  const std::size_t before = lines.size();
  lines += statement.triple;
  lines += " .\n";
  bytes_ += lines.size() - before;
  ++statements_;
}

void StoreBatch::clear() {
  *this = {};
}

std::string insert_data(const StoreBatch& batch) {
  std::string update = "INSERT DATA {\n";
  for (const auto& [graph, lines] : batch.graphs()) {
    update += graph.empty() ? lines : "GRAPH <" + graph + "> {\n" + lines + "}\n";
  }
  return update + "}\n";
}

}  // namespace gereh::exports
