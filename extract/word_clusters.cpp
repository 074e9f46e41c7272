#include "extract/word_clusters.h"

#include <charconv>

#include "extract/tsv.h"
#include "ontology/error.h"

namespace gereh::extract {

namespace {

constexpr int kMostClusters = 65534;

}  // namespace

WordClusters::WordClusters(const std::filesystem::path& file) {
  for (const TsvRow& row : read_tsv(file, 3, 3)) {
    const auto number = [&](const std::string& text) {
      int value = -1;
      const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
      if (read.ec != std::errc() || read.ptr != text.data() + text.size() || value < 0 || value > kMostClusters) {
        throw ontology::DataError(file.string() + ":" + std::to_string(row.line) + ": \"" + text + "\" is no cluster's number");
      }
      return static_cast<std::uint16_t>(value + 1);
    };
    clusters_[row.fields[0]] = {number(row.fields[1]), number(row.fields[2])};
  }
}

WordClusters::Cluster WordClusters::find(std::string_view bare) const {
  const auto found = clusters_.find(bare);
  return found == clusters_.end() ? Cluster{} : found->second;
}

}  // namespace gereh::extract
