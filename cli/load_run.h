// One RDF file on its way into a store.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <unordered_set>

#include "cli/load_journal.h"
#include "export/store/check.h"
#include "export/store/client.h"

namespace gereh::cli {

class ProgressLine;

// Of all files.
struct LoadTotals {
  std::uint64_t statements = 0;  // sent now
  std::uint64_t before = 0;      // that an earlier run had sent
  std::uint64_t batches = 0;
  std::unordered_set<std::uint64_t> graphs;  // hashes of the IRIs of what was sent now
};

class LoadRun {
 public:
  struct Options {
    std::string graph;  // for all statements; empty: where the file has them
    std::size_t batch_statements = 0;
    std::size_t batch_bytes = 0;
  };
  // No journal: nothing is remembered. All that is referred to must outlive the run.
  LoadRun(const Options& options, exports::StoreClient& client, const std::optional<LoadJournal>& journal, LoadTotals& totals,
          exports::StatementCounts* counts, ProgressLine& line)
      : options_(options), client_(client), journal_(journal), totals_(totals), counts_(counts), line_(line) {}

  // Goes on behind `after`, if there is one. Throws ontology::InputError or OutputError, which tell how much has arrived.
  void run(exports::StoreFile& file, exports::RdfSyntax syntax, const std::optional<LoadPosition>& after);

 private:
  void take(const exports::StoreFile& file, exports::StoreStatement statement);
  void send();
  void note_position(const exports::StoreFile& file);
  void demand_same(const exports::StoreFile& file) const;
  void show(const exports::StoreFile& file);
  std::string arrived() const;

  const Options& options_;
  exports::StoreClient& client_;
  const std::optional<LoadJournal>& journal_;
  LoadTotals& totals_;
  exports::StatementCounts* counts_;
  ProgressLine& line_;

  std::optional<LoadPosition> after_;
  LoadPosition position_;  // of the last statement that was read; only where there is a journal
  exports::StoreBatch batch_;
  std::uint64_t read_ = 0;     // statements
  std::uint64_t arrived_ = 0;  // statements from the beginning
};

}  // namespace gereh::cli
